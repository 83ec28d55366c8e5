#include "gui/transcript/growingtokens.h"

#include <algorithm>

namespace holt::gui {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds shortestPause{250};

/// A name for the place of a code, different from all others. GUI thread.
quint64 nextPlace()
{
    static quint64 last = 0;
    return ++last;
}

int nextVersion()
{
    static int last = 0;
    return ++last;
}

} // namespace

void GrowingTokens::set(const render::CodeLanguage &language, const QString &code)
{
    if (m_place != 0 && language.definition == m_language.definition && code == m_code) {
        return;
    }
    const bool same = m_place != 0 && language.definition == m_language.definition;
    if (!same || !code.startsWith(m_code)) {
        const QElapsedTimer sinceAsked = m_sinceAsked;
        const milliseconds pause = m_pause;
        *this = {};
        m_place = nextPlace();
        if (same) {
            m_sinceAsked = sinceAsked;
            m_pause = pause;
        }
    }
    m_language = language;
    m_code = code;
}

std::optional<milliseconds> GrowingTokens::ask(render::Highlighter &highlighter)
{
    if (m_known == m_code.size() || m_asked >= 0) {
        return {};
    }
    if (m_sinceAsked.isValid() && !m_sinceAsked.hasExpired(m_pause.count())) {
        return m_pause - milliseconds(m_sinceAsked.elapsed());
    }
    m_sinceAsked.start();
    m_pause = std::max(m_pause, shortestPause);
    if (const render::CodeTokensPtr tokens = highlighter.known(m_language, m_code)) {
        // Code that has become too long keeps the colours of its beginning.
        if (!m_tokens || m_code.size() <= render::Highlighter::longestCode) {
            m_tokens = tokens;
            m_version = nextVersion();
        }
        m_known = m_code.size();
        return {};
    }
    m_asked = m_code.size();
    highlighter.request(m_place, m_language, m_code);
    return {};
}

bool GrowingTokens::take(quint64 place, const render::CodeTokensPtr &tokens, milliseconds took)
{
    if (place != m_place || m_asked < 0) {
        return false;
    }
    m_tokens = tokens;
    m_known = m_asked;
    m_asked = -1;
    m_version = nextVersion();
    // The worker should be idle most of the time also while long code grows.
    m_pause = std::max(shortestPause, took * 4);
    return true;
}

} // namespace holt::gui
