#include "net/sseparser.h"

#include <cstring>

namespace holt::net {

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";
constexpr int byteOrderMarkLength = 3;

/// Where @p byte is in @p bytes from @p from on, or their size.
qsizetype find(QByteArrayView bytes, char byte, qsizetype from)
{
    const void *hit = std::memchr(bytes.data() + from, byte, static_cast<size_t>(bytes.size() - from));
    return hit ? static_cast<const char *>(hit) - bytes.data() : bytes.size();
}

} // namespace

QList<SseEvent> SseParser::feed(QByteArrayView bytes)
{
    QList<SseEvent> events;
    if (m_overflowed || bytes.isEmpty()) {
        return events;
    }
    bytes = withoutByteOrderMark(bytes);
    if (m_afterCarriageReturn && !bytes.isEmpty()) {
        m_afterCarriageReturn = false;
        if (bytes.front() == '\n') {
            bytes = bytes.sliced(1); // the second half of a CRLF that the network cut
        }
    }

    qsizetype start = 0;
    qsizetype lineFeed = bytes.isEmpty() ? 0 : find(bytes, '\n', 0);
    qsizetype carriageReturn = bytes.isEmpty() ? 0 : find(bytes, '\r', 0);
    while (start < bytes.size() && !m_overflowed) {
        const qsizetype end = std::min(lineFeed, carriageReturn);
        if (end == bytes.size()) {
            m_line.append(bytes.sliced(start));
            m_overflowed = m_line.size() > m_limit;
            break;
        }
        endLine(bytes.sliced(start, end - start), events);
        start = end + 1;
        if (end == carriageReturn) {
            if (start == bytes.size()) {
                m_afterCarriageReturn = true;
            } else if (bytes[start] == '\n') {
                ++start;
            }
        }
        // Each of the two is looked for only beyond its last place: no byte is read twice.
        if (start < bytes.size()) {
            lineFeed = lineFeed < start ? find(bytes, '\n', start) : lineFeed;
            carriageReturn = carriageReturn < start ? find(bytes, '\r', start) : carriageReturn;
        }
    }
    if (m_overflowed) {
        m_line.clear();
        m_data.clear();
    }
    return events;
}

QList<SseEvent> SseParser::finish()
{
    QList<SseEvent> events;
    if (!m_overflowed) {
        if (!m_line.isEmpty()) {
            endLine({}, events);
        }
        dispatch(events);
    }
    return events;
}

QByteArrayView SseParser::withoutByteOrderMark(QByteArrayView bytes)
{
    if (m_markLength < 0) {
        return bytes;
    }
    while (!bytes.isEmpty() && m_markLength < byteOrderMarkLength) {
        if (bytes.front() != byteOrderMark[m_markLength]) {
            // No mark after all: what looked like one is the line's beginning.
            m_line = QByteArray(byteOrderMark, m_markLength);
            m_markLength = -1;
            return bytes;
        }
        ++m_markLength;
        bytes = bytes.sliced(1);
    }
    if (m_markLength == byteOrderMarkLength) {
        m_markLength = -1;
    }
    return bytes;
}

void SseParser::endLine(QByteArrayView tail, QList<SseEvent> &events)
{
    if (m_line.isEmpty()) {
        takeLine(tail, events);
        return;
    }
    const QByteArray line = m_line.append(tail);
    m_line = {};
    takeLine(line, events);
}

void SseParser::takeLine(QByteArrayView line, QList<SseEvent> &events)
{
    if (line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = find(line, ':', 0);
    if (colon == 0) {
        return; // a comment
    }
    if (colon == line.size()) {
        takeField(line, {});
        return;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (!value.isEmpty() && value.front() == ' ') {
        value = value.sliced(1);
    }
    takeField(line.first(colon), value);
}

void SseParser::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        if (m_hasData) {
            m_data.append('\n');
        }
        m_data.append(value);
        m_hasData = true;
        m_overflowed = m_overflowed || m_data.size() > m_limit;
    } else if (name == "event") {
        m_type = value.toByteArray();
    } else if (name == "id" && !value.contains('\0')) {
        m_id = value.toByteArray();
    }
}

void SseParser::dispatch(QList<SseEvent> &events)
{
    if (m_hasData && !m_overflowed) {
        events.append(SseEvent{m_type, m_data, m_id});
    }
    m_type = {};
    m_data = {};
    m_hasData = false;
}

} // namespace holt::net
