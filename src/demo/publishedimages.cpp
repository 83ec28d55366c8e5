#include "demo/publishedimages.h"

#include <QRandomGenerator>

#include <array>

namespace holt::demo {

namespace {
constexpr qsizetype mostImages = 64; ///< in memory; the oldest one expires early
}

PublishedImages::PublishedImages(std::chrono::milliseconds lifetime)
    : m_lifetime(lifetime)
{
}

QString PublishedImages::publish(const MadeImage &image)
{
    std::array<quint32, 6> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    QString name;
    for (const quint32 number : numbers) {
        name += QString::number(number, 16).rightJustified(8, u'0');
    }
    name += u'.' + QString::fromLatin1(image.type.mid(image.type.indexOf('/') + 1));

    const std::lock_guard lock(m_mutex);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qsizetype kept = 0;
    auto oldest = m_entries.end();
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->until <= now) {
            it->image.bytes.clear();
        } else {
            ++kept;
            oldest = oldest == m_entries.end() || it->until < oldest->until ? it : oldest;
        }
    }
    if (kept >= mostImages) {
        oldest->until = now;
        oldest->image.bytes.clear();
    }
    m_entries.insert(name, {image, now.addMSecs(m_lifetime.count())});
    return name;
}

std::optional<PublishedImages::Found> PublishedImages::find(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_entries.constFind(name);
    if (it == m_entries.constEnd()) {
        return std::nullopt;
    }
    return Found{it->until <= QDateTime::currentDateTimeUtc(), it->image};
}

} // namespace holt::demo
