#include "core/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace holt;
using core::TranscriptEntry;
using core::TranscriptModel;

class TranscriptModelTest : public QObject
{
    Q_OBJECT

private:
    static TranscriptEntry entry(const char *id, store::Role role, const char *text)
    {
        TranscriptEntry made;
        made.message.id = QString::fromLatin1(id);
        made.message.role = role;
        made.message.text = QString::fromLatin1(text);
        return made;
    }

private Q_SLOTS:
    void rowsAreSpokenWithTheirAuthor()
    {
        TranscriptModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(entry("q", store::Role::User, "Hi"));
        model.append(entry("a", store::Role::Assistant, "Hello"));
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("You: Hi"));
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Assistant: Hello"));
    }

    void replacingTellsOneRow()
    {
        TranscriptModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset({entry("q", store::Role::User, "Hi"), entry("a", store::Role::Assistant, "")});
        QSignalSpy changed(&model, &TranscriptModel::dataChanged);
        model.replace(1, entry("a", store::Role::Assistant, "Hel"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), 1);
        QCOMPARE(model.entry(1).message.text, QStringLiteral("Hel"));
    }

    void truncatingForgetsTheRowsOfWhatWent()
    {
        TranscriptModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset({entry("q", store::Role::User, "Hi"), entry("a", store::Role::Assistant, "Hello")});
        model.truncate(1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(QStringLiteral("a")), -1);
        QCOMPARE(model.rowOf(QStringLiteral("q")), 0);
    }

    void aReplacedIdIsFoundUnderItsNewName()
    {
        TranscriptModel model;
        model.append(entry("old", store::Role::Assistant, ""));
        model.replace(0, entry("new", store::Role::Assistant, ""));
        QCOMPARE(model.rowOf(QStringLiteral("new")), 0);
        QCOMPARE(model.rowOf(QStringLiteral("old")), -1);
    }
};

QTEST_GUILESS_MAIN(TranscriptModelTest)
#include "tst_transcriptmodel.moc"
