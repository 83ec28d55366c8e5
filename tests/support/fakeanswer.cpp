#include "support/fakeanswer.h"

namespace holt::test {

QByteArray FakeAnswer::head(int status, const QList<Header> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + (status < 300 ? " OK\r\n" : " Not Really\r\n");
    for (const Header &header : headers) {
        bytes += header.first + ": " + header.second + "\r\n";
    }
    return bytes + "\r\n";
}

FakeAnswer FakeAnswer::whole(int status, const QByteArray &contentType, const QByteArray &body,
                             const QList<Header> &headers)
{
    QList<Header> all = {{"Content-Type", contentType}, {"Content-Length", QByteArray::number(body.size())}};
    all += headers;
    FakeAnswer answer;
    return answer.send(head(status, all) + body);
}

FakeAnswer FakeAnswer::json(const QByteArray &body, int status, const QList<Header> &headers)
{
    return whole(status, "application/json", body, headers);
}

FakeAnswer FakeAnswer::eventStream(const QList<QByteArray> &data, const QList<Header> &headers)
{
    QList<Header> all = {{"Content-Type", "text/event-stream"}, {"Connection", "close"}};
    all += headers;
    FakeAnswer answer;
    answer.send(head(200, all));
    for (const QByteArray &each : data) {
        answer.event(each);
    }
    return answer;
}

FakeAnswer FakeAnswer::chunked(const QByteArray &contentType, const QList<Header> &headers)
{
    QList<Header> all = {{"Content-Type", contentType}, {"Transfer-Encoding", "chunked"}};
    all += headers;
    FakeAnswer answer;
    return answer.send(head(200, all));
}

FakeAnswer FakeAnswer::redirect(int status, const QByteArray &location)
{
    return whole(status, "text/html", "<html>elsewhere</html>", {{"Location", location}});
}

FakeAnswer FakeAnswer::stalled()
{
    return FakeAnswer();
}

FakeAnswer FakeAnswer::closed()
{
    FakeAnswer answer;
    return answer.close();
}

FakeAnswer FakeAnswer::dropped()
{
    FakeAnswer answer;
    return answer.reset();
}

FakeAnswer &FakeAnswer::send(const QByteArray &bytes)
{
    m_steps.append(Send{bytes});
    return *this;
}

FakeAnswer &FakeAnswer::sendByteByByte(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        m_steps.append(Send{QByteArray(1, byte)});
    }
    return *this;
}

FakeAnswer &FakeAnswer::event(const QByteArray &data)
{
    return send("data: " + data + "\n\n");
}

FakeAnswer &FakeAnswer::chunk(const QByteArray &bytes)
{
    return send(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
}

FakeAnswer &FakeAnswer::lastChunk()
{
    return send("0\r\n\r\n");
}

FakeAnswer &FakeAnswer::pause(std::chrono::milliseconds time)
{
    m_steps.append(Pause{time});
    return *this;
}

FakeAnswer &FakeAnswer::stall()
{
    m_steps.append(Stall{});
    return *this;
}

FakeAnswer &FakeAnswer::close()
{
    m_steps.append(Close{});
    return *this;
}

FakeAnswer &FakeAnswer::reset()
{
    m_steps.append(Reset{});
    return *this;
}

} // namespace holt::test
