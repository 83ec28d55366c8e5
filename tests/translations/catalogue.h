#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// Reading Qt Linguist's .ts files.
namespace holt::translations {

/// One text of the sources, and what a .ts file makes of it.
struct Entry
{
    QString context;
    QString source;
    QString comment; ///< tells equal texts apart
    bool plural = false;
    QString state;            ///< "unfinished", "vanished" or "obsolete"; empty for a finished one
    QStringList translations; ///< one, or one a plural form
};

struct Catalogue
{
    QList<Entry> entries;
    QString problem; ///< why the file could not be read, or empty
};

[[nodiscard]] Catalogue catalogueFrom(const QByteArray &ts);

/// Everything that a person would see wrong: texts of @p wanted (a fresh .ts file) that @p have lacks, entries that are
/// not finished, empty, of too few plural forms, or that lost a %1 or %n, and entries of texts that are gone.
[[nodiscard]] QStringList problemsOf(const Catalogue &have, const Catalogue &wanted, int pluralForms);

} // namespace holt::translations
