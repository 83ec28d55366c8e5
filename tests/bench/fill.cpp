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

QString textOf(const Filling &filling, int message, quint32 seed)
{
    const bool question = message % 2 == 0;
    switch (filling.text) {
    case Filling::Text::Markdown:
        return question ? messageText(seed, filling.size / 4) : markdownText(seed, filling.size);
    case Filling::Text::Code:
        return question ? messageText(seed, 80) : codeText(seed, filling.size);
    case Filling::Text::Plain:
        break;
    }
    return messageText(seed, filling.size);
}

QString idOfConversation(int conversation)
{
    return QStringLiteral("conversation-%1").arg(conversation);
}

bool fillTables(QSqlDatabase &database, const Filling &filling)
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
    for (int c = 0; c < filling.conversations; ++c) {
        const QString id = idOfConversation(c);
        const qint64 time = now - qint64(c) * 600000;
        one.addBindValue(id);
        one.addBindValue(messageText(static_cast<quint32>(c), 40));
        one.addBindValue(idOfMessage(c, filling.messages - 1));
        one.addBindValue(time);
        one.addBindValue(time);
        if (!one.exec()) {
            return false;
        }
        for (int m = 0; m < filling.messages; ++m) {
            row.addBindValue(idOfMessage(c, m));
            row.addBindValue(id);
            row.addBindValue(m == 0 ? QVariant(QMetaType::fromType<QString>()) : QVariant(idOfMessage(c, m - 1)));
            row.addBindValue(m % 2 == 0 ? QStringLiteral("user") : QStringLiteral("assistant"));
            row.addBindValue(textOf(filling, m, ++seed));
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

bool fill(const QString &directory, const Filling &filling)
{
    QFile mark(directory + QStringLiteral("/filled"));
    const QByteArray what = QStringLiteral("%1 %2 %3 %4\n")
                                .arg(filling.conversations)
                                .arg(filling.messages)
                                .arg(static_cast<int>(filling.text))
                                .arg(filling.size)
                                .toLatin1();
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
                done = fillTables(sql, filling);
                return done;
            },
            nullptr, {});
        database.flush();
    }
    return done && mark.open(QIODevice::WriteOnly) && mark.write(what) == what.size();
}

QString firstConversation()
{
    return idOfConversation(0);
}

QString idOfMessage(int conversation, int message)
{
    return idOfConversation(conversation) + QStringLiteral("-%1").arg(message);
}

} // namespace holt::bench
