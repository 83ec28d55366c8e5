#pragma once

#include "gui/transcript/transcriptview_p.h"

namespace holt::gui {

/// How much of an answer was said.
struct Told
{
    int length = 0;  ///< of its text as it is read
    int letters = 0; ///< letters and digits in that part
    QString tail;    ///< its last characters
};

/// Where in @p text what was told ends. Marks that stood there as they were typed may have become looks since, such as
/// the asterisks before a word whose end had not come: what counts are letters and digits.
[[nodiscard]] int toldEnd(QStringView text, const Told &told);

/// Adds what is said now.
void tell(Told &told, QStringView text, int end);

/// What of a text there is to say, of which the first @p told characters were said: whole sentences while more is
/// coming, then the rest.
[[nodiscard]] QString newSentences(QStringView text, int told, bool coming);

// What the view tells a screen reader; nothing happens while nobody listens.
void announceInserted(TranscriptView::Private &d, int first, int last);
void announceRemoved(TranscriptView::Private &d, int first);
void announceChanged(TranscriptView::Private &d, int row);
void announceReset(TranscriptView::Private &d);
void announceFocus(TranscriptView::Private &d);
void announceSelection(TranscriptView::Private &d);
void announceToggled(TranscriptView::Private &d, int row, const MessageAction &action); ///< a card opened or closed

} // namespace holt::gui
