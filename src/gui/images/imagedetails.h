#pragma once

#include "store/images.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace holt::gui {

class Theme;

/// Everything that is known about a picture, as text that can be selected.
class ImageDetails : public QScrollArea
{
    Q_OBJECT

public:
    /// @p theme must outlive the pane.
    explicit ImageDetails(const Theme &theme, QWidget *parent = nullptr);

    void setRecord(const store::ImageRecord &record);
    void clear();
    /// Everything shown as lines "name: value", for the clipboard.
    [[nodiscard]] QString text() const;

private:
    void addField(const QString &name, const QString &value);
    void applyTheme();

    const Theme &m_theme;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QLabel *m_empty;
    QList<QPair<QString, QString>> m_fields;
};

} // namespace holt::gui
