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

    /// Any text: NULs, halves of surrogate pairs and the like become U+FFFD, every line end a line feed.
    void setSource(const QString &source);
    [[nodiscard]] const QString &source() const { return m_source; } ///< as cleaned

    [[nodiscard]] const QList<BlockPtr> &blocks() const { return m_blocks; }

    /// Where in the source the last setSource() began to parse.
    [[nodiscard]] qsizetype parsedFrom() const { return m_parsedFrom; }

private:
    void keepObjects(QList<BlockPtr> &blocks) const;

    Mode m_mode;
    QString m_source;
    bool m_mayDefine = false;
    std::vector<Unit> m_units;
    QList<BlockPtr> m_blocks;
    qsizetype m_parsedFrom = 0;
};

} // namespace holt::render
