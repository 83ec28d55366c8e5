#include "render/partmarkdown.h"

#include "render/decoration.h"
#include "render/plaintext.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace holt::render {

namespace {

/// What is written around a text; opened in this order.
struct Looks
{
    QString link;
    bool strong = false;
    bool emphasis = false;
    bool strike = false;
    bool code = false;

    bool operator==(const Looks &) const = default;
};

Looks looksOf(const QTextCharFormat &format, bool boldAnyway)
{
    Looks looks;
    looks.link = format.isAnchor() ? format.anchorHref() : QString();
    looks.strong = !boldAnyway && format.fontWeight() >= QFont::Bold;
    looks.emphasis = format.fontItalic();
    looks.strike = format.fontStrikeOut();
    looks.code = format.hasProperty(InlineCodeProperty);
    return looks;
}

bool isFormula(const QString &text)
{
    return text.startsWith(u'$') || text.startsWith(QLatin1String("\\(")) || text.startsWith(QLatin1String("\\["));
}

/// Writes runs of text, opening and closing what they need.
class Inline
{
public:
    explicit Inline(const Block &block)
        : m_block(block)
    {
    }

    void add(QString text, Looks looks)
    {
        if (isFormula(text) && (looks.code || text.size() > 2)) {
            looks.code = false;
            turnTo(looks);
            m_out += text;
            return;
        }
        if (const ImagePtr image = imageOf(text, looks.link)) {
            looks.link.clear();
            turnTo(looks);
            m_out += QStringLiteral("![%1](%2)").arg(image->description, image->address);
            return;
        }
        if (!looks.code) {
            text = escaped(text);
            text.replace(QChar(QChar::LineSeparator), QStringLiteral("  \n"));
        }
        // Emphasis neither begins nor ends with a space.
        qsizetype spaces = 0;
        while (spaces < text.size() && text.at(spaces).isSpace() && !looks.code) {
            ++spaces;
        }
        if (spaces == text.size()) {
            m_out += text;
            return;
        }
        if (looks != m_now) {
            looks.link == m_now.link ? closeMarks() : closeAll();
            m_out += text.left(spaces);
            text = text.mid(spaces);
            turnTo(looks);
        }
        m_out += text;
    }

    [[nodiscard]] QString finished()
    {
        closeAll();
        return m_out;
    }

private:
    /// A mark that the source had to escape has to be escaped again.
    [[nodiscard]] QString escaped(const QString &text) const
    {
        QString result;
        for (const QChar c : text) {
            if (QStringView(u"\\`*_[]<>#~|").contains(c) && m_block.source.contains(QString(u'\\') + c)) {
                result += u'\\';
            }
            result += c;
        }
        return result;
    }

    /// A picture is shown as a line of text that leads to it.
    [[nodiscard]] ImagePtr imageOf(const QString &text, const QString &link) const
    {
        const auto found = std::find_if(m_block.images.cbegin(), m_block.images.cend(), [&](const ImagePtr &image) {
            return !image->isData && !link.isEmpty() && image->address == link && text.startsWith(u'[') &&
                   text.endsWith(u']');
        });
        return found == m_block.images.cend() ? nullptr : *found;
    }

    /// The marks within a link.
    void closeMarks()
    {
        QString tail;
        while (!m_now.code && !m_out.isEmpty() && m_out.back().isSpace()) {
            tail.prepend(m_out.back());
            m_out.chop(1);
        }
        m_out += m_now.code ? QStringLiteral("`") : QString();
        m_out += m_now.strike ? QStringLiteral("~~") : QString();
        m_out += m_now.emphasis ? QStringLiteral("*") : QString();
        m_out += m_now.strong ? QStringLiteral("**") : QString();
        m_out += tail;
        m_now = {m_now.link};
    }

    void closeAll()
    {
        closeMarks();
        if (m_now.link.isEmpty()) {
            return;
        }
        if (QStringView(m_out).mid(m_linkStart) == m_now.link) {
            m_out.remove(m_linkStart - 1, 1); // an address that is its own text
        } else {
            m_out += QStringLiteral("](%1)").arg(m_now.link);
        }
        m_now = {};
    }

