#pragma once

#include "render/highlighter.h"

#include <QElapsedTimer>

#include <chrono>
#include <optional>

namespace holt::gui {

/// What is known of the tokens of one code. Code that grows keeps the tokens of its beginning, and is looked at again
/// only a few times a second. GUI thread.
class GrowingTokens
{
public:
    /// The code is this now.
    void set(const render::CodeLanguage &language, const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

    /// Asks for what is missing. How long until it is time to ask again, if that has to wait.
    std::optional<std::chrono::milliseconds> ask(render::Highlighter &highlighter);

    /// What was asked for. False if it was for another place.
    bool take(quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took);

    [[nodiscard]] const render::CodeTokensPtr &tokens() const { return m_tokens; } ///< null where none are known
    /// Another one for any other tokens; greater than 0 where some are known.
    [[nodiscard]] int version() const { return m_version; }

private:
    quint64 m_place = 0;
    render::CodeLanguage m_language;
    QString m_code;
    render::CodeTokensPtr m_tokens; ///< of the first part of the code
    qsizetype m_known = -1;         ///< how long that part is
    qsizetype m_asked = -1;         ///< how long the code was that was asked for, -1 while nothing is
    QElapsedTimer m_sinceAsked;
    std::chrono::milliseconds m_pause{0};
    int m_version = 0;
};

} // namespace holt::gui
