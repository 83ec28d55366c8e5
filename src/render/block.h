#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

struct cmark_node;

namespace holt::render {

enum class BlockKind {
    Prose, ///< paragraphs, headings, lists, quotes, rules, footnotes
    Code,  ///< a fenced or indented block at the top level
    Table,
    Math,  ///< a formula on lines of its own
    Html,  ///< shown as it was written
    Plain, ///< text without markup: what a person typed, or a paragraph too long to lay out as one
};

/// An image that a text names and that could be shown.
struct ImageSource
{
    QString address;     ///< data:image/… or http(s)://…
    QString description; ///< may be empty
    QByteArray key;      ///< short, the same for the same address
    bool isData = false; ///< the image itself is in the address
};

using ImagePtr = std::shared_ptr<const ImageSource>;

/// A part of a text that is laid out on its own. Immutable: a block whose source did not change keeps its object, and
/// with it whatever a caller keeps for it. Long lists, tables, quotes and code are cut into several blocks, of which
/// all but the first continue the one before.
struct Block
{
    BlockKind kind = BlockKind::Prose;
    QString source; ///< the lines it was made of, without blank lines at the end
    bool continues =
        false;            ///< belongs to the block before it: no gap between them, one line feed between their sources
    bool midLine = false; ///< goes on in the line where the block before it was cut: nothing between their texts
    QString language;     ///< of Code: the first word after the fence, may be empty
    QString text;         ///< of Code, Math, Html and Plain: what is shown

    // What MarkdownWriter reads: top-level nodes, and where they are one container the range of its children. Of a
    // footnote, firstChild is its place among the footnotes.
    std::vector<std::shared_ptr<cmark_node>> nodes;
    int firstChild = 0;
    int childCount = -1;       ///< -1: all
    QList<qreal> columnWidths; ///< of a table whose columns do not follow its text, in characters
    quint64 fingerprint = 0;   ///< of the nodes' content
    QList<ImagePtr> images;    ///< those in the nodes, in order

    [[nodiscard]] bool sameAs(const Block &other) const
    {
        return kind == other.kind && continues == other.continues && midLine == other.midLine &&
               fingerprint == other.fingerprint && firstChild == other.firstChild && childCount == other.childCount &&
               language == other.language && columnWidths == other.columnWidths && source == other.source &&
               text == other.text;
    }
};

using BlockPtr = std::shared_ptr<const Block>;

} // namespace holt::render
