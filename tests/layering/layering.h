#pragma once

#include <QString>
#include <QStringList>

/// The arrows an include may go along, and what breaks them.
namespace holt::layering {

/// Everything in the tree at @p root (which has src/ and tests/) that goes against an arrow, one "file: what" each:
/// includes, libraries that a room links, and libraries that a room's tests link. Sorted.
[[nodiscard]] QStringList violationsIn(const QString &root);

/// How many C++ files of src/ were looked at; 0 means that the tree is not there.
[[nodiscard]] int sourceFilesIn(const QString &root);

} // namespace holt::layering
