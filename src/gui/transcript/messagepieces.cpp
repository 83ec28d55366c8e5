#include "gui/transcript/messagelayout.h"

#include "gui/transcript/transcripttext.h"
#include "render/markdownwriter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QJsonArray>
#include <QJsonObject>
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextLayout>

#include <cmath>

// What a message consists of, and how high each part of it may be.

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::gui::MessageLayout)
};

Piece headed(Piece::Kind kind, const QString &title, bool open, int index = 0)
{
    Piece piece;
    piece.kind = kind;
    piece.title = title;
    piece.open = open;
    piece.index = index;
    return piece;
}

Piece textual(Piece::Kind kind, const QString &text)
{
    Piece piece;
    piece.kind = kind;
    piece.text = text;
    return piece;
}

bool sameContent(const Piece &a, const Piece &b)
{
    return a.kind == b.kind && a.block == b.block && a.text == b.text && a.title == b.title && a.open == b.open &&
           a.index == b.index && a.image == b.image;
}

} // namespace

bool Piece::hasText() const
{
    return isSelectable() || kind == Kind::Caption;
}

bool Piece::isSelectable() const
{
    switch (kind) {
    case Kind::Text:
    case Kind::Code:
    case Kind::ReasoningText:
    case Kind::ToolBody:
    case Kind::ErrorText:
    case Kind::ErrorDetails:
        return true;
    default:
        return false;
    }
}

void MessageLayout::setEntry(const core::TranscriptEntry &entry, const MessageToggles &toggles, bool busy)
{
    m_entry = entry;
    m_busy = busy;
    m_detailsOpen = toggles.details;
    const store::Message &message = m_entry.message;
    using Mode = render::Document::Mode;
    const bool grows = message.state == store::MessageState::Streaming;
    m_text.setSource(message.text, isPerson() ? Mode::Typed : Mode::Markdown, grows, m_parser);

    std::vector<Piece> pieces;
    if (!message.reasoning.isEmpty()) {
        const bool thinking = message.text.isEmpty() && message.state == store::MessageState::Streaming;
        const bool open = toggles.reasoning.value_or(thinking);
        pieces.push_back(headed(Piece::Kind::ReasoningHeader, verbName(Verb::ToggleReasoning), open));
        if (open) {
            m_reasoning.setSource(message.reasoning, Mode::Markdown, grows, m_parser);
            addBlocks(pieces, Piece::Kind::ReasoningText, m_reasoning);
        }
    }
    addBlocks(pieces, Piece::Kind::Text, m_text);
    addTools(pieces, toggles);
    if (m_entry.waiting) {
        pieces.push_back(textual(Piece::Kind::Waiting, {}));
    }
    addError(pieces, toggles);
    const QString caption = captionText(m_entry);
    if (!caption.isEmpty()) {
        pieces.push_back(textual(Piece::Kind::Caption, caption));
    }
    pieces.push_back(textual(Piece::Kind::Actions, {}));

    takeDocuments(pieces);
    std::swap(m_pieces, pieces); // from here on the old ones, without their documents
    measureColumn();
    markRuns();
    m_codeRuns.update(m_pieces);
    m_innerCodes.update(m_pieces.size());
    for (Piece &piece : m_pieces) {
        if (!piece.exact && piece.height == 0) {
            piece.height = estimate(piece);
        }
    }
    arrange();
    m_unchanged = countUnchanged(pieces);
}

size_t MessageLayout::countUnchanged(const std::vector<Piece> &before) const
{
    const size_t common = qMin(before.size(), m_pieces.size());
    size_t same = 0;
    while (same < common) {
        const Piece &now = m_pieces[same];
        const Piece &old = before[same];
        if (!sameContent(now, old) || now.top != old.top || now.height != old.height || now.first != old.first ||
            now.last != old.last) {
            break;
        }
        ++same;
    }
    return same;
}

qreal MessageLayout::unchangedAbove() const
{
    return m_unchanged == 0 ? 0 : m_pieces[m_unchanged - 1].top + m_pieces[m_unchanged - 1].height;
}

bool MessageLayout::takeParsed(quint64 place)
{
    return m_text.take(place, m_parser) || m_reasoning.take(place, m_parser);
}

void MessageLayout::addBlocks(std::vector<Piece> &pieces, Piece::Kind kind, const ParsedText &text) const
{
    if (text.isPending() && text.blocks().isEmpty()) {
        pieces.push_back(textual(Piece::Kind::Parsing, {}));
        pieces.back().index = static_cast<int>(kind);
    }
    for (const render::BlockPtr &block : text.blocks()) {
        Piece piece;
        piece.kind = kind == Piece::Kind::Text && block->kind == render::BlockKind::Code ? Piece::Kind::Code : kind;
        piece.block = block;
        pieces.push_back(std::move(piece));
        if (m_images == nullptr || kind != Piece::Kind::Text) {
            continue;
        }
        for (const render::ImagePtr &image : block->images) {
            Piece picture;
            picture.kind = Piece::Kind::Image;
            picture.image = image;
            picture.index = static_cast<int>(m_images->state(image));
            pieces.push_back(std::move(picture));
        }
    }
}

