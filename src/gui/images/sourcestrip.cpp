#include "gui/images/sourcestrip.h"

#include "core/imagecache.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/images/imagedrop.h"
#include "gui/images/sourcetile.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

/// A group with a name, so that a screen reader finds the place and says what is in it.
QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *strip = qobject_cast<SourceStrip *>(object);
    return strip && className == QLatin1String(SourceStrip::staticMetaObject.className())
               ? new QAccessibleWidget(strip, QAccessible::Grouping, SourceStrip::tr("Source image"))
               : nullptr;
}

} // namespace

SourceStrip::SourceStrip(core::ImageCache &cache, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_cache(cache)
    , m_theme(theme)
    , m_row(new QHBoxLayout)
    , m_tileRow(new QHBoxLayout)
    , m_hint(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_open(new QPushButton(tr("Open…"), this))
    , m_paste(new QPushButton(tr("Paste"), this))
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)

    setAccessibleName(tr("Source image"));
    setAcceptDrops(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_open->setAutoDefault(false);
    m_open->setToolTip(tr("Choose pictures on this computer (%1)")
                           .arg(QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText)));
    m_paste->setAutoDefault(false);
    m_paste->setToolTip(tr("Take the picture from the clipboard"));

    m_row->addLayout(m_tileRow);
    m_row->addWidget(m_hint, 1);
    m_row->addWidget(m_open);
    m_row->addWidget(m_paste);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_row);
    layout->addWidget(m_notes);

    connect(m_open, &QPushButton::clicked, this, &SourceStrip::openRequested);
    connect(m_paste, &QPushButton::clicked, this, &SourceStrip::pasteRequested);
    connect(&cache, &core::ImageCache::thumbnailReady, this, [this](const QString &file) {
        for (qsizetype i = 0; i < m_tiles.size(); ++i) {
            if (m_sources.value(i).file == file) {
                m_tiles.at(i)->setThumbnail(m_cache.thumbnail(file));
            }
        }
    });
    connect(&theme, &Theme::changed, this, &SourceStrip::applyTheme);
    applyTheme();
    showSources();
    setNotes({}, false);
}

void SourceStrip::setSources(const QList<core::SourceImage> &sources)
{
    m_sources = sources;
    showSources();
}

void SourceStrip::setPending(int count)
{
    m_pending = count;
    showSources();
}

void SourceStrip::setMost(int most)
{
    m_most = most;
    showSources();
}

void SourceStrip::setNotes(const QStringList &lines, bool refused)
{
    m_notes->setText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, refused ? m_theme.colours().danger : m_theme.colours().mutedText);
    m_notes->setPalette(palette);
    m_notes->setFont(m_theme.smallFont());
}

void SourceStrip::setOffered(bool offered)
{
    m_offered = offered;
    update();
}

void SourceStrip::showSources()
{
    while (m_tiles.size() > m_sources.size()) {
        m_tiles.takeLast()->deleteLater();
    }
    while (m_tiles.size() < m_sources.size()) {
        auto *tile = new SourceTile(m_theme, this);
        const int index = static_cast<int>(m_tiles.size());
        connect(tile, &QAbstractButton::clicked, this, [this, index] { Q_EMIT showRequested(index); });
        connect(
            tile, &SourceTile::removeRequested, this, [this, index] { Q_EMIT removeRequested(index); },
            Qt::QueuedConnection); // the tile may be gone then
        connect(tile, &SourceTile::menuRequested, this, [this, index](const QPoint &at) { showMenu(index, at); });
        m_tileRow->addWidget(tile);
        m_tiles.append(tile);
    }
    for (int i = 0; i < m_tiles.size(); ++i) {
        const core::SourceImage &source = m_sources.at(i);
        SourceTile *tile = m_tiles.at(i);
        tile->setThumbnail(m_cache.thumbnail(source.file));
        tile->setFirst(i == 0 && m_sources.size() > 1);
        tile->setSurplus(i >= m_most);
        tile->setAccessibleName(source.name);
        QStringList lines{tr("%1, %2 × %3").arg(source.name).arg(source.size.width()).arg(source.size.height())};
        lines += source.notes;
        if (i >= m_most) {
            lines += tr("More than this model takes. It is not sent.");
        } else if (i == 0 && m_sources.size() > 1) {
            lines += tr("The mask is painted on this one.");
        }
        tile->setToolTip(lines.join(u'\n'));
        tile->setAccessibleDescription(lines.join(u' '));
    }
    if (m_pending > 0) {
        m_hint->setText(tr("Reading %n picture(s)…", nullptr, m_pending));
    } else if (m_sources.isEmpty()) {
        m_hint->setText(m_most == 1 ? tr("Drop a picture here, or take one from the gallery.")
                                    : tr("Drop pictures here, or take some from the gallery."));
    } else {
        m_hint->setText(m_sources.size() == 1 ? m_sources.constFirst().name : QString());
    }
    setAccessibleDescription(m_sources.isEmpty() ? m_hint->text() : tr("%n picture(s)", nullptr, count()));
    updateGeometry();
    update();
}

void SourceStrip::showMenu(int index, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index > 0) {
        connect(menu->addAction(icon(Icon::Brush, m_theme), tr("Paint on this one")), &QAction::triggered, this,
                [this, index] { Q_EMIT firstRequested(index); });
    }
    connect(menu->addAction(icon(Icon::Close, m_theme), tr("Remove")), &QAction::triggered, this,
            [this, index] { Q_EMIT removeRequested(index); });
    menu->popup(globalPosition);
}

void SourceStrip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open…")), &QAction::triggered, this, &SourceStrip::openRequested);
    connect(menu->addAction(tr("Paste")), &QAction::triggered, this, &SourceStrip::pasteRequested);
    menu->popup(event->globalPos());
}

void SourceStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (ImageDrop::isOffered(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        setOffered(true);
    }
}

void SourceStrip::dragLeaveEvent(QDragLeaveEvent *)
{
    setOffered(false);
}

void SourceStrip::dropEvent(QDropEvent *event)
{
    setOffered(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(ImageDrop::from(*event->mimeData()));
}

void SourceStrip::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = colours.mutedText;
    line.setAlphaF(0.6F);
    painter.setPen(m_offered ? QPen(colours.accent, 2)
                             : QPen(line, 1, m_sources.isEmpty() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(m_offered ? colours.selection : colours.page);
    const double round = m_theme.px(10);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round, round);
}

void SourceStrip::applyTheme()
{
    const int pad = m_theme.space(Space::Small);
    layout()->setContentsMargins(m_theme.space(Space::Medium), pad, pad, pad);
    layout()->setSpacing(m_theme.px(4));
    m_row->setSpacing(pad);
    m_tileRow->setSpacing(m_theme.px(6));
    m_open->setIcon(icon(Icon::Folder, m_theme));
    setMinimumHeight(m_theme.px(60) + 2 * pad);
}

} // namespace holt::gui
