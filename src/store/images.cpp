#include "store/images.h"

#include "store/database.h"
#include "store/imagerow.h"
#include "store/messagerow.h"
#include "store/searchwords.h"
#include "store/sql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace holt::store {

namespace {

using Access = Database::Access;

constexpr QLatin1String kDraft("images draft");
constexpr int kMostAncestors = 1000; // a chain that is longer is a circle in a damaged file

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::store::Images)
};

tl::unexpected<Error> imageGone(const QString &id)
{
    return fail(LocalError{LocalError::Kind::NotFound, Words::tr("The image"), id});
}

QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1Char(','));
}

Result<bool> rememberFiles(const QSqlDatabase &database, const QStringList &files)
{
    for (const QString &file : files) {
        if (const auto done =
                execute(database, QStringLiteral("INSERT OR IGNORE INTO image_file (file) VALUES (?)"), {file});
            !done) {
            return tl::unexpected(done.error());
        }
    }
    return true;
}

Result<bool> insertImage(const QSqlDatabase &database, const ImageRecord &image)
{
    const QVariantList values = imageValues(image);
    if (const auto done = execute(database,
                                  QStringLiteral("INSERT INTO image (") + imageColumns() +
                                      QStringLiteral(") VALUES (") + placeholders(values.size()) + QLatin1Char(')'),
                                  values);
        !done) {
        return tl::unexpected(done.error());
    }
    QStringList files{image.file};
    int position = 0;
    for (const ImageInput &input : image.inputs) {
        files.append(input.file);
        if (const auto done =
                execute(database,
                        QStringLiteral("INSERT INTO image_input (image_id, position, role, file, name, source_id) "
                                       "VALUES (?, ?, ?, ?, ?, ?)"),
                        {image.id, position++, nameOfRole(input.role), input.file, input.name, input.imageId});
            !done) {
            return tl::unexpected(done.error());
        }
    }
    return rememberFiles(database, files);
}

Result<QList<ImageInput>> readInputs(const QSqlDatabase &database, const QString &id)
{
    auto query = execute(
        database,
        QStringLiteral("SELECT role, file, name, source_id FROM image_input WHERE image_id = ? ORDER BY position"),
        {id});
    if (!query) {
        return tl::unexpected(query.error());
    }
    QList<ImageInput> inputs;
    while (query->next()) {
        inputs.append({roleOfName(query->value(0).toString()), query->value(1).toString(), query->value(2).toString(),
                       query->value(3).toString()});
    }
    return inputs;
}

/// Images that fit @p where, in the order they were made, with their inputs.
Result<QList<ImageRecord>> readWhole(const QSqlDatabase &database, const QString &where, const QVariantList &values)
{
    auto query = execute(database,
                         QStringLiteral("SELECT ") + imageColumns() + QStringLiteral(" FROM image WHERE ") + where +
                             QStringLiteral(" ORDER BY seq"),
                         values);
    if (!query) {
        return tl::unexpected(query.error());
    }
    QList<ImageRecord> images;
    while (query->next()) {
        images.append(readImage(*query, 0));
    }
    for (ImageRecord &image : images) {
        auto inputs = readInputs(database, image.id);
        if (!inputs) {
            return tl::unexpected(inputs.error());
        }
        image.inputs = *inputs;
    }
    return images;
}

Result<ImageRecord> readOne(const QSqlDatabase &database, const QString &id)
{
    auto images = readWhole(database, QStringLiteral("id = ?"), {id});
    if (!images) {
        return tl::unexpected(images.error());
    }
    if (images->isEmpty()) {
        return imageGone(id);
    }
    return images->constFirst();
}

QString parentOf(const ImageRecord &image)
{
    for (const ImageInput &input : image.inputs) {
        if (input.role == ImageInput::Role::Source && !input.imageId.isEmpty()) {
            return input.imageId;
        }
    }
    return {};
}

Result<ImageLineage> readLineage(const QSqlDatabase &database, const QString &id)
{
    const auto self = readOne(database, id);
    if (!self) {
        return tl::unexpected(self.error());
    }
    ImageLineage lineage;
    QSet<QString> seen{id};
    QString parent = parentOf(*self);
    while (!parent.isEmpty() && !seen.contains(parent) && lineage.ancestors.size() < kMostAncestors) {
        seen.insert(parent);
        const auto ancestor = readOne(database, parent);
        if (!ancestor) {
            break; // deleted for good: its file is still named by what was made from it
        }
        lineage.ancestors.prepend(*ancestor);
        parent = parentOf(*ancestor);
    }
    const auto siblings = readWhole(database, QStringLiteral("request_id = ? AND (deleted_at IS NULL OR id = ?)"),
                                    {self->requestId, self->id});
    const auto children =
        readWhole(database,
                  QStringLiteral("deleted_at IS NULL AND id IN (SELECT image_id FROM image_input WHERE source_id = ? "
                                 "AND role = 'source')"),
                  {id});
    if (!siblings || !children) {
        return tl::unexpected(siblings ? children.error() : siblings.error());
    }
    lineage.siblings = *siblings;
    lineage.children = *children;
    return lineage;
}

