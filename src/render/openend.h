#pragma once

#include "render/mathspans.h"

#include <QString>

namespace holt::render {

// While an answer is on its way, its end is most often half of something: "**bo" of a word that will be strong, the
// first row of what will be a table, a hyphen that is an item and no underline. Read literally, marks would show up and
// vanish again with every piece that comes. So the end is read as what it most likely becomes.

/// How the end of a text that still grows differs from what came.
struct OpenEnd
{
    QString text;         ///< all of the text, with another end
    bool spans = false;   ///< marks of spans were added: wrong where they turn out to stand in code or in HTML
    QString withoutSpans; ///< then the text to be read instead
};

/// The text as it is to be read, without its last marks where nothing came for them yet, and with the marks that are
/// missing. Lines before the last two are never changed.
[[nodiscard]] OpenEnd readOpenEnd(const ProtectedText &text);

/// What is to be cut from the end of a paragraph and then added to it so that no span in it is half open.
struct SpanEnd
{
    qsizetype cut = 0;
    QString closing;
};
[[nodiscard]] SpanEnd closeSpans(QStringView paragraph);

} // namespace holt::render