    void turnTo(const Looks &looks)
    {
        if (looks == m_now) {
            return;
        }
        if (looks.link == m_now.link) {
            closeMarks();
        } else {
            closeAll();
            if (!looks.link.isEmpty()) {
                m_out += u'[';
                m_linkStart = m_out.size();
            }
        }
        m_out += looks.strong ? QStringLiteral("**") : QString();
        m_out += looks.emphasis ? QStringLiteral("*") : QString();
        m_out += looks.strike ? QStringLiteral("~~") : QString();
        m_out += looks.code ? QStringLiteral("`") : QString();
        m_now = looks;
    }

    const Block &m_block;
    QString m_out;
    Looks m_now;
    qsizetype m_linkStart = 0;
};

struct Run
{
    QString text;
    Looks looks;
};

QList<Run> runsOf(const QTextDocument &document, const ReadParagraph &paragraph, bool boldAnyway)
{
    QList<Run> runs;
    const QTextBlock block = document.findBlock(paragraph.position);
    const int end = paragraph.position + paragraph.length;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int from = qMax(paragraph.position, fragment.position());
        const int to = qMin(end, fragment.position() + fragment.length());
        if (from >= to) {
            continue;
        }
        const QString text = spelledPart(document, {from, to - from, block.blockNumber(), u'\n', {}});
        const Looks looks = looksOf(fragment.charFormat(), boldAnyway);
        if (!runs.isEmpty() && runs.constLast().looks == looks) {
            runs.last().text += text;
        } else {
            runs.append({text, looks});
        }
    }
    return runs;
}

QString inlineOf(const QTextDocument &document, const Block &block, const ReadParagraph &paragraph, bool boldAnyway)
{
    Inline writer(block);
    for (const Run &run : runsOf(document, paragraph, boldAnyway)) {
        writer.add(run.text, run.looks);
    }
    return writer.finished();
}

QString markerOf(const QTextBlock &block)
{
    const QString marker = markerText(block);
    if (marker == u'☐' || marker == u'☑') {
        return marker == u'☑' ? QStringLiteral("- [x] ") : QStringLiteral("- [ ] ");
    }
    if (marker.isEmpty()) {
        return {};
    }
    return marker.at(0).isDigit() ? QString(marker + u' ') : QStringLiteral("- ");
}

/// Paragraphs, headings, lists and quotes.
class Prose
{
public:
    Prose(const QTextDocument &document, const Block &block, const QList<ReadParagraph> &paragraphs)
        : m_document(document)
        , m_block(block)
        , m_paragraphs(paragraphs)
    {
        // What all of it stands in is left out.
        for (const ReadParagraph &paragraph : paragraphs) {
            const QTextBlock shown = document.findBlock(paragraph.position);
            const int depth = shown.blockFormat().indent() - (paragraph.marker.isEmpty() ? 0 : 1);
            int lists = 0;
            while (lists < depth && !isQuote(shown, lists)) {
                ++lists;
            }
            m_skipped = m_skipped < 0 ? lists : qMin(m_skipped, lists);
        }
    }

    [[nodiscard]] QString text()
    {
        QString result;
        QTextBlock before;
        for (const ReadParagraph &paragraph : m_paragraphs) {
            const QTextBlock shown = m_document.findBlock(paragraph.position);
            if (before.isValid()) {
                const bool item = !paragraph.marker.isEmpty() && before.blockFormat().indent() > 0;
                const QString blank = item ? QString() : levels(shown, false).trimmed() + u'\n';
                result += u'\n' + blank;
            }
            result += written(paragraph, shown);
            before = shown;
        }
        return result;
    }

private:
    [[nodiscard]] static bool isQuote(const QTextBlock &block, int level)
    {
        return (block.blockFormat().intProperty(QuoteLevelsProperty) & (1 << level)) != 0;
    }

    /// What stands before a line of a paragraph: marks of quotes, and room for the markers above. Of a paragraph that
    /// is there only from its middle on, the marker is not there either.
    [[nodiscard]] QString levels(const QTextBlock &block, bool withoutLast, bool cut = false) const
    {
        QString result;
        const int depth = block.blockFormat().indent() - (withoutLast ? 1 : 0);
        for (int level = m_skipped; level < depth; ++level) {
            result += isQuote(block, level) ? QStringLiteral("> ") : QString(cut ? 0 : m_widths.value(level, 2), u' ');
        }
        return result;
    }

