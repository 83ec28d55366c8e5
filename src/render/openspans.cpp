#include "render/openend.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

// The spans that are open at the end of a paragraph, by the rules of CommonMark for delimiter runs.

namespace holt::render {

namespace {

/// A run of * or _ or ~~ that may open, or an opening bracket.
struct Opener
{
    char16_t mark = 0;
    qsizetype at = 0;
    int length = 0;   ///< what is left of it
    int original = 0; ///< what it began with
    bool both = false;
    bool image = false;
};

bool isAsciiWord(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool isPunctuation(QChar c)
{
    return c.isPunct() || (c.unicode() < 0x80 && c.isSymbol());
}

class SpanScanner
{
public:
    explicit SpanScanner(QStringView text)
        : m_text(text)
        , m_end(text.size())
    {
        while (m_end > 0 && m_text[m_end - 1].isSpace()) {
            --m_end;
        }
    }

    SpanEnd run()
    {
        while (m_at < m_end && !m_finished) {
            step();
        }
        closeOpeners();
        return {m_text.size() - m_end, m_closing};
    }

private:
    void step()
    {
        const QChar c = m_text[m_at];
        switch (c.unicode()) {
        case u'\\':
            if (m_at + 1 == m_end) {
                m_end = m_at; // of a mark that has not come
            }
            m_at += 2;
            return;
        case u'`':
            codeSpan();
            return;
        case u'<':
            angle();
            return;
        case u'[':
            m_openers.push_back({u'[', m_at, 1, 1, false, m_at > 0 && m_text[m_at - 1] == u'!'});
            ++m_at;
            return;
        case u']':
            closeBracket();
            return;
        case u'*':
        case u'_':
        case u'~':
            delimiters();
            return;
        default:
            ++m_at;
            return;
        }
    }

    [[nodiscard]] int runAt(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_end && m_text[end] == m_text[at]) {
            ++end;
        }
        return static_cast<int>(end - at);
    }

    void codeSpan()
    {
        const int run = runAt(m_at);
        const qsizetype content = m_at + run;
        if (content == m_end) {
            m_end = m_at;
            m_finished = true;
            return;
        }
        int last = 0; // the run at the end, the first part of what will close the span
        for (qsizetype at = content; at < m_end;) {
            if (m_text[at] != u'`') {
                ++at;
                continue;
            }
            const int other = runAt(at);
            at += other;
            if (other == run) {
                m_at = at;
                return;
            }
            last = at == m_end ? other : 0;
        }
        m_closing = QString(last < run ? run - last : run, u'`');
        m_finished = true;
    }

    void angle()
    {
        static const QRegularExpression whole(QStringLiteral(R"(^<(?:[A-Za-z/][^<>]*|[!?][^>]*)>)"));
        static const QRegularExpression address(QStringLiteral(R"(^<(?:https?://|mailto:)[^\s<>]+$)"));
        const QStringView rest = m_text.mid(m_at, m_end - m_at);
        if (const QRegularExpressionMatch match = whole.match(rest); match.hasMatch()) {
            m_at += match.capturedLength();
        } else if (address.match(rest).hasMatch()) {
            m_closing = QStringLiteral(">");
            m_finished = true;
        } else {
            ++m_at;
        }
    }

    /// Where the address in brackets behind a text ends; -1: it has not come to its end, -2: it is none.
    [[nodiscard]] qsizetype destinationEnd(qsizetype open) const
    {
        static const QRegularExpression begun(
            QStringLiteral(R"re(^\(\s*(?:<[^<>\n]*>?|[^\s<][^\s]*)?(?:\s+(?:"[^"]*"?|'[^']*'?|\([^()]*\)?)?\s*)?$)re"));
        int depth = 0;
        QChar quote;
        for (qsizetype at = open; at < m_end; ++at) {
            const QChar c = m_text[at];
            if (c == u'\\') {
                ++at;
            } else if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
            } else if ((c == u'"' || c == u'\'') && m_text[at - 1].isSpace()) {
                quote = c;
            } else if (c == u'(') {
                ++depth;
            } else if (c == u')' && --depth == 0) {
                return at + 1;
            }
        }
        return begun.match(m_text.mid(open, m_end - open)).hasMatch() ? -1 : -2;
    }

    void closeBracket()
    {
        const auto bracket = std::find_if(m_openers.rbegin(), m_openers.rend(),
                                          [](const Opener &opener) { return opener.mark == u'['; });
        if (bracket == m_openers.rend()) {
            ++m_at;
            return;
        }
        if (m_at + 1 == m_end) {
            if (mayBeLink(*bracket)) {
                m_end = m_at; // the address may follow
                m_finished = true;
                return;
            }
        } else if (m_text[m_at + 1] == u'(') {
            const qsizetype end = destinationEnd(m_at + 1);
            if (end == -1) {
                m_end = m_at;
                m_certain = bracket->at;
                m_finished = true;
                return;
            }
            m_at = qMax(m_at, end - 1);
        }
        // What is open inside of it stays as it is.
        m_openers.erase(std::next(bracket).base(), m_openers.end());
        ++m_at;
    }

    /// Whether a bracket may be the text of a link, and no index, no citation and no box to tick.
    [[nodiscard]] bool mayBeLink(const Opener &bracket) const
    {
        if (bracket.image || bracket.at == m_certain) {
            return true;
        }
        const qsizetype next = bracket.at + 1;
        const bool afterWord =
            bracket.at > 0 && (isAsciiWord(m_text[bracket.at - 1]) || m_text[bracket.at - 1] == u']');
        return !afterWord && next < m_end && (m_text[next].isLetter() || QStringView(u"!`*_~").contains(m_text[next]));
    }

    void delimiters()
    {
        const QChar mark = m_text[m_at];
        const int run = runAt(m_at);
        const qsizetype next = m_at + run;
        const QChar before = m_at > 0 ? m_text[m_at - 1] : QChar(u' ');
        const QChar after = next < m_end ? m_text[next] : QChar(u' ');
        const bool leftFlanking =
            !after.isSpace() && (!isPunctuation(after) || before.isSpace() || isPunctuation(before));
        const bool rightFlanking =
            !before.isSpace() && (!isPunctuation(before) || after.isSpace() || isPunctuation(after));
        bool opens = leftFlanking;
        bool closes = rightFlanking;
        if (mark == u'_') {
            opens = leftFlanking && (!rightFlanking || isPunctuation(before));
            closes = rightFlanking && (!leftFlanking || isPunctuation(after));
        } else if (mark == u'~') {
            opens = opens && run == 2;
            closes = closes && run == 2;
        }
        if (next == m_end) {
            lastRun(mark, run, before);
            return;
        }
        m_at = next;
        int rest = run;
        if (closes) {
            rest = close(mark, run, run, opens);
        }
        // Within a word of Latin letters and digits a mark is most often one of arithmetic or part of a name.
        if (opens && rest > 0 && !(isAsciiWord(before) && isAsciiWord(after))) {
            m_openers.push_back({mark.unicode(), next - run, rest, run, closes, false});
        }
    }

    /// Lets a run close what it can, and returns what is left of it.
    int close(QChar mark, int rest, int original, bool both)
    {
        for (auto opener = m_openers.rbegin(); opener != m_openers.rend() && rest > 0;) {
            const bool byThree = (both || opener->both) && (opener->original + original) % 3 == 0 &&
                                 (opener->original % 3 != 0 || original % 3 != 0);
            if (opener->mark == u'[') {
                break; // what is inside of a bracket ends there
            }
            if (opener->mark != mark || byThree || (mark == u'~' && opener->length != rest)) {
                ++opener;
                continue;
            }
            const int used = mark == u'~' ? rest : opener->length >= 2 && rest >= 2 ? 2 : 1;
            opener->length -= used;
            rest -= used;
            const auto inner = opener.base();
            m_openers.erase(inner, m_openers.end());
            if (m_openers.back().length == 0) {
                m_openers.pop_back();
            }
            opener = m_openers.rbegin();
        }
        return rest;
    }

    /// The run at the end of all: the first part of one that closes, or one for which nothing has come yet.
    void lastRun(QChar mark, int run, QChar before)
    {
        m_finished = true;
        const auto opener = std::find_if(m_openers.rbegin(), m_openers.rend(),
                                         [mark](const Opener &one) { return one.mark == mark || one.mark == u'['; });
        const bool closes = !before.isSpace() && opener != m_openers.rend() && opener->mark == mark;
        if (!closes) {
            if (!isAsciiWord(before)) {
                m_end = m_at;
            }
            return;
        }
        if (opener->length > run || mark == u'~') {
            m_end = m_at; // written anew, as long as it must be
            return;
        }
        close(mark, run, run, false);
    }

    void closeOpeners()
    {
        while (m_end > 0 && m_text[m_end - 1].isSpace()) {
            --m_end;
        }
        for (auto opener = m_openers.rbegin(); opener != m_openers.rend(); ++opener) {
            if (opener->mark != u'[') {
                // Nothing stands behind it any more.
                if (opener->at + opener->original >= m_end && m_closing.isEmpty()) {
                    m_end = qMin(m_end, opener->at);
                    continue;
                }
                m_closing += QString(opener->length, QChar(opener->mark));
            } else if (mayBeLink(*opener)) {
                if (opener->at + 1 >= m_end && m_closing.isEmpty()) {
                    m_end = qMin(m_end, opener->image ? opener->at - 1 : opener->at);
                    continue;
                }
                m_closing += QStringLiteral("](#)"); // to nowhere, as long as the address is not known
            } else if (m_text.mid(opener->at, m_end - opener->at).startsWith(u"[^") && m_end - opener->at < 24 &&
                       !m_text.mid(opener->at, m_end - opener->at).contains(u' ') && m_closing.isEmpty()) {
                m_end = opener->at; // a footnote
            } else if (opener->at + 1 == m_end && m_closing.isEmpty()) {
                m_end = opener->at;
            }
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_end;
    bool m_finished = false;
    qsizetype m_certain = -1; ///< a bracket that an address follows
    std::vector<Opener> m_openers;
    QString m_closing;
};

} // namespace

SpanEnd closeSpans(QStringView paragraph)
{
    return SpanScanner(paragraph).run();
}

} // namespace holt::render
