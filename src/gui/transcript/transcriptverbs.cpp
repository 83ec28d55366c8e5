#include "gui/transcript/transcriptannounce.h"
#include "gui/transcript/transcriptview_p.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

#include <algorithm>

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
        showVersion(row, -1);
        return;
    case Verb::NextVersion:
        showVersion(row, 1);
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
    keepSelection(row, [&] { layout.rowChanged(row); });
    settle();
    if (keyboardFocus && row == current) {
        showOpened(row, action);
    }
    announceToggled(*this, row, action);
}

/// What a card opened by keyboard holds is brought into view as far as there is room.
void TranscriptView::Private::showOpened(int row, const MessageAction &action)
{
    const MessageAction *header = find({row, action.verb, action.index});
    if (header == nullptr || !header->expanded.value_or(false)) {
        return;
    }
    const qreal most = q.viewport()->height() / 2.0;
    showRect(row, QRectF(header->rect.left(), header->rect.top(), 1,
                         qMin(most, layout.message(row).height() - header->rect.top())));
}

void TranscriptView::Private::keepSelection(int row, const std::function<void()> &change)
{
    using Place = std::optional<std::pair<Piece::Kind, int>>; // the nth piece of its kind
    const auto placeOf = [&](const TextPosition &position) -> Place {
        const std::vector<Piece> &pieces = layout.message(row).pieces();
        const auto index = static_cast<size_t>(position.at.piece);
        if (position.row != row || index >= pieces.size()) {
            return {};
        }
        const Piece::Kind kind = pieces[index].kind;
        return std::pair(kind, static_cast<int>(std::count_if(pieces.cbegin(), pieces.cbegin() + position.at.piece,
                                                              [kind](const Piece &one) { return one.kind == kind; })));
    };
    const bool touched = selection.anchor.row == row || selection.cursor.row == row;
    const Place anchor = touched ? placeOf(selection.anchor) : Place();
    const Place cursor = touched ? placeOf(selection.cursor) : Place();
    change();
    if (!touched) {
        return;
    }
    const auto findAgain = [&](TextPosition &position, const Place &place) {
        if (position.row != row) {
            return true;
        }
        MessageLayout &message = layout.message(row);
        int nth = 0;
        for (size_t i = 0; place && i < message.pieces().size(); ++i) {
            if (message.pieces()[i].kind == place->first && nth++ == place->second) {
                position.at.piece = static_cast<int>(i);
                const QTextDocument *document = message.documentOf(position.at.piece);
                const int last = document == nullptr ? 0 : document->characterCount() - 1;
                position.at.offset = qBound(0, position.at.offset, last);
                return true;
            }
        }
        return false;
    };
    if (!findAgain(selection.anchor, anchor) || !findAgain(selection.cursor, cursor)) {
        selection = {};
        dragging = false;
    }
}

/// Another version of a message, with the buttons that switch where they were on the screen.
void TranscriptView::Private::showVersion(int row, int step)
{
    const auto place = [&] {
        const MessageAction *button = find({row, Verb::NextVersion, 0});
        return button == nullptr ? 0.0 : rowRect(row).top() + button->rect.top();
    };
    const qreal before = place();
    const bool atEnd = layout.follows();
    const MessageItem::Key at = inner;
    Q_EMIT q.siblingRequested(layout.entry(row).message.id, step);
    if (row >= rows()) {
        return;
    }
    constexpr int mostTries = 4; // what is above becomes exact on the way
    for (int tries = 0; tries < mostTries && !atEnd; ++tries) {
        layout.message(row).layOut(0, layout.viewport().height());
        layout.rowChanged(row);
        const qreal off = place() - before;
        if (qAbs(off) < 1) {
            break;
        }
        layout.keepInPlace(qBound(0.0, scroll() + off, layout.maximumScroll()));
        settle();
    }
    current = row;
    inner = at;
    announceFocus(*this);
    q.viewport()->update();
}