QSizeF MessageLayout::imageSize(const Piece &piece) const
{
    if (static_cast<TranscriptImages::State>(piece.index) != TranscriptImages::State::Ready) {
        return {};
    }
    const QSizeF natural = m_images->size(piece.image);
    const QSizeF room(m_column.width(), m_style.lineHeight * 28);
    const bool fits = natural.width() <= room.width() && natural.height() <= room.height();
    return (fits ? natural : natural.scaled(room, Qt::KeepAspectRatio)).expandedTo(QSizeF(1, 1));
}

/// The button that loads a picture from the network; without a place where there is nothing to load.
MessageAction MessageLayout::imageAction(const Piece &piece, int index) const
{
    const auto state = static_cast<TranscriptImages::State>(piece.index);
    const bool failed = state == TranscriptImages::State::Failed;
    MessageAction action;
    if (piece.image->isData || (state != TranscriptImages::State::Remote && !failed)) {
        return action;
    }
    action.verb = Verb::LoadImage;
    action.index = index;
    // As the network knows the name: letters that only look like others are told apart.
    action.name =
        Words::tr("Load image from %1").arg(TranscriptImages::urlOf(piece.image).host(QUrl::FullyEncoded).left(80));
    action.icon = Icon::Link;
    action.labelled = true;
    const QRectF box = pieceRect(piece);
    const qreal wide =
        m_style.icon + 4 * m_style.tiny + QFontMetricsF(m_style.caption.body).horizontalAdvance(action.name);
    action.rect = QRectF(box.left() + m_style.pad - m_style.tiny, box.bottom() - m_style.rowHeight - m_style.tiny,
                         qMin(wide, box.width() - m_style.pad), m_style.rowHeight);
    return action;
}

void MessageLayout::addTools(std::vector<Piece> &pieces, const MessageToggles &toggles) const
{
    int index = 0;
    const QStringList names = toolNames(m_entry.message);
    for (const QJsonValue &value : m_entry.message.toolCalls) {
        const QJsonObject call = value.toObject();
        const QJsonObject function = call.contains(u"function") ? call.value(u"function").toObject() : call;
        const bool open = toggles.openTools.contains(index);
        pieces.push_back(headed(Piece::Kind::ToolHeader, names.at(index), open, index));
        if (open) {
            const QJsonValue arguments = function.value(u"arguments");
            const QString text =
                prettyArguments(arguments.isString() ? arguments.toString()
                                                     : QString::fromUtf8(QJsonDocument(arguments.toObject()).toJson()));
            Piece body = textual(Piece::Kind::ToolBody, text.isEmpty() ? Words::tr("No arguments") : text);
            body.index = index;
            pieces.push_back(std::move(body));
        }
        ++index;
    }
}

void MessageLayout::addError(std::vector<Piece> &pieces, const MessageToggles &toggles) const
{
    if (!m_entry.error) {
        return;
    }
    Piece text = textual(Piece::Kind::ErrorText, m_entry.error->text);
    text.title = m_entry.error->title;
    pieces.push_back(std::move(text));
    if (toggles.details && !m_entry.error->details.isEmpty()) {
        pieces.push_back(textual(Piece::Kind::ErrorDetails, m_entry.error->details));
    }
    pieces.push_back(textual(Piece::Kind::ErrorButtons, {}));
}

/// What did not change keeps its document and its height: that is what makes a growing answer cheap.
void MessageLayout::takeDocuments(std::vector<Piece> &pieces)
{
    const auto take = [](Piece &piece, Piece &old) {
        if (!sameContent(piece, old)) {
            // The end of an answer that grows: its last height is the best guess.
            return false;
        }
        piece.document = std::move(old.document);
        piece.height = old.height;
        piece.exact = old.exact;
        piece.textRect = old.textRect;
        piece.formulas = old.formulas;
        piece.scrollX = old.scrollX;
        piece.contentWidth = old.contentWidth;
        piece.lineDigits = old.lineDigits;
        piece.first = old.first;
        piece.last = old.last;
        return true;
    };
    const size_t common = qMin(pieces.size(), m_pieces.size());
    size_t same = 0;
    while (same < common && take(pieces[same], m_pieces[same])) {
        ++same;
    }
    for (size_t back = 1; back <= common - same; ++back) {
        if (!take(pieces[pieces.size() - back], m_pieces[m_pieces.size() - back])) {
            break;
        }
    }
    if (same < common && !pieces[same].exact && pieces[same].kind == m_pieces[same].kind) {
        pieces[same].height = m_pieces[same].height;
    }
}

