-- A database as version 2 wrote it, with its full-text index. Frozen: it stands for files in the world. Statements end with ";" at a line's end.
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
);
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
);
CREATE TABLE scratch (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX conversation_list ON conversation (deleted_at, updated_at, id, title);
CREATE INDEX message_of_conversation ON message (conversation_id, seq);
CREATE INDEX message_of_parent ON message (parent_id);
CREATE INDEX message_streaming ON message (state) WHERE state = 'streaming';
CREATE VIRTUAL TABLE message_text USING fts5 (text, content = 'message', content_rowid = 'seq', tokenize = 'trigram');
CREATE TRIGGER message_text_insert AFTER INSERT ON message WHEN new.state <> 'streaming' BEGIN INSERT INTO message_text (rowid, text) VALUES (new.seq, new.text); END;
CREATE TRIGGER message_text_delete AFTER DELETE ON message WHEN old.state <> 'streaming' BEGIN INSERT INTO message_text (message_text, rowid, text) VALUES ('delete', old.seq, old.text); END;
CREATE TRIGGER message_text_forget BEFORE UPDATE OF text, state ON message WHEN old.state <> 'streaming' AND (new.state = 'streaming' OR new.text <> old.text) BEGIN INSERT INTO message_text (message_text, rowid, text) VALUES ('delete', old.seq, old.text); END;
CREATE TRIGGER message_text_learn AFTER UPDATE OF text, state ON message WHEN new.state <> 'streaming' AND (old.state = 'streaming' OR new.text <> old.text) BEGIN INSERT INTO message_text (rowid, text) VALUES (new.seq, new.text); END;
INSERT INTO conversation VALUES ('c1', 'Baking bread', 1, 'p1', '{"temperature":0.5}', 'm3', 'and rye?', 1763978400000, 1763978460000, NULL);
INSERT INTO conversation VALUES ('c2', 'Gone', 0, '', '', '', '', 1763978400000, 1763978400000, 1763978500000);
INSERT INTO message VALUES (1, 'm1', 'c1', NULL, 'user', 'How long does sourdough rise?', '', '', 'complete', '', '', '', NULL, NULL, NULL, NULL, NULL, 1763978400000, 0, '');
INSERT INTO message VALUES (2, 'm2', 'c1', 'm1', 'assistant', 'Overnight, in a cool place.', 'They ask about proofing.', '', 'complete', 'stop', 'model-a', 'Server', 12, 7, 19, NULL, NULL, 1763978401000, 900, '');
INSERT INTO message VALUES (3, 'm3', 'c1', 'm1', 'assistant', 'About twelve ho', '', '', 'streaming', '', 'model-b', 'Server', NULL, NULL, NULL, NULL, NULL, 1763978460000, 0, '');
INSERT INTO scratch VALUES ('new draft', 'half a thought');
PRAGMA user_version = 2;
