#pragma once

#include "demo/chatrequest.h"

#include <QString>

#include <optional>

namespace holt::demo {

/// A call of a tool that an answer asks for.
struct Call
{
    QString id;
    QString name;
    QString arguments; ///< JSON text
};

/// One choice of an answer, and how it is to be sent.
struct Answer
{
    enum class Ending {
        Whole,
        CutOff,        ///< the connection breaks in the middle
        ErrorInStream, ///< an error object comes in the middle
    };

    QString reasoning;
    QString content;
    std::optional<Call> call;
    QString finishReason = QStringLiteral("stop");
    Ending ending = Ending::Whole;
    int slowness = 1; ///< times the usual delay between pieces
};

/// What the demo says to @p request as choice number @p choice: by the command the person's last message starts with,
/// or by the model. An ApiFault where an error was asked for. The request's stop texts and token limit are honoured.
/// The same request always gets the same answer, but for ids.
[[nodiscard]] std::variant<Answer, ApiFault> answerTo(const ChatRequest &request, int choice);

} // namespace holt::demo
