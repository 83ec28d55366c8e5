#include "gui/images/dragfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DragFiles)
};

constexpr qsizetype longestName = 48;

} // namespace

QString DragFiles::nameFor(const QString &prompt)
{
    QString name;
    for (const QChar character : prompt.simplified()) {
        if (name.size() >= longestName) {
            break;
        }
        if (character.isLetterOrNumber() || character == u'-' || character == u'_') {
            name += character;
        } else if (character.isSpace() && !name.endsWith(u' ')) {
            name += u' ';
        }
    }
    // A half of a surrogate pair, if the cut went through one.
    if (!name.isEmpty() && name.back().isHighSurrogate()) {
        name.chop(1);
    }
    name = name.trimmed();
    return name.isEmpty() ? Words::tr("picture") : name;
}

QString DragFiles::fileFor(const QString &stored, const QString &prompt)
{
    if (!m_directory) {
        m_directory = std::make_unique<QTemporaryDir>();
    }
    if (!m_directory->isValid() || !QFileInfo::exists(stored)) {
        return stored;
    }
    // Of its own folder: two pictures may come of one prompt.
    const QFileInfo info(stored);
    const QString folder = m_directory->filePath(info.completeBaseName().left(12));
    if (!QDir().mkpath(folder)) {
        return stored;
    }
    const QString path = folder + QLatin1Char('/') + nameFor(prompt) + QLatin1Char('.') + info.suffix();
    if (QFileInfo::exists(path)) {
        return path;
    }
    std::error_code failed;
    std::filesystem::create_hard_link(std::filesystem::path(stored.toStdU16String()),
                                      std::filesystem::path(path.toStdU16String()), failed);
    return !failed || QFile::copy(stored, path) ? path : stored;
}

} // namespace holt::gui
