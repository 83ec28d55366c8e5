#include "shown.h"

#include "render/decoration.h"
#include "render/document.h"
#include "render/markdownwriter.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <memory>

namespace holt::test {

namespace {

using namespace render;

TextStyle testStyle()
{
    TextStyle style;
    style.body = QFont(QStringLiteral("Sans"), 10);
    style.mono = QFont(QStringLiteral("Monospace"), 10);
    style.text = Qt::black;
    style.muted = Qt::darkGray;
    style.link = Qt::blue;
    style.code = Qt::lightGray;
    style.border = Qt::gray;
    return style;
}

QString withBreaks(QString text)
{
    return text.replace(u'\n', u'⏎').replace(QChar(QChar::LineSeparator), u'⏎');
}

QString flagsOf(const QTextCharFormat &format, bool bold)
{
    const QFont font = format.font();
    QString flags;
    flags += font.bold() && !bold ? QStringLiteral("b") : QString();
    flags += font.italic() ? QStringLiteral("i") : QString();
    flags += font.strikeOut() ? QStringLiteral("s") : QString();
    flags += font.family() == QLatin1String("Monospace") ? QStringLiteral("c") : QString();
    flags += format.verticalAlignment() == QTextCharFormat::AlignSuperScript ? QStringLiteral("^") : QString();
    flags += format.isAnchor() ? QStringLiteral("a=") + format.anchorHref() : QString();
    return flags;
}

/// The text of a paragraph with its formats.
QString inlines(const QTextBlock &block, bool bold)
{
    QString result;
    QString open;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QString flags = flagsOf(it.fragment().charFormat(), bold);
        if (flags != open) {
            result += open.isEmpty() ? QString() : QStringLiteral("}");
            result += flags.isEmpty() ? QString() : u'{' + flags + u':';
            open = flags;
        }
        result += withBreaks(it.fragment().text());
    }
    return result + (open.isEmpty() ? QString() : QStringLiteral("}"));
}

QString paragraph(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    QString result;
    for (int level = 0; level < format.indent(); ++level) {
        result += (format.intProperty(QuoteLevelsProperty) & (1 << level)) != 0 ? u'>' : u'.';
    }
    const auto add = [&result](const QString &part) {
        if (!part.isEmpty()) {
            result += result.isEmpty() ? part : u' ' + part;
        }
    };
    add(markerText(block));
    if (format.boolProperty(RuleProperty)) {
        add(QStringLiteral("---"));
    } else if (format.hasProperty(CodeProperty)) {
        add(QStringLiteral("code(%1): %2").arg(format.stringProperty(CodeProperty), withBreaks(block.text())));
    } else {
        const int heading = format.headingLevel();
        add(heading > 0 ? QStringLiteral("h%1").arg(heading) : QString());
        add(inlines(block, heading > 0));
    }
    return result;
}

QString table(const QTextTable &table)
{
    const bool header = table.format().headerRowCount() > 0;
    QStringList alignments;
    QStringList rows;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
            cells += inlines(block, header && row == 0);
            if (row == 0) {
                const Qt::Alignment alignment = block.blockFormat().alignment();
                alignments += alignment.testFlag(Qt::AlignRight)     ? QStringLiteral("r")
                              : alignment.testFlag(Qt::AlignHCenter) ? QStringLiteral("c")
                                                                     : QStringLiteral("l");
            }
        }
        rows += cells.join(QLatin1String(" | "));
    }
    return QStringLiteral("table(%1): %2").arg(alignments.join(u','), rows.join(QLatin1String(" // ")));
}

QStringList prose(const Block &block)
{
    const std::unique_ptr<QTextDocument> document = makeDocument(block, testStyle());
    QStringList lines;
    const QTextTable *last = nullptr;
    for (QTextBlock text = document->begin(); text.isValid(); text = text.next()) {
        const QTextTable *inside = QTextCursor(text).currentTable();
        if (inside != nullptr && inside != last) {
            lines += table(*inside);
        } else if (inside == nullptr && !isFrameEdge(text)) {
            lines += paragraph(text);
        }
        last = inside;
    }
    return lines;
}

} // namespace

QString shown(const QString &markdown, bool grows)
{
    Document document;
    document.setSource(markdown, grows);
    QStringList lines;
    for (const BlockPtr &block : document.blocks()) {
        switch (block->kind) {
        case BlockKind::Code:
            lines += QStringLiteral("code(%1): %2").arg(block->language, withBreaks(block->text));
            break;
        case BlockKind::Html:
            lines += QStringLiteral("html: ") + withBreaks(block->text);
            break;
        case BlockKind::Math:
            lines += QStringLiteral("math: ") + withBreaks(block->text);
            break;
        case BlockKind::Plain:
            lines += QStringLiteral("plain: ") + withBreaks(block->text);
            break;
        default:
            lines += prose(*block);
            break;
        }
    }
    return lines.join(u'\n');
}

QString gaps(const QString &markdown)
{
    Document document;
    document.setSource(markdown);
    QString result;
    const TextStyle style = testStyle();
    for (const BlockPtr &block : document.blocks()) {
        const std::unique_ptr<QTextDocument> written = makeDocument(*block, style);
        for (QTextBlock text = written->begin().next(); text.isValid(); text = text.next()) {
            if (text.blockFormat().hasProperty(CodeProperty)) {
                continue; // has room for its box
            }
            result += text.blockFormat().topMargin() >= style.paragraphGap ? u'p' : u'l';
        }
    }
    return result;
}

} // namespace holt::test
