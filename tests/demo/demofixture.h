#pragma once

#include "demo/server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace holt::demo::test {

/// What came back, however it came.
struct Outcome
{
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QByteArray contentType;
    QList<QJsonObject> events; ///< of an event stream, without [DONE]
    bool done = false;         ///< [DONE] came

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonObject apiError() const { return json()[u"error"].toObject(); }
    [[nodiscard]] QJsonObject choice(int index = 0) const { return json()[u"choices"][index].toObject(); }
    [[nodiscard]] QString content(int index = 0) const { return choice(index)[u"message"][u"content"].toString(); }

    /// A field of all deltas of one choice, joined.
    [[nodiscard]] QString streamed(const QString &field = QStringLiteral("content"), int index = 0) const
    {
        QString text;
        for (const QJsonObject &event : events) {
            const QJsonValue choice = event[u"choices"][0];
            text += choice[u"index"].toInt() == index ? choice[u"delta"][field].toString() : QString();
        }
        return text;
    }
    [[nodiscard]] QString streamedFinishReason(int index = 0) const
    {
        QString reason;
        for (const QJsonObject &event : events) {
            const QJsonValue choice = event[u"choices"][0];
            if (choice.isObject() && choice[u"index"].toInt() == index) {
                reason += choice[u"finish_reason"].toString();
            }
        }
        return reason;
    }
};

inline QJsonObject message(const QString &role, const QString &text)
{
    return {{QStringLiteral("role"), role}, {QStringLiteral("content"), text}};
}

inline QJsonObject chat(const QString &text, const QJsonObject &more = {})
{
    QJsonObject request{{QStringLiteral("model"), QStringLiteral("holt-demo-echo")},
                        {QStringLiteral("messages"), QJsonArray{message(QStringLiteral("user"), text)}}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        request[it.key()] = it.value();
    }
    return request;
}

inline QJsonObject streamedChat(const QString &text, QJsonObject more = {})
{
    more[u"stream"] = true;
    return chat(text, more);
}

/// A demo server without delays for each test function, and questions to it. A base of test classes.
class DemoFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<Server> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;

    [[nodiscard]] QNetworkRequest request(const QString &path, const QByteArray &key) const
    {
        QNetworkRequest request(QUrl(QString(m_server->baseUrl() + path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (!key.isEmpty()) {
            request.setRawHeader("Authorization", QByteArray("Bearer " + key));
        }
        return request;
    }

    static Outcome outcomeOf(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owned(reply);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(30000)) {
            return {};
        }
        Outcome outcome;
        outcome.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        outcome.error = reply->error();
        outcome.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
        outcome.body = reply->readAll();
        const QList<QByteArray> lines = outcome.body.split('\n');
        for (const QByteArray &line : lines) {
            if (line == "data: [DONE]") {
                outcome.done = true;
            } else if (line.startsWith("data: ")) {
                outcome.events += QJsonDocument::fromJson(line.mid(6)).object();
            }
        }
        return outcome;
    }

    Outcome get(const QString &path) { return outcomeOf(m_network->get(request(path, m_server->key()))); }
    Outcome post(const QByteArray &body)
    {
        return outcomeOf(m_network->post(request(QStringLiteral("/chat/completions"), m_server->key()), body));
    }
    Outcome post(const QJsonObject &body) { return post(QJsonDocument(body).toJson()); }

private Q_SLOTS:
    void init()
    {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_server = std::make_unique<Server>(Options{std::chrono::milliseconds(0)});
        QVERIFY(m_server->start());
    }
    void cleanup()
    {
        m_network.reset();
        m_server.reset();
    }
};

} // namespace holt::demo::test
