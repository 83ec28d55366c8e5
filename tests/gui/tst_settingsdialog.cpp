#include "settingsfixture.h"
#include "support/fakeserver.h"

#include "gui/settings/headerseditor.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>

using namespace holt;
using gui::SettingsDialog;
using test::FakeAnswer;
using test::FakeServer;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_fixture.reset();
    }

    void hasNothingToSaveAtFirst()
    {
        QCOMPARE(m_dialog->windowTitle(), s("Settings"));
        QVERIFY(!button("Save")->isEnabled());
        QVERIFY(findNamed<QListView>(*m_dialog, s("Servers")));
    }

    void keepsANewServerWithItsKey()
    {
        m_dialog->addServer();
        type("Name", "Office");
        type("Base URL", "http://127.0.0.1:4000");
        type("Key", "sk-secret-123");
        QVERIFY(press(*m_dialog, s("Save")));
        const store::Profile *saved = m_fixture->servers.findByName(s("Office"));
        QVERIFY(saved);
        QCOMPARE(saved->baseUrl, s("http://127.0.0.1:4000"));
        QTRY_COMPARE(m_fixture->vault.keys.value(saved->id), QByteArray("sk-secret-123"));
        QVERIFY(!button("Save")->isEnabled());
    }

    void aFirstServerTakesTheDemosPlace()
    {
        m_dialog->addServer(s("Ollama"));
        QVERIFY(press(*m_dialog, s("Save")));
        QCOMPARE(m_fixture->servers.current().name, s("Ollama"));
    }

    void aSecondServerDoesNot()
    {
        m_fixture->servers.setCurrent(m_fixture->addServer(s("First")));
        m_dialog->addServer(s("Ollama"));
        QVERIFY(press(*m_dialog, s("Save")));
        QCOMPARE(m_fixture->servers.current().name, s("First"));
        QVERIFY(press(*m_dialog, s("Use this server")));
        QCOMPARE(m_fixture->servers.current().name, s("Ollama"));
    }

    void fillsInThePresets_data()
    {
        QTest::addColumn<QString>("name");
        for (const core::ServerPreset &preset : core::serverPresets()) {
            QTest::newRow(qPrintable(preset.name)) << preset.name;
        }
    }

    void fillsInThePresets()
    {
        QFETCH(QString, name);
        m_dialog->addServer(name);
        QCOMPARE(edit("Name")->text(), name);
        QVERIFY(!edit("Base URL")->text().isEmpty());
        QVERIFY(button("Save")->isEnabled());
    }

    void neverShowsAKeptKey()
    {
        const QString id = keptServer();
        m_dialog->showServer(id);
        QTest::qWait(20);
        QVERIFY(edit("Key")->text().isEmpty());
        QCOMPARE(edit("Key")->placeholderText(), s("Kept in the keychain"));
        const auto edits = m_dialog->findChildren<QLineEdit *>();
        for (const QLineEdit *each : edits) {
            QVERIFY(!each->text().contains(s("kept-key")));
        }
    }

    void hidesWhatIsTypedUntilAsked()
    {
        m_dialog->addServer();
        type("Key", "abc");
        QCOMPARE(edit("Key")->echoMode(), QLineEdit::Password);
        QVERIFY(press(*m_dialog, s("Show key")));
        QCOMPARE(edit("Key")->echoMode(), QLineEdit::Normal);
    }

    void keepsTheKeyWhereItIsNotTyped()
    {
        const QString id = keptServer();
        m_dialog->showServer(id);
        type("Name", "Renamed");
        QVERIFY(press(*m_dialog, s("Save")));
        QCOMPARE(m_fixture->servers.find(id)->name, s("Renamed"));
        QTest::qWait(20);
        QCOMPARE(m_fixture->vault.keys.value(id), QByteArray("kept-key"));
    }

    void forgetsAKeyWhenTold()
    {
        const QString id = keptServer();
        m_dialog->showServer(id);
        QVERIFY(press(*m_dialog, s("Remove key")));
        QVERIFY(m_fixture->vault.keys.contains(id)); // not before it is saved
        QVERIFY(press(*m_dialog, s("Save")));
        QTRY_VERIFY(!m_fixture->vault.keys.contains(id));
    }

    void explainsAnAddressThatIsNone()
    {
        m_dialog->addServer();
        type("Name", "Broken");
        type("Base URL", "ftp://example.com");
        QVERIFY(press(*m_dialog, s("Save")));
        QVERIFY(!m_fixture->servers.findByName(s("Broken")));
        QVERIFY(shownText().contains(s("web address")));
        type("Base URL", "http://127.0.0.1:1");
        QVERIFY(press(*m_dialog, s("Save")));
        QVERIFY(m_fixture->servers.findByName(s("Broken")));
    }

    void asksForTheNameOfTheAzureResource()
    {
        m_dialog->addServer(s("Azure OpenAI"));
        QVERIFY(press(*m_dialog, s("Save")));
        QVERIFY(!m_fixture->servers.findByName(s("Azure OpenAI")));
        QVERIFY(shownText().contains(s("YOUR-RESOURCE")));
    }

    void showsTheApiVersionForAzureOnly()
    {
        m_dialog->addServer(s("Ollama"));
        QVERIFY(!findNamed<QLineEdit>(*m_dialog, s("API version")));
        combo("Kind")->setCurrentIndex(combo("Kind")->findText(s("Azure OpenAI")));
        QVERIFY(findNamed<QLineEdit>(*m_dialog, s("API version")));
    }

    void keepsEveryField()
    {
        m_dialog->addServer(s("OpenAI"));
        type("Organization", "org-1");
        type("Project", "proj-1");
        combo("Default chat model")->lineEdit()->setText(s("my-model"));
        findNamed<QSpinBox>(*m_dialog, s("Longest wait without an answer"))->setValue(240);
        QVERIFY(press(*m_dialog, s("Save")));
        const store::Profile *saved = m_fixture->servers.findByName(s("OpenAI"));
        QVERIFY(saved);
        QCOMPARE(saved->kind, store::Profile::Kind::OpenAi);
        QCOMPARE(saved->organisation, s("org-1"));
        QCOMPARE(saved->project, s("proj-1"));
        QCOMPARE(saved->defaultModels.value(s("chat")), s("my-model"));
        QCOMPARE(saved->idleTimeoutSeconds, 240);
    }

    void secretHeadersAreNotInTheFile()
    {
        m_dialog->addServer(s("Ollama"));
        auto *headers = m_dialog->findChild<gui::HeadersEditor *>();
        headers->setHeaders({{s("X-Api-Key"), s("header-secret")}, {s("X-Team"), s("blue")}});
        QVERIFY(press(*m_dialog, s("Save")));
        QFile file(m_fixture->dir.filePath(s("profiles.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("blue"));
        QVERIFY(!content.contains("header-secret"));
    }

    void headersAreEditedByKeyboard()
    {
        m_dialog->addServer(s("Ollama"));
        auto *headers = m_dialog->findChild<gui::HeadersEditor *>();
        QVERIFY(press(*m_dialog, s("Add header")));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), s("X-Team"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(headers->table()->hasFocus());
        headers->table()->setCurrentCell(0, 1);
        QTest::keyClick(headers->table(), Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), s("blue"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        // A delegate commits in a later turn of the event loop.
        QTRY_COMPARE(headers->headers(), (gui::HeadersEditor::Headers{{s("X-Team"), s("blue")}}));
        QVERIFY(m_dialog->isVisible()); // Return in the table is not the dialog's
        QTest::keyClick(headers->table(), Qt::Key_Delete);
        QVERIFY(headers->headers().isEmpty());
    }

    void tabVisitsEverythingAndComesBack()
    {
        m_dialog->addServer(s("OpenAI"));
        auto *headers = m_dialog->findChild<gui::HeadersEditor *>();
        headers->setHeaders({{s("A"), s("1")}, {s("B"), s("2")}});
        QWidget *first = edit("Name");
        first->setFocus();
        QTRY_VERIFY(first->hasFocus());
        QSet<QWidget *> visited;
        int steps = 0;
        do {
            QVERIFY2(++steps < 100, "Tab is trapped");
            visited.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        } while (QApplication::focusWidget() != first);
        for (const char *name : {"Base URL", "Key"}) {
            QVERIFY2(visited.contains(edit(name)), name);
        }
        QVERIFY(visited.contains(headers->table()));
        QVERIFY(visited.contains(button("Save")));
        QVERIFY(visited.contains(findNamed<QListView>(*m_dialog, s("Servers"))));
    }

    void everyControlHasAName()
    {
        m_dialog->addServer(s("OpenAI"));
        for (int page = 0; page < 2; ++page) {
            m_dialog->findChild<QTabWidget *>()->setCurrentIndex(page);
            const auto all = m_dialog->findChildren<QWidget *>();
            for (QWidget *widget : all) {
                const bool control =
                    qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
                    qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
                    (qobject_cast<QLineEdit *>(widget) && !qobject_cast<QComboBox *>(widget->parent()) &&
                     !qobject_cast<QAbstractSpinBox *>(widget->parent()));
                if (control && widget->isVisibleTo(m_dialog.get()) && widget->focusPolicy() != Qt::NoFocus) {
                    QVERIFY2(!spokenName(widget).isEmpty(), qPrintable(QDebug::toString(widget)));
                }
            }
        }
    }

    void asksBeforeClosingWithChanges()
    {
        m_dialog->showServer(m_fixture->addServer(s("Mine")));
        type("Name", "Changed");
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(shownText().contains(s("not saved")));
        QVERIFY(press(*m_dialog, s("Discard changes")));
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_fixture->servers.findByName(s("Mine")));
    }

    void savesAndCloses()
    {
        m_dialog->showServer(m_fixture->addServer(s("Mine")));
        type("Name", "Changed");
        m_dialog->close();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(press(*m_dialog, s("Save and close")));
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_fixture->servers.findByName(s("Changed")));
    }

    void closesAtOnceWithoutChanges()
    {
        m_dialog->addServer(s("Ollama")); // looked at, not touched
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void asksBeforeShowingAnotherServer()
    {
        const QString mine = m_fixture->addServer(s("Mine"));
        const QString other = m_fixture->addServer(s("Other"));
        m_dialog->showServer(mine);
        type("Name", "Changed");
        m_dialog->showServer(other);
        QCOMPARE(edit("Name")->text(), s("Changed"));
        QVERIFY(press(*m_dialog, s("Discard")));
        QCOMPARE(edit("Name")->text(), s("Other"));
        QCOMPARE(m_fixture->servers.find(mine)->name, s("Mine"));
    }

    void theListKeepsToTheFormUntilThePersonHasDecided()
    {
        const QString mine = m_fixture->addServer(s("Mine"));
        m_fixture->addServer(s("Other"));
        m_dialog->showServer(mine);
        type("Name", "Changed");
        auto *list = findNamed<QListView>(*m_dialog, s("Servers"));
        const QModelIndex other = list->model()->index(2, 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(other).center());
        QTRY_VERIFY(findNamed<QPushButton>(*m_dialog, s("Discard")));
        QCOMPARE(list->currentIndex().row(), 1);
        QCOMPARE(list->selectionModel()->selectedRows(), QModelIndexList{list->model()->index(1, 0)});
        QCOMPARE(edit("Name")->text(), s("Changed"));
        QVERIFY(press(*m_dialog, s("Discard")));
        QCOMPARE(edit("Name")->text(), s("Other"));
        QCOMPARE(list->selectionModel()->selectedRows(), QModelIndexList{other});
    }

    void theArrowKeysWalkThroughTheServers()
    {
        m_fixture->addServer(s("Mine"));
        auto *list = findNamed<QListView>(*m_dialog, s("Servers"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(edit("Name") && edit("Name")->text() == s("Mine"));
        QVERIFY(list->hasFocus());
    }

    void removesAServerAfterAsking()
    {
        const QString id = keptServer();
        m_dialog->showServer(id);
        QVERIFY(press(*m_dialog, s("Remove server")));
        QVERIFY(m_fixture->servers.find(id));
        QVERIFY(press(*m_dialog, s("Remove")));
        QVERIFY(!m_fixture->servers.find(id));
        QTRY_VERIFY(m_fixture->vault.keys.isEmpty());
    }

    void theDemoCannotBeRemoved()
    {
        m_dialog->showServer(s("demo"));
        QVERIFY(!button("Remove server")->isEnabled());
        QVERIFY(!findNamed<QLineEdit>(*m_dialog, s("Base URL")));
        QVERIFY(shownText().contains(s("not a model")));
    }

    void asksWhereToKeepAKeyWithoutAKeychain()
    {
        m_fixture->vault.broken = true;
        m_dialog->addServer(s("Ollama"));
        type("Key", "sk-secret-123");
        QVERIFY(press(*m_dialog, s("Save")));
        QTRY_VERIFY(findNamed<QPushButton>(*m_dialog, s("In a file only you can read")));
        QVERIFY(shownText().contains(s("keychain")));
        QVERIFY(press(*m_dialog, s("In a file only you can read")));
        const QString path = m_fixture->dir.filePath(s("secrets.json"));
        QTRY_VERIFY(QFileInfo::exists(path));
        QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(m_fixture->preferences.keyPlace(), store::Secrets::Place::File);
    }

    void asksWhereToKeepASecretHeaderToo()
    {
        m_fixture->vault.broken = true;
        m_dialog->addServer(s("Ollama"));
        m_dialog->findChild<gui::HeadersEditor *>()->setHeaders({{s("X-Api-Key"), s("header-secret")}});
        QVERIFY(press(*m_dialog, s("Save")));
        QTRY_VERIFY(findNamed<QPushButton>(*m_dialog, s("In a file only you can read")));
        QVERIFY(press(*m_dialog, s("In a file only you can read")));
        const auto kept = [this] {
            QFile file(m_fixture->dir.filePath(s("secrets.json")));
            return file.open(QIODevice::ReadOnly) && file.readAll().contains("header-secret");
        };
        QTRY_VERIFY(kept());
    }

    void keepsAKeyForTheSessionWhenTold()
    {
        m_fixture->vault.broken = true;
        m_dialog->addServer(s("Ollama"));
        type("Key", "sk-secret-123");
        QVERIFY(press(*m_dialog, s("Save")));
        QTRY_VERIFY(findNamed<QPushButton>(*m_dialog, s("This session only")));
        QVERIFY(press(*m_dialog, s("This session only")));
        QCOMPARE(m_fixture->preferences.keyPlace(), store::Secrets::Place::Session);
        QByteArray key;
        m_fixture->servers.readKey(m_fixture->servers.findByName(s("Ollama"))->id, this,
                                   [&](const Result<Secret> &read) { key = read->reveal(); });
        QTRY_COMPARE(key, QByteArray("sk-secret-123"));
        QVERIFY(!QFileInfo::exists(m_fixture->dir.filePath(s("secrets.json"))));
    }

    void testsTheConnectionAsTyped()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"data":[{"id":"a"}]})"));
        m_dialog->addServer();
        edit("Base URL")->setText(server.url(s("/v1")).toString());
        type("Key", "typed-key");
        QVERIFY(press(*m_dialog, s("Test connection")));
        QTRY_VERIFY(shownText().contains(s("Connected")));
        QCOMPARE(server.requests().first().header("authorization"), QByteArray("Bearer typed-key"));
        QCOMPARE(m_fixture->servers.rowCount(), 1); // nothing was saved
    }

    void namesTheStageThatFailed()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"error":{"message":"Incorrect API key provided"}})", 401));
        m_dialog->addServer();
        edit("Base URL")->setText(server.url(s("/v1")).toString());
        QVERIFY(press(*m_dialog, s("Test connection")));
        QTRY_VERIFY(shownText().contains(s("Key: ")));
        type("Key", "better"); // what was said is about the old key
        QVERIFY(!shownText().contains(s("Key: ")));
    }

    void aTestCanBeCancelled()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::stalled());
        m_dialog->addServer();
        edit("Base URL")->setText(server.url(s("/v1")).toString());
        QVERIFY(press(*m_dialog, s("Test connection")));
        QTRY_COMPARE(server.requestCount(), 1);
        QVERIFY(press(*m_dialog, s("Cancel test")));
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(findNamed<QPushButton>(*m_dialog, s("Test connection")));
    }

    void findsServersOnThisMachine()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"data":[{"id":"a"},{"id":"b"}]})"));
        m_dialog->setProbeCandidates({{s("Ollama"), server.url(s("/v1"))}});
        QTest::qWait(20);
        QCOMPARE(server.connectionCount(), 0); // nothing is asked unasked
        QVERIFY(press(*m_dialog, s("Look for servers on this machine")));
        QTRY_VERIFY(findNamed<QPushButton>(*m_dialog, s("Add Ollama")));
        QVERIFY(shownText().contains(s("2 model")));
        QVERIFY(press(*m_dialog, s("Add Ollama")));
        QCOMPARE(m_fixture->servers.current().name, s("Ollama"));
        QCOMPARE(edit("Name")->text(), s("Ollama"));
        QVERIFY(!findNamed<QPushButton>(*m_dialog, s("Ollama is added"))->isEnabled());
    }

    void theSearchCanBeCancelled()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::stalled());
        m_dialog->setProbeCandidates({{s("Ollama"), server.url(s("/v1"))}});
        QVERIFY(press(*m_dialog, s("Look for servers on this machine")));
        QTRY_COMPARE(server.requestCount(), 1);
        QVERIFY(findNamed<QProgressBar>(*m_dialog, s("Looking for servers")));
        QVERIFY(press(*m_dialog, s("Cancel search")));
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(shownText().contains(s("Stopped")));
    }

    void saysWhenNoServerWasFound()
    {
        QVERIFY(press(*m_dialog, s("Look for servers on this machine")));
        QTRY_VERIFY(shownText().contains(s("No server answered")));
    }

    void tellsWhatCouldNotBeSaved()
    {
        QVERIFY(QDir(m_fixture->dir.path()).mkdir(s("profiles.json")));
        m_dialog->addServer(s("Ollama"));
        QVERIFY(press(*m_dialog, s("Save")));
        QVERIFY(shownText().contains(s("profiles.json")));
    }

    void keepsGeneralSettingsOnSaveOnly()
    {
        auto &preferences = m_fixture->preferences;
        m_dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
        combo("Appearance")->setCurrentIndex(combo("Appearance")->findText(s("Dark")));
        findNamed<QSpinBox>(*m_dialog, s("Text size"))->setValue(150);
        combo("Language")->setCurrentIndex(combo("Language")->findData(s("zh_CN")));
        QCOMPARE(preferences.textSize(), 100);
        QVERIFY(press(*m_dialog, s("Save")));
        QCOMPARE(preferences.appearance(), core::Preferences::Appearance::Dark);
        QCOMPARE(preferences.textSize(), 150);
        QCOMPARE(preferences.language(), s("zh_CN"));
        QVERIFY(!button("Save")->isEnabled());
    }

    void changesWhereKeysAreKept()
    {
        const QString id = keptServer();
        m_dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
        QVERIFY(press(*m_dialog, s("In a file that only you can read")));
        QVERIFY(press(*m_dialog, s("Save")));
        QTRY_VERIFY(QFileInfo::exists(m_fixture->dir.filePath(s("secrets.json"))));
        QTRY_VERIFY(!m_fixture->vault.keys.contains(id)); // moved, not copied
    }