Result<QJsonObject> readDraft(const QSqlDatabase &database)
{
    auto query = execute(database, QStringLiteral("SELECT value FROM scratch WHERE name = ?"), {QString(kDraft)});
    if (!query) {
        return tl::unexpected(query.error());
    }
    return query->next() ? jsonObject(query->value(0).toString()) : QJsonObject();
}

Result<bool> setDeleted(QSqlDatabase &database, const QStringList &ids, const QVariant &when)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(); !begun) {
        return begun;
    }
    for (const QString &id : ids) {
        if (const auto done =
                execute(database, QStringLiteral("UPDATE image SET deleted_at = ? WHERE id = ?"), {when, id});
            !done) {
            return tl::unexpected(done.error());
        }
    }
    return transaction.commit();
}

} // namespace

Images::Images(Database &database)
    : m_database(database)
{
}

void Images::add(const QList<ImageRecord> &images, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [images](QSqlDatabase &database) -> Result<bool> {
            Transaction transaction(database);
            if (auto begun = transaction.begin(); !begun) {
                return begun;
            }
            for (const ImageRecord &image : images) {
                if (auto done = insertImage(database, image); !done) {
                    return done;
                }
            }
            return transaction.commit();
        },
        context, std::move(then));
}

void Images::find(const ImageQuery &search, QObject *context, Then<QList<qint64>> then)
{
    m_database.run<QList<qint64>>(
        [search](QSqlDatabase &database) -> Result<QList<qint64>> {
            const TextCondition text =
                textCondition(wordsOf(search.text), {QStringLiteral("m.prompt"), QStringLiteral("m.revised_prompt")});
            QString from = QStringLiteral("image m");
            QStringList conditions{QStringLiteral("m.deleted_at IS NULL")};
            QVariantList values;
            if (!text.match.isEmpty()) {
                from = QStringLiteral("image_text f CROSS JOIN image m ON m.seq = f.rowid");
                conditions.append(QStringLiteral("image_text MATCH ?"));
                values.append(text.match);
            }
            conditions += text.conditions;
            values += text.values;
            if (search.mode) {
                conditions.append(QStringLiteral("m.mode = ?"));
                values.append(nameOfMode(*search.mode));
            }
            if (!search.model.isEmpty()) {
                conditions.append(QStringLiteral("m.model = ?"));
                values.append(search.model);
            }
            auto query = execute(database,
                                 QStringLiteral("SELECT m.seq FROM ") + from + QStringLiteral(" WHERE ") +
                                     conditions.join(QStringLiteral(" AND ")) + QStringLiteral(" ORDER BY m.seq DESC"),
                                 values);
            if (!query) {
                return tl::unexpected(query.error());
            }
            QList<qint64> rows;
            while (query->next()) {
                rows.append(query->value(0).toLongLong());
            }
            return rows;
        },
        context, std::move(then), Access::Read);
}

void Images::read(const QList<qint64> &rows, QObject *context, Then<QList<QPair<qint64, ImageRecord>>> then)
{
    using Found = QList<QPair<qint64, ImageRecord>>;
    m_database.run<Found>(
        [rows](QSqlDatabase &database) -> Result<Found> {
            QVariantList values;
            for (const qint64 row : rows) {
                values.append(row);
            }
            auto query = execute(database,
                                 QStringLiteral("SELECT seq, ") + imageColumns() +
                                     QStringLiteral(" FROM image WHERE deleted_at IS NULL AND seq IN (") +
                                     placeholders(rows.size()) + QStringLiteral(") ORDER BY seq DESC"),
                                 values);
            if (!query) {
                return tl::unexpected(query.error());
            }
            Found found;
            while (query->next()) {
                found.append({query->value(0).toLongLong(), readImage(*query, 1)});
            }
            return found;
        },
        context, std::move(then), Access::Read);
}

void Images::load(const QString &id, QObject *context, Then<ImageRecord> then)
{
    m_database.run<ImageRecord>([id](QSqlDatabase &database) { return readOne(database, id); }, context,
                                std::move(then), Access::Read);
}

