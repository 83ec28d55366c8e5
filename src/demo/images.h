#pragma once

#include "demo/imagerequest.h"
#include "demo/protocol.h"

#include <QByteArray>

#include <functional>
#include <variant>

namespace holt::demo {

/// An image as it is sent.
struct MadeImage
{
    QByteArray bytes;
    QByteArray type; ///< "image/png"
};

/// Keeps an image under an address that stops working after a while, and gives the address.
using ImagePublisher = std::function<QString(const MadeImage &)>;

/// The images of a request, drawn, edited or varied. An ApiFault where the prompt asks for one: "/error 429",
/// "/refuse".
[[nodiscard]] std::variant<QList<QImage>, ApiFault> makeImages(const ImageRequest &request);

[[nodiscard]] MadeImage encoded(const ImageRequest &request, const QImage &image);
[[nodiscard]] QByteArray imagesJson(const ImageRequest &request, const QList<QImage> &images,
                                    const ImagePublisher &publish);
/// Partial images, then a completed one, image by image.
[[nodiscard]] Stream imageStreamOf(const ImageRequest &request, const QList<QImage> &images);

} // namespace holt::demo