void TranscriptView::Private::use(int row, const MessageItem &item)
{
    if (item.kind == MessageItem::Kind::Link) {
        Q_EMIT q.linkActivated(QUrl(item.description));
    } else if (item.kind == MessageItem::Kind::Button && item.action.enabled) {
        perform(row, item.action);
    }
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

void TranscriptView::Private::addLinkVerbs(QMenu &menu, const QString &link)
{
    if (link.isEmpty()) {
        return;
    }
    menu.addAction(icon(Icon::Link, theme), TranscriptView::tr("Open link…"), &q,
                   [this, link] { Q_EMIT q.linkActivated(QUrl(link)); });
    menu.addAction(TranscriptView::tr("Copy link address"), &q, [this, link] { copyText(link); });
    menu.addSeparator();
}

QMenu *TranscriptView::Private::makeMenu(int row, bool withSelection, const QString &link)
{
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addLinkVerbs(*menu, link);
    if (withSelection) {
        const bool some = !selection.isEmpty();
        menu->addAction(TranscriptView::tr("Copy selection"), &q, [this] { q.copySelection(); })->setEnabled(some);
        menu->addAction(TranscriptView::tr("Copy as plain text"), &q, [this] { copyAsPlainText(); })->setEnabled(some);
        menu->addAction(TranscriptView::tr("Select all"), &q, [this] { q.selectAll(); });
        menu->addSeparator();
    }
    addMessageVerbs(*menu, row);
    addImageVerbs(*menu, row);
    return menu;
}

/// What is done with the whole message first, then what is done with its parts.
void TranscriptView::Private::addMessageVerbs(QMenu &menu, int row)
{
    const QList<MessageAction> &actions = layout.message(row).actions();
    const auto isOfPart = [](const MessageAction &action) {
        return action.expanded || action.checked || action.verb == Verb::CopyCode || action.verb == Verb::SaveCode ||
               action.verb == Verb::LoadImage;
    };
    for (const MessageAction &action : actions) {
        if (!isOfPart(action)) {
            addVerb(menu, row, action, action.name);
        }
        if (action.verb == Verb::Copy) {
            menu.addAction(TranscriptView::tr("Copy message as plain text"), &q,
                           [this, id = layout.entry(row).message.id] {
                               const int now = model ? model->rowOf(id) : -1;
                               if (now >= 0) {
                                   copyText(plainTextOf(layout.message(now)));
                               }
                           });
        }
    }
    menu.addSeparator();
    int codes = 0;
    QSet<Verb> switches;
    for (const MessageAction &action : actions) {
        // They are the same for all blocks.
        const bool again =
            action.checked && std::exchange(switches, switches | QSet<Verb>{action.verb}).contains(action.verb);
        if (!isOfPart(action) || again) {
            continue;
        }
        codes += action.verb == Verb::CopyCode ? 1 : 0;
        QString text = action.name;
        if (action.expanded) {
            text = *action.expanded ? TranscriptView::tr("Close “%1”").arg(text)
                                    : TranscriptView::tr("Open “%1”").arg(text);
        } else if (codes > 1 && (action.verb == Verb::CopyCode || action.verb == Verb::SaveCode)) {
            text = TranscriptView::tr("%1 (block %2)").arg(text, QString::number(codes));
        }
        addVerb(menu, row, action, text);
    }
}

void TranscriptView::Private::addVerb(QMenu &menu, int row, const MessageAction &action, QString text)
{
    QAction *entry = menu.addAction(icon(action.icon, theme), text.replace(u'&', QLatin1String("&&")));
    entry->setEnabled(action.enabled);
    if (action.checked) {
        entry->setCheckable(true);
        entry->setChecked(*action.checked);
    }
    // The message may be another by the time of the choice: it is looked up by its id.
    connect(entry, &QAction::triggered, &q, [this, id = layout.entry(row).message.id, chosen = action] {
        const int now = model ? model->rowOf(id) : -1;
        if (now >= 0 && find({now, chosen.verb, chosen.index}) != nullptr) {
            perform(now, chosen);
        }
    });
}

void TranscriptView::Private::popUpMenu(int row, const QPoint &global, bool withSelection, const QString &link)
{
    QMenu *menu = makeMenu(row, withSelection, link);
    menu->setAccessibleName(TranscriptView::tr("Message actions"));
    menu->popup(global);
    if (!withSelection && !menu->actions().isEmpty()) {
        menu->setActiveAction(menu->actions().constFirst());
    }
}

} // namespace holt::gui
