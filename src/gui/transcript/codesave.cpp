#include "gui/transcript/transcriptview_p.h"

#include "base/error.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

// Code as a file, and how code is shown.

namespace holt::gui {

namespace {

/// What went wrong, or nothing. The old file stays whole where it does.
std::optional<Error> writeCode(const QString &path, const QString &code)
{
    QSaveFile file(path);
    const QByteArray bytes = code.toUtf8() + (code.endsWith(u'\n') ? "" : "\n");
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        return {};
    }
    return Error(LocalError{LocalError::Kind::File, path, file.errorString()});
}

} // namespace

void TranscriptView::Private::saveCode(int row, int piece)
{
    // The message may go on or be gone by the time of the choice: what is saved is what was there.
    const QString code = layout.message(row).code(piece);
    const render::CodeLanguage language = layout.message(row).languageOf(piece);
    if (saveDirectory.isEmpty()) {
        saveDirectory = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
    auto *dialog = new QFileDialog(&q, TranscriptView::tr("Save code as"), saveDirectory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(render::suggestedFileName(language));
    connect(dialog, &QFileDialog::fileSelected, &q, [this, code](const QString &path) {
        saveDirectory = QFileInfo(path).absolutePath();
        if (const std::optional<Error> error = writeCode(path, code)) {
            Q_EMIT q.saveFailed(error->message());
        }
    });
    dialog->open();
}

void TranscriptView::Private::setCodeView(bool wrapped, bool numbered)
{
    if (codeWrapped == wrapped && codeNumbered == numbered) {
        return;
    }
    codeWrapped = wrapped;
    codeNumbered = numbered;
    if (layout.maximumScroll() > 0 && !layout.follows()) {
        layout.keepInPlace(scroll());
    }
    restyle();
}

void TranscriptView::setCodeView(bool wrapped, bool numbered)
{
    d->setCodeView(wrapped, numbered);
}

} // namespace holt::gui
