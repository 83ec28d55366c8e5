#pragma once

#include "base/secret.h"
#include "store/secrets.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace holt::gui {

/// Where a key is typed. A kept key is never read into it: the field says that there is one, and what is typed replaces
/// it. Hidden unless the person asks to see what they type.
class KeyField : public QWidget
{
    Q_OBJECT

public:
    enum class Kept { No, Yes, Unknown };

    explicit KeyField(QWidget *parent = nullptr);

    /// Empties the field for another server.
    void reset(Kept kept, store::Secrets::Place place);

    /// What is to be done with the key: nothing, an empty one to forget it, or a new one.
    [[nodiscard]] std::optional<Secret> typed() const;

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited();

private:
    void describe();

    QLineEdit *m_edit;
    QToolButton *m_show;
    QPushButton *m_forget;
    Kept m_kept = Kept::No;
    store::Secrets::Place m_place = store::Secrets::Place::Keychain;
    bool m_forgotten = false;
};

} // namespace holt::gui
