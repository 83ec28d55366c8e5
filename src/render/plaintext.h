#pragma once

#include <QList>
#include <QString>

class QTextDocument;

namespace holt::render {

/// A paragraph of a document made by MarkdownWriter, as it is read.
struct ReadParagraph
{
    int position = 0; ///< in the document
    int length = 0;   ///< without the end of the paragraph
    int block = 0;    ///< its number in the document
    QChar separator;  ///< what divides it from the one before: a line feed, or a tab between the cells of a table
    QString marker;   ///< "• ", "3. ", with its indentation; not in the document's text
};

/// The paragraphs between two positions, without the empty ones a table needs around it. @p to of -1 is the end.
[[nodiscard]] QList<ReadParagraph> readParagraphs(const QTextDocument &document, int from = 0, int to = -1);

/// A part of a paragraph with formulas as LaTeX.
[[nodiscard]] QString spelledPart(const QTextDocument &document, const ReadParagraph &paragraph);

/// What a document made by MarkdownWriter shows between two positions, as plain text: with the markers of lists, a
/// tab between the cells of a table, and formulas as LaTeX. @p to of -1 is the end.
[[nodiscard]] QString plainText(const QTextDocument &document, int from = 0, int to = -1);

} // namespace holt::render
