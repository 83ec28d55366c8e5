#include "gui/transcript/transcriptview_p.h"

#include <QDrag>
#include <QMimeData>

// Dragging what is selected to another place.

namespace holt::gui {

namespace {

/// The text of a selection of very many messages, which is made when somebody pastes it: the selection as it is then.
class LateText : public QMimeData
{
public:
    explicit LateText(TranscriptView &view)
        : m_view(&view)
    {
    }

    [[nodiscard]] QStringList formats() const override { return {QStringLiteral("text/plain")}; }
    [[nodiscard]] bool hasFormat(const QString &type) const override { return formats().contains(type); }

protected:
    [[nodiscard]] QVariant retrieveData(const QString &type, QMetaType wanted) const override
    {
        return hasFormat(type) && m_view ? QVariant(m_view->selectedText()) : QMimeData::retrieveData(type, wanted);
    }

private:
    QPointer<TranscriptView> m_view;
};

} // namespace

bool TranscriptView::Private::isInSelection(const TextPosition &position) const
{
    return !selection.isEmpty() && position >= selection.from() && position < selection.to();
}

QMimeData *TranscriptView::Private::primaryData()
{
    constexpr int mostRowsAtOnce = 50;
    if (selection.to().row - selection.from().row > mostRowsAtOnce) {
        return new LateText(q);
    }
    auto *data = new QMimeData;
    data->setText(selectedMarkdown(layout, selection));
    return data;
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
