#include "render/openend.h"

#include <QRegularExpression>
#include <QStringList>

namespace holt::render {

namespace {

constexpr int mostColumns = 60;
constexpr qsizetype longestParagraph = 32000; ///< longer ones are shown as they came

bool isBlank(QStringView line)
{
    return std::all_of(line.cbegin(), line.cend(), [](QChar c) { return c.isSpace() || c == u'>'; });
}

/// The marks of quotes and items before the text of a line, as they are before the next one.
QString continued(QStringView prefix)
{
    QString result;
    for (const QChar c : prefix) {
        result += c == u'>' || c == u'\t' ? c : QChar(u' ');
    }
    return result;
}

/// Pipes that part cells.
int pipes(QStringView line)
{
    int count = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\') {
            ++i;
        } else if (line[i] == u'|') {
            ++count;
        }
    }
    return count;
}

qsizetype lastPipe(QStringView line)
{
    qsizetype last = -1;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\') {
            ++i;
        } else if (line[i] == u'|') {
            last = i;
        }
    }
    return last;
}

bool isDelimiterRow(QStringView line)
{
    static const QRegularExpression row(QStringLiteral(R"(^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$)"));
    return line.contains(u'-') && row.match(line).hasMatch();
}

class EndReader
{
public:
    explicit EndReader(const ProtectedText &text)
        : m_source(text)
        , m_text(text.text)
    {
    }

    OpenEnd run()
    {
        if (m_text.isEmpty() || inCode()) {
            return {m_text, false, {}};
        }
        cutMarks();
        OpenEnd end;
        end.withoutSpans = m_text;
        const QString before = m_text;
        completeParagraph();
        end.text = m_text;
        end.spans = m_text != before;
        return end;
    }

private:
    [[nodiscard]] qsizetype lineStart(qsizetype at) const
    {
        return at <= 0 ? 0 : m_text.lastIndexOf(u'\n', at - 1) + 1;
    }

    /// Whether the end is in fenced code; then only the fences can be half there.
    bool inCode()
    {
        const bool ended = m_text.endsWith(u'\n');
        const ScanState before = m_source.lines.empty() ? ScanState() : ended ? m_source.end : m_source.lines.back();
        if (ended) {
            return before.fence != 0;
        }
        const qsizetype start = m_text.lastIndexOf(u'\n') + 1;
        const QStringView line = QStringView(m_text).mid(start);
        if (before.fence != 0) {
            QStringView mark = line.trimmed();
            while (mark.startsWith(u'>')) {
                mark = mark.mid(1).trimmed();
            }
            const bool half =
                !mark.isEmpty() && mark.size() < before.length && mark.count(QChar(before.fence)) == mark.size();
            if (half && m_source.end.fence != 0) {
                m_text.truncate(qMax<qsizetype>(0, start - 1));
            }
            return half || m_source.end.fence != 0 || !mark.isEmpty();
        }
        if (m_source.end.fence != 0) {
            // The language may be half there.
            const qsizetype content = start + contentStart(line);
            m_text.truncate(content + m_source.end.length);
            return true;
        }
        return false;
    }

    /// Takes away a last line that is nothing but marks: of a heading, an item, a rule, an underline, a fence, a box.
    void cutMarks()
    {
        static const QRegularExpression marks(
            QStringLiteral(R"(^(?:\*{1,3}|_{1,3}|-+|=+|#{1,6}|~{1,2}|`{1,2}|\+|\||\[[ xX]?\]?)\s*$)"));
        static const QRegularExpression number(QStringLiteral(R"(^\d{1,9}[.)]?\s*$)"));
        if (m_text.endsWith(u'\n')) {
            return;
        }
        const qsizetype start = m_text.lastIndexOf(u'\n') + 1;
        const QStringView line = QStringView(m_text).mid(start);
        const qsizetype content = start + contentStart(line);
        const QStringView rest = QStringView(m_text).mid(content);
        const bool box = rest.startsWith(u'[') && content == start;
        const bool inParagraph =
            start > 0 && !isBlank(QStringView(m_text).mid(lineStart(start - 1), start - 1 - lineStart(start - 1)));
        if ((!box && marks.match(rest).hasMatch()) || (inParagraph && number.match(rest).hasMatch())) {
            m_text.truncate(content);
        }
    }

    /// Where the paragraph that the text ends in starts.
    [[nodiscard]] qsizetype paragraphStart() const
    {
        qsizetype end = m_text.size();
        if (m_text.endsWith(u'\n')) {
            --end;
        }
        for (qsizetype start = lineStart(end);; start = lineStart(start - 1)) {
            const QStringView line = QStringView(m_text).mid(start, end - start);
            if (isBlank(line)) {
                return qMin(end + 1, m_text.size());
            }
            const qsizetype content = contentStart(line);
            const QStringView prefix = line.left(content);
            const bool begins =
                line.mid(content).startsWith(u'#') ||
                std::any_of(prefix.cbegin(), prefix.cend(), [](QChar c) { return c != u'>' && !c.isSpace(); });
            if (begins || start == 0) {
                return start;
            }
            const qsizetype before = lineStart(start - 1);
            const QStringView previous = QStringView(m_text).mid(before, start - 1 - before);
            if (isBlank(previous) || endsBlock(before, previous)) {
                return start;
            }
            end = start - 1;
        }
    }

