#include "gui/transcript/transcriptview_p.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

// What the buttons and menus of the transcript do.

namespace holt::gui {

void TranscriptView::Private::copyText(const QString &text) const
{
    if (!text.isEmpty()) {
        QApplication::clipboard()->setText(text);
    }
}

void TranscriptView::Private::copyAsPlainText()
{
    copyText(selectedPlainText(layout, selection));
}

void TranscriptView::Private::perform(int row, const MessageAction &action)
{
    if (row < 0 || row >= rows()) {
        return;
    }
    // The signals may change or remove the message: everything is taken before.
    const QString id = layout.entry(row).message.id;
    switch (action.verb) {
    case Verb::PreviousVersion:
        Q_EMIT q.siblingRequested(id, -1);
        return;
    case Verb::NextVersion:
        Q_EMIT q.siblingRequested(id, 1);
        return;
    case Verb::Retry:
        Q_EMIT q.retryRequested(id);
        return;
    case Verb::Continue:
        Q_EMIT q.continueRequested(id);
        return;
    case Verb::Copy:
        copyText(layout.entry(row).message.text);
        return;
    case Verb::CopyCode:
        copyText(layout.message(row).code(action.index));
        return;
    case Verb::SaveCode:
        saveCode(row, action.index);
        return;
    case Verb::ToggleWrap:
        setCodeView(!codeWrapped, codeNumbered);
        Q_EMIT q.codeViewChosen(codeWrapped, codeNumbered);
        return;
    case Verb::ToggleNumbers:
        setCodeView(codeWrapped, !codeNumbered);
        Q_EMIT q.codeViewChosen(codeWrapped, codeNumbered);
        return;
    case Verb::Edit:
        Q_EMIT q.editRequested(id);
        return;
    case Verb::Regenerate:
        Q_EMIT q.regenerateRequested(id);
        return;
    case Verb::Delete:
        Q_EMIT q.deleteRequested(id);
        return;
    case Verb::OpenServer:
        Q_EMIT q.openServerRequested();
        return;
    case Verb::OpenModels:
        Q_EMIT q.openModelsRequested();
        return;
    case Verb::LoadImage: {
        const std::vector<Piece> &pieces = layout.message(row).pieces();
        const auto piece = static_cast<size_t>(action.index);
        const render::ImagePtr image = piece < pieces.size() ? pieces[piece].image : nullptr;
        if (image) {
            images.request(image);
        }
        return;
    }
    case Verb::ToggleDetails:
        layout.toggles(id).details = !layout.toggles(id).details;
        break;
    case Verb::ToggleReasoning: {
        bool open = false;
        for (const Piece &piece : layout.message(row).pieces()) {
            open = open || (piece.kind == Piece::Kind::ReasoningHeader && piece.open);
        }
        layout.toggles(id).reasoning = !open;
        break;
    }
    case Verb::ToggleTool: {
        QSet<int> &tools = layout.toggles(id).openTools;
        if (!tools.remove(action.index)) {
            tools.insert(action.index);
        }
        break;
    }
    }
    // What opens stays where it was pressed: the view does not run to the end for it.
    if (layout.maximumScroll() > 0) {
        layout.keepInPlace(scroll());
    }
    if (!selection.isEmpty() && selection.from().row <= row && selection.to().row >= row) {
        selection = {};
    }
    layout.rowChanged(row);
    settle();
}

void TranscriptView::Private::addImageVerbs(QMenu &menu, int row)
{
    QList<render::ImagePtr> ready;
    for (const Piece &piece : layout.message(row).pieces()) {
        if (piece.image && images.state(piece.image) == TranscriptImages::State::Ready) {
            ready += piece.image;
        }
    }
    for (qsizetype i = 0; i < ready.size(); ++i) {
        const render::ImagePtr image = ready.at(i);
        const QString number = QString::number(i + 1);
        const bool one = ready.size() == 1;
        QAction *copy = menu.addAction(icon(Icon::Copy, theme), one ? TranscriptView::tr("Copy image")
                                                                    : TranscriptView::tr("Copy image %1").arg(number));
        connect(copy, &QAction::triggered, &q, [this, image] {
            if (const QImage picture = images.picture(image); !picture.isNull()) {
                QApplication::clipboard()->setImage(picture);
            }
        });
        QAction *save = menu.addAction(one ? TranscriptView::tr("Save image as…")
                                           : TranscriptView::tr("Save image %1 as…").arg(number));
        connect(save, &QAction::triggered, &q, [this, image] { saveImage(image); });
    }
}

void TranscriptView::Private::saveImage(const render::ImagePtr &image)
{
    auto *dialog = new QFileDialog(&q, TranscriptView::tr("Save image"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(images.suffix(image));
    dialog->selectFile(TranscriptView::tr("image", "the name of a file") + u'.' + images.suffix(image));
    connect(dialog, &QFileDialog::fileSelected, &q, [this, image](const QString &path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(images.file(image)) < 0 || !file.commit()) {
            Q_EMIT q.problemOccurred(
                TranscriptView::tr("The image could not be saved as %1: %2").arg(path, file.errorString()));
        }
    });
    dialog->open();
}

QMenu *TranscriptView::Private::makeMenu(int row, bool withSelection)
{
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (withSelection) {
        const bool some = !selection.isEmpty();
        menu->addAction(TranscriptView::tr("Copy selection"), &q, [this] { q.copySelection(); })->setEnabled(some);
        menu->addAction(TranscriptView::tr("Copy as plain text"), &q, [this] { copyAsPlainText(); })->setEnabled(some);
        menu->addAction(TranscriptView::tr("Select all"), &q, [this] { q.selectAll(); });
        menu->addSeparator();
    }
    const QString id = layout.entry(row).message.id;
    int codes = 0;
    QSet<Verb> switches;
    for (const MessageAction &action : layout.message(row).actions()) {
        // They are the same for all blocks.
        if (action.checked && std::exchange(switches, switches | QSet<Verb>{action.verb}).contains(action.verb)) {
            continue;
        }
        QString text = action.name;
        text.replace(u'&', QLatin1String("&&"));
        const bool ofCode = action.verb == Verb::CopyCode || action.verb == Verb::SaveCode;
        codes += action.verb == Verb::CopyCode ? 1 : 0;
        if (ofCode && codes > 1) {
            text = TranscriptView::tr("%1 (block %2)").arg(text, QString::number(codes));
        }
        QAction *entry = menu->addAction(icon(action.icon, theme), text);
        entry->setEnabled(action.enabled);
        if (action.checked) {
            entry->setCheckable(true);
            entry->setChecked(*action.checked);
        }
        // The message may be another by the time of the choice: it is looked up by its id.
        const MessageAction chosen = action;
        connect(entry, &QAction::triggered, &q, [this, id, chosen] {
            const int now = model ? model->rowOf(id) : -1;
            if (now >= 0 && find({now, chosen.verb, chosen.index}) != nullptr) {
                perform(now, chosen);
            }
        });
    }
    addImageVerbs(*menu, row);
    if (!withSelection) {
        menu->addAction(TranscriptView::tr("Copy message as plain text"), &q, [this, id] {
            const int now = model ? model->rowOf(id) : -1;
            if (now >= 0) {
                copyText(plainTextOf(layout.message(now)));
            }
        });
    }
    return menu;
}

void TranscriptView::Private::popUpMenu(int row, const QPoint &global, bool withSelection)
{
    QMenu *menu = makeMenu(row, withSelection);
    menu->setAccessibleName(TranscriptView::tr("Message actions"));
    menu->popup(global);
    if (!withSelection && !menu->actions().isEmpty()) {
        menu->setActiveAction(menu->actions().constFirst());
    }
}

} // namespace holt::gui