void Images::rowOf(const QString &id, QObject *context, Then<qint64> then)
{
    m_database.run<qint64>(
        [id](QSqlDatabase &database) -> Result<qint64> {
            auto query = execute(database, QStringLiteral("SELECT seq FROM image WHERE id = ?"), {id});
            if (!query) {
                return tl::unexpected(query.error());
            }
            if (!query->next()) {
                return imageGone(id);
            }
            return query->value(0).toLongLong();
        },
        context, std::move(then), Access::Read);
}

void Images::lineage(const QString &id, QObject *context, Then<ImageLineage> then)
{
    m_database.run<ImageLineage>([id](QSqlDatabase &database) { return readLineage(database, id); }, context,
                                 std::move(then), Access::Read);
}

void Images::models(QObject *context, Then<QStringList> then)
{
    m_database.run<QStringList>(
        [](QSqlDatabase &database) -> Result<QStringList> {
            auto query = execute(
                database, QStringLiteral("SELECT DISTINCT model FROM image WHERE deleted_at IS NULL ORDER BY model"));
            if (!query) {
                return tl::unexpected(query.error());
            }
            QStringList models;
            while (query->next()) {
                models.append(query->value(0).toString());
            }
            return models;
        },
        context, std::move(then), Access::Read);
}

void Images::remove(const QStringList &ids, QObject *context, Then<bool> then)
{
    m_database.run<bool>([ids, now = toMSecs(QDateTime::currentDateTimeUtc())](
                             QSqlDatabase &database) { return setDeleted(database, ids, now); },
                         context, std::move(then));
}

void Images::restore(const QStringList &ids, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [ids](QSqlDatabase &database) { return setDeleted(database, ids, QVariant(QMetaType::fromType<qint64>())); },
        context, std::move(then));
}

void Images::purgeDeleted(const QDateTime &before, QObject *context, Then<QStringList> then)
{
    m_database.run<QStringList>(
        [before](QSqlDatabase &database) -> Result<QStringList> {
            Transaction transaction(database);
            if (auto begun = transaction.begin(); !begun) {
                return tl::unexpected(begun.error());
            }
            if (const auto gone =
                    execute(database, QStringLiteral("DELETE FROM image WHERE deleted_at <= ?"), {toMSecs(before)});
                !gone) {
                return tl::unexpected(gone.error());
            }
            const auto draft = readDraft(database);
            auto query = execute(database, QStringLiteral("SELECT file FROM image_file "
                                                          "WHERE file NOT IN (SELECT file FROM image) "
                                                          "AND file NOT IN (SELECT file FROM image_input)"));
            if (!draft || !query) {
                return tl::unexpected(draft ? query.error() : draft.error());
            }
            const QJsonArray kept = draft->value(QLatin1String("files")).toArray();
            QStringList files;
            while (query->next()) {
                if (const QString file = query->value(0).toString(); !kept.contains(file)) {
                    files.append(file);
                }
            }
            query->finish();
            for (const QString &file : std::as_const(files)) {
                if (const auto done =
                        execute(database, QStringLiteral("DELETE FROM image_file WHERE file = ?"), {file});
                    !done) {
                    return tl::unexpected(done.error());
                }
            }
            if (const auto committed = transaction.commit(); !committed) {
                return tl::unexpected(committed.error());
            }
            return files;
        },
        context, std::move(then));
}

void Images::noteFiles(const QStringList &files, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [files](QSqlDatabase &database) -> Result<bool> {
            Transaction transaction(database);
            if (auto begun = transaction.begin(); !begun) {
                return begun;
            }
            if (auto remembered = rememberFiles(database, files); !remembered) {
                return remembered;
            }
            return transaction.commit();
        },
        context, std::move(then));
}

void Images::draft(QObject *context, Then<QJsonObject> then)
{
    m_database.run<QJsonObject>(
        [](QSqlDatabase &database) {
            return readDraft(database).map(
                [](const QJsonObject &kept) { return kept.value(QLatin1String("draft")).toObject(); });
        },
        context, std::move(then), Access::Read);
}

void Images::setDraft(const QJsonObject &draft, const QStringList &files, QObject *context, Then<bool> then)
{
    const QJsonObject kept{{QStringLiteral("draft"), draft},
                           {QStringLiteral("files"), QJsonArray::fromStringList(files)}};
    m_database.run<bool>(
        [kept, files](QSqlDatabase &database) -> Result<bool> {
            Transaction transaction(database);
            if (auto begun = transaction.begin(); !begun) {
                return begun;
            }
            if (auto remembered = rememberFiles(database, files); !remembered) {
                return remembered;
            }
            if (const auto done =
                    execute(database, QStringLiteral("INSERT OR REPLACE INTO scratch (name, value) VALUES (?, ?)"),
                            {QString(kDraft), jsonText(kept)});
                !done) {
                return tl::unexpected(done.error());
            }
            return transaction.commit();
        },
        context, std::move(then));
}

} // namespace holt::store
