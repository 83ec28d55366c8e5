#include "gui/chat/chatpage.h"
#include "gui/chat/findbar.h"
#include "gui/transcript/transcriptview.h"

// Find in conversation.

namespace holt::gui {

void ChatPage::connectFind()
{
    connect(m_find, &FindBar::textChanged, m_transcript, &TranscriptView::find);
    connect(m_find, &FindBar::nextRequested, m_transcript, &TranscriptView::findNext);
    connect(m_find, &FindBar::previousRequested, m_transcript, &TranscriptView::findPrevious);
    connect(m_find, &FindBar::closed, m_transcript, &TranscriptView::endFind);
    const auto showCount = [this] {
        const TranscriptView::FindState state = m_transcript->findState();
        m_find->setCount(state.number, state.total, state.searching);
    };
    connect(m_transcript, &TranscriptView::findStateChanged, this, showCount);
    connect(m_find, &FindBar::textChanged, this, showCount); // behind find(): it may have found nothing again
}

void ChatPage::openFind()
{
    // What is selected is what one wants to find more of, unless it is a whole passage.
    constexpr qsizetype longest = 100;
    const QString selected = m_transcript->selectedPlain();
    const bool some = !selected.isEmpty() && selected.size() <= longest && !selected.contains(u'\n');
    m_find->open(some ? selected : QString());
}

void ChatPage::findAgain(bool backwards)
{
    if (!m_find->isOpen()) {
        m_find->open();
        return;
    }
    if (backwards) {
        m_transcript->findPrevious();
    } else {
        m_transcript->findNext();
    }
}

} // namespace holt::gui
