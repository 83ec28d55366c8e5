#include "net/trafficlog.h"

#include <algorithm>

namespace holt::net {

TrafficLog::TrafficLog(QObject *parent)
    : QObject(parent)
{
}

const TrafficRecord *TrafficLog::find(qint64 id) const
{
    const auto found = std::lower_bound(m_records.cbegin(), m_records.cend(), id,
                                        [](const TrafficRecord &record, qint64 wanted) { return record.id < wanted; });
    return found != m_records.cend() && found->id == id ? &*found : nullptr;
}

void TrafficLog::clear()
{
    m_records.clear();
    Q_EMIT cleared();
}

qint64 TrafficLog::add(TrafficRecord record)
{
    const qint64 id = ++m_lastId;
    record.id = id;
    m_records.push_back(std::move(record));
    while (m_records.size() > capacity) {
        m_records.pop_front();
    }
    Q_EMIT recordAdded(id);
    return id;
}

void TrafficLog::update(const TrafficRecord &record)
{
    const auto found = std::lower_bound(m_records.begin(), m_records.end(), record.id,
                                        [](const TrafficRecord &each, qint64 wanted) { return each.id < wanted; });
    if (found == m_records.end() || found->id != record.id) {
        return;
    }
    *found = record;
    Q_EMIT recordChanged(record.id);
}

} // namespace holt::net
