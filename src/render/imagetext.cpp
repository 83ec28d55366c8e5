#include "render/imagetext.h"

#include "render/parser.h"

#include <cmark-gfm.h>

#include <QCoreApplication>
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

} // namespace

QString imageDescription(cmark_node *image)
{
    QString text;
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(image));
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        cmark_node *current = cmark_iter_get_node(iterator.get());
        if (current != image) {
            text += nodeText(cmark_node_get_literal(current));
        }
    }
    return text;
}

QString imageText(cmark_node *image)
{
    const QUrl url(nodeText(cmark_node_get_url(image)));
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