    [[nodiscard]] QString written(const ReadParagraph &paragraph, const QTextBlock &shown)
    {
        const bool whole = paragraph.position == shown.position();
        const QTextBlockFormat format = shown.blockFormat();
        const QString marker = paragraph.marker.isEmpty() ? QString() : markerOf(shown);
        if (!marker.isEmpty()) {
            m_widths.insert(format.indent() - 1, marker.startsWith(u'-') ? 2 : static_cast<int>(marker.size()));
        }
        const QString first = levels(shown, !marker.isEmpty(), !whole) + marker;
        const QString next = levels(shown, false, !whole);
        if (format.boolProperty(RuleProperty)) {
            return first + QStringLiteral("---");
        }
        const int heading = whole ? format.headingLevel() : 0;
        QString text;
        if (format.hasProperty(CodeProperty)) {
            text = spelledPart(m_document, paragraph);
            text = QStringLiteral("```\n") + text.replace(QChar(QChar::LineSeparator), u'\n') + QStringLiteral("\n```");
        } else {
            text = (heading > 0 ? QString(heading, u'#') + u' ' : QString()) +
                   inlineOf(m_document, m_block, paragraph, format.headingLevel() > 0);
        }
        return first + text.replace(u'\n', u'\n' + next);
    }

    const QTextDocument &m_document;
    const Block &m_block;
    const QList<ReadParagraph> &m_paragraphs;
    QHash<int, int> m_widths; ///< of the markers, by level
    int m_skipped = -1;
};

/// Rows of a table; the header, where it is among them, makes it one again.
QString tableText(const QTextDocument &document, const Block &block, const QList<ReadParagraph> &paragraphs)
{
    QString result;
    int row = -1;
    int columns = 0;
    bool header = false;
    const auto endRow = [&] {
        if (row < 0) {
            return;
        }
        result += QStringLiteral(" |\n");
        if (header && row == 0) {
            result += u'|' + QStringLiteral("---|").repeated(columns) + u'\n';
        }
    };
    for (const ReadParagraph &paragraph : paragraphs) {
        QTextCursor cursor(document.findBlock(paragraph.position));
        const QTextTable *table = cursor.currentTable();
        if (table == nullptr) {
            continue;
        }
        const QTextTableCell cell = table->cellAt(cursor);
        if (cell.row() != row) {
            endRow();
            row = cell.row();
            header = row == 0 && table->format().headerRowCount() > 0;
            columns = 0;
            result += QStringLiteral("| ");
        } else {
            result += QStringLiteral(" | ");
        }
        ++columns;
        result += inlineOf(document, block, paragraph, header);
    }
    endRow();
    return result.trimmed();
}

} // namespace

QString markdownPart(const QTextDocument &document, const Block &block, int from, int to)
{
    QList<ReadParagraph> paragraphs = readParagraphs(document, from, to);
    if (block.nodes.empty() || paragraphs.isEmpty()) {
        return plainText(document, from, to);
    }
    // Where it ends before the first character of a paragraph, nothing of that one is there.
    if (paragraphs.size() > 1 && paragraphs.constLast().length == 0 && to >= 0 &&
        document.findBlock(paragraphs.constLast().position).length() > 1) {
        paragraphs.removeLast();
    }
    if (paragraphs.size() == 1) {
        const ReadParagraph &only = paragraphs.constFirst();
        const bool bold = document.findBlock(only.position).blockFormat().headingLevel() > 0;
        const QList<Run> runs = runsOf(document, only, bold);
        return runs.size() == 1 ? QString(runs.constFirst().text).replace(QChar(QChar::LineSeparator), u'\n')
                                : inlineOf(document, block, only, bold);
    }
    return block.kind == BlockKind::Table ? tableText(document, block, paragraphs)
                                          : Prose(document, block, paragraphs).text();
}

} // namespace holt::render
