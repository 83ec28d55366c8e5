#pragma once

#include "render/block.h"
#include "render/textstyle.h"

#include <QCoreApplication>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>

#include <memory>

class QTextDocument;

namespace holt::render {

class MathRenderer;

/// Fills a text document from the parsed nodes of a block. Nothing is loaded: an image is a line of text with its host.
class MarkdownWriter
{
    Q_DECLARE_TR_FUNCTIONS(holt::render::MarkdownWriter)

public:
    /// @p document should be empty and must outlive the writer, and @p math too; without it formulas are their source.
    MarkdownWriter(QTextDocument &document, const TextStyle &style, const MathRenderer *math = nullptr);

    void write(const Block &block);
    [[nodiscard]] bool hasFormulas() const { return m_hasFormulas; } ///< some are or will be drawn

private:
    /// Deeper levels are shown as this one: a column of one character helps nobody.
    static constexpr size_t deepestIndent = 8;

    struct Level
    {
        bool quote = false;
        bool ordered = false;
        bool tight = true;
        bool paren = false;
        int number = 1;
        int paragraphs = 0; ///< how many there were before it
    };

    void writeText(const QString &text, BlockKind kind);
    void walk(cmark_node *node);
    void enter(cmark_node *node);
    void leave(cmark_node *node);
    void enterItem(cmark_node *node);
    void enterLink(cmark_node *node);
    void addMarker(const QString &text);
    void openContainer(cmark_node *node, int skipped);
    void closeContainer();
    void writeTable(cmark_node *node, const Block *slice);
    void writeCode(cmark_node *node);
    void writeRule();
    void writeImage(cmark_node *node);

    /// Starts a paragraph at the current depth.
    void beginParagraph(int gap);
    void flushMarker();
    [[nodiscard]] QTextBlockFormat paragraphFormat(int gap) const;
    [[nodiscard]] int gapBefore() const;
    [[nodiscard]] int quoteLevels() const; ///< see QuoteLevelsProperty
    [[nodiscard]] QTextCharFormat characterFormat() const;
    [[nodiscard]] QTextCharFormat monoFormat() const;
    void insertInline(const QString &protectedText);
    void insertSpan(const QString &text, bool mono);
    void flushFormula();
    void writeFormula(const QString &written, bool ownLine, const QTextCharFormat &text, const QTextCharFormat &mono);

    const TextStyle &m_style;
    QTextCursor m_cursor;
    std::vector<Level> m_levels;
    QStringList m_markers; ///< of the items that have no paragraph yet
    int m_paragraphs = 0;
    bool m_fresh = true;    ///< nothing was written: the first block of the document is still to be used
    bool m_math = false;    ///< between the marks of a formula
    bool m_display = false; ///< of that formula
    QString m_formula;      ///< its source so far
    const MathRenderer *m_renderer;
    bool m_hasFormulas = false;
    int m_strong = 0;
    int m_emphasis = 0;
    int m_strike = 0;
    int m_heading = 0;
    QString m_link;
    qsizetype m_linkLength = -1; ///< how much of the next text is the link; -1: all
    int m_footnote = 0;
    bool m_note = false; ///< in a footnote
};

/// The document of a block, not laid out yet: set its text width to do so. With @p math, which must outlive it,
/// formulas that are known are drawn, and showFormulas() draws the others.
[[nodiscard]] std::unique_ptr<QTextDocument> makeDocument(const Block &block, const TextStyle &style,
                                                          const MathRenderer *math = nullptr);

/// @p address if it may be opened: http, https or mailto with something behind it. Empty otherwise.
[[nodiscard]] QString safeLink(const QString &address);

} // namespace holt::render
