#include "gui/images/sourcedesk.h"

#include "base/onpool.h"
#include "core/imagereading.h"
#include "core/imagestudio.h"
#include "gui/images/imagedrop.h"
#include "gui/images/imagepyramid.h"
#include "gui/images/maskpanel.h"

#include <algorithm>

namespace holt::gui {

using core::MaskDocument;
using core::SourceImage;

SourceDesk::SourceDesk(core::ImageStudio &studio, MaskPanel &painter, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_painter(painter)
{
    m_maskTimer.setSingleShot(true);
    m_maskTimer.setInterval(std::chrono::milliseconds(400));
    connect(&m_maskTimer, &QTimer::timeout, this, &SourceDesk::keepMask);
    connect(&painter.document(), &MaskDocument::edited, this, [this] {
        m_maskDirty = true;
        m_maskTimer.start();
        Q_EMIT maskChanged();
    });
}

bool SourceDesk::isReady() const
{
    return !m_sources.isEmpty() && m_sources.constFirst().file == m_shownFile;
}

bool SourceDesk::hasMask() const
{
    return isReady() && (!m_painter.document().border().isNull() || !m_painter.document().isEmpty());
}

core::SourcesTaken SourceDesk::taken(int count, bool replace)
{
    m_pending += count;
    Q_EMIT changed();
    return [this, count, replace](const QList<core::SourceImport> &imports) {
        m_pending -= count;
        take(imports, replace);
    };
}

void SourceDesk::add(const ImageDrop &drop)
{
    core::SourceImages &sources = m_studio.sources();
    if (!drop.files.isEmpty()) {
        addFiles(drop.files);
    }
    for (const QString &id : drop.imageIds) {
        sources.addFromGallery(id, this, taken(1, false));
    }
    for (const QByteArray &bytes : drop.encoded) {
        sources.addBytes(bytes, tr("Picture"), this, taken(1, false));
    }
    if (!drop.image.isNull()) {
        sources.addImage(drop.image, tr("Pasted picture"), this, taken(1, false));
    }
    for (const QUrl &url : drop.urls) {
        sources.addUrl(url, this, taken(1, false));
    }
}

void SourceDesk::addFiles(const QStringList &paths)
{
    if (!paths.isEmpty()) {
        m_studio.sources().addFiles(paths, this, taken(static_cast<int>(paths.size()), false));
    }
}

void SourceDesk::replaceByGallery(const QString &imageId)
{
    if (!m_sources.isEmpty() && m_sources.constFirst().imageId == imageId) {
        return; // with the mask that is painted on it
    }
    m_studio.sources().addFromGallery(imageId, this, taken(1, true));
}

void SourceDesk::take(const QList<core::SourceImport> &imports, bool replace)
{
    QList<SourceImage> sources = replace || m_most == 1 ? QList<SourceImage>() : m_sources;
    QStringList problems;
    bool any = false;
    for (const core::SourceImport &import : imports) {
        if (!import.image) {
            problems.append(tr("%1: %2").arg(import.name, core::imageProblem(import.image.error())));
        } else if (sources.size() >= core::SourceImages::mostFiles()) {
            problems.append(tr("%1: there are %2 pictures already.").arg(import.name).arg(sources.size()));
        } else {
            any = true;
            if (m_most == 1) {
                sources.clear();
            }
            sources.append(*import.image);
        }
    }
    if (any) {
        setSources(sources);
    } else {
        Q_EMIT changed();
    }
    if (!problems.isEmpty()) {
        constexpr qsizetype mostShown = 5;
        if (problems.size() > mostShown) {
            const int rest = static_cast<int>(problems.size() - mostShown + 1);
            problems.resize(mostShown - 1);
            problems.append(tr("… and %n more.", nullptr, rest));
        }
        Q_EMIT problemOccurred(problems.join(u'\n'));
    }
}

void SourceDesk::remove(int index)
{
    if (index >= 0 && index < m_sources.size()) {
        QList<SourceImage> left = m_sources;
        left.removeAt(index);
        setSources(left);
    }
}

void SourceDesk::makeFirst(int index)
{
    if (index > 0 && index < m_sources.size()) {
        QList<SourceImage> moved = m_sources;
        moved.move(index, 0);
        setSources(moved);
    }
}

void SourceDesk::setSources(const QList<SourceImage> &sources)
{
    const auto has = [&sources](const SourceImage &old) {
        return std::any_of(sources.cbegin(), sources.cend(),
                           [&old](const SourceImage &source) { return source.file == old.file; });
    };
    const bool otherFirst =
        !m_sources.isEmpty() && (sources.isEmpty() || sources.constFirst().file != m_sources.constFirst().file);
    const bool losesMask = otherFirst && hasMask();
    if (losesMask || !std::all_of(m_sources.cbegin(), m_sources.cend(), has)) {
        m_before = Before{m_sources, m_painter.document().mask(), m_painter.document().border()};
        if (!isReady()) {
            m_before->mask = {};
            m_before->border = {};
        }
        Q_EMIT replaced();
    }
    if (otherFirst) {
        m_maskTimer.stop();
        m_maskDirty = false;
        m_maskFile.clear();
        ++m_maskRun;
    }
    m_sources = sources;
    showFirst();
    Q_EMIT changed();
    Q_EMIT draftChanged();
}

void SourceDesk::undo()
{
    if (m_before) {
        const Before before = *m_before;
        m_restoring = before;
        setSources(before.sources);
        m_before.reset();
        if (isReady()) {
            m_painter.document().restore(before.mask, before.border);
            m_restoring.reset();
        }
    }
}

void SourceDesk::showFirst()
{
    const QString file = m_sources.isEmpty() ? QString() : m_sources.constFirst().file;
    m_wantedFile = file;
    if (file.isEmpty()) {
        m_shownFile.clear();
        m_painter.setPicture({});
        return;
    }
    if (file == m_shownFile) {
        return;
    }
    m_studio.cache().image(file, this, [this, file](const Result<QImage> &picture) {
        if (file != m_wantedFile) {
            return;
        }
        if (!picture) {
            Q_EMIT problemOccurred(core::imageProblem(picture.error()));
            return;
        }
        onPool(
            this, [image = *picture] { return ImagePyramid::of(image); },
            [this, file](const ImagePyramid &pyramid) {
                if (file == m_wantedFile) {
                    takeFirst(file, pyramid);
                }
            });
    });
}

void SourceDesk::takeFirst(const QString &file, const ImagePyramid &picture)
{
    m_shownFile = file;
    m_painter.setPicture(picture);
    if (m_restoring) {
        m_painter.document().restore(m_restoring->mask, m_restoring->border);
        m_restoring.reset();
        m_maskDirty = true;
        m_maskTimer.start();
    } else if (!m_maskFile.isEmpty()) {
        restoreMask(m_maskFile, m_studio.draft().border);
    }
    Q_EMIT pictureShown(picture);
    Q_EMIT changed();
    Q_EMIT maskChanged();
}

void SourceDesk::restoreMask(const QString &file, const QMargins &border)
{
    const QSize canvas = QRect(QPoint(), m_painter.document().imageSize()).marginsAdded(border).size();
    m_studio.cache().image(file, this, [this, canvas, border, shown = m_shownFile](const Result<QImage> &picture) {
        if (!picture || shown != m_shownFile || m_painter.document().canUndo()) {
            return; // something is painted already
        }
        onPool(
            this, [image = *picture, canvas] { return MaskDocument::maskFrom(image, canvas); },
            [this, border, shown](const Result<core::Mask> &mask) {
                if (mask && shown == m_shownFile && !m_painter.document().canUndo()) {
                    m_painter.document().restore(*mask, border);
                    Q_EMIT maskChanged();
                }
            });
    });
}

void SourceDesk::keepMask()
{
    m_maskDirty = false;
    const quint64 run = ++m_maskRun;
    if (!hasMask()) {
        m_maskFile.clear();
        Q_EMIT draftChanged();
        return;
    }
    onPool(
        this, [mask = m_painter.document().mask()] { return MaskDocument::toImage(mask); },
        [this, run](const QImage &image) {
            m_studio.keepMask(image, this, [this, run](const Result<QString> &file) {
                if (run != m_maskRun) {
                    return;
                }
                if (file) {
                    m_maskFile = *file;
                    Q_EMIT draftChanged();
                } else {
                    Q_EMIT problemOccurred(file.error().message());
                }
            });
        });
}

void SourceDesk::restore(const core::ImageDraft &draft)
{
    m_maskFile = draft.maskFile;
    m_sources = draft.sources;
    showFirst();
    Q_EMIT changed();
}

void SourceDesk::writeTo(core::ImageDraft &draft) const
{
    draft.sources = m_sources;
    draft.maskFile = m_maskFile;
    draft.border = isReady() ? m_painter.document().border() : (m_maskFile.isEmpty() ? QMargins() : draft.border);
}

void SourceDesk::flush()
{
    if (!m_maskDirty && !m_maskTimer.isActive()) {
        return;
    }
    m_maskTimer.stop();
    m_maskDirty = false;
    ++m_maskRun;
    m_maskFile.clear();
    if (hasMask()) {
        const auto bytes = core::encodeImage(MaskDocument::toImage(m_painter.document().mask()), "png");
        const Result<QString> file = bytes ? m_studio.files().put(*bytes, QStringLiteral("png")) : QString();
        m_maskFile = file.value_or(QString());
    }
    Q_EMIT draftChanged();
}

} // namespace holt::gui
