#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QWidget>

class QPushButton;
class QTableWidget;

namespace holt::gui {

/// The extra headers of a server, a row each. The value of a header that carries a secret is shown as dots; one that is
/// kept already is shown as such and stays as it is unless it is typed anew. Tab leaves the table; the arrow keys move
/// in it, F2 or typing edits, Delete removes a row.
class HeadersEditor : public QWidget
{
    Q_OBJECT

public:
    using Headers = QList<QPair<QString, QString>>;

    explicit HeadersEditor(QWidget *parent = nullptr);
    ~HeadersEditor() override;

    void setHeaders(const Headers &headers);
    /// Rows without a name are left out.
    [[nodiscard]] Headers headers() const;

    [[nodiscard]] QTableWidget *table() const { return m_table; }

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(const QString &name, const QString &value);
    void addAndEdit();
    void removeCurrent();
    void fit();

    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace holt::gui
