#pragma once

#include "store/conversations.h"

#include <QAbstractListModel>

namespace holt::core {

class ChatSessions;

/// The conversations, newest first. GUI thread.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        IdRole = Qt::UserRole + 1,
        UpdatedRole, ///< QDateTime
        BusyRole,    ///< an answer is coming
        SnippetRole, ///< while searching: the text around the hit
    };

    ConversationListModel(store::Conversations &conversations, ChatSessions &sessions, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the title, or "New chat" where there is none.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// EditRole renames.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void load();
    [[nodiscard]] bool isLoaded() const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    /// Hides the conversation; undoRemove() brings back the last one. What was hidden is deleted for good at the next
    /// start.
    void remove(const QString &id);
    void undoRemove();

    /// Shows only what contains @p text; empty shows all. The newest search wins.
    void search(const QString &text);
    [[nodiscard]] bool isSearching() const;

Q_SIGNALS:
    void loaded();
    void loadFailed(const holt::Error &error);
    void removed(const QString &id, const QString &title);

private:
    struct Row
    {
        QString id;
        QString title;
        QDateTime updatedAt;
        QString snippet;
    };

    void touch(const QString &id);
    void setTitle(const QString &id, const QString &title);

    store::Conversations &m_conversations;
    ChatSessions &m_sessions;
    QList<Row> m_all;
    QList<Row> m_rows; ///< what is shown: all, or the hits of the search
    QString m_search;
    QStringList m_removed;
    bool m_loaded = false;
};

} // namespace holt::core
