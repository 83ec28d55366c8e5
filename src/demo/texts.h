#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace holt::demo {

struct RoleCount
{
    QString role;
    int count = 0;
};

/// Everything the demo says, in the person's language. Answers are Markdown and start with notice(). Any thread.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(holt::demo::Texts)

public:
    /// One line that says plainly what is answering.
    [[nodiscard]] static QString notice();

    [[nodiscard]] static QString tour();
    [[nodiscard]] static QString help();
    [[nodiscard]] static QString code();
    [[nodiscard]] static QString table();
    [[nodiscard]] static QString slow();
    [[nodiscard]] static QString reasoning();
    [[nodiscard]] static QString beforeCut();
    [[nodiscard]] static QString beforeErrorInStream();
    [[nodiscard]] static QString errorHelp();
    [[nodiscard]] static QString nothingToAdd();
    [[nodiscard]] static QString toolResult(const QString &result);
    [[nodiscard]] static QString choiceNumber(int number, int of);
    /// The message back, with figures about it and the conversation.
    [[nodiscard]] static QString echo(const QString &message, int otherParts, const QList<RoleCount> &roles);

    // The messages of error objects.
    [[nodiscard]] static QString notJson(const QString &reason);
    [[nodiscard]] static QString messagesMissing();
    [[nodiscard]] static QString roleMissing(qsizetype number);
    [[nodiscard]] static QString modelMissing();
    [[nodiscard]] static QString unknownModel(const QString &model, const QStringList &known);
    [[nodiscard]] static QString tooManyStops(int most);
    [[nodiscard]] static QString numberTooSmall(const QString &field);
    [[nodiscard]] static QString choicesOutOfRange(int most);
    [[nodiscard]] static QString errorAskedFor(int status);
    [[nodiscard]] static QString errorInStream();
    [[nodiscard]] static QString wrongKey();
    [[nodiscard]] static QString unknownPath(const QString &method, const QString &path);
    [[nodiscard]] static QString refusedByHttp(int status);
};

} // namespace holt::demo
