#include "render/mathtext.h"

#include "render/mathrenderer.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

Q_DECLARE_METATYPE(holt::render::FormulaPtr)

namespace holt::render {

namespace {

constexpr int mathObject = QTextFormat::UserObject + 1;

// Beside those of decoration.h.
enum MathProperty {
    FormulaProperty = QTextFormat::UserProperty + 100, ///< a FormulaPtr: of the object, or of its source
    PictureProperty,                                   ///< a MathPicturePtr, of the object
};

FormulaPtr formulaOf(const QTextFormat &format)
{
    return format.property(FormulaProperty).value<FormulaPtr>();
}

bool isDrawn(const QTextFormat &format)
{
    return format.objectType() == mathObject;
}

/// A formula in pixels.
struct Measures
{
    qreal width = 0;
    qreal ascent = 0; ///< above the baseline
    qreal depth = 0;  ///< below it
    qreal gap = 0;    ///< above and below, of one that has lines of its own
    qreal xHeight = 0;
    qreal descent = 0; ///< of the text
};

Measures measured(const Formula &formula, const MathPicture &picture)
{
    const QFontMetricsF metrics(formula.text.font());
    // Fonts that do not know it, or wrongly, are not rare; formulas should stay near the size of the text.
    const qreal em = metrics.ascent() + metrics.descent();
    const qreal ex = qBound(em * 0.34, metrics.xHeight(), em * 0.5);
    const MathSize &size = picture.size();
    Measures result;
    result.width = size.width * ex;
    result.depth = size.depth * ex;
    result.ascent = size.height * ex - result.depth;
    result.gap = formula.ownLine ? em * 0.25 : 0;
    result.xHeight = metrics.xHeight();
    result.descent = metrics.descent();
    return result;
}

/// Draws the object characters of one document.
class MathObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override
    {
        const FormulaPtr formula = formulaOf(format);
        const auto picture = format.property(PictureProperty).value<MathPicturePtr>();
        if (!formula || !picture) {
            return {};
        }
        const Measures measures = measured(*formula, *picture);
        if (formula->ownLine) {
            const qreal height = measures.ascent + measures.depth + 2 * measures.gap;
            return {qMax(measures.width, lineWidth(*document, position)), height};
        }
        if (isCentred(format)) {
            // Qt gives such an object (height + x-height / 2) / 2 above the baseline, and the rest below.
            const qreal half = qRound(measures.xHeight) / 2.0;
            return {measures.width, qMax(2 * measures.ascent - half, 2 * measures.depth + half)};
        }
        return {measures.width, measures.ascent};
    }

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override
    {
        const FormulaPtr formula = formulaOf(format);
        const auto picture = format.property(PictureProperty).value<MathPicturePtr>();
        if (!formula || !picture) {
            return;
        }
        const Measures measures = measured(*formula, *picture);
        QRectF box(rect.left(), rect.top() + measures.gap, measures.width, measures.ascent + measures.depth);
        if (formula->ownLine) {
            box.moveLeft(rect.left() + (rect.width() - measures.width) / 2);
        } else if (isCentred(format)) {
            box.moveTop(baseline(*document, position, rect) - measures.ascent);
        }
        const QColor colour = format.foreground().color();
        picture->paint(*painter, box, colour);
        if (colour != formula->text.foreground().color()) {
            m_marked.push_back({picture, box, colour});
        }
    }

    void paintMarked(QPainter &painter)
    {
        for (const Marked &one : m_marked) {
            one.picture->paint(painter, one.box, one.colour);
        }
        m_marked.clear();
    }

private:
    struct Marked
    {
        MathPicturePtr picture;
        QRectF box;
        QColor colour;
    };

    static bool isCentred(const QTextFormat &format)
    {
        return format.toCharFormat().verticalAlignment() == QTextCharFormat::AlignMiddle;
    }

