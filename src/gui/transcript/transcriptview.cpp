#include "gui/transcript/transcriptview.h"

#include "gui/transcript/transcriptaccessible.h"
#include "gui/transcript/transcriptview_p.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace holt::gui {

namespace {

constexpr int dotsInterval = 400; // ms

}

TranscriptView::Private::Private(TranscriptView &view, const Theme &shownTheme)
    : q(view)
    , theme(shownTheme)
    , style(TranscriptStyle::of(shownTheme))
    , layout(style, &images, &math, &parser)
{
}

TranscriptView::TranscriptView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(*this, theme))
{
    installTranscriptAccessibility();
    setAccessibleName(tr("Transcript"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&d->highlighter, &render::Highlighter::highlighted, this,
            [this](quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took) {
                if (d->layout.takeTokens(place, tokens, took)) {
                    viewport()->update();
                }
            });
    connect(&d->parser, &TextParser::parsed, this, [this](quint64 place) {
        if (d->layout.takeParsed(place)) {
            d->settle();
        }
    });
    connect(&theme, &Theme::changed, this, [this] { d->restyle(); });
    connect(&d->images, &TranscriptImages::wanted, this, &TranscriptView::imageRequested);
    connect(&d->images, &TranscriptImages::changed, this, [this] {
        d->layout.imagesChanged();
        d->settle();
    });
    connect(&d->math, &render::MathRenderer::rendered, this, [this] { d->showFormulas(); });
    connect(&d->finder, &TranscriptFinder::changed, this, [this] {
        viewport()->update();
        if (const FindState now = findState(); now != d->findState) {
            d->findState = now;
            Q_EMIT findStateChanged();
        }
    });
    connect(&d->finder, &TranscriptFinder::currentReached, this, [this] { d->showFound(); });
}

TranscriptView::~TranscriptView()
{
    for (const QMetaObject::Connection &connection : std::as_const(d->connections)) {
        disconnect(connection);
    }
    forgetAccessible(*d);
}

void TranscriptView::setModel(core::TranscriptModel *model)
{
    if (d->model == model) {
        return;
    }
    for (const QMetaObject::Connection &connection : std::as_const(d->connections)) {
        disconnect(connection);
    }
    d->connections.clear();
    d->model = model;
    d->connectModel();
    d->reset();
    d->finder.setModel(model); // behind the view: what it says of a row holds in the layout
}

core::TranscriptModel *TranscriptView::model() const
{
    return d->model;
}

void TranscriptView::Private::connectModel()
{
    if (!model) {
        return;
    }
    connections += connect(model, &QAbstractItemModel::modelReset, &q, [this] { reset(); });
    connections += connect(model, &QAbstractItemModel::rowsInserted, &q,
                           [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connections += connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, &q,
                           [this](const QModelIndex &, int first, int) { announceRemoved(*this, first); });
    connections += connect(model, &QAbstractItemModel::rowsRemoved, &q, [this](const QModelIndex &, int first, int) {
        layout.rowsTruncated(first);
        hoverRow = -1;
        if (current >= rows()) {
            current = rows() - 1;
            inner = {};
        }
        if (selection.to().row >= first) {
            selection = {};
        }
        settle();
    });
    connections +=
        connect(model, &QAbstractItemModel::dataChanged, &q, [this](const QModelIndex &from, const QModelIndex &to) {
            if (from.row() == rows() - 1) {
                lastChanged(from.row());
                return;
            }
            for (int row = from.row(); row <= to.row(); ++row) {
                rowChanged(row);
            }
            settle();
        });
    // The session and its model may go before the view.
    connections += connect(model, &QObject::destroyed, &q, [this] {
        connections.clear();
        model.clear();
        reset();
    });
}

void TranscriptView::Private::rowsInserted(int first, int last)
{
    if (first >= rows()) {
        layout.rowsInserted(first, last);
        settle();
        announceInserted(*this, first, last);
        return;
    }
    // The beginning of a long conversation, after its end: all that names a row names the same message as before.
    const int count = last - first + 1;
    layout.rowsPrepended(count);
    const auto move = [count](int &row) { row += row >= 0 ? count : 0; };
    move(current);
    move(hoverRow);
    move(hovered.row);
    move(pressed.row);
    for (TranscriptSelection *each : {&selection, &dragUnit}) {
        move(each->anchor.row);
        move(each->cursor.row);
    }
    settle();
}

void TranscriptView::Private::reset()
{
    announceReset(*this);
    selection = {};
    current = -1;
    inner = {};
    hoverRow = -1;
    hovered = {};
    pressed = {};
    dragging = false;
    layout.setModel(model);
    settle();
}

void TranscriptView::Private::rowChanged(int row)
{
    keepSelection(row, [&] { layout.rowChanged(row); });
    announceChanged(*this, row);
}

/// An answer grows: what stands above its change is moved as it is on the screen, and only the rest painted. Painting
/// is most of what a stream costs.
void TranscriptView::Private::lastChanged(int row)
{
    const qreal top = layout.heights().top(row);
    const int before = q.verticalScrollBar()->value();
    rowChanged(row);
    const MessageLayout *message = layout.existing(row);
    const qreal unchanged = message ? message->unchangedAbove() : 0;
    settle(false);
    message = layout.existing(row);
    const qreal ratio = q.viewport()->devicePixelRatioF();
    const bool wholePixels = ratio == std::floor(ratio); // else a moved picture falls between the pixels
    if (!message || message->isPerson() || !wholePixels || layout.heights().top(row) != top ||
        message->unchangedAbove() != unchanged) {
        q.viewport()->update();
        return;
    }
    const int moved = before - q.verticalScrollBar()->value();
    if (moved != 0) {
        q.viewport()->scroll(0, moved);
    }
    const int dirty = qFloor(rowRect(row).top() + unchanged - style.gap); // frames reach into the gap
    q.viewport()->update(QRect(0, dirty, q.viewport()->width(), qMax(0, q.viewport()->height() - dirty)));
}

/// What is selected stays selected though the text around it has become shorter.
void TranscriptView::Private::showFormulas()
{
    const std::vector<TranscriptLayout::RowEdits> changed = layout.showFormulas();
    if (changed.empty()) {
        return;
    }
    for (const TranscriptLayout::RowEdits &row : changed) {
        for (const PieceEdits &piece : row.pieces) {
            for (TextPosition *place : {&selection.anchor, &selection.cursor, &dragUnit.anchor, &dragUnit.cursor}) {
                if (place->row == row.row && place->at.piece == piece.piece) {
                    place->at.offset = render::movedBy(piece.edits, place->at.offset);
                }
            }
        }
    }
    settle();
}

QString TranscriptView::Private::formulaProblemAt(const QPointF &point)
{
    const qreal y = point.y() + scroll();
    const int row = layout.heights().rowAt(qMax(0.0, y));
    return row < 0 ? QString()
                   : layout.message(row).formulaProblemAt(QPointF(point.x(), y - layout.heights().top(row)));
}

void TranscriptView::Private::restyle()
{
    style = TranscriptStyle::of(theme);
    style.codeWrapped = codeWrapped;
    style.codeNumbered = codeNumbered;
    layout.restyle();
    settle();
}

qreal TranscriptView::Private::scroll() const
{
    return q.verticalScrollBar()->value();
}

QRectF TranscriptView::Private::rowRect(int row) const
{
    return QRectF(0, layout.heights().top(row) - scroll(), q.viewport()->width(), layout.heights().height(row));
}

void TranscriptView::Private::settle(bool repaint)
{
    const qreal y = layout.settle();
    QScrollBar *bar = q.verticalScrollBar();
    settingScroll = true;
    bar->setSingleStep(qRound(style.lineHeight * 2));
    bar->setPageStep(q.viewport()->height());
    bar->setRange(0, qCeil(layout.maximumScroll()));
    bar->setValue(layout.follows() ? bar->maximum() : qRound(y));
    settingScroll = false;
    updateEnd();
    if (repaint) {
        q.viewport()->update();
    }
    if (!prepareTimer.isActive()) {
        prepareTimer.start(0, &q);
    }
}

void TranscriptView::Private::userScrolled()
{
    const bool atEnd = q.verticalScrollBar()->value() >= q.verticalScrollBar()->maximum();
    if (atEnd) {
        layout.followEnd();
    } else {
        layout.scrollTo(scroll());
    }
    settle();
}

void TranscriptView::Private::prepareMore()
{
    if (layout.prepareMore()) {
        // What became exact above must not move what is seen.
        settle();
        return;
    }
    prepareTimer.stop();
}

void TranscriptView::Private::updateEnd()
{
    const bool atEnd = q.isAtEnd();
    if (atEnd != wasAtEnd) {
        wasAtEnd = atEnd;
        Q_EMIT q.atEndChanged(atEnd);
    }
}

const MessageAction *TranscriptView::Private::find(const ActionPlace &place)
{
    if (place.row < 0 || place.row >= rows()) {
        return nullptr;
    }
    for (const MessageAction &action : layout.message(place.row).actions()) {
        if (action.verb == place.verb && action.index == place.index) {
            return &action;
        }
    }
    return nullptr;
}

void TranscriptView::setBusy(bool busy)
{
    if (d->busy == busy) {
        return;
    }
    d->busy = busy;
    d->layout.setBusy(busy);
    d->settle();
}

void TranscriptView::scrollToEnd()
{
    d->layout.followEnd();
    d->settle();
}

bool TranscriptView::isAtEnd() const
{
    return d->layout.follows() || verticalScrollBar()->maximum() == 0;
}

int TranscriptView::layoutCount() const
{
    return d->layout.count();
}

QRect TranscriptView::messageRect(int row) const
{
    return row < 0 || row >= d->rows() ? QRect() : d->rowRect(row).toRect();
}

QString TranscriptView::selectedText() const
{
    return selectedMarkdown(d->layout, d->selection);
}

QString TranscriptView::selectedPlain() const
{
    return selectedPlainText(d->layout, d->selection);
}

void TranscriptView::copySelection()
{
    d->copyText(selectedText());
}

void TranscriptView::selectAll()
{
    if (d->rows() == 0) {
        return;
    }
    const TextPosition first{0, d->layout.message(0).begin()};
    d->setSelection({first, moved(d->layout, first, CursorMove::End)});
}

void TranscriptView::clearSelection()
{
    d->setSelection({});
}

void TranscriptView::setImage(const QUrl &url, const QByteArray &bytes)
{
    d->images.take(url, bytes);
}

void TranscriptView::failImage(const QUrl &url, const QString &problem)
{
    d->images.fail(url, problem);
}

void TranscriptView::scrollContentsBy(int, int)
{
    if (!d->settingScroll) {
        d->userScrolled();
    }
}

void TranscriptView::resizeEvent(QResizeEvent *)
{
    d->layout.setViewport(viewport()->size());
    d->settle();
}

void TranscriptView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == d->prepareTimer.timerId()) {
        d->prepareMore();
    } else if (event->timerId() == d->dragTimer.timerId()) {
        d->autoScroll();
    } else if (event->timerId() == d->dotsTimer.timerId()) {
        d->dots = (d->dots + 1) % 3;
        viewport()->update();
    } else if (event->timerId() == d->colourTimer.timerId()) {
        d->colourTimer.stop();
        viewport()->update();
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void TranscriptView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), d->style.colours.page);
    d->paint(painter, event->rect());
}

