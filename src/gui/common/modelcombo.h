#pragma once

#include "openai/models.h"

#include <QComboBox>

namespace holt::core {
class ModelCatalog;
}

class QStringListModel;

namespace holt::gui {

/// Chooses a model of one server, from its list or by name. The list is asked for when it is first opened; while
/// it loads, and where it fails, the list says so. Empty means the server's default.
class ModelCombo : public QComboBox
{
    Q_OBJECT

public:
    /// @p catalog must outlive the box.
    explicit ModelCombo(core::ModelCatalog &catalog, QWidget *parent = nullptr);

    /// What the model is to do; Chat at first.
    void setTask(openai::Task task);

    /// @p defaultModel is what an empty box stands for; empty where the server has none.
    void setServer(const QString &profileId, const QString &defaultModel);
    [[nodiscard]] QString serverId() const { return m_serverId; }
    /// Offered where the server's list has none for the task.
    void setSuggestions(const QStringList &models);

    /// Does not say modelChosen().
    void setChosen(const QString &model);
    [[nodiscard]] QString chosen() const { return m_model; }

    void showPopup() override;

Q_SIGNALS:
    /// The person chose, or typed and left the box.
    void modelChosen(const QString &model);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Row { Model, Default, Refresh, Note };

    void fill();
    void openList();
    void addRow(const QString &text, Row kind, const QString &tip = {});
    void rowActivated(int index);
    void choose(const QString &model);
    void showModel();
    void catalogChanged(const QString &profileId);

    core::ModelCatalog &m_catalog;
    QStringListModel *m_completions;
    openai::Task m_task = openai::Task::Chat;
    QStringList m_suggestions;
    QString m_serverId;
    QString m_model;
    bool m_filling = false;
};

} // namespace holt::gui
