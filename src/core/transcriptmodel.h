#pragma once

#include "core/errorcard.h"
#include "store/conversations.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace holt::core {

/// A message as it is shown.
struct TranscriptEntry
{
    store::Message message;
    std::optional<ErrorCard> error; ///< for Failed and Interrupted
    int siblingIndex = 0;           ///< 0-based place among the branches at this point
    int siblingCount = 1;
    bool waiting = false;     ///< the request is out, no byte of the answer is in
    bool canContinue = false; ///< an interrupted or stopped answer with text, last on the branch

    /// Whether both show the same, of the same message in the same state.
    [[nodiscard]] bool looksLike(const TranscriptEntry &other) const
    {
        return message.id == other.message.id && error.has_value() == other.error.has_value() &&
               siblingIndex == other.siblingIndex && siblingCount == other.siblingCount && waiting == other.waiting &&
               canContinue == other.canContinue;
    }
};

/// The branch of one conversation that is on screen, oldest first. dataChanged() while an answer streams comes at most
/// once a frame. GUI thread.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        IdRole = Qt::UserRole + 1,
        TextRole, ///< the message as it was written
        RoleRole, ///< store::Role as int
    };

    explicit TranscriptModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: "You: …" or "Assistant: …", what a screen reader says.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const TranscriptEntry &entry(int row) const;
    [[nodiscard]] int rowOf(const QString &messageId) const; ///< -1 when it is not on the branch

    // What ChatSession writes.
    void reset(QList<TranscriptEntry> entries);
    void append(TranscriptEntry entry);
    void prepend(QList<TranscriptEntry> entries); ///< above all others: the beginning of what is shown already
    void replace(int row, TranscriptEntry entry);
    void truncate(int rows); ///< keeps the first @p rows

private:
    void indexRows();

    QList<TranscriptEntry> m_entries;
    QHash<QString, int> m_rows;
};

} // namespace holt::core
