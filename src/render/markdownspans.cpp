#include "render/markdownwriter.h"

#include "render/decoration.h"
#include "render/mathrenderer.h"
#include "render/mathspans.h"
#include "render/mathtext.h"
#include "render/parser.h"

#include <cmark-gfm.h>

#include <QUrl>

#include <array>

// How the spans of a paragraph look, and their text.

namespace holt::render {

namespace {

QFont scaled(QFont font, qreal factor)
{
    if (factor == 1.0) {
        return font;
    }
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * factor));
    }
    return font;
}

constexpr qreal noteScale = 0.9; ///< of footnotes

/// How much larger a heading of @p level is than text, which is level 0.
qreal headingScale(int level)
{
    static constexpr std::array<qreal, 7> sizes{1.0, 1.6, 1.35, 1.18, 1.07, 1.0, 0.95};
    return sizes[static_cast<size_t>(qBound(0, level, 6))];
}

/// Punctuation that ends an address which is not marked as one: Chinese and Japanese have no spaces around it.
bool endsAddress(QChar c)
{
    return QStringView(u"，。、；：！？（）【】《》〈〉「」『』“”‘’…").contains(c);
}

} // namespace

QTextCharFormat MarkdownWriter::characterFormat() const
{
    QTextCharFormat format;
    QFont font = m_style.body;
    font = scaled(font, m_note ? noteScale : headingScale(m_heading));
    font.setBold(m_style.body.bold() || m_heading > 0 || m_strong > 0);
    font.setItalic(m_style.body.italic() || m_emphasis > 0);
    font.setStrikeOut(m_strike > 0);
    format.setFont(font);
    bool quoted = false;
    for (const Level &level : m_levels) {
        quoted = quoted || level.quote;
    }
    const bool quiet = quoted || m_note || m_heading == 6;
    format.setForeground(quiet ? m_style.muted : m_style.text);
    if (!m_link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(m_link);
        format.setForeground(m_style.link);
        format.setFontUnderline(true);
    }
    return format;
}

QTextCharFormat MarkdownWriter::monoFormat() const
{
    QTextCharFormat format = characterFormat();
    QFont font = scaled(m_style.mono, m_note ? noteScale : headingScale(m_heading));
    font.setBold(m_strong > 0 || m_heading > 0);
    font.setItalic(m_emphasis > 0);
    font.setStrikeOut(m_strike > 0);
    font.setUnderline(!m_link.isEmpty());
    format.setFont(font);
    format.setProperty(InlineCodeProperty, true);
    return format;
}

void MarkdownWriter::insertSpan(const QString &text, bool mono)
{
    if (m_fresh) {
        beginParagraph(0);
    }
    QTextCharFormat format = mono ? monoFormat() : characterFormat();
    if (m_emphasis > 0 && text.isRightToLeft()) {
        // Arabic and Hebrew know no italics; many fonts have no letters for them.
        format.setFontItalic(false);
        format.setFontUnderline(true);
    }
    m_cursor.insertText(text, format);
}

/// Text with formulas in it, which may go on in the text after it.
void MarkdownWriter::insertInline(const QString &protectedText)
{
    if (m_linkLength >= 0) {
        insertSpan(protectedText.left(m_linkLength), false);
        m_link.clear();
        insertSpan(protectedText.mid(m_linkLength), false);
        return;
    }
    QString span;
    const auto flush = [this, &span] {
        if (!span.isEmpty()) {
            insertSpan(span, false);
            span.clear();
        }
    };
    for (const QChar c : protectedText) {
        if (!isProtected(c)) {
            (m_math ? m_formula : span) += c;
            continue;
        }
        switch (static_cast<MathMark>(c.unicode())) {
        case MathMark::InlineOpen:
        case MathMark::DisplayOpen:
            flush();
            m_math = true;
            m_display = static_cast<MathMark>(c.unicode()) == MathMark::DisplayOpen;
            break;
        case MathMark::InlineClose:
        case MathMark::DisplayClose:
            flushFormula();
            break;
        default:
            if (const QChar plain = unprotectedChar(c); !plain.isNull()) {
                (m_math ? m_formula : span) += plain;
            }
            break;
        }
    }
    flush();
}

/// A formula ends, at the latest with its paragraph.
void MarkdownWriter::flushFormula()
{
    m_math = false;
    if (m_formula.isEmpty()) {
        return;
    }
    if (m_fresh) {
        beginParagraph(0);
    }
    writeFormula(std::exchange(m_formula, {}), m_display, characterFormat(), monoFormat());
}

void MarkdownWriter::writeFormula(const QString &written, bool ownLine, const QTextCharFormat &text,
                                  const QTextCharFormat &mono)
{
    if (m_renderer == nullptr) {
        m_cursor.insertText(written, mono);
        return;
    }
    const auto formula = std::make_shared<const Formula>(Formula{mathSource(written), written, text, ownLine});
    m_hasFormulas = m_hasFormulas || !formula->source.latex.isEmpty();
    insertFormula(m_cursor, formula, mono, *m_renderer);
}

/// A link, or an address that was found in the text; the latter ends before punctuation that is none of an address.
void MarkdownWriter::enterLink(cmark_node *node)
{
    QString address = nodeText(cmark_node_get_url(node));
    cmark_node *child = cmark_node_first_child(node);
    if (child != nullptr && cmark_node_next(child) == nullptr && cmark_node_get_type(child) == CMARK_NODE_TEXT) {
        const QString text = nodeText(cmark_node_get_literal(child));
        const auto end = std::find_if(text.cbegin(), text.cend(), endsAddress);
        if (end != text.cend() && (address == text || address == QLatin1String("http://") + text)) {
            m_linkLength = end - text.cbegin();
            address.chop(text.size() - m_linkLength);
        }
    }
    m_link = safeLink(address);
}

QString safeLink(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    const bool web = (scheme == QLatin1String("http") || scheme == QLatin1String("https")) && !url.host().isEmpty();
    const bool mail = scheme == QLatin1String("mailto") && !url.path().isEmpty();
    return url.isValid() && (web || mail) ? QString::fromLatin1(url.toEncoded()) : QString();
}

} // namespace holt::render
