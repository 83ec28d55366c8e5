#include "net/outbody.h"

#include <algorithm>
#include <cstring>

namespace holt::net {

OutBody::OutBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
    , m_length(m_bytes.size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OutBody::OutBody(std::unique_ptr<QIODevice> source, QObject *parent)
    : QIODevice(parent)
    , m_source(std::move(source))
    , m_length(m_source->size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OutBody::bytesAvailable() const
{
    return m_length - m_position + QIODevice::bytesAvailable();
}

bool OutBody::atEnd() const
{
    return m_position >= m_length;
}

qint64 OutBody::readData(char *data, qint64 size)
{
    const qint64 wanted = std::min(size, m_length - m_position);
    if (wanted <= 0) {
        return -1;
    }
    qint64 read = wanted;
    if (m_source) {
        read = m_source->read(data, wanted);
        if (read <= 0) {
            return -1; // the file became shorter: the request fails rather than hang
        }
    } else {
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(wanted));
    }
    m_position += read;
    return read;
}

qint64 OutBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace holt::net
