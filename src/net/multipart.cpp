#include "net/multipart.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace holt::net {

namespace {

QByteArray randomBoundary()
{
    return "----formdata-holt-" +
           QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

QByteArray withNetworkLineEnds(QByteArray text)
{
    text.replace("\r\n", "\n");
    text.replace('\r', '\n');
    text.replace("\n", "\r\n");
    return text;
}

QByteArray quoted(QByteArray text)
{
    text.replace('\n', "%0A");
    text.replace('\r', "%0D");
    text.replace('"', "%22");
    return '"' + text + '"';
}

/// The pieces one after the other. One file is open at a time.
class FormBody : public QIODevice
{
public:
    explicit FormBody(QList<Multipart::Segment> segments)
        : m_segments(std::move(segments))
    {
        for (const Multipart::Segment &segment : std::as_const(m_segments)) {
            const qint64 size = segment.path.isEmpty() ? segment.bytes.size() : QFileInfo(segment.path).size();
            m_sizes.append(size);
            m_size += size;
        }
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool atEnd() const override { return m_segment >= m_segments.size(); }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        qint64 done = 0;
        while (done < wanted && m_segment < m_segments.size()) {
            const qint64 read = readSegment(data + done, std::min(wanted - done, m_sizes.at(m_segment) - m_offset));
            if (read < 0) {
                return done > 0 ? done : -1; // a file that vanished or shrank: the request fails
            }
            done += read;
            m_offset += read;
            if (m_offset >= m_sizes.at(m_segment)) {
                ++m_segment;
                m_offset = 0;
                m_file.close();
            }
        }
        return done > 0 ? done : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 readSegment(char *data, qint64 wanted)
    {
        const Multipart::Segment &segment = m_segments.at(m_segment);
        if (segment.path.isEmpty()) {
            std::memcpy(data, segment.bytes.constData() + m_offset, static_cast<size_t>(wanted));
            return wanted;
        }
        if (!m_file.isOpen()) {
            m_file.setFileName(segment.path);
            if (!m_file.open(QIODevice::ReadOnly)) {
                return -1;
            }
        }
        const qint64 read = m_file.read(data, wanted);
        return read > 0 || wanted == 0 ? read : -1;
    }

    QList<Multipart::Segment> m_segments;
    QList<qint64> m_sizes;
    QFile m_file;
    qint64 m_size = 0;
    qint64 m_offset = 0;
    qsizetype m_segment = 0;
};

} // namespace

Multipart::Multipart()
    : Multipart(randomBoundary())
{
}

Multipart::Multipart(QByteArray boundary)
    : m_boundary(std::move(boundary))
{
}

void Multipart::append(const QByteArray &bytes)
{
    if (m_segments.isEmpty() || !m_segments.constLast().path.isEmpty()) {
        m_segments.append({bytes, {}});
    } else {
        m_segments.last().bytes += bytes;
    }
}

void Multipart::addField(const QByteArray &name, const QString &value)
{
    append("--" + m_boundary + "\r\nContent-Disposition: form-data; name=" + quoted(withNetworkLineEnds(name)) +
           "\r\n\r\n" + withNetworkLineEnds(value.toUtf8()) + "\r\n");
}

void Multipart::addFile(const QByteArray &name, const QString &fileName, const QByteArray &contentType,
                        const QString &path)
{
    append("--" + m_boundary + "\r\nContent-Disposition: form-data; name=" + quoted(withNetworkLineEnds(name)) +
           "; filename=" + quoted(fileName.toUtf8()) + "\r\nContent-Type: " +
           (contentType.isEmpty() ? QByteArrayLiteral("application/octet-stream") : contentType) + "\r\n\r\n");
    m_segments.append({{}, path});
    append("\r\n");
}

QByteArray Multipart::contentType() const
{
    return "multipart/form-data; boundary=" + m_boundary;
}

std::unique_ptr<QIODevice> Multipart::open() const
{
    QList<Segment> segments = m_segments;
    for (const Segment &segment : m_segments) {
        if (!segment.path.isEmpty() && !QFile(segment.path).open(QIODevice::ReadOnly)) {
            return nullptr;
        }
    }
    segments.append({"--" + m_boundary + "--\r\n", {}});
    return std::make_unique<FormBody>(std::move(segments));
}

} // namespace holt::net