void MessageLayout::markRuns()
{
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        Piece &piece = m_pieces[i];
        const bool first = !(piece.block && piece.block->continues);
        const bool last = i + 1 >= m_pieces.size() || !m_pieces[i + 1].block || !m_pieces[i + 1].block->continues;
        if (piece.first != first || piece.last != last) {
            piece.first = first;
            piece.last = last;
            piece.exact = false;
        }
    }
}

const render::TextStyle &MessageLayout::styleOf(const Piece &piece) const
{
    switch (piece.kind) {
    case Piece::Kind::ReasoningText:
        return m_style.reasoning;
    case Piece::Kind::Caption:
        return m_style.caption;
    case Piece::Kind::ToolBody:
    case Piece::Kind::ErrorDetails:
        return m_style.details;
    case Piece::Kind::ErrorText:
        return m_style.error;
    default:
        return m_style.body;
    }
}

/// A document near the viewport is painted many times: its lines keep their glyphs, which Qt would find again for each
/// paint. The memory goes with the document when it is far.
std::unique_ptr<QTextDocument> MessageLayout::makeDocument(const Piece &piece) const
{
    std::unique_ptr<QTextDocument> document = makePlainDocument(piece);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        block.layout()->setCacheEnabled(true);
    }
    return document;
}

std::unique_ptr<QTextDocument> MessageLayout::makePlainDocument(const Piece &piece) const
{
    const render::TextStyle &style = styleOf(piece);
    if (piece.block) {
        std::unique_ptr<QTextDocument> document = render::makeDocument(*piece.block, style, m_math);
        if (piece.kind == Piece::Kind::Code && !m_style.codeWrapped) {
            QTextOption option = document->defaultTextOption();
            option.setWrapMode(QTextOption::NoWrap);
            document->setDefaultTextOption(option);
        }
        return document;
    }
    render::Block block;
    block.kind = render::BlockKind::Plain;
    block.text = piece.text;
    std::unique_ptr<QTextDocument> document = render::makeDocument(block, style);
    if (piece.kind == Piece::Kind::ErrorText && !piece.title.isEmpty()) {
        QTextCharFormat title;
        QFont font = style.body;
        font.setBold(true);
        title.setFont(font);
        title.setForeground(m_style.colours.danger);
        QTextCursor cursor(document.get());
        if (!piece.text.isEmpty()) {
            cursor.insertBlock();
            cursor.movePosition(QTextCursor::Start);
        }
        cursor.insertText(piece.title, title);
    }
    return document;
}

qreal MessageLayout::estimate(const Piece &piece) const
{
    switch (piece.kind) {
    case Piece::Kind::ReasoningHeader:
    case Piece::Kind::Actions:
        return m_style.rowHeight;
    case Piece::Kind::ToolHeader:
        return m_style.rowHeight + m_style.tiny;
    case Piece::Kind::ErrorButtons:
        return m_style.rowHeight + m_style.pad;
    case Piece::Kind::Waiting:
        return m_style.lineHeight;
    case Piece::Kind::Parsing: {
        const bool reasoning = static_cast<Piece::Kind>(piece.index) == Piece::Kind::ReasoningText;
        const QString &text = reasoning ? m_entry.message.reasoning : m_entry.message.text;
        const qreal perLine = qMax(8.0, m_column.width() / m_style.characterWidth);
        return std::ceil(static_cast<qreal>(text.size()) / perLine * 0.7 +
                         static_cast<qreal>(text.count(u'\n')) * 0.6) *
               m_style.lineHeight;
    }
    case Piece::Kind::Image: {
        const QSizeF size = imageSize(piece);
        return size.isEmpty() ? 2 * m_style.rowHeight + 2 * m_style.tiny : std::ceil(size.height());
    }
    default:
        break;
    }
    const QString &text =
        piece.block ? (piece.block->text.isEmpty() ? piece.block->source : piece.block->text) : piece.text;
    qsizetype pictures = 0; // characters that are shown as pictures
    for (const render::ImagePtr &image : piece.block ? piece.block->images : QList<render::ImagePtr>()) {
        pictures += image->isData ? image->address.size() : 0;
    }
    const bool mono = piece.kind == Piece::Kind::Code;
    const qreal perLine = qMax(8.0, m_column.width() / (mono ? m_style.monoWidth() : m_style.characterWidth));
    const qreal lines = std::ceil(static_cast<qreal>(text.size() - pictures) / perLine) * 0.7 +
                        static_cast<qreal>(text.count(u'\n')) * 0.6;
    const qreal frame = mono ? (piece.first ? m_style.rowHeight : 0) + (piece.last ? m_style.pad : 0) : 0;
    return std::ceil(qMax(1.0, lines) * (mono ? m_style.monoHeight() : m_style.lineHeight) + frame);
}

} // namespace holt::gui
