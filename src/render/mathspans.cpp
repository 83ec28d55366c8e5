#include "render/mathspans.h"

namespace holt::render {

namespace {

constexpr char16_t protectedBase = 0xE100;
constexpr char16_t wideBase = 0xE180;
constexpr QStringView widePunctuation(u"，。、；：！？（）【】《》〈〉「」『』“”‘’…—～·％〔〕");
constexpr qsizetype longestSpan = 4000; ///< of a formula or code within a line, so that looking for ends stays cheap
constexpr char16_t blankLine = 0xE1FE;  ///< keeps a line of a formula from looking blank

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

int runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at]) {
        ++end;
    }
    return static_cast<int>(end - at);
}

class Scanner
{
public:
    Scanner(QStringView source, ScanState state)
        : m_source(source)
        , m_state(state)
    {
        m_result.text.reserve(source.size() + 16);
    }

    ProtectedText run()
    {
        while (m_at < m_source.size()) {
            m_result.lines.push_back(m_state);
            const QStringView line = m_source.mid(m_at, lineEnd(m_at) - m_at);
            if (m_state.fence != 0 && !leavesFence(line)) {
                raw(m_at + line.size());
            } else if (!entersFence(line)) {
                m_state = {};
                scanLine();
            } else {
                raw(m_at + line.size());
            }
            if (m_at < m_source.size()) {
                m_result.text += u'\n';
                ++m_at;
            }
        }
        m_result.end = m_state;
        return std::move(m_result);
    }

private:
    [[nodiscard]] qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_source.indexOf(u'\n', from);
        return end < 0 ? m_source.size() : end;
    }

    /// Whether the line is no longer inside the fence; a line that closes it is.
    bool leavesFence(QStringView line)
    {
        qsizetype at = 0;
        while (at < line.size() && (isSpace(line[at]) || (m_state.quoted && line[at] == u'>'))) {
            ++at;
        }
        if (m_state.quoted && !line.left(at).contains(u'>')) {
            m_state = {};
            return true;
        }
        if (at < line.size() && !m_state.quoted && at < m_state.indent) {
            m_state = {};
            return true;
        }
        if (at < line.size() && line[at] == QChar(m_state.fence)) {
            const int run = runLength(line, at);
            if (run >= m_state.length && line.mid(at + run).trimmed().isEmpty()) {
                m_state = {};
            }
        }
        return false;
    }

    bool entersFence(QStringView line)
    {
        const qsizetype at = contentStart(line);
        if (at >= line.size() || (line[at] != u'`' && line[at] != u'~')) {
            return false;
        }
        const int run = runLength(line, at);
        if (run < 3 || (line[at] == u'`' && line.mid(at + run).contains(u'`'))) {
            return false;
        }
        const QStringView prefix = line.left(at);
        m_state.fence = line[at].unicode();
        m_state.length = run;
        m_state.quoted = prefix.contains(u'>');
        m_state.indent = prefix.trimmed().isEmpty() ? 0 : 2;
        return true;
    }

    void scanLine()
    {
        const qsizetype end = lineEnd(m_at);
        const QStringView line = m_source.mid(m_at, end - m_at);
        const qsizetype content = m_at + contentStart(line);
        const bool quoted = line.left(content - m_at).contains(u'>');
        raw(content);
        if (displayOpens(m_at) && displayOverLines(quoted)) {
            scanInline(lineEnd(m_at));
            return;
        }
        scanInline(end);
    }

    [[nodiscard]] bool displayOpens(qsizetype at) const
    {
        return m_source.mid(at).startsWith(u"$$") || m_source.mid(at).startsWith(u"\\[");
    }

    /// A formula from the start of a line on, to its end or to the end of the text. False, and nothing done, where a
    /// blank line comes first.
    bool displayOverLines(bool quoted)
    {
        const QStringView closer = m_source[m_at] == u'$' ? QStringView(u"$$") : QStringView(u"\\]");
        qsizetype stop = m_source.indexOf(closer, m_at + 2);
        const qsizetype limit = blankLineAfter(m_at, quoted);
        if (stop >= 0 && stop < limit) {
            stop += 2;
        } else if (limit == m_source.size() && m_source.size() > m_at + 2) {
            stop = limit;
        } else {
            return false;
        }
        m_result.text += QChar(static_cast<char16_t>(MathMark::DisplayOpen));
        while (m_at < stop) {
            const QChar c = m_source[m_at];
            if (c == u'\n') {
                m_result.text += u'\n';
                m_result.lines.push_back({});
                ++m_at;
                while (m_at < stop && (isSpace(m_source[m_at]) || (quoted && m_source[m_at] == u'>'))) {
                    m_result.text += m_source[m_at++];
                }
                m_result.text += QChar(blankLine);
            } else {
                protect(c);
                ++m_at;
            }
        }
        m_result.text += QChar(static_cast<char16_t>(MathMark::DisplayClose));
        return true;
    }

    [[nodiscard]] qsizetype blankLineAfter(qsizetype from, bool quoted) const
    {
        for (qsizetype start = lineEnd(from); start < m_source.size(); start = lineEnd(start + 1)) {
            const qsizetype end = lineEnd(start + 1);
            QStringView line = m_source.mid(start + 1, end - start - 1).trimmed();
            while (quoted && line.startsWith(u'>')) {
                line = line.mid(1).trimmed();
            }
            // The last line may still grow, so an empty one there is no blank line yet.
            if (line.isEmpty() && end < m_source.size()) {
                return start;
            }
        }
        return m_source.size();
    }

    void scanInline(qsizetype end)
    {
        while (m_at < end) {
            const QChar c = m_source[m_at];
            if (c == u'`') {
                skipCodeSpan(end);
            } else if (c == u'$' ||
                       (c == u'\\' && m_at + 1 < end && (m_source[m_at + 1] == u'(' || m_source[m_at + 1] == u'['))) {
                if (!inlineFormula(end)) {
                    const int run = c == u'$' ? runLength(m_source.left(end), m_at) : 2;
                    raw(m_at + run);
                }
            } else if (c == u'\\') {
                raw(qMin(m_at + 2, end));
            } else if (c == u'*') {
                stars(end);
            } else {
                raw(m_at + 1);
            }
        }
    }

    void skipCodeSpan(qsizetype end)
    {
        const int run = runLength(m_source.left(end), m_at);
        qsizetype at = m_at + run;
        const qsizetype limit = qMin(end, at + longestSpan);
        while (at < limit) {
            if (m_source[at] != u'`') {
                ++at;
                continue;
            }
            const int other = runLength(m_source.left(end), at);
            at += other;
            if (other == run) {
                raw(at);
                return;
            }
        }
        raw(m_at + run);
    }

    void stars(qsizetype end)
    {
        if (!m_result.text.isEmpty()) {
            m_result.text.back() = asLetter(m_result.text.back());
        }
        raw(m_at + runLength(m_source.left(end), m_at));
        if (m_at < end && asLetter(m_source[m_at]) != m_source[m_at]) {
            m_result.text += asLetter(m_source[m_at++]);
        }
    }

    static QChar asLetter(QChar c)
    {
        const qsizetype index = widePunctuation.indexOf(c);
        return index < 0 ? c : QChar(static_cast<char16_t>(wideBase + index));
    }

    bool inlineFormula(qsizetype end)
    {
        const QStringView rest = m_source.mid(m_at, qMin(end - m_at, longestSpan));
        qsizetype close = -1;
        int width = 2;
        if (rest.startsWith(u"$$")) {
            close = rest.indexOf(u"$$", 2);
            if (close == 2) {
                return false;
            }
        } else if (rest.startsWith(u"\\(")) {
            close = rest.indexOf(u"\\)", 2);
        } else if (rest.startsWith(u"\\[")) {
            close = rest.indexOf(u"\\]", 2);
            // Escaped brackets of a link that is none.
            if (close >= 0 && close + 2 < rest.size() && (rest[close + 2] == u'(' || rest[close + 2] == u'[')) {
                return false;
            }
        } else {
            width = 1;
            close = closingDollar(rest);
        }
        if (close < 0) {
            return false;
        }
        const bool display = width == 2 && rest[1] != u'(';
        m_result.text += QChar(static_cast<char16_t>(display ? MathMark::DisplayOpen : MathMark::InlineOpen));
        for (const qsizetype stop = m_at + close + width; m_at < stop; ++m_at) {
            protect(m_source[m_at]);
        }
        m_result.text += QChar(static_cast<char16_t>(display ? MathMark::DisplayClose : MathMark::InlineClose));
        return true;
    }

    [[nodiscard]] qsizetype closingDollar(QStringView rest) const
    {
        const bool afterWord = m_at > 0 && m_source[m_at - 1].isLetterOrNumber();
        if (afterWord || rest.size() < 3 || rest[1].isSpace()) {
            return -1;
        }
        for (qsizetype at = 1; at < rest.size(); ++at) {
            if (rest[at] == u'\\') {
                ++at;
            } else if (rest[at] == u'`') {
                return -1;
            } else if (rest[at] == u'$') {
                const bool spaced = rest[at - 1].isSpace();
                const bool doubled = at + 1 < rest.size() && rest[at + 1] == u'$';
                const bool beforeWord = at + 1 < rest.size() && rest[at + 1].isLetterOrNumber();
                return spaced || doubled || beforeWord ? -1 : at;
            }
        }
        return -1;
    }

    void protect(QChar c)
    {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7F) {
            m_result.text += QChar(static_cast<char16_t>(protectedBase + c.unicode()));
        } else if (c == u'\t') {
            m_result.text += QChar(static_cast<char16_t>(protectedBase + u' '));
        } else {
            m_result.text += isProtected(c) ? QChar(QChar::ReplacementCharacter) : c;
        }
    }

    void raw(qsizetype to)
    {
        for (; m_at < to; ++m_at) {
            const QChar c = m_source[m_at];
            m_result.text += isProtected(c) ? QChar(QChar::ReplacementCharacter) : c;
        }
    }

    QStringView m_source;
    ScanState m_state;
    ProtectedText m_result;
    qsizetype m_at = 0;
};

} // namespace