    /// Whether a line is a block of its own, or the last one of fenced code.
    [[nodiscard]] bool endsBlock(qsizetype start, QStringView line) const
    {
        const QStringView content = line.mid(contentStart(line));
        if (content.startsWith(u'#')) {
            return true;
        }
        if (content.startsWith(u"```") || content.startsWith(u"~~~")) {
            const auto number = QStringView(m_text).left(start).count(u'\n');
            return number < static_cast<qsizetype>(m_source.lines.size()) &&
                   m_source.lines[static_cast<size_t>(number)].fence != 0;
        }
        return false;
    }

    void completeParagraph()
    {
        const qsizetype start = paragraphStart();
        if (start >= m_text.size() || m_text.size() - start > longestParagraph) {
            return;
        }
        const QString paragraph = m_text.mid(start);
        const qsizetype content = contentStart(paragraph);
        const QStringList lines =
            paragraph.trimmed().isEmpty() ? QStringList() : paragraph.split(u'\n', Qt::SkipEmptyParts);
        if (lines.isEmpty()) {
            return;
        }
        const QString &first = lines.first();
        const QString header = first.mid(contentStart(first));
        if (lines.size() > 1 && isDelimiterRow(lines.at(1).mid(contentStart(lines.at(1)))) && pipes(header) > 0 &&
            (lines.size() > 2 || paragraph.endsWith(u'\n'))) {
            closeLastCell();
            return;
        }
        if (beginsTable(header, lines, paragraph.endsWith(u'\n'))) {
            writeTable(start, first, header, lines.size() > 1 ? lines.at(1).mid(contentStart(lines.at(1))) : QString());
            return;
        }
        if (header.startsWith(u'<') && header.size() > 1 && QStringView(u"!?/").contains(header.at(1))) {
            return; // HTML
        }
        const SpanEnd end = closeSpans(QStringView(paragraph).mid(content));
        close(end);
    }

    void close(const SpanEnd &end)
    {
        if (end.closing.isEmpty() && QStringView(m_text).right(end.cut).trimmed().isEmpty()) {
            return; // only spaces
        }
        m_text.chop(end.cut);
        m_text += end.closing;
        if (end.closing.isEmpty()) {
            cutMarks(); // nothing else may be left
        }
    }

    /// The last cell of the last row of a table.
    void closeLastCell()
    {
        if (m_text.endsWith(u'\n')) {
            return;
        }
        const qsizetype start = m_text.lastIndexOf(u'\n') + 1;
        const QStringView line = QStringView(m_text).mid(start);
        close(closeSpans(line.mid(lastPipe(line) + 1)));
    }

    static bool beginsTable(const QString &header, const QStringList &lines, bool ended)
    {
        if (!header.startsWith(u'|') || header.size() < 2 || lines.size() > 2 || (lines.size() == 2 && ended)) {
            return false;
        }
        if (lines.size() == 2) {
            static const QRegularExpression begun(QStringLiteral(R"(^\|[\s|:-]*$)"));
            return begun.match(lines.at(1).mid(contentStart(lines.at(1)))).hasMatch();
        }
        return header.at(1) == u' ' || pipes(header) > 2;
    }

    /// A header whose second line has not come, or not wholly.
    void writeTable(qsizetype start, const QString &first, const QString &header, const QString &begun)
    {
        const QString prefix = continued(QStringView(first).left(first.size() - header.size()));
        QString row = header;
        if (begun.isEmpty()) {
            const qsizetype cell = lastPipe(row) + 1;
            const SpanEnd end = closeSpans(QStringView(row).mid(cell));
            row.chop(end.cut);
            row += end.closing;
        }
        while (row.endsWith(u' ')) {
            row.chop(1);
        }
        if (!row.endsWith(u'|') || row.endsWith(QLatin1String("\\|"))) {
            row += QLatin1String(" |");
        }
        const int columns = qMin(mostColumns, qMax(1, pipes(row) - 1));
        static const QRegularExpression cell(QStringLiteral(R"(^\s*:?-+:?\s*$)"));
        QStringList cells = begun.split(u'|').mid(1);
        if (!cells.isEmpty()) {
            cells.removeLast(); // may go on
        }
        QString delimiters = QStringLiteral("|");
        for (int i = 0; i < columns; ++i) {
            const bool known = i < cells.size() && cell.match(cells.at(i)).hasMatch();
            delimiters += (known ? cells.at(i) : QStringLiteral("---")) + u'|';
        }
        m_text.truncate(start);
        m_text += first.left(first.size() - header.size()) + row + u'\n' + prefix + delimiters;
    }

    const ProtectedText &m_source;
    QString m_text;
};

} // namespace

OpenEnd readOpenEnd(const ProtectedText &text)
{
    return EndReader(text).run();
}

} // namespace holt::render
