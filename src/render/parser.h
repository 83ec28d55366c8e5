#pragma once

#include "render/mathspans.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct cmark_node;

namespace holt::render {

/// A node at the top of a parsed text.
struct TopNode
{
    std::shared_ptr<cmark_node> node;
    int line = 0; ///< the first one, from 0
};

/// @p text without what neither the parser nor a text document can hold: carriage returns, NULs, halves of surrogate
/// pairs and the characters Qt marks frames and objects with.
[[nodiscard]] QString cleaned(const QString &text);

/// Whether the text may define link references or footnotes, which change blocks far from them.
[[nodiscard]] bool mayDefineReferences(QStringView text);

/// The top-level nodes of a protected text (see protectMath()) by GitHub's rules, in order; footnotes come last.
[[nodiscard]] std::vector<TopNode> parseMarkdown(const QString &protectedText);

/// A number over all that a node and its descendants show.
[[nodiscard]] quint64 fingerprintOf(cmark_node *node, quint64 seed);

// What the extensions add is known by name alone.
enum class NodeType { Table, TableRow, TableCell, Strikethrough, Other };
[[nodiscard]] NodeType extensionType(cmark_node *node);

/// The first word behind the fence of a code block; may be empty.
[[nodiscard]] QString fenceLanguage(cmark_node *code);

/// The text of a text node, still protected. A line end can only be an entity: a space, as everywhere.
[[nodiscard]] QString shownLiteral(cmark_node *text);

/// The text of a node of HTML within a paragraph: a line separator where it is a break, else the HTML itself.
[[nodiscard]] QString shownHtml(cmark_node *html);

/// The text of a code block, without the line end at its end, by line separators.
[[nodiscard]] QString shownCode(cmark_node *code);

/// The text in the descendants of a node.
[[nodiscard]] QString textUnder(cmark_node *node);

/// A literal, address or name of a node, as it was written.
[[nodiscard]] QString nodeText(const char *utf8);

} // namespace holt::render
