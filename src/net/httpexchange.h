#pragma once

#include "base/error.h"
#include "net/redirect.h"
#include "net/trafficlog.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace holt::net {

/// One try of one hop: a request that goes out once, and its answer. Watches the silence, keeps the body within its
/// limit and writes the record. Silent when deleted. GUI thread.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QNetworkAccessManager &manager, TrafficLog &traffic, const Request &request, const Hop &hop,
                 const Redactor &redactor, int attempt, QObject *parent);
    ~HttpExchange() override;

    /// Sends. ended() follows, never before this returned.
    void start();

    /// Breaks off what still runs, silently, and records it as @p outcome.
    void stop(TrafficRecord::Outcome outcome = TrafficRecord::Outcome::Cancelled);

    [[nodiscard]] const Response &response() const { return m_response; }
    [[nodiscard]] bool hasHead() const { return m_response.status != 0; }
    /// Why the answer is missing or not whole; nothing where all came.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void headReceived();
    void bytesReceived(const QByteArray &bytes); ///< of a good answer that is streamed
    void uploadProgress(qint64 sent, qint64 total);
    void downloadProgress(qint64 received, qint64 total);
    void ended();

private:
    void openRecord(const QNetworkRequest &request, qint64 bodySize);
    void closeRecord(TrafficRecord::Outcome outcome);
    [[nodiscard]] QNetworkRequest networkRequest() const;
    void takeHead();
    void takeBytes();
    bool keep(const QByteArray &bytes);
    void takeEnd();
    void endWith(std::optional<Error> error);
    void dropReply();
    void stillAlive();

    QNetworkAccessManager &m_manager;
    QPointer<TrafficLog> m_traffic;
    Request m_request;
    Hop m_hop;
    Redactor m_redactor;
    QPointer<QNetworkReply> m_reply;
    QTimer m_idle;
    QElapsedTimer m_clock;
    Response m_response;
    std::optional<Error> m_error;
    QStringList m_tlsErrors;
    TrafficRecord m_record;
    QByteArray m_recordedBody;
    qint64 m_received = 0;
    bool m_over = false;
};

} // namespace holt::net
