#pragma once

#include "render/mathpicture.h"

#include <QList>
#include <QTextCharFormat>

class QPainter;
class QTextBlock;
class QTextCursor;
class QTextDocument;

namespace holt::render {

class MathRenderer;

// A formula in a text document is one object character once it is drawn. Until then, and where it cannot be, it is its
// source. What is seen by the eye alone and what is read, found or copied are told apart here: all but the eye gets the
// LaTeX.

/// A formula in a document.
struct Formula
{
    MathSource source;
    QString written;      ///< with its delimiters; its lines divided as those of the text around it are
    QTextCharFormat text; ///< of the text around it, by which it is sized and coloured
    bool ownLine = false; ///< takes a whole line, in the middle
};

using FormulaPtr = std::shared_ptr<const Formula>;

/// Lets @p document draw formulas. Once, before any is inserted.
void prepareForMath(QTextDocument &document);

/// Inserts the drawing of @p formula where @p math knows it, else its source in @p mono, which showFormulas() replaces.
void insertFormula(QTextCursor &cursor, const FormulaPtr &formula, const QTextCharFormat &mono,
                   const MathRenderer &math);

/// Draws those formulas once more that have just been drawn selected or marked. Qt lays half of the colour of a
/// selection over an object, which then can hardly be read.
void paintMarkedFormulas(QPainter &painter, const QTextDocument &document);

/// Whether some formulas of the document are neither drawn nor given up.
[[nodiscard]] bool hasPendingFormulas(const QTextDocument &document, const MathRenderer &math);

/// Asks for these; @p seen as in MathRenderer::request().
void requestFormulas(const QTextDocument &document, MathRenderer &math, bool seen);

/// A piece of text that became one character.
struct FormulaEdit
{
    int position = 0; ///< at the time: after the edits before this one
    int removed = 0;
};

/// Draws the formulas that were shown as their source and are known now.
QList<FormulaEdit> showFormulas(QTextDocument &document, const MathRenderer &math);

/// Where a place in the document is after @p edits.
[[nodiscard]] int movedBy(const QList<FormulaEdit> &edits, int position);

/// The formula at a place, drawn or not; null where there is none.
[[nodiscard]] FormulaPtr formulaAt(const QTextDocument &document, int position);

/// The text of a block, or of the whole document, with formulas as their source.
[[nodiscard]] QString spelledText(const QTextBlock &block);
[[nodiscard]] QString spelledText(const QTextDocument &document);

/// From a place in the document or a block to one in its spelledText() and back. A place within a formula is that of
/// the formula, or with @p behind the one after it.
[[nodiscard]] int spelledOffset(const QTextBlock &block, int inBlock);
[[nodiscard]] int offsetOfSpelled(const QTextBlock &block, int spelled, bool behind = false);
[[nodiscard]] int spelledOffset(const QTextDocument &document, int position);
[[nodiscard]] int offsetOfSpelled(const QTextDocument &document, int spelled);

} // namespace holt::render