    /// The width a line has there; 0 in a table, where the formula says how wide the column is.
    static qreal lineWidth(const QTextDocument &document, int position)
    {
        const QTextBlock block = document.findBlock(position);
        if (document.textWidth() <= 0 || QTextCursor(block).currentTable() != nullptr) {
            return 0;
        }
        return document.textWidth() - block.blockFormat().indent() * document.indentWidth() - 1;
    }

    /// Of the line, which a centred object does not say: Qt draws it in the middle of the line.
    static qreal baseline(const QTextDocument &document, int position, const QRectF &rect)
    {
        const QTextBlock block = document.findBlock(position);
        const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
        return line.isValid() ? rect.center().y() - line.height() / 2 + line.ascent() : rect.bottom();
    }

    std::vector<Marked> m_marked;
};

/// Lets what follows start a line, instead of a space at the end of the one before: a line from which an object is
/// moved to the next one would keep the height of the object.
void breakLine(QTextCursor &cursor)
{
    const int position = cursor.position();
    if (position > cursor.block().position() && cursor.document()->characterAt(position - 1) == u' ') {
        const QTextCharFormat format = cursor.charFormat();
        cursor.deletePreviousChar();
        cursor.insertText(QString(QChar::LineSeparator), format);
    }
}

QTextCharFormat objectFormat(const FormulaPtr &formula, const MathPicturePtr &picture)
{
    QTextCharFormat format = formula->text;
    format.setObjectType(mathObject);
    format.setProperty(FormulaProperty, QVariant::fromValue(formula));
    format.setProperty(PictureProperty, QVariant::fromValue(picture));
    const Measures measures = measured(*formula, *picture);
    const bool deep = !formula->ownLine && measures.depth > measures.descent + 1;
    format.setVerticalAlignment(deep ? QTextCharFormat::AlignMiddle : QTextCharFormat::AlignNormal);
    return format;
}

/// A formula that is still its source, which may be several lines.
struct Written
{
    FormulaPtr formula;
    int from = 0;
    int to = 0;
};

QList<Written> writtenFormulas(const QTextDocument &document)
{
    QList<Written> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (!format.hasProperty(FormulaProperty) || isDrawn(format)) {
                continue;
            }
            const FormulaPtr formula = formulaOf(format);
            const int end = fragment.position() + fragment.length();
            if (!found.isEmpty() && found.last().formula == formula) {
                found.last().to = end;
            } else {
                found.append({formula, fragment.position(), end});
            }
        }
    }
    return found;
}

} // namespace

void prepareForMath(QTextDocument &document)
{
    document.documentLayout()->registerHandler(mathObject, new MathObject(&document));
}

void insertFormula(QTextCursor &cursor, const FormulaPtr &formula, const QTextCharFormat &mono,
                   const MathRenderer &math)
{
    const MathPicturePtr picture = math.known(formula->source);
    if (picture && !picture->isNull()) {
        if (formula->ownLine) {
            breakLine(cursor);
        }
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), objectFormat(formula, picture));
        return;
    }
    QTextCharFormat format = mono;
    if (!formula->source.latex.isEmpty()) {
        format.setProperty(FormulaProperty, QVariant::fromValue(formula));
    }
    cursor.insertText(formula->written, format);
}

void paintMarkedFormulas(QPainter &painter, const QTextDocument &document)
{
    if (auto *object = dynamic_cast<MathObject *>(document.documentLayout()->handlerForObject(mathObject))) {
        object->paintMarked(painter);
    }
}

bool hasPendingFormulas(const QTextDocument &document, const MathRenderer &math)
{
    const QList<Written> all = writtenFormulas(document);
    return std::any_of(all.cbegin(), all.cend(),
                       [&math](const Written &one) { return !math.known(one.formula->source); });
}

void requestFormulas(const QTextDocument &document, MathRenderer &math, bool seen)
{
    QList<Written> all = writtenFormulas(document);
    if (seen) {
        std::reverse(all.begin(), all.end()); // the last one asked for goes first
    }
    for (const Written &one : std::as_const(all)) {
        math.request(one.formula->source, seen);
    }
}

