#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>

namespace holt::core {

/// A failure as the transcript shows it: what happened, what to do, and the buttons that do it.
struct ErrorCard
{
    /// The step the card offers beside Retry.
    enum class Step {
        None,
        OpenServer, ///< the settings of the server in use: a wrong key, address or proxy
        OpenModels, ///< the list of models
    };

    QString title;   ///< "The key was not accepted"
    QString text;    ///< what to do
    QString details; ///< for the details box; no keys
    Step step = Step::None;
    bool canRetry = true;
};

[[nodiscard]] ErrorCard errorCard(const Error &error);

/// For the database. A card is stored as it was said, so that a later version does not change history.
[[nodiscard]] QJsonObject toJson(const ErrorCard &card);
[[nodiscard]] ErrorCard errorCardFromJson(const QJsonObject &object);

/// The reason an answer ended, in words for people; empty for "stop" and for none.
[[nodiscard]] QString finishReasonText(const QString &finishReason);

} // namespace holt::core
