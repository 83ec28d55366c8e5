#include "core/messagetree.h"

#include <QTest>

using namespace holt;

class MessageTreeTest : public QObject
{
    Q_OBJECT

private:
    static store::Message message(const char *id, const char *parent)
    {
        store::Message made;
        made.id = QString::fromLatin1(id);
        made.parentId = QString::fromLatin1(parent);
        return made;
    }

    /// question -> (first -> followup, second)
    static core::MessageTree branching()
    {
        core::MessageTree tree;
        tree.add(message("question", ""));
        tree.add(message("first", "question"));
        tree.add(message("followup", "first"));
        tree.add(message("second", "question"));
        return tree;
    }

private Q_SLOTS:
    void pathGoesFromTheRootToTheLeaf()
    {
        QCOMPARE(branching().pathTo(QStringLiteral("followup")),
                 QStringList({QStringLiteral("question"), QStringLiteral("first"), QStringLiteral("followup")}));
    }

    void pathToAnUnknownLeafIsEmpty() { QVERIFY(branching().pathTo(QStringLiteral("nobody")).isEmpty()); }

    void newestLeafFollowsTheNewestChild()
    {
        const core::MessageTree tree = branching();
        QCOMPARE(tree.newestLeaf(), QStringLiteral("second"));
        QCOMPARE(tree.newestLeafBelow(QStringLiteral("first")), QStringLiteral("followup"));
        QCOMPARE(tree.newestLeafBelow(QStringLiteral("second")), QStringLiteral("second"));
    }

    void newestLeafOfAnEmptyTreeIsEmpty() { QCOMPARE(core::MessageTree().newestLeaf(), QString()); }

    void siblingsStandInTheOrderOfCreation()
    {
        QCOMPARE(branching().siblings(QStringLiteral("second")),
                 QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    }

    void subtreeHoldsEverythingBelow()
    {
        QCOMPARE(branching().subtree(QStringLiteral("first")),
                 QStringList({QStringLiteral("first"), QStringLiteral("followup")}));
    }

    void removingASubtreeLeavesTheOtherBranch()
    {
        core::MessageTree tree = branching();
        tree.removeSubtree(QStringLiteral("first"));
        QVERIFY(!tree.find(QStringLiteral("followup")));
        QCOMPARE(tree.siblings(QStringLiteral("second")), QStringList({QStringLiteral("second")}));
        QCOMPARE(tree.newestLeaf(), QStringLiteral("second"));
    }

    void aMessageWithoutItsParentBecomesARoot()
    {
        core::MessageTree tree;
        tree.add(message("orphan", "gone"));
        QCOMPARE(tree.pathTo(QStringLiteral("orphan")), QStringList({QStringLiteral("orphan")}));
    }

    void addingTwiceKeepsTheFirst()
    {
        core::MessageTree tree = branching();
        tree.add(message("second", "first"));
        QCOMPARE(tree.find(QStringLiteral("second"))->parentId, QStringLiteral("question"));
    }
};

QTEST_GUILESS_MAIN(MessageTreeTest)
#include "tst_messagetree.moc"
