#pragma once

#include "store/conversations.h"

#include <QSqlQuery>
#include <QVariantList>

/// A message as a row.
namespace holt::store {

[[nodiscard]] qint64 toMSecs(const QDateTime &time); ///< now, where the time is not valid
[[nodiscard]] QDateTime fromMSecs(qint64 msecs);

/// The columns a message is written with, in the order of contentValues(): all but its place in the tree.
[[nodiscard]] QStringList contentColumns();
[[nodiscard]] QVariantList contentValues(const Message &message);

/// The columns of readMessage(), separated by commas.
[[nodiscard]] QString messageColumns();
[[nodiscard]] Message readMessage(const QSqlQuery &row);

[[nodiscard]] QString jsonText(const QJsonObject &object); ///< empty for an empty one
[[nodiscard]] QJsonObject jsonObject(const QString &text);

} // namespace holt::store
