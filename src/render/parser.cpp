#include "render/parser.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QHash>

#include <algorithm>
#include <cstring>
#include <mutex>

namespace holt::render {

namespace {

struct ParserDeleter
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct NodeDeleter
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct IteratorDeleter
{
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

bool needsReplacing(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0 || code == 0xFDD0 || code == 0xFDD1 || code == QChar::ObjectReplacementCharacter;
}

bool isSuspect(QChar c)
{
    return c == u'\r' || c == QChar(0xFEFF) || c.isSurrogate() || needsReplacing(c);
}

quint64 mix(quint64 seed, quint64 value)
{
    return (seed ^ value) * 0x9E3779B97F4A7C15ULL + (seed >> 29);
}

quint64 mixText(quint64 seed, const char *text)
{
    return text == nullptr ? mix(seed, 1) : mix(seed, qHashBits(text, std::strlen(text), 0x5bd1e995));
}

} // namespace

QString cleaned(const QString &text)
{
    // Almost every text is clean, and this is asked for every piece of an answer that grows.
    if (std::none_of(text.cbegin(), text.cend(), isSuspect)) {
        return text;
    }
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            if (i + 1 < text.size() && text.at(i + 1) == u'\n') {
                ++i;
            }
            result += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            result += c;
            result += text.at(++i);
        } else if (c.isSurrogate() || needsReplacing(c)) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (c.unicode() == 0xFEFF) {
            result += QChar(0x2060); // the parser drops a byte order mark at its start, wherever that is
        } else {
            result += c;
        }
    }
    return result;
}

bool mayDefineReferences(QStringView text)
{
    constexpr qsizetype longestLabel = 1000;
    for (qsizetype at = text.indexOf(u"]:"); at >= 0; at = text.indexOf(u"]:", at + 2)) {
        qsizetype open = at - 1;
        while (open >= 0 && at - open <= longestLabel &&
               (text[open] != u'[' || (open > 0 && text[open - 1] == u'\\'))) {
            --open;
        }
        if (open < 0 || text[open] != u'[') {
            continue;
        }
        qsizetype before = open - 1;
        while (before >= 0 && QStringView(u" \t>*+-.)0123456789").contains(text[before])) {
            --before;
        }
        if (before < 0 || text[before] == u'\n') {
            return true;
        }
    }
    return false;
}

std::vector<TopNode> parseMarkdown(const QString &protectedText)
{
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);

    const QByteArray utf8 = protectedText.toUtf8();
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(
        cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"}) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name)) {
            cmark_parser_attach_syntax_extension(parser.get(), extension);
        }
    }
    cmark_parser_feed(parser.get(), utf8.constData(), static_cast<size_t>(utf8.size()));
    const std::unique_ptr<cmark_node, NodeDeleter> root(cmark_parser_finish(parser.get()));

    std::vector<TopNode> nodes;
    while (cmark_node *node = cmark_node_first_child(root.get())) {
        cmark_node_unlink(node);
        nodes.push_back({std::shared_ptr<cmark_node>(node, NodeDeleter()), cmark_node_get_start_line(node) - 1});
    }
    return nodes;
}

quint64 fingerprintOf(cmark_node *node, quint64 seed)
{
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(node));
    quint64 hash = seed;
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node *current = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(current);
        hash = mix(hash, static_cast<quint64>(type) * 4 + event);
        if (event != CMARK_EVENT_ENTER) {
            continue;
        }
        hash = mixText(hash, cmark_node_get_literal(current));
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
            hash = mixText(hash, cmark_node_get_url(current));
        } else if (type == CMARK_NODE_HEADING) {
            hash = mix(hash, static_cast<quint64>(cmark_node_get_heading_level(current)));
        } else if (type == CMARK_NODE_LIST) {
            hash = mix(hash, static_cast<quint64>(cmark_node_get_list_start(current)) * 8 +
                                 static_cast<quint64>(cmark_node_get_list_type(current)) * 2 +
                                 static_cast<quint64>(cmark_node_get_list_tight(current)));
        } else if (extensionType(current) == NodeType::Table) {
            const uint16_t columns = cmark_gfm_extensions_get_table_columns(current);
            const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(current);
            hash = mix(hash, qHashBits(alignments, columns, columns));
        }
    }
    return hash;
}

NodeType extensionType(cmark_node *node)
{
    const char *name = cmark_node_get_type_string(node);
    if (std::strcmp(name, "table") == 0) {
        return NodeType::Table;
    }
    if (std::strcmp(name, "table_row") == 0 || std::strcmp(name, "table_header") == 0) {
        return NodeType::TableRow;
    }
    if (std::strcmp(name, "table_cell") == 0) {
        return NodeType::TableCell;
    }
    if (std::strcmp(name, "strikethrough") == 0) {
        return NodeType::Strikethrough;
    }
    return NodeType::Other;
}

QString fenceLanguage(cmark_node *code)
{
    return cmark_node_get_type(code) == CMARK_NODE_CODE_BLOCK
               ? nodeText(cmark_node_get_fence_info(code)).trimmed().section(u' ', 0, 0)
               : QString();
}

QString shownLiteral(cmark_node *text)
{
    return QString::fromUtf8(cmark_node_get_literal(text)).replace(u'\n', u' ');
}

QString shownHtml(cmark_node *html)
{
    QString text = nodeText(cmark_node_get_literal(html));
    const QString tag = text.toLower().remove(u' ');
    const bool isBreak = tag == QLatin1String("<br>") || tag == QLatin1String("<br/>");
    return isBreak ? QString(QChar::LineSeparator) : text.replace(u'\n', QChar(QChar::LineSeparator));
}

QString shownCode(cmark_node *code)
{
    QString text = nodeText(cmark_node_get_literal(code));
    if (text.endsWith(u'\n')) {
        text.chop(1);
    }
    return text.replace(u'\n', QChar(QChar::LineSeparator));
}

QString textUnder(cmark_node *node)
{
    QString text;
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(node));
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        cmark_node *current = cmark_iter_get_node(iterator.get());
        if (current != node) {
            text += nodeText(cmark_node_get_literal(current));
        }
    }
    return text;
}

QString nodeText(const char *utf8)
{
    return utf8 == nullptr ? QString() : unprotected(QString::fromUtf8(utf8));
}

} // namespace holt::render
