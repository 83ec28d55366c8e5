#include "gui/transcript/messagepainter.h"

#include "gui/transcript/transcripttext.h"
#include "render/decoration.h"
#include "render/mathtext.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace holt::gui {

namespace {

class Painting
{
public:
    Painting(QPainter &painter, MessageLayout &message, const TranscriptStyle &style, const MessagePaintState &state,
             const QRectF &clip)
        : m_painter(painter)
        , m_message(message)
        , m_style(style)
        , m_state(state)
        , m_clip(clip)
    {
    }

    void run()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        if (const QRectF card = m_message.card(); !card.isEmpty()) {
            fillCard(card, m_style.colours.personCard);
        }
        paintSurfaces();
        const std::vector<Piece> &pieces = m_message.pieces();
        for (size_t i = 0; i < pieces.size(); ++i) {
            const Piece &piece = pieces[i];
            if (piece.top > m_clip.bottom() || piece.top + piece.height < m_clip.top()) {
                continue;
            }
            paintPiece(piece, static_cast<int>(i));
        }
        for (const MessageAction &action : m_message.actions()) {
            if (action.rect.intersects(m_clip)) {
                paintAction(action);
            }
        }
        if (m_message.isPerson() && m_state.actionsVisible) {
            paintTime();
        }
        paintSideways();
        if (m_state.focusRing) {
            paintFocusRing();
        }
        if (!m_state.caret.isEmpty()) {
            m_painter.fillRect(QRectF(qRound(m_state.caret.left()) - 1, m_state.caret.top(), 2, m_state.caret.height()),
                               m_style.colours.accent);
        }
    }

private:
    /// One line at the beginning of @p rect, given as it is where one writes from left to right.
    void drawLine(QRectF rect, const QString &text)
    {
        m_message.mirror(rect);
        const Qt::Alignment side = m_message.isMirrored() ? Qt::AlignRight : Qt::AlignLeft;
        m_painter.drawText(rect, Qt::AlignVCenter | Qt::AlignAbsolute | side,
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, qRound(rect.width())));
    }

    /// Likewise.
    void drawIcon(Icon icon, QRectF rect, const QColor &colour)
    {
        m_message.mirror(rect);
        if (m_message.isMirrored() && (icon == Icon::ChevronLeft || icon == Icon::ChevronRight)) {
            icon = icon == Icon::ChevronLeft ? Icon::ChevronRight : Icon::ChevronLeft;
        }
        paintIcon(m_painter, icon, rect, colour);
    }

    void fillCard(const QRectF &rect, const QColor &fill, const QColor &border = Qt::transparent)
    {
        m_painter.setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, 1));
        m_painter.setBrush(fill);
        const QRectF box = border.alpha() == 0 ? rect : rect.adjusted(0.5, 0.5, -0.5, -0.5);
        m_painter.drawRoundedRect(box, m_style.radius, m_style.radius);
    }

    /// Cards behind runs of pieces: code in several parts, a tool call, an error.
    void paintSurfaces()
    {
        const std::vector<Piece> &pieces = m_message.pieces();
        for (size_t i = 0; i < pieces.size();) {
            const Piece &piece = pieces[i];
            size_t end = i + 1;
            const auto extend = [&](auto belongs) {
                while (end < pieces.size() && belongs(pieces[end])) {
                    ++end;
                }
                return m_message.pieceRect(piece).united(m_message.pieceRect(pieces[end - 1]));
            };
            switch (piece.kind) {
            case Piece::Kind::Code: {
                const QRectF rect =
                    extend([](const Piece &next) { return next.kind == Piece::Kind::Code && !next.first; });
                fillCard(rect, m_message.isPerson() ? m_style.colours.page : m_style.colours.code,
                         m_style.colours.border);
                break;
            }
            case Piece::Kind::ToolHeader: {
                const QRectF rect = extend([](const Piece &next) { return next.kind == Piece::Kind::ToolBody; });
                fillCard(rect, m_style.colours.code, m_style.colours.border);
                break;
            }
            case Piece::Kind::ErrorText: {
                const QRectF rect = extend([](const Piece &next) {
                    return next.kind == Piece::Kind::ErrorDetails || next.kind == Piece::Kind::ErrorButtons;
                });
                fillCard(rect, m_style.colours.dangerSurface);
                break;
            }
            case Piece::Kind::ReasoningText: {
                const QRectF rect = extend([](const Piece &next) { return next.kind == Piece::Kind::ReasoningText; });
                QRectF bar(rect.left() + m_style.tiny, rect.top(), 2, rect.height());
                m_message.mirror(bar);
                m_painter.fillRect(bar, m_style.colours.border);
                break;
            }
            default:
                break;
            }
            i = end;
        }
    }

    void paintPiece(const Piece &piece, int index)
    {
        switch (piece.kind) {
        case Piece::Kind::Code:
            if (piece.first) {
                paintCodeHeader(piece, index);
            }
            paintNumbers(piece, index);
            break;
        case Piece::Kind::Image:
            paintImage(piece);
            return;
        case Piece::Kind::Waiting:
            paintDots(m_message.pieceRect(piece));
            return;
        case Piece::Kind::Parsing: {
            // Where it is seen: the text may be many screens long.
            QRectF rect = m_message.pieceRect(piece);
            rect.setTop(qMax(rect.top(), m_state.seenTop));
            rect.setHeight(qMin(rect.height(), m_style.lineHeight));
            paintDots(rect);
            return;
        }
        default:
            break;
        }
        if (piece.hasText()) {
            paintText(piece, index);
        }
    }

    void paintCodeHeader(const Piece &piece, int index)
    {
        const QRectF box = m_message.pieceRect(piece);
        m_painter.setFont(m_style.caption.body);
        m_painter.setPen(m_style.colours.mutedText);
        const qreal buttons = 4 * m_style.rowHeight + m_style.tiny;
        const QRectF label(box.left() + m_style.pad, box.top() + m_style.tiny / 2.0,
                           qMax(0.0, box.width() - m_style.pad - buttons), m_style.rowHeight);
        drawLine(label, m_message.languageOf(index).name);
    }

    /// Beside the first line of each line of code; not part of its text.
    void paintNumbers(const Piece &piece, int index)
    {
        const qreal width = m_message.numbersWidth(piece);
        const QTextDocument *document = width > 0 ? m_message.documentOf(index) : nullptr;
        if (document == nullptr) {
            return;
        }
        m_painter.setFont(m_style.body.mono);
        m_painter.setPen(m_style.colours.mutedText);
        const qreal top = piece.top + piece.textRect.top();
        const qreal right = piece.textRect.left() - 1.5 * m_style.monoWidth();
        const QFontMetricsF metrics(m_style.body.mono);
        int number = qAbs(piece.firstLine);
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next(), ++number) {
            const QTextLayout *layout = block.layout();
            const bool goesOn = piece.firstLine < 0 && block == document->begin();
            if (layout->lineCount() == 0 || goesOn) {
                continue;
            }
            const QTextLine line = layout->lineAt(0);
            const qreal baseline = top + layout->position().y() + line.y() + line.ascent();
            if (baseline < m_clip.top() - line.height() || baseline > m_clip.bottom() + line.height()) {
                continue;
            }
            const QString text = QString::number(number);
            m_painter.drawText(QPointF(right - metrics.horizontalAdvance(text), baseline), text);
        }
    }

    /// The picture, or the card that stands for it.
    void paintImage(const Piece &piece)
    {
        const QRectF box = m_message.pieceRect(piece);
        const QSizeF size = m_message.imageSize(piece);
        const QImage picture = size.isEmpty() ? QImage() : m_message.images()->picture(piece.image);
        if (!picture.isNull()) {
            m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
            m_painter.drawImage(QRectF(box.topLeft(), size), picture);
            return;
        }
        fillCard(box, m_message.isPerson() ? m_style.colours.page : m_style.colours.code, m_style.colours.border);
        const auto state = static_cast<TranscriptImages::State>(piece.index);
        const QString &description = piece.image->description;
        const bool failed = state == TranscriptImages::State::Failed;
        const QString text = failed                  ? m_message.images()->problem(piece.image)
                             : description.isEmpty() ? MessageLayout::tr("Image without a description")
                                                     : MessageLayout::tr("Image: %1").arg(description);
        const qreal line = box.height() / 2;
        m_painter.setFont(m_style.caption.body);
        m_painter.setPen(failed ? m_style.colours.danger : m_style.colours.text);
        const QRectF label(box.left() + m_style.pad, box.top() + m_style.tiny, box.width() - 2 * m_style.pad, line);
        drawLine(label, text.simplified());
        if (state == TranscriptImages::State::Loading) {
            m_painter.setPen(m_style.colours.mutedText);
            drawLine(label.translated(0, line - m_style.tiny), MessageLayout::tr("Loading…"));
        }
    }

    void paintDots(const QRectF &rect)
    {
        m_painter.setPen(Qt::NoPen);
        const qreal size = m_style.tiny * 1.6;
        for (int i = 0; i < 3; ++i) {
            QColor colour = m_style.colours.mutedText;
            colour.setAlphaF(m_state.dots < 0 || m_state.dots == i ? 1.0F : 0.35F);
            m_painter.setBrush(colour);
            QRectF dot(rect.left() + i * size * 1.9, rect.center().y() - size / 2, size, size);
            m_message.mirror(dot);
            m_painter.drawEllipse(dot);
        }
    }

    void paintText(const Piece &piece, int index)
    {
        QTextDocument *document = m_message.documentOf(index);
        if (document == nullptr) {
            return;
        }
        const QRectF place = piece.textRect.translated(0, piece.top);
        const bool wide = document->size().width() > place.width() + 1;
        m_painter.save();
        if (wide || piece.scrollX > 0) {
            m_painter.setClipRect(place.adjusted(0, 0, 0, 1), Qt::IntersectClip);
        }
        m_painter.translate(place.left() - piece.scrollX, place.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = m_clip.translated(-place.left() + piece.scrollX, -place.top());
        context.palette.setColor(QPalette::Text, m_style.colours.text);
        addFound(context, *document, index);
        if (m_state.selection != nullptr && piece.isSelectable()) {
            const auto [from, to] = m_state.selection->inPiece(m_state.row, index, document->characterCount() - 1);
            if (from < to) {
                const int last = document->characterCount() - 1;
                mark(context, *document, {qMin(from, last), qMin(to, last)}, selectionColour(),
                     m_style.colours.selectionText);
            }
        }
        render::paintBackgrounds(m_painter, *document, m_style.body, context.clip);
        document->documentLayout()->draw(&m_painter, context);
        render::paintMarkedFormulas(m_painter, *document);
        render::paintDecorations(m_painter, *document, m_style.body, context.clip);
        m_painter.restore();
    }

    /// A person's card has nearly the colour of a selection.
    [[nodiscard]] QColor selectionColour() const
    {
        const QColor &plain = m_style.colours.selection;
        if (!m_message.isPerson()) {
            return plain;
        }
        constexpr qreal part = 0.22;
        const QColor &accent = m_style.colours.accent;
        const auto mix = [](float a, float b) { return static_cast<float>(a * (1 - part) + b * part); };
        return QColor::fromRgbF(mix(plain.redF(), accent.redF()), mix(plain.greenF(), accent.greenF()),
                                mix(plain.blueF(), accent.blueF()));
    }

    static void mark(QAbstractTextDocumentLayout::PaintContext &context, QTextDocument &document,
                     const std::pair<int, int> &range, const QColor &background, const QColor &text)
    {
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = QTextCursor(&document);
        selection.cursor.setPosition(range.first);
        selection.cursor.setPosition(range.second, QTextCursor::KeepAnchor);
        selection.format.setBackground(background);
        selection.format.setForeground(text);
        context.selections.append(selection);
    }

    /// Every place of what is looked for; the one the person is at stands out.
    void addFound(QAbstractTextDocumentLayout::PaintContext &context, QTextDocument &document, int index)
    {
        if (m_state.finder == nullptr) {
            return;
        }
        const std::optional<FindHit> place = placeOfPiece(m_message, m_state.row, index);
        if (!place) {
            return;
        }
        FindHit hit = *place;
        for (const std::pair<int, int> &range : foundIn(document, m_state.finder->folded())) {
            const bool here = hit == m_state.finder->current();
            mark(context, document, range, here ? m_style.colours.foundHere : m_style.colours.found,
                 here ? m_style.colours.foundHereText : m_style.colours.foundText);
            ++hit.nth;
        }
    }

    /// Where one is in tables and code that are wider than their place.
    void paintSideways()
    {
        m_painter.setPen(Qt::NoPen);
        for (const SidewaysBar &bar : m_message.sidewaysBars(m_state.seenTop, m_state.seenBottom)) {
            const bool used = m_state.sideways && *m_state.sideways == bar.piece;
            if (bar.floats) {
                m_painter.setBrush(m_style.colours.code);
                m_painter.drawRect(bar.groove);
            }
            QColor groove = m_style.colours.text;
            groove.setAlphaF(0.06F);
            const qreal round = bar.groove.height() / 2;
            m_painter.setBrush(groove);
            m_painter.drawRoundedRect(bar.groove, round, round);
            QColor handle = m_style.colours.mutedText;
            handle.setAlphaF(used ? 1.0F : 0.6F);
            m_painter.setBrush(handle);
            m_painter.drawRoundedRect(bar.handle.adjusted(0, 1, 0, -1), round, round);
        }
    }

    void paintAction(const MessageAction &action)
    {
        const bool header = action.verb == Verb::ToggleReasoning || action.verb == Verb::ToggleTool;
        if (header) {
            paintHeader(action);
            return;
        }
        if (!action.labelled && !m_state.actionsVisible) {
            return;
        }
        const bool hovered = m_state.hovered == &action && action.enabled;
        if (action.primary) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_style.colours.accent);
            m_painter.drawRoundedRect(action.rect, m_style.radius * 0.75, m_style.radius * 0.75);
        } else if (hovered) {
            m_painter.setPen(Qt::NoPen);
            QColor fill = m_style.colours.text;
            fill.setAlphaF(m_state.pressed ? 0.16F : 0.08F);
            m_painter.setBrush(fill);
            m_painter.drawRoundedRect(action.rect, m_style.radius * 0.75, m_style.radius * 0.75);
        }
        const bool on = action.checked.value_or(false);
        QColor colour = action.primary ? m_style.colours.accentText
                        : on           ? m_style.colours.accent
                        : hovered      ? m_style.colours.text
                                       : m_style.colours.mutedText;
        if (!action.enabled) {
            colour.setAlphaF(0.45F);
        }
        const bool version = action.verb == Verb::PreviousVersion || action.verb == Verb::NextVersion;
        const bool named = action.labelled && !version && action.verb != Verb::CopyCode;
        QRectF box = action.rect; // as it would be from left to right; what is drawn in it is turned over again
        m_message.mirror(box);
        const qreal x =
            named ? box.left() + (action.primary ? 2 : 1) * m_style.tiny : box.center().x() - m_style.icon / 2.0;
        const QRectF icon(qRound(x), qRound(box.center().y() - m_style.icon / 2.0), m_style.icon, m_style.icon);
        drawIcon(action.icon, icon, colour);
        if (named) {
            m_painter.setFont(m_style.caption.body);
            m_painter.setPen(colour);
            drawLine(
                QRectF(icon.right() + m_style.tiny, box.top(), box.right() - icon.right() - m_style.tiny, box.height()),
                action.name);
        }
        if (action.verb == Verb::NextVersion) {
            paintVersion(box);
        }
    }

    /// When a person wrote it, beside the buttons: an answer has a line of its own for that.
    void paintTime()
    {
        const std::vector<Piece> &pieces = m_message.pieces();
        const QString text = timeText(m_message.entry().message);
        if (text.isEmpty() || pieces.back().kind != Piece::Kind::Actions) {
            return;
        }
        const QRectF row = m_message.pieceRect(pieces.back());
        QRectF buttons;
        for (const MessageAction &action : m_message.actions()) {
            if (action.rect.top() == row.top()) {
                buttons = buttons.united(action.rect);
            }
        }
        m_message.mirror(buttons);
        m_painter.setFont(m_style.caption.body);
        m_painter.setPen(m_style.colours.mutedText);
        const qreal width = QFontMetricsF(m_style.caption.body).horizontalAdvance(text) + 1;
        drawLine(QRectF(buttons.left() - m_style.tiny - width, row.top(), width, row.height()), text);
    }

    void paintVersion(const QRectF &next)
    {
        const core::TranscriptEntry &entry = m_message.entry();
        const QString text = QStringLiteral("%1/%2").arg(entry.siblingIndex + 1).arg(entry.siblingCount);
        m_painter.setFont(m_style.caption.body);
        m_painter.setPen(m_style.colours.mutedText);
        const qreal width = QFontMetricsF(m_style.caption.body).horizontalAdvance(QStringLiteral("00/00"));
        QRectF between(next.left() - width, next.top(), width, next.height());
        m_message.mirror(between);
        m_painter.drawText(between, Qt::AlignCenter, text);
    }

    void paintHeader(const MessageAction &action)
    {
        const bool tool = action.verb == Verb::ToggleTool;
        const Piece *header = nullptr;
        for (const Piece &piece : m_message.pieces()) {
            const Piece::Kind kind = tool ? Piece::Kind::ToolHeader : Piece::Kind::ReasoningHeader;
            if (piece.kind == kind && piece.index == action.index) {
                header = &piece;
                break;
            }
        }
        if (header == nullptr) {
            return;
        }
        const QColor colour = m_state.hovered == &action ? m_style.colours.text : m_style.colours.mutedText;
        QRectF box = action.rect; // see paintAction()
        m_message.mirror(box);
        const qreal left = box.left() + (tool ? m_style.pad : 0);
        const QRectF icon(qRound(left), qRound(box.center().y() - m_style.icon / 2.0), m_style.icon, m_style.icon);
        drawIcon(header->open ? Icon::ChevronDown : Icon::ChevronRight, icon, colour);
        m_painter.setFont(tool ? m_style.body.mono : m_style.caption.body);
        m_painter.setPen(colour);
        drawLine(
            QRectF(icon.right() + m_style.tiny, box.top(), box.right() - icon.right() - m_style.tiny, box.height()),
            header->title);
    }

    void paintFocusRing()
    {
        const qreal out = m_style.tiny * 2;
        QRectF rect(m_message.column().left() - out, m_style.gap - out, m_message.column().width() + 2 * out,
                    m_message.height() - m_style.gap + out);
        if (m_message.isPerson()) {
            const QRectF card = m_message.card();
            rect = card.adjusted(-3, -3, 3, 3);
        }
        qreal radius = m_style.radius;
        if (!m_state.focused.isEmpty()) {
            rect = m_state.focused.adjusted(-1, -1, 1, 1);
            radius = qMin(radius * 0.75, rect.height() / 4);
        }
        m_painter.setPen(QPen(m_style.colours.accent, 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(rect, radius, radius);
    }

    QPainter &m_painter;
    MessageLayout &m_message;
    const TranscriptStyle &m_style;
    const MessagePaintState &m_state;
    QRectF m_clip;
};

} // namespace

void paintMessage(QPainter &painter, MessageLayout &message, const TranscriptStyle &style,
                  const MessagePaintState &state, const QRectF &clip)
{
    Painting(painter, message, style, state, clip).run();
}

} // namespace holt::gui
