#pragma once

#include <QString>
#include <QStringList>
#include <QVariantList>

/// What a person types into a search, for SQL. Words of three characters and more use a trigram index, shorter ones a
/// scan.
namespace holt::store {

/// The words of a search, each once.
[[nodiscard]] QStringList wordsOf(QString text);

/// The condition that all of some words are in a text.
struct TextCondition
{
    QString match;          ///< the expression for MATCH; empty where no word is long enough for the index
    QStringList conditions; ///< for the short words, each with its place holders
    QVariantList values;    ///< of the place holders
};

/// @p columns are those a short word may be in.
[[nodiscard]] TextCondition textCondition(const QStringList &words, const QStringList &columns);

} // namespace holt::store