private:
    void open()
    {
        m_dialog = m_fixture->dialog();
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        m_dialog->activateWindow();
    }

    QString keptServer()
    {
        const QString id = m_fixture->addServer(s("Kept"));
        bool written = false;
        m_fixture->servers.writeKey(id, Secret("kept-key"), this, [&](const Result<bool> &) { written = true; });
        (void)QTest::qWaitFor([&] { return written; });
        return id;
    }

    QLineEdit *edit(const char *name) { return findNamed<QLineEdit>(*m_dialog, s(name)); }
    QComboBox *combo(const char *name)
    {
        // Named by their labels.
        const auto labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->buddy() && label->text().remove(QLatin1Char('&')) == s(name)) {
                return qobject_cast<QComboBox *>(label->buddy());
            }
        }
        return nullptr;
    }
    QAbstractButton *button(const char *name) { return findNamed<QAbstractButton>(*m_dialog, s(name)); }

    /// As a person does: what was there is replaced.
    void type(const char *field, const char *text)
    {
        QLineEdit *line = edit(field);
        QVERIFY2(line, field);
        line->selectAll();
        QTest::keyClicks(line, s(text));
    }

    QString shownText() const
    {
        QStringList texts;
        const auto labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisibleTo(m_dialog.get())) {
                texts.append(label->text());
            }
        }
        return texts.join(QLatin1Char('\n'));
    }

    std::optional<SettingsFixture> m_fixture;
    std::unique_ptr<SettingsDialog> m_dialog;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
