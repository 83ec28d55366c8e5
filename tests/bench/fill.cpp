#include "bench/fill.h"

#include "bench/streamtext.h"
#include "store/database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace holt::bench {

namespace {

bool fillTables(QSqlDatabase &database, int conversations, int messages, int characters)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QSqlQuery one(database);
    one.prepare(QStringLiteral("INSERT INTO conversation VALUES (?, ?, 0, '', '{}', ?, '', ?, ?, NULL)"));
    QSqlQuery row(database);
    row.prepare(
        QStringLiteral("INSERT INTO message (id, conversation_id, parent_id, role, text, reasoning, tool_calls, "
                       "state, finish_reason, model, server, usage_total, created_at, duration_ms, error) "
                       "VALUES (?, ?, ?, ?, ?, '', '', 'complete', '', ?, '', 10, ?, 0, '')"));
    if (!database.transaction()) {
        return false;
    }
    quint32 seed = 0;
    for (int c = 0; c < conversations; ++c) {
        const QString id = QStringLiteral("conversation-%1").arg(c);
        const qint64 time = now - qint64(c) * 600000;
        one.addBindValue(id);
        one.addBindValue(messageText(static_cast<quint32>(c), 40));
        one.addBindValue(QStringLiteral("%1-%2").arg(id).arg(messages - 1));
        one.addBindValue(time);
        one.addBindValue(time);
        if (!one.exec()) {
            return false;
        }
        for (int m = 0; m < messages; ++m) {
            row.addBindValue(QStringLiteral("%1-%2").arg(id).arg(m));
            row.addBindValue(id);
            row.addBindValue(m == 0 ? QVariant(QMetaType::fromType<QString>())
                                    : QVariant(QStringLiteral("%1-%2").arg(id).arg(m - 1)));
            row.addBindValue(m % 2 == 0 ? QStringLiteral("user") : QStringLiteral("assistant"));
            row.addBindValue(messageText(++seed, characters));
            row.addBindValue(m % 2 == 0 ? QStringLiteral("") : QStringLiteral("bench"));
            row.addBindValue(time);
            if (!row.exec()) {
                return false;
            }
        }
    }
    return database.commit();
}

} // namespace

bool fill(const QString &directory, int conversations, int messages, int characters)
{
    QFile mark(directory + QStringLiteral("/filled"));
    const QByteArray what = QByteArray::number(conversations) + ' ' + QByteArray::number(messages) + ' ' +
                            QByteArray::number(characters) + '\n';
    if (mark.open(QIODevice::ReadOnly) && mark.readAll() == what) {
        return true;
    }
    mark.close();
    QDir(directory).removeRecursively();
    QDir().mkpath(directory);
    bool done = false;
    {
        store::Database database(directory + QStringLiteral("/holt.db"));
        database.run<bool>(
            [&](QSqlDatabase &sql) -> Result<bool> {
                done = fillTables(sql, conversations, messages, characters);
                return done;
            },
            nullptr, {});
        database.flush();
    }
    return done && mark.open(QIODevice::WriteOnly) && mark.write(what) == what.size();
}

QString firstConversation()
{
    return QStringLiteral("conversation-0");
}

} // namespace holt::bench
