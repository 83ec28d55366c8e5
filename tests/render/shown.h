#pragma once

#include <QString>

namespace holt::test {

/// What a person sees of a Markdown text, from the documents that are written for its blocks, a line for each
/// paragraph:
///
///     h2 Title                     a heading
///     text {b:bold} {bi:both}      b bold, i italic, s struck out, c monospace, ^ superscript, a=address a link
///     . • item                     a dot for each level of a list, then the marker; a tick box is ☐ or ☑
///     > quoted                     an angle for each level of a quote
///     --- or > ---                 a rule
///     code(py): a⏎b                a code block; also html, math and plain
///     table(l,c,r): a | b // c | d its rows
///
/// A break within a paragraph is ⏎. Headings and the cells of a table's header are bold by nature and not marked.
/// @p grows as Document::setSource() has it.
[[nodiscard]] QString shown(const QString &markdown, bool grows = false);

/// The room above each paragraph that is no first one of its block, in the same order: "p" as between paragraphs, "l"
/// as between lines.
[[nodiscard]] QString gaps(const QString &markdown);

} // namespace holt::test
