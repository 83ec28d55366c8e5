#include "gui/images/lineagestrip.h"

#include "core/imagecache.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/images/gallerydelegate.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>

namespace holt::gui {

namespace {

/// One picture of the row.
class LineageButton : public QAbstractButton
{
public:
    LineageButton(core::ImageCache &cache, const Theme &theme, QString file, QWidget *parent)
        : QAbstractButton(parent)
        , m_cache(cache)
        , m_theme(theme)
        , m_file(std::move(file))
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        connect(&cache, &core::ImageCache::thumbnailReady, this, [this](const QString &ready) {
            if (ready == m_file) {
                update();
            }
        });
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_theme.px(42), m_theme.px(42)}; }
    QString imageId;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColours &colours = m_theme.colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole = QRectF(rect()).adjusted(2, 2, -2, -2);
        paintThumbnail(painter, whole, m_cache.thumbnail(m_file), m_theme);
        const bool ring = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
        if (isChecked() || ring || underMouse()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(isChecked() || ring ? colours.accent : colours.mutedText, isChecked() ? 2 : 1));
            painter.drawRoundedRect(whole, m_theme.px(5), m_theme.px(5));
        }
    }

private:
    core::ImageCache &m_cache;
    const Theme &m_theme;
    QString m_file;
};

} // namespace

LineageStrip::LineageStrip(core::ImageCache &cache, const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_cache(cache)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_row(new QHBoxLayout(m_content))
{
    setAccessibleName(tr("Where it came from"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &LineageStrip::applyTheme);
    applyTheme();
    hide();
}

void LineageStrip::clear()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    hide();
}

void LineageStrip::addGroup(const QList<store::ImageRecord> &images, const QString &word, const QString &currentId)
{
    if (images.isEmpty()) {
        return;
    }
    if (m_row->count() > 0) {
        auto *arrow = new QLabel(m_content);
        const QSize side(m_theme.px(16), m_theme.px(16));
        arrow->setPixmap(icon(Icon::ChevronRight, m_theme, IconTone::Muted).pixmap(side, devicePixelRatioF()));
        m_row->addWidget(arrow);
    }
    for (const store::ImageRecord &image : images) {
        auto *button = new LineageButton(m_cache, m_theme, image.file, m_content);
        button->imageId = image.id;
        button->setChecked(image.id == currentId);
        const QString prompt = image.prompt.simplified();
        button->setAccessibleName(prompt.isEmpty() ? word : tr("%1: %2").arg(word, prompt));
        button->setToolTip(button->accessibleName());
        m_row->addWidget(button);
        // Opening fills the row anew.
        connect(
            button, &QAbstractButton::clicked, this,
            [this, id = image.id, button] {
                button->setChecked(true);
                Q_EMIT openRequested(id);
            },
            Qt::QueuedConnection);
    }
}

void LineageStrip::setLineage(const store::ImageLineage &lineage, const QString &currentId)
{
    clear();
    if (lineage.ancestors.isEmpty() && lineage.children.isEmpty() && lineage.siblings.size() < 2) {
        return;
    }
    addGroup(lineage.ancestors, tr("Made from"), currentId);
    addGroup(lineage.siblings, tr("Made together"), currentId);
    addGroup(lineage.children, tr("Made of it"), currentId);
    m_row->addStretch(1);
    setFixedHeight(m_content->sizeHint().height());
    show();
}

QStringList LineageStrip::shownIds() const
{
    QStringList ids;
    for (int at = 0; at < m_row->count(); ++at) {
        if (const auto *button = dynamic_cast<LineageButton *>(m_row->itemAt(at)->widget())) {
            ids.append(button->imageId);
        }
    }
    return ids;
}

void LineageStrip::applyTheme()
{
    const int small = m_theme.space(Space::Small);
    m_row->setContentsMargins(small, m_theme.px(6), small, m_theme.px(2));
    m_row->setSpacing(m_theme.px(3));
    setFixedHeight(m_theme.px(42 + 8));
}

} // namespace holt::gui