QList<FormulaEdit> showFormulas(QTextDocument &document, const MathRenderer &math)
{
    QList<FormulaEdit> edits;
    QTextCursor cursor(&document);
    int shift = 0;
    for (const Written &one : writtenFormulas(document)) {
        const MathPicturePtr picture = math.known(one.formula->source);
        if (!picture || picture->isNull()) {
            continue;
        }
        if (edits.isEmpty()) {
            cursor.beginEditBlock();
        }
        cursor.setPosition(one.from - shift);
        if (one.formula->ownLine) {
            breakLine(cursor);
        }
        cursor.setPosition(one.to - shift, QTextCursor::KeepAnchor);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), objectFormat(one.formula, picture));
        edits.append({one.from - shift, one.to - one.from});
        shift += one.to - one.from - 1;
    }
    if (!edits.isEmpty()) {
        cursor.endEditBlock();
    }
    return edits;
}

int movedBy(const QList<FormulaEdit> &edits, int position)
{
    for (const FormulaEdit &edit : edits) {
        if (position >= edit.position + edit.removed) {
            position -= edit.removed - 1;
        } else if (position > edit.position) {
            position = edit.position;
        }
    }
    return position;
}

FormulaPtr formulaAt(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.contains(position)) {
            return formulaOf(fragment.charFormat());
        }
    }
    return {};
}

QString spelledText(const QTextBlock &block)
{
    const QString text = block.text();
    if (!text.contains(QChar::ObjectReplacementCharacter)) {
        return text;
    }
    QString result;
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        result += isDrawn(format) ? formulaOf(format)->written.repeated(fragment.length()) : fragment.text();
    }
    return result;
}

QString spelledText(const QTextDocument &document)
{
    QString result;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block != document.begin()) {
            result += u'\n';
        }
        result += spelledText(block);
    }
    result.replace(QChar(QChar::LineSeparator), u'\n');
    result.replace(QChar(QChar::Nbsp), u' ');
    return result;
}

int spelledOffset(const QTextBlock &block, int inBlock)
{
    int longer = 0;
    if (block.text().left(inBlock).contains(QChar::ObjectReplacementCharacter)) {
        for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int before = qMin(fragment.length(), inBlock - (fragment.position() - block.position()));
            if (before > 0 && isDrawn(fragment.charFormat())) {
                longer += before * (static_cast<int>(formulaOf(fragment.charFormat())->written.size()) - 1);
            }
        }
    }
    return inBlock + longer;
}

int offsetOfSpelled(const QTextBlock &block, int spelled, bool behind)
{
    if (!block.text().contains(QChar::ObjectReplacementCharacter)) {
        return spelled;
    }
    int passed = 0;
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const bool drawn = isDrawn(fragment.charFormat());
        const int each = drawn ? static_cast<int>(formulaOf(fragment.charFormat())->written.size()) : 1;
        const int length = each * fragment.length();
        if (spelled < passed + length) {
            const int within = spelled - passed;
            const bool inside = within % each != 0;
            return fragment.position() - block.position() + within / each + (inside && behind ? 1 : 0);
        }
        passed += length;
    }
    return block.length() - 1 + spelled - passed;
}

int spelledOffset(const QTextDocument &document, int position)
{
    int result = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (position < block.position() + block.length()) {
            return result + spelledOffset(block, position - block.position());
        }
        result += spelledOffset(block, block.length() - 1) + 1;
    }
    return result;
}

int offsetOfSpelled(const QTextDocument &document, int spelled)
{
    int passed = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int length = spelledOffset(block, block.length() - 1) + 1;
        if (spelled < passed + length) {
            return block.position() + offsetOfSpelled(block, spelled - passed);
        }
        passed += length;
    }
    return qMax(0, document.characterCount() - 1);
}

} // namespace holt::render

#include "mathtext.moc"
