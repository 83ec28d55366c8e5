#pragma once

#include "core/transcriptmodel.h"
#include "gui/common/theme.h"
#include "gui/transcript/transcriptview.h"

#include <QTest>

namespace holt::test {

inline core::TranscriptEntry entry(const QString &id, store::Role role, const QString &text)
{
    core::TranscriptEntry entry;
    entry.message.id = id;
    entry.message.role = role;
    entry.message.text = text;
    if (role == store::Role::Assistant) {
        entry.message.model = QStringLiteral("a-model");
    }
    return entry;
}

inline core::TranscriptEntry person(const QString &id, const QString &text)
{
    return entry(id, store::Role::User, text);
}

inline core::TranscriptEntry answer(const QString &id, const QString &text)
{
    return entry(id, store::Role::Assistant, text);
}

/// Questions and answers of different lengths, with ids "0", "1" …
inline QList<core::TranscriptEntry> conversation(int count)
{
    QList<core::TranscriptEntry> entries;
    for (int i = 0; i < count; ++i) {
        const QString id = QString::number(i);
        entries += i % 2 == 0 ? person(id, QStringLiteral("Question %1?").arg(i))
                              : answer(id, QStringLiteral("# Answer %1\n\n").arg(i) +
                                               QStringLiteral("Some words of *text*. ").repeated(5 + i * 7 % 60) +
                                               QStringLiteral("\n\n- a\n- b\n\n```cpp\nint x;\nint y;\n```\n"));
    }
    return entries;
}

/// A view with its model, on the screen.
struct Transcript
{
    gui::Theme theme;
    core::TranscriptModel model;
    gui::TranscriptView view{theme};

    explicit Transcript(const QList<core::TranscriptEntry> &entries = {})
    {
        model.reset(entries);
        view.resize(700, 500);
        view.setModel(&model);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qWarning("the view was not shown");
        }
    }

    /// Replaces the text of the last message, as a streaming answer does.
    void stream(const QString &text)
    {
        const int row = model.rowCount() - 1;
        core::TranscriptEntry changed = model.entry(row);
        changed.message.text = text;
        changed.message.state = store::MessageState::Streaming;
        model.replace(row, changed);
    }
};

} // namespace holt::test
