#pragma once

#include "core/transcriptmodel.h"
#include "gui/transcript/coderuns.h"
#include "gui/transcript/innercodes.h"
#include "gui/transcript/messageactions.h"
#include "gui/transcript/textparser.h"
#include "gui/transcript/transcriptimages.h"
#include "gui/transcript/transcriptstyle.h"
#include "render/mathtext.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace holt::gui {

/// What a person opened or closed in a message; kept by the view, since layouts come and go.
struct MessageToggles
{
    std::optional<bool> reasoning; ///< unset: open until the answer starts
    QSet<int> openTools;
    bool details = false;
};

/// A part of a message from top to bottom.
struct Piece
{
    enum class Kind {
        Text,
        Code,
        Image,
        ReasoningHeader,
        ReasoningText,
        ToolHeader,
        ToolBody,
        Waiting,
        Parsing, ///< in place of a long text that is not parsed yet; index: the kind it will have
        ErrorText,
        ErrorDetails,
        ErrorButtons,
        Caption,
        Actions,
    };

    Kind kind = Kind::Text;
    render::BlockPtr block; ///< of Text, Code and ReasoningText
    render::ImagePtr image; ///< of Image
    QString text;           ///< of the others that hold text
    QString title;          ///< of headers and error texts
    int index = 0;          ///< of the tool call; of Image its TranscriptImages::State
    bool open = false;      ///< of headers
    bool first = true;      ///< of a run that shares a card
    bool last = true;

    std::unique_ptr<QTextDocument> document; ///< only near the viewport
    qreal top = 0;                           ///< in the message
    qreal height = 0;                        ///< an estimate until exact
    bool exact = false;
    QRectF textRect;        ///< where the document stands, relative to the piece's top
    bool formulas = false;  ///< some in the document are not drawn yet
    qreal contentWidth = 0; ///< of the document, once it was laid out
    qreal scrollX = 0;      ///< of a table, a formula or code wider than its column
    int firstLine =
        0; ///< of code: the number of its first line, negative where that line goes on from the piece before
    int lineDigits = 0; ///< of code: how many digits the numbers of its block have room for

    [[nodiscard]] bool hasText() const;
    [[nodiscard]] bool isSelectable() const;
};

/// What drawing formulas did to the text of a piece.
struct PieceEdits
{
    int piece = 0;
    QList<render::FormulaEdit> edits;
};

/// A place in the text of a message.
struct MessagePosition
{
    int piece = 0;
    int offset = 0;

    auto operator<=>(const MessagePosition &) const = default;
};

/// The scroll bar of a table or of code that is wider than its place. In the message's coordinates.
struct SidewaysBar
{
    size_t piece = 0; ///< the first one of the run
    QRectF groove;
    QRectF handle;
    qreal over = 0;      ///< how far it scrolls
    bool floats = false; ///< over the text, since the end of the run is out of sight
};

/// One message as it is laid out: pieces under each other, of which only those asked for have a document. Coordinates
/// are the message's, from its top left corner, which stands at the left of the viewport.
class MessageLayout
{
    Q_DECLARE_TR_FUNCTIONS(holt::gui::MessageLayout)

public:
    /// @p style must outlive the layout; call restyle() when it changed. @p images, @p math and @p parser too; without
    /// them no images are shown, formulas as they were written, and long texts are parsed at once.
    explicit MessageLayout(const TranscriptStyle &style, TranscriptImages *images = nullptr,
                           render::MathRenderer *math = nullptr, TextParser *parser = nullptr);

    void setEntry(const core::TranscriptEntry &entry, const MessageToggles &toggles, bool busy);
    /// What was parsed aside: true if it was for this, which then is to be set anew.
    bool takeParsed(quint64 place);
    void setWidth(qreal width); ///< of the viewport
    void restyle();

