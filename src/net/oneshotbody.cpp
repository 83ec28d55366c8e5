#include "net/oneshotbody.h"

namespace holt::net {

OneShotBody::OneShotBody(std::unique_ptr<QIODevice> source) : m_source(std::move(source)), m_size(m_source->size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::atEnd() const
{
    return m_source->atEnd();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_source->bytesAvailable() + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 bytes = m_source->read(data, maxSize);
    return bytes == 0 && m_source->atEnd() ? -1 : bytes;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace holt::net
