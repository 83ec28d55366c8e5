#include "app/openwindow.h"

#include <QComboBox>
#include <QTemporaryDir>

using namespace holt;

/// What a screen reader finds in the window, and where Tab goes.
class AccessibleNamesTest : public QObject
{
    Q_OBJECT

private:
    static void collectNameless(QAccessibleInterface *node, QStringList &nameless)
    {
        const QAccessible::State state = node->state();
        if (state.focusable && !state.invisible && node->text(QAccessible::Name).isEmpty() &&
            node->role() != QAccessible::Window) {
            const QObject *object = node->object();
            const QObject *parent = object ? object->parent() : nullptr;
            nameless.append(QStringLiteral("%1 in %2")
                                .arg(QLatin1String(object ? object->metaObject()->className() : "item"),
                                     QLatin1String(parent ? parent->metaObject()->className() : "nothing")));
        }
        for (int i = 0; i < node->childCount(); ++i) {
            if (QAccessibleInterface *child = node->child(i)) {
                collectNameless(child, nameless);
            }
        }
    }

    static QAccessibleInterface *findNode(QAccessibleInterface *node, QAccessible::Role role, const QString &name)
    {
        if (node->role() == role && node->text(QAccessible::Name) == name && !node->state().invisible) {
            return node;
        }
        for (int i = 0; i < node->childCount(); ++i) {
            QAccessibleInterface *child = node->child(i);
            if (QAccessibleInterface *found = child ? findNode(child, role, name) : nullptr) {
                return found;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("HOLT_DEMO_DELAY_MS", "0"); }

    void theNamedPartsAreThere_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("name");
        const auto row = [](QAccessible::Role role, const char *name) {
            QTest::newRow(name) << static_cast<int>(role) << QString::fromLatin1(name);
        };
        row(QAccessible::PageTab, "Chat");
        row(QAccessible::EditableText, "Message");
        row(QAccessible::Button, "Send");
        row(QAccessible::List, "Conversations");
        row(QAccessible::Button, "New chat");
        row(QAccessible::List, "Transcript");
        row(QAccessible::EditableText, "System prompt");
    }

    void theNamedPartsAreThere()
    {
        QFETCH(int, role);
        QFETCH(QString, name);
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("Hello"));
        QTRY_VERIFY(open.isIdle() && !open.last().message.text.isEmpty());
        QAccessibleInterface *window = QAccessible::queryAccessibleInterface(&open.window());
        QCOMPARE(window->text(QAccessible::Name), QStringLiteral("Holt"));
        QTRY_VERIFY(findNode(window, static_cast<QAccessible::Role>(role), name));
    }

    void theTranscriptsMessagesAreItsChildren()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("Hello"));
        QTRY_VERIFY(open.isIdle() && !open.last().message.text.isEmpty());
        QAccessibleInterface *list = findNode(QAccessible::queryAccessibleInterface(&open.window()), QAccessible::List,
                                              QStringLiteral("Transcript"));
        QVERIFY(list);
        QTRY_COMPARE(list->childCount(), 2);
        QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("You: Hello"));
        QVERIFY(list->child(1)->text(QAccessible::Name).startsWith(QStringLiteral("Assistant: ")));
    }

    void theModelComboIsLabelled()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        bool found = false;
        const QList<QComboBox *> combos = open.window().findChildren<QComboBox *>();
        for (QComboBox *combo : combos) {
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(combo);
            for (const auto &[label, relation] : interface->relations(QAccessible::Label)) {
                found = found || label->text(QAccessible::Name) == QStringLiteral("Model");
            }
        }
        QVERIFY(found);
    }

    void everyControlHasAName()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("Hello"));
        QTRY_VERIFY(open.isIdle() && !open.last().message.text.isEmpty());
        QStringList nameless;
        collectNameless(QAccessible::queryAccessibleInterface(&open.window()), nameless);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    void tabWalksTheWindowWithoutATrap()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("Hello"));
        QTRY_VERIFY(open.isIdle() && !open.last().message.text.isEmpty());
        QVERIFY(QTest::qWaitForWindowActive(&open.window()));
        open.input()->setFocus();
        QSet<QWidget *> visited;
        bool cameBack = false;
        bool list = false;
        bool transcript = false;
        for (int step = 0; step < 80 && !cameBack; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QWidget *focused = QApplication::focusWidget();
            QVERIFY(focused);
            cameBack = focused == open.input();
            list = list || OpenWindow::nameOf(focused) == QStringLiteral("Conversations");
            transcript = transcript || OpenWindow::nameOf(focused) == QStringLiteral("Transcript");
            QVERIFY2(cameBack || !visited.contains(focused), qPrintable(OpenWindow::nameOf(focused)));
            visited.insert(focused);
        }
        QVERIFY(cameBack);
        QVERIFY(list);
        QVERIFY(transcript);
    }
};

QTEST_MAIN(AccessibleNamesTest)
#include "tst_accessiblenames.moc"