    [[nodiscard]] qreal height() const { return m_height; }
    /// The height above which the last setEntry() left everything as it was: what is there need not be painted again.
    [[nodiscard]] qreal unchangedAbove() const;
    /// Gives the pieces between two heights their documents. True if a height changed.
    bool layOut(qreal top, qreal bottom);
    /// Drops the documents outside.
    void releaseOutside(qreal top, qreal bottom);

    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }
    [[nodiscard]] const QList<MessageAction> &actions() const { return m_actions; }
    [[nodiscard]] const core::TranscriptEntry &entry() const { return m_entry; }
    [[nodiscard]] bool isPerson() const { return m_entry.message.role == store::Role::User; }
    [[nodiscard]] bool isMirrored() const { return m_style.mirrored; }
    void mirror(QRectF &rect) const; ///< turns a place in the column over, where the program is written that way
    [[nodiscard]] QRectF column() const { return m_column; }
    [[nodiscard]] QRectF card() const;                        ///< behind a person's message, empty for others
    [[nodiscard]] QRectF pieceRect(const Piece &piece) const; ///< with the card it may have
    [[nodiscard]] TranscriptImages *images() const { return m_images; }
    [[nodiscard]] QSizeF imageSize(const Piece &piece) const; ///< of a picture, within the column; empty for a card

    /// The document of a piece, made where it is missing; null for pieces without text.
    QTextDocument *documentOf(int piece);

    /// Asks for the formulas between two heights that are not drawn yet, before all others.
    void askForFormulas(qreal top, qreal bottom);
    /// Draws those that are known now. Where text became shorter by it.
    std::vector<PieceEdits> showFormulas();
    /// Why the formula at that place is not drawn; empty where it is or none is there.
    [[nodiscard]] QString formulaProblemAt(const QPointF &point) const;

    [[nodiscard]] int pieceAt(qreal y) const;
    /// The nearest place in the text.
    [[nodiscard]] MessagePosition positionAt(const QPointF &point);
    /// The box of the character at a place.
    [[nodiscard]] QRectF characterRect(const MessagePosition &position);
    /// Where the cursor stands before that character, or behind the last one.
    [[nodiscard]] QRectF caretRect(const MessagePosition &position);
    [[nodiscard]] QString linkAt(const QPointF &point);
    [[nodiscard]] const MessageAction *actionAt(const QPointF &point) const;
    /// Moves a wide table or wide code sideways; false if there is none at that place.
    bool scrollSideways(const QPointF &point, qreal by);
    bool scrollAllSideways(qreal top, qreal bottom, qreal by); ///< all between two heights
    void setSideways(size_t piece, qreal x);
    void showSideways(const MessagePosition &position); ///< so far that it can be seen
    [[nodiscard]] std::vector<SidewaysBar> sidewaysBars(qreal top, qreal bottom) const;

    [[nodiscard]] MessagePosition begin() const;
    [[nodiscard]] MessagePosition end();
    [[nodiscard]] QString code(int piece) const; ///< the whole code block the piece belongs to
    [[nodiscard]] render::CodeLanguage languageOf(int piece) const;
    [[nodiscard]] qreal numbersWidth(const Piece &piece) const; ///< the room left of the code for the numbers

    /// Gives the code between two heights its colours, as far as they are known, and asks for the others. How long to
    /// wait before this should be called again, if it should.
    std::optional<std::chrono::milliseconds> colourCode(render::Highlighter &highlighter, qreal top, qreal bottom);
    /// The tokens that were asked for; false if no code here has that place.
    bool takeTokens(quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took);

private:
    void addBlocks(std::vector<Piece> &pieces, Piece::Kind kind, const ParsedText &text) const;
    [[nodiscard]] MessageAction imageAction(const Piece &piece, int index) const;
    void addTools(std::vector<Piece> &pieces, const MessageToggles &toggles) const;
    void addError(std::vector<Piece> &pieces, const MessageToggles &toggles) const;
    void takeDocuments(std::vector<Piece> &pieces);
    [[nodiscard]] size_t countUnchanged(const std::vector<Piece> &before) const;
    void arrangeCodeActions(int index);
    [[nodiscard]] size_t runStart(size_t index) const;
    [[nodiscard]] size_t runEnd(size_t index) const;
    [[nodiscard]] qreal overOf(size_t first, size_t end) const;
    void markRuns();
    void measureColumn();
    void placeText(Piece &piece) const;
    [[nodiscard]] qreal estimate(const Piece &piece) const;
    [[nodiscard]] qreal gapAbove(size_t index) const;
    [[nodiscard]] const render::TextStyle &styleOf(const Piece &piece) const;
    [[nodiscard]] std::unique_ptr<QTextDocument> makeDocument(const Piece &piece) const;
    [[nodiscard]] std::unique_ptr<QTextDocument> makePlainDocument(const Piece &piece) const;
    void giveDocument(Piece &piece) const;
    bool layOutPiece(Piece &piece);
    void arrange();
    void arrangeActions();
    void placeRow(QList<MessageAction> &actions, qreal left, qreal top, qreal width, bool fromRight);

    const TranscriptStyle &m_style;
    TranscriptImages *m_images;
    render::MathRenderer *m_math;
    TextParser *m_parser;
    core::TranscriptEntry m_entry;
    bool m_busy = false;
    bool m_detailsOpen = false;
    ParsedText m_text;
    ParsedText m_reasoning;
    std::vector<Piece> m_pieces;
    size_t m_unchanged = 0; ///< pieces before the first one that the last setEntry() changed
    CodeRuns m_codeRuns;
    InnerCodes m_innerCodes;
    QList<MessageAction> m_actions;
    qreal m_width = 0;
    qreal m_height = 0;
    QRectF m_column; ///< x and width count
};

} // namespace holt::gui
