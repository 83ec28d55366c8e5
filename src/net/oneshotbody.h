#pragma once

#include <QIODevice>

#include <memory>

namespace holt::net {

/// A body that can be sent once. QNetworkAccessManager sends a request again by itself when a connection closes before
/// the answer, which for a request that costs money must be this program's own decision: a sequential device that cannot
/// go back makes it stop and say so. Owns the device it reads from.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(std::unique_ptr<QIODevice> source);

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;

    [[nodiscard]] qint64 totalSize() const { return m_size; } ///< bytes

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    std::unique_ptr<QIODevice> m_source;
    qint64 m_size;
};

} // namespace holt::net
