#include "store/migrations.h"

#include <QStringList>

namespace holt::store {

namespace {

/// Conversations and their trees. Times are milliseconds since 1970, UTC. parent_id has no cascade on purpose: SQLite's
/// cascades nest a level a message and stop at 1,000; removeMessages() walks the tree itself.
QStringList tables()
{
    return {
        QStringLiteral(R"sql(
            CREATE TABLE conversation (
                id TEXT NOT NULL PRIMARY KEY,
                title TEXT NOT NULL,
                title_is_manual INTEGER NOT NULL,
                profile_id TEXT NOT NULL,
                parameters TEXT NOT NULL,
                current_leaf TEXT NOT NULL,
                draft TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                updated_at INTEGER NOT NULL,
                deleted_at INTEGER
            ))sql"),
        QStringLiteral(R"sql(
            CREATE TABLE message (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                conversation_id TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
                parent_id TEXT REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
                role TEXT NOT NULL,
                text TEXT NOT NULL,
                reasoning TEXT NOT NULL,
                tool_calls TEXT NOT NULL,
                state TEXT NOT NULL,
                finish_reason TEXT NOT NULL,
                model TEXT NOT NULL,
                server TEXT NOT NULL,
                usage_prompt INTEGER,
                usage_completion INTEGER,
                usage_total INTEGER,
                usage_cached INTEGER,
                usage_reasoning INTEGER,
                created_at INTEGER NOT NULL,
                duration_ms INTEGER NOT NULL,
                error TEXT NOT NULL
            ))sql"),
        QStringLiteral("CREATE TABLE scratch (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        // Everything the list shows is in this index: it never touches the table.
        QStringLiteral("CREATE INDEX conversation_list ON conversation (deleted_at, updated_at, id, title)"),
        QStringLiteral("CREATE INDEX message_of_conversation ON message (conversation_id, seq)"),
        QStringLiteral("CREATE INDEX message_of_parent ON message (parent_id)"),
        QStringLiteral("CREATE INDEX message_streaming ON message (state) WHERE state = 'streaming'"),
    };
}

/// The full-text index, by trigrams, over message.text without a copy of it. A message is indexed when it stands: an
/// answer that streams is written twice a second, and indexing it each time would be work thrown away.
QStringList fullText()
{
    return {
        QStringLiteral(
            "CREATE VIRTUAL TABLE message_text USING fts5 (text, content = 'message', content_rowid = 'seq', "
            "tokenize = 'trigram')"),
        QStringLiteral(
            "INSERT INTO message_text (rowid, text) SELECT seq, text FROM message WHERE state <> 'streaming'"),
        QStringLiteral(R"sql(
            CREATE TRIGGER message_text_insert AFTER INSERT ON message WHEN new.state <> 'streaming'
            BEGIN
                INSERT INTO message_text (rowid, text) VALUES (new.seq, new.text);
            END)sql"),
        QStringLiteral(R"sql(
            CREATE TRIGGER message_text_delete AFTER DELETE ON message WHEN old.state <> 'streaming'
            BEGIN
                INSERT INTO message_text (message_text, rowid, text) VALUES ('delete', old.seq, old.text);
            END)sql"),
        // BEFORE and AFTER, since the order of two AFTER triggers is not defined.
        QStringLiteral(R"sql(
            CREATE TRIGGER message_text_forget BEFORE UPDATE OF text, state ON message
            WHEN old.state <> 'streaming' AND (new.state = 'streaming' OR new.text <> old.text)
            BEGIN
                INSERT INTO message_text (message_text, rowid, text) VALUES ('delete', old.seq, old.text);
            END)sql"),
        QStringLiteral(R"sql(
            CREATE TRIGGER message_text_learn AFTER UPDATE OF text, state ON message
            WHEN new.state <> 'streaming' AND (old.state = 'streaming' OR new.text <> old.text)
            BEGIN
                INSERT INTO message_text (rowid, text) VALUES (new.seq, new.text);
            END)sql"),
    };
}

/// How long an answer was being written, without the wait before it.
QStringList writingTime()
{
    return {QStringLiteral("ALTER TABLE message ADD COLUMN writing_ms INTEGER NOT NULL DEFAULT 0")};
}

/// Images and what they were made from; their files are in ImageFiles. image_file lists every file that was ever named,
/// so that one nobody needs any more is found without looking through folders.
QStringList images()
{
    return {
        QStringLiteral(R"sql(
            CREATE TABLE image (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                request_id TEXT NOT NULL,
                position INTEGER NOT NULL,
                mode TEXT NOT NULL,
                route TEXT NOT NULL,
                prompt TEXT NOT NULL,
                revised_prompt TEXT NOT NULL,
                model TEXT NOT NULL,
                server TEXT NOT NULL,
                parameters TEXT NOT NULL,
                usage TEXT NOT NULL,
                file TEXT NOT NULL,
                format TEXT NOT NULL,
                width INTEGER NOT NULL,
                height INTEGER NOT NULL,
                bytes INTEGER NOT NULL,
                created_at INTEGER NOT NULL,
                duration_ms INTEGER NOT NULL,
                deleted_at INTEGER
            ))sql"),
        QStringLiteral(R"sql(
            CREATE TABLE image_input (
                image_id TEXT NOT NULL REFERENCES image (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                role TEXT NOT NULL,
                file TEXT NOT NULL,
                name TEXT NOT NULL,
                source_id TEXT NOT NULL,
                PRIMARY KEY (image_id, position)
            ) WITHOUT ROWID)sql"),
        QStringLiteral("CREATE TABLE image_file (file TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID"),
        // The gallery reads its row numbers from these alone.
        QStringLiteral("CREATE INDEX image_list ON image (deleted_at, mode, model)"),
        QStringLiteral("CREATE INDEX image_of_request ON image (request_id)"),
        QStringLiteral("CREATE INDEX image_of_file ON image (file)"),
        QStringLiteral("CREATE INDEX image_input_source ON image_input (source_id)"),
        QStringLiteral("CREATE INDEX image_input_file ON image_input (file)"),
        QStringLiteral("CREATE VIRTUAL TABLE image_text USING fts5 (prompt, revised_prompt, content = 'image', "
                       "content_rowid = 'seq', tokenize = 'trigram')"),
        QStringLiteral(R"sql(
            CREATE TRIGGER image_text_insert AFTER INSERT ON image
            BEGIN
                INSERT INTO image_text (rowid, prompt, revised_prompt) VALUES (new.seq, new.prompt, new.revised_prompt);
            END)sql"),
        QStringLiteral(R"sql(
            CREATE TRIGGER image_text_delete AFTER DELETE ON image
            BEGIN
                INSERT INTO image_text (image_text, rowid, prompt, revised_prompt)
                VALUES ('delete', old.seq, old.prompt, old.revised_prompt);
            END)sql"),
    };
}

using Step = QStringList (*)();
constexpr Step kSteps[] = {tables, fullText, writingTime, images};

} // namespace

int schemaVersion()
{
    return static_cast<int>(std::size(kSteps));
}

tl::expected<bool, QSqlError> migrate(QSqlDatabase &database, int version)
{
    for (int step = version; step < schemaVersion(); ++step) {
        for (const QString &statement : kSteps[step]()) {
            if (const auto done = tryExecute(database, statement); !done) {
                return tl::unexpected(done.error());
            }
        }
    }
    if (version == schemaVersion()) {
        return true;
    }
    const auto stamped = tryExecute(database, QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion()));
    if (!stamped) {
        return tl::unexpected(stamped.error());
    }
    return true;
}

} // namespace holt::store
