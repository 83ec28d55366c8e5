#include "render/imagetext.h"

#include "render/markdownwriter.h"
#include "render/parser.h"

#include <cmark-gfm.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

namespace holt::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::render::MarkdownWriter)
};

struct IteratorDeleter
{
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

bool isDataImage(const QString &address)
{
    return address.startsWith(QLatin1String("data:image/"), Qt::CaseInsensitive);
}

} // namespace

QString imageDescription(cmark_node *image)
{
    return textUnder(image);
}

void collectImages(cmark_node *node, QList<ImagePtr> &images)
{
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(node));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node *current = cmark_iter_get_node(iterator.get());
        if (event != CMARK_EVENT_ENTER || cmark_node_get_type(current) != CMARK_NODE_IMAGE) {
            continue;
        }
        auto image = std::make_shared<ImageSource>();
        image->address = nodeText(cmark_node_get_url(current)).trimmed();
        image->isData = isDataImage(image->address);
        if (image->isData || safeLink(image->address).startsWith(QLatin1String("http"))) {
            image->description = imageDescription(current);
            image->key = QCryptographicHash::hash(image->address.toUtf8(), QCryptographicHash::Sha1);
            images.append(std::move(image));
        }
    }
}

qsizetype pictureCharacters(const QList<ImagePtr> &images)
{
    qsizetype sum = 0;
    for (const ImagePtr &image : images) {
        sum += image->isData ? image->address.size() : 0;
    }
    return sum;
}

QString imageText(cmark_node *image)
{
    const QString address = nodeText(cmark_node_get_url(image));
    const QUrl url(isDataImage(address) ? QStringLiteral("data:") : address);
    const QString description = imageDescription(image);
    const QString name = description.isEmpty() ? Words::tr("no description") : description;
    if (url.scheme() == QLatin1String("data")) {
        return Words::tr("[image: %1 — inside the text]").arg(name);
    }
    if (url.host().isEmpty()) {
        return Words::tr("[image: %1]").arg(name);
    }
    return Words::tr("[image: %1 — %2]").arg(name, url.host());
}

} // namespace holt::render
