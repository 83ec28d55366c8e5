#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace holt::net {

/// One event of a stream.
struct SseEvent
{
    QByteArray type; ///< the "event:" field; empty where the stream named none
    QByteArray data; ///< its "data:" lines, joined by LF
    QByteArray id;   ///< the last id the stream gave
};

/// Reads server-sent events by the WHATWG's rules from bytes cut anywhere. Time and memory are linear in the bytes; a
/// line has no limit but the event's. Any thread, one at a time.
class SseParser
{
public:
    static constexpr qsizetype defaultLimit = qsizetype(64) * 1024 * 1024;

    /// @p limit is the most bytes one event (or one line) may have.
    explicit SseParser(qsizetype limit = defaultLimit)
        : m_limit(limit)
    {
    }

    /// The events that @p bytes complete. After an event over the limit: none, ever; see overflowed().
    [[nodiscard]] QList<SseEvent> feed(QByteArrayView bytes);

    /// The event that the end of the stream cut: the standard drops it, but servers that forget the last blank line
    /// mean it. Gives at most one event.
    [[nodiscard]] QList<SseEvent> finish();

    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    void takeLine(QByteArrayView line, QList<SseEvent> &events);
    void takeField(QByteArrayView name, QByteArrayView value);
    void dispatch(QList<SseEvent> &events);
    QByteArrayView withoutByteOrderMark(QByteArrayView bytes);
    void endLine(QByteArrayView tail, QList<SseEvent> &events);

    qsizetype m_limit;
    QByteArray m_line; ///< the beginning of a line whose end has not come
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_id;
    int m_markLength = 0; ///< how much of a byte order mark was seen; -1 when that is over
    bool m_hasData = false;
    bool m_afterCarriageReturn = false;
    bool m_overflowed = false;
};

} // namespace holt::net