qsizetype contentStart(QStringView line)
{
    qsizetype at = 0;
    for (;;) {
        while (at < line.size() && (isSpace(line[at]) || line[at] == u'>')) {
            ++at;
        }
        qsizetype end = at;
        if (end < line.size() && (line[end] == u'-' || line[end] == u'*' || line[end] == u'+')) {
            ++end;
        } else {
            while (end < line.size() && end - at < 9 && line[end] >= u'0' && line[end] <= u'9') {
                ++end;
            }
            if (end == at || end >= line.size() || (line[end] != u'.' && line[end] != u')')) {
                return at;
            }
            ++end;
        }
        if (end >= line.size() || !isSpace(line[end])) {
            return at;
        }
        at = end;
    }
}

ProtectedText protectMath(QStringView source, ScanState state)
{
    return Scanner(source, state).run();
}

QChar unprotectedChar(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= wideBase && code < wideBase + widePunctuation.size()) {
        return widePunctuation[code - wideBase];
    }
    return code >= protectedBase + 0x20 && code < protectedBase + 0x7F
               ? QChar(static_cast<char16_t>(code - protectedBase))
               : QChar();
}

QString unprotected(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!isProtected(c)) {
            result += c;
        } else if (const QChar plain = unprotectedChar(c); !plain.isNull()) {
            result += plain;
        }
    }
    return result;
}

} // namespace holt::render
