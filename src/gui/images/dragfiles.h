#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace holt::gui {

/// Stored pictures under names that people can read, for as long as the program runs: what is dragged or pasted to
/// another program should not be called by a checksum.
class DragFiles
{
public:
    /// A file with the content of @p stored, named after the prompt; @p stored itself where none can be made.
    [[nodiscard]] QString fileFor(const QString &stored, const QString &prompt);

    /// A file name made from a prompt: short, without what file systems refuse. Without a suffix.
    [[nodiscard]] static QString nameFor(const QString &prompt);

private:
    std::unique_ptr<QTemporaryDir> m_directory; ///< made when it is first needed
};

} // namespace holt::gui
