#include "bench/streamtext.h"
#include "support/fakeserver.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

// Streams an answer of so many pieces, a piece each so many milliseconds. Says its port, ends with its input.

using holt::test::FakeAnswer;
using holt::test::FakeRequest;

namespace {

QByteArray chunk(const QString &piece, const QString &finish)
{
    const QJsonObject delta{{QStringLiteral("content"), piece}};
    const QJsonObject choice{{QStringLiteral("index"), 0},
                             {QStringLiteral("delta"), delta},
                             {QStringLiteral("finish_reason"), finish.isEmpty() ? QJsonValue() : QJsonValue(finish)}};
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), QStringLiteral("chatcmpl-bench")},
                                     {QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
                                     {QStringLiteral("created"), 1700000000},
                                     {QStringLiteral("model"), QStringLiteral("bench")},
                                     {QStringLiteral("choices"), QJsonArray{choice}}})
        .toJson(QJsonDocument::Compact);
}

FakeAnswer streamed(int count, int delayMs)
{
    FakeAnswer answer = FakeAnswer::eventStream();
    for (const QString &piece : holt::bench::streamPieces(count)) {
        answer.event(chunk(piece, {}));
        if (delayMs > 0) {
            answer.pause(std::chrono::milliseconds(delayMs));
        }
    }
    return answer.event(chunk({}, QStringLiteral("stop"))).event("[DONE]").close();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const FakeAnswer answer =
        streamed(QCoreApplication::arguments().value(1).toInt(), QCoreApplication::arguments().value(2).toInt());
    holt::test::FakeServer server;
    server.setHandler([&answer](const FakeRequest &request) {
        return request.method == "GET" ? FakeAnswer::json(R"({"object":"list","data":[{"id":"gpt-bench"}]})") : answer;
    });
    std::printf("port %d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
