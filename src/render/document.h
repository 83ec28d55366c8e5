#pragma once

#include "render/block.h"
#include "render/segments.h"

#include <QString>

namespace holt::render {

/// A text as blocks, for one that grows: appending parses only from the last two top-level parts on, and a block whose
/// source did not change stays the same object. One thread at a time.
class Document
{
public:
    enum class Mode {
        Markdown, ///< GitHub's flavour, with formulas
        Typed,    ///< what a person typed: shown as it is, but for fenced code
    };

    explicit Document(Mode mode = Mode::Markdown);

    /// Any text: NULs, halves of surrogate pairs and the like become U+FFFD, every line end a line feed. While it
    /// @p grows, marks at its end whose other half has not come are read as if it had; call this once more at its end.
    void setSource(const QString &source, bool grows = false);
    [[nodiscard]] const QString &source() const { return m_source; } ///< as cleaned
    [[nodiscard]] Mode mode() const { return m_mode; }

    /// About how many characters setSource() would have to parse.
    [[nodiscard]] qsizetype toParse(const QString &source, bool grows) const;

    [[nodiscard]] const QList<BlockPtr> &blocks() const { return m_blocks; }

    /// Where in the source the last setSource() began to parse.
    [[nodiscard]] qsizetype parsedFrom() const { return m_parsedFrom; }

private:
    /// How many units stay as they are when the source becomes @p text.
    [[nodiscard]] size_t unitsKept(const QString &text, bool mayDefine) const;
    void keepObjects(QList<BlockPtr> &blocks) const;

    Mode m_mode;
    QString m_source;
    bool m_mayDefine = false;
    bool m_grows = false;
    std::vector<Unit> m_units;
    QList<BlockPtr> m_blocks;
    qsizetype m_parsedFrom = 0;
};

} // namespace holt::render
