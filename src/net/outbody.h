#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace holt::net {

/// A request's body on its way out: it can be read once. QNetworkAccessManager sends a request again by itself when
/// a kept-alive connection closes under it; a body that cannot be rewound takes that from it, so that whatever costs
/// money is sent twice only where the retry policy says so, and is seen to be.
class OutBody : public QIODevice
{
    Q_OBJECT

public:
    OutBody(QByteArray bytes, QObject *parent);
    /// @p source is open for reading, at its beginning and of known size.
    OutBody(std::unique_ptr<QIODevice> source, QObject *parent);

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;

    /// In bytes, of the whole.
    [[nodiscard]] qint64 length() const { return m_length; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    std::unique_ptr<QIODevice> m_source; ///< null: m_bytes
    qint64 m_length = 0;
    qint64 m_position = 0;
};

} // namespace holt::net