void TranscriptView::Private::paint(QPainter &painter, const QRect &clip)
{
    bool waiting = false;
    int lastAnswer = rows() - 1;
    while (lastAnswer >= 0 && layout.entry(lastAnswer).message.role != store::Role::Assistant) {
        --lastAnswer;
    }
    for (int row = layout.heights().rowAt(qMax(0.0, scroll() + clip.top())); row >= 0 && row < rows(); ++row) {
        const QRectF rect = rowRect(row);
        if (rect.top() > clip.bottom()) {
            break;
        }
        MessageLayout &message = layout.message(row);
        const QRectF visible = QRectF(clip).translated(-rect.topLeft());
        // Here and not earlier: only what is seen is worth colouring, and colours change no height.
        message.askForFormulas(visible.top(), visible.bottom());
        const auto wait = message.colourCode(highlighter, visible.top(), visible.bottom());
        if (wait && !colourTimer.isActive()) {
            colourTimer.start(static_cast<int>(wait->count()), &q);
        }
        MessagePaintState state;
        state.row = row;
        state.selection = &selection;
        state.finder = finder.folded().isEmpty() ? nullptr : &finder;
        state.focusRing = keyboardFocus && q.hasFocus() && row == current;
        state.actionsVisible = row == hoverRow || row == lastAnswer || state.focusRing;
        if (state.focusRing) {
            if (const std::optional<MessageItem> item = itemOf(message, inner)) {
                state.focused = item->rect;
            }
        }
        if (keyboardFocus && q.hasFocus() && !selection.isEmpty() && selection.cursor.row == row) {
            state.caret = message.caretRect(selection.cursor.at);
        }
        state.hovered = hovered.row == row ? find(hovered) : nullptr;
        state.pressed = pressed == hovered;
        state.dots = style.motion ? dots : -1;
        state.seenTop = -rect.top();
        state.seenBottom = q.viewport()->height() - rect.top();
        if (sideways.row == row || (sideways.row < 0 && hoverSideways.row == row)) {
            state.sideways = sideways.row == row ? sideways.piece : hoverSideways.piece;
        }
        waiting = waiting || layout.entry(row).waiting;
        painter.save();
        painter.translate(rect.topLeft());
        paintMessage(painter, message, style, state, visible);
        painter.restore();
    }
    if (waiting && style.motion && !dotsTimer.isActive()) {
        dots = 0;
        dotsTimer.start(dotsInterval, &q);
    } else if (!waiting) {
        dotsTimer.stop();
        dots = -1;
    }
}

} // namespace holt::gui
