#pragma once

#include <QHash>
#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace holt::core {
class ImageJob;
class ImageStudio;
struct ErrorCard;
} // namespace holt::core

namespace holt::gui {

class JobRow;
class Theme;

/// The requests under way and those that did not go well, a row each: what it does, how long it has taken, Cancel; or
/// what went wrong and what can be done. Hidden while there are none. GUI thread.
class JobStrip : public QScrollArea
{
    Q_OBJECT

public:
    /// Both must outlive the strip.
    JobStrip(core::ImageStudio &studio, const Theme &theme, QWidget *parent = nullptr);

    /// The one on the stage is marked.
    void setCurrent(core::ImageJob *job);
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested(holt::core::ImageJob *job);
    void retryRequested(holt::core::ImageJob *job);
    void serverSettingsRequested(const QString &serverId);
    void modelsRequested();

private:
    void sync();
    void applyTheme();
    void place();

    core::ImageStudio &m_studio;
    const Theme &m_theme;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QHash<core::ImageJob *, JobRow *> m_rows;
    core::ImageJob *m_current = nullptr;
    QTimer m_clock;
};

} // namespace holt::gui
