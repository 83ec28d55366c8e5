#pragma once

#include "demo/images.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace holt::demo {

/// Images that are fetched by their address, without the key, until they expire. Any thread.
class PublishedImages
{
public:
    explicit PublishedImages(std::chrono::milliseconds lifetime);

    /// Keeps an image and gives its name: unguessable, with the suffix of its format.
    [[nodiscard]] QString publish(const MadeImage &image);

    struct Found
    {
        bool expired = false;
        MadeImage image;
    };
    /// Nothing where no image was ever published by that name.
    [[nodiscard]] std::optional<Found> find(const QString &name);

private:
    struct Entry
    {
        MadeImage image; ///< without bytes when it has expired
        QDateTime until;
    };

    std::mutex m_mutex;
    std::chrono::milliseconds m_lifetime;
    QMap<QString, Entry> m_entries;
};

} // namespace holt::demo
