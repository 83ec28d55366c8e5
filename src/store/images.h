#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace holt::store {

class Database;

/// How an image was made. Stored by name.
enum class ImageMode { Generate, Edit, Vary };

/// An image that went into a request.
struct ImageInput
{
    enum class Role { Source, Mask };

    Role role = Role::Source;
    QString file;    ///< its name in ImageFiles
    QString name;    ///< as the person knows it
    QString imageId; ///< the image of the gallery it is, or empty
};

/// An image that was made, with everything it was made from.
struct ImageRecord
{
    QString id;        ///< unique in the database; the caller makes it (see newId())
    QString requestId; ///< the images of one request share it
    int position = 0;  ///< within the request
    ImageMode mode = ImageMode::Generate;
    QString route; ///< the endpoint it was made by: "generations", "edits" or "variations"
    QString prompt;
    QString revisedPrompt;
    QString model;
    QString server;         ///< name of the profile
    QJsonObject parameters; ///< what core::ImageParameters writes, as they were sent
    QJsonObject usage;      ///< of the whole request, as the server counted it; empty where it did not
    QString file;           ///< its name in ImageFiles
    QString format;         ///< "png", "jpeg", "webp", "gif"
    QSize size;             ///< in pixels
    qint64 bytes = 0;
    QDateTime createdAt; ///< UTC, milliseconds
    qint64 durationMs = 0;
    QList<ImageInput> inputs; ///< read by load() and lineage() only
};

/// Which images a list shows. What is empty does not narrow it.
struct ImageQuery
{
    QString text; ///< words that the prompt or the revised prompt must contain, without regard to case
    std::optional<ImageMode> mode;
    QString model;

    bool operator==(const ImageQuery &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == ImageQuery(); }
};

/// What came from what.
struct ImageLineage
{
    QList<ImageRecord> ancestors; ///< the first source, its first source …: the oldest first
    QList<ImageRecord> siblings;  ///< of the same request, itself among them
    QList<ImageRecord> children;  ///< made from it, the oldest first
};

/// The images that were made. Every call returns at once, runs on the database's thread in the order of the calls, and
/// hands its outcome to @p then in the thread of @p context (see Then). Errors are LocalError. The files themselves are
/// in ImageFiles: they are written before the record that names them. The Database must outlive this object.
class Images
{
public:
    explicit Images(Database &database);

    /// Adds images, all or none, with their inputs.
    void add(const QList<ImageRecord> &images, QObject *context, Then<bool> then);

    /// The row numbers of all that fit, newest first, without the deleted ones: a number each, so that a list of ten
    /// thousand is cheap. read() gives what is behind a few of them.
    void find(const ImageQuery &query, QObject *context, Then<QList<qint64>> then);
    /// The images behind row numbers, in their order; numbers that are gone are left out.
    void read(const QList<qint64> &rows, QObject *context, Then<QList<QPair<qint64, ImageRecord>>> then);
    void load(const QString &id, QObject *context, Then<ImageRecord> then);
    /// The row number of an image.
    void rowOf(const QString &id, QObject *context, Then<qint64> then);
    void lineage(const QString &id, QObject *context, Then<ImageLineage> then);
    /// The models of all images that are not deleted, sorted.
    void models(QObject *context, Then<QStringList> then);

    /// Hides images; restore() brings them back.
    void remove(const QStringList &ids, QObject *context, Then<bool> then);
    void restore(const QStringList &ids, QObject *context, Then<bool> then);
    /// Removes for good what was hidden until @p before, and gives the files that no image and no draft needs any
    /// more.
    void purgeDeleted(const QDateTime &before, QObject *context, Then<QStringList> then);

    /// Remembers files that were written for a request or a draft, so that purgeDeleted() finds those nothing came of.
    void noteFiles(const QStringList &files, QObject *context, Then<bool> then);

    /// The page as it was left: what is typed and chosen but not sent. @p files are the names of those it needs.
    void draft(QObject *context, Then<QJsonObject> then);
    void setDraft(const QJsonObject &draft, const QStringList &files, QObject *context, Then<bool> then);

private:
    Database &m_database;
};

} // namespace holt::store
