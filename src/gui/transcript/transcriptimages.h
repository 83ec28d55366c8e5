#pragma once

#include "render/block.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>

namespace holt::gui {

/// The pictures of a transcript. One that stands in the text itself is decoded when it comes near the viewport; one
/// from the network is not loaded until a person asks for it. Decoded on the thread pool, with limits on bytes and
/// pixels; png, jpeg, webp and gif, and nothing else. GUI thread.
class TranscriptImages : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Remote,  ///< not asked for
        Loading, ///< on its way or being decoded
        Ready,
        Failed,
    };

    explicit TranscriptImages(QObject *parent = nullptr);

    [[nodiscard]] State state(const render::ImagePtr &image);
    [[nodiscard]] QSize size(const render::ImagePtr &image) const;      ///< in pixels, where it is Ready
    [[nodiscard]] QString problem(const render::ImagePtr &image) const; ///< one line for people, where it Failed
    /// Null while it is decoded, also once more where it had to go for others.
    [[nodiscard]] QImage picture(const render::ImagePtr &image);
    /// The file as it came, and the usual ending of its name.
    [[nodiscard]] QByteArray file(const render::ImagePtr &image) const;
    [[nodiscard]] QString suffix(const render::ImagePtr &image) const;

    /// A person wants to see one from the network: wanted() follows.
    void request(const render::ImagePtr &image);
    /// What came of it.
    void take(const QUrl &url, const QByteArray &bytes);
    void fail(const QUrl &url, const QString &problem);

    /// The address of an image from the network.
    [[nodiscard]] static QUrl urlOf(const render::ImagePtr &image);

Q_SIGNALS:
    void changed();
    void wanted(const QUrl &url);

private:
    struct Entry
    {
        State state = State::Remote;
        QByteArray bytes; ///< of one from the network
        QSize size;
        QString suffix;
        QString problem;
    };

    void decode(const QByteArray &key, const QByteArray &bytes, const QString &dataAddress);

    QHash<QByteArray, Entry> m_entries;
    QHash<QUrl, QByteArray> m_wanted;      ///< keys
    QCache<QByteArray, QImage> m_pictures; ///< by KiB
    QSet<QByteArray> m_decoding;
};

} // namespace holt::gui
