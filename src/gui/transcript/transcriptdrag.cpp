#include "gui/transcript/transcriptview_p.h"

#include <QDrag>
#include <QMimeData>

// Dragging what is selected to another place.

namespace holt::gui {

bool TranscriptView::Private::isInSelection(const TextPosition &position) const
{
    return !selection.isEmpty() && position >= selection.from() && position < selection.to();
}

QMimeData *TranscriptView::Private::selectionData()
{
    auto *data = new QMimeData;
    data->setText(selectedPlainText(layout, selection));
    data->setData(QStringLiteral("text/markdown"), selectedMarkdown(layout, selection).toUtf8());
    return data;
}

void TranscriptView::Private::dragOut()
{
    mayDragOut = false;
    auto *drag = new QDrag(&q); // deletes itself
    drag->setMimeData(selectionData());
    // Qt has no other way to drag; what happens meanwhile happens as ever.
    drag->exec(Qt::CopyAction);
}

} // namespace holt::gui
