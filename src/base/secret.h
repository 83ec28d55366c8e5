#pragma once

#include <QByteArray>

#include <utility>

namespace holt {

/// A key or a token. It cannot be streamed, logged or compared by accident: the one way to read it is reveal(), which
/// is easy to find in a review.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }

    /// The secret itself. For the request header and the keychain, nowhere else.
    [[nodiscard]] const QByteArray &reveal() const { return m_value; }

private:
    QByteArray m_value;
};

} // namespace holt
