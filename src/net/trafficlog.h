#pragma once

#include "net/redactor.h"
#include "net/response.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <deque>
#include <optional>

namespace holt::net {

/// One exchange of bytes with a server: one try of one hop. Keys were taken out before it was made.
struct TrafficRecord
{
    enum class Outcome {
        Running,
        Answered,   ///< whole, whatever its status
        Redirected, ///< whole; the next record follows it
        Failed,     ///< @c error says how
        Cancelled,
    };

    qint64 id = 0;   ///< counts up from 1 and is never given twice
    int attempt = 0; ///< 0 is the first try, 1 the first retry
    QByteArray verb;
    QUrl url;
    Headers requestHeaders;
    QByteArray requestBody; ///< its start
    qint64 requestSize = 0; ///< of the whole body
    int status = 0;         ///< 0 while no answer came
    QByteArray reason;
    Headers responseHeaders;
    QByteArray responseBody; ///< its start; empty while the exchange runs
    qint64 responseSize = 0;
    QDateTime started;
    std::optional<std::chrono::milliseconds> firstByte; ///< from the start to the answer's head
    std::optional<std::chrono::milliseconds> total;     ///< from the start to the end
    Outcome outcome = Outcome::Running;
    QString error; ///< Error::details()
};

/// What went over the wire, for the person who wants to see it: the newest exchanges, without keys. In memory only,
/// never written anywhere. GUI thread.
class TrafficLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype bodyLimit = qsizetype(256) * 1024; ///< how much of a body is kept
    static constexpr std::size_t capacity = 200;                  ///< how many records are kept

    explicit TrafficLog(QObject *parent = nullptr);

    [[nodiscard]] const std::deque<TrafficRecord> &records() const { return m_records; } ///< oldest first
    /// Null when there is no such record, or not any more. Valid until the next change.
    [[nodiscard]] const TrafficRecord *find(qint64 id) const;
    void clear();

    /// Keeps a record and gives its id. For the Client; the record is redacted already, and so is any later one.
    qint64 add(TrafficRecord record);
    /// Replaces the record of the same id, if it is still kept.
    void update(const TrafficRecord &record);

Q_SIGNALS:
    void recordAdded(qint64 id);
    void recordChanged(qint64 id);
    void cleared();

private:
    std::deque<TrafficRecord> m_records;
    qint64 m_lastId = 0;
};

} // namespace holt::net
