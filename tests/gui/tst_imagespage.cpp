#include "gui/common/noticebar.h"
#include "gui/images/imagedetails.h"
#include "gui/images/imagedrop.h"
#include "gui/images/imageparameterspane.h"
#include "gui/images/imageviewer.h"
#include "gui/images/jobtile.h"
#include "gui/images/jobview.h"
#include "gui/images/lineagestrip.h"
#include "gui/images/maskpainter.h"
#include "gui/images/maskpanel.h"
#include "gui/images/sourcedesk.h"
#include "gui/images/sourcestrip.h"
#include "gui/images/viewerpane.h"
#include "gui/imagespagefixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

using namespace holt;
using store::ImageMode;

namespace {

QAbstractButton *buttonNamed(QWidget *parent, const QString &text)
{
    const QList<QAbstractButton *> buttons = parent->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && (button->text() == text || button->accessibleName() == text)) {
            return button;
        }
    }
    return nullptr;
}

void drop(QWidget *target, QMimeData *data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
    QVERIFY(event.isAccepted());
}

/// The multipart request's part of this name: its head and body.
QByteArray part(const QByteArray &body, const QByteArray &name)
{
    const qsizetype at = body.indexOf(QByteArray("name=\"" + name + '"'));
    return at < 0 ? QByteArray() : body.mid(at, body.indexOf("\r\n--", at) - at);
}

} // namespace

class ImagesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsMadeAndShown()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        QVERIFY(page.ready);
        QVERIFY(!page.button()->isEnabled());
        page.makeOne(QStringLiteral("A red door"));
        QTRY_COMPARE(page.page->stage(), static_cast<QWidget *>(page.page->viewer()));
        QTRY_COMPARE(page.page->viewer()->viewer()->picture().size(), QSize(64, 48));
        const QByteArray body = page.server.requests().constLast().body;
        QVERIFY(body.contains("A red door"));
        QVERIFY(body.contains("\"model\""));
        QCOMPARE(page.server.requests().constLast().target, QByteArray("/v1/images/generations"));
    }

    void severalPicturesHaveAPlaceEach()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        core::ImageParameters parameters = page.page->parameters()->parameters();
        parameters.n = 3;
        page.page->parameters()->setParameters(parameters);
        page.server.enqueue(ImagesPageFixture::pictures(3));
        page.prompt()->setPlainText(QStringLiteral("Three doors"));
        page.button()->click();
        QTRY_COMPARE(page.page->stage(), static_cast<QWidget *>(page.page->jobView()));
        QCOMPARE(page.page->jobView()->tiles().size(), 3);
        QTRY_VERIFY(page.page->jobView()->tiles().at(2)->state() == gui::JobTile::State::Done);
        QTRY_VERIFY(!page.page->jobView()->tiles().at(2)->picture().isNull());
        page.page->jobView()->tiles().at(1)->click();
        QTRY_COMPARE(page.page->stage(), static_cast<QWidget *>(page.page->viewer()));
    }

    void aRequestCanBeCancelledAndAnotherRunsOn()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.server.enqueue(test::FakeAnswer::stalled());
        page.server.enqueue(test::FakeAnswer::stalled());
        for (const char *text : {"One", "Two"}) {
            page.prompt()->setPlainText(QLatin1String(text));
            page.button()->click();
        }
        QTRY_COMPARE(page.server.requestCount(), 2);
        QCOMPARE(page.studio.runningCount(), 2);
        QTRY_VERIFY(buttonNamed(page.page, QStringLiteral("Cancel")));
        buttonNamed(page.page, QStringLiteral("Cancel"))->click();
        QTRY_COMPARE(page.studio.runningCount(), 1);
        QCOMPARE(page.prompt()->toPlainText(), QStringLiteral("Two"));
    }

    void aRefusalIsShownAndEverythingIsKept()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.server.enqueue(test::FakeAnswer::json(
            R"({"error":{"message":"Your request was rejected by the safety system.","type":"image_generation_user_error","code":"moderation_blocked"}})",
            400));
        page.prompt()->setPlainText(QStringLiteral("Something refused"));
        page.button()->click();
        QTRY_COMPARE(page.studio.runningCount(), 0);
        QTRY_VERIFY(buttonNamed(page.page, QStringLiteral("Details…")));
        QCOMPARE(page.prompt()->toPlainText(), QStringLiteral("Something refused"));
        QCOMPARE(page.gallery.rowCount(), 0);
        QVERIFY(page.button()->isEnabled());
    }

    void tryAgainSendsTheSameOnceMore()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.server.enqueue(
            test::FakeAnswer::json(R"({"error":{"message":"No","type":"invalid_request_error"}})", 400));
        page.server.enqueue(ImagesPageFixture::pictures(1));
        page.prompt()->setPlainText(QStringLiteral("Again"));
        page.button()->click();
        QTRY_VERIFY(buttonNamed(page.page, QStringLiteral("Try again")));
        buttonNamed(page.page, QStringLiteral("Try again"))->click();
        QTRY_COMPARE(page.gallery.rowCount(), 1);
        QCOMPARE(page.server.requests().at(0).body, page.server.requests().at(1).body);
    }

    void fileDroppedWhileGeneratingIsAPictureToEdit()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(page.file(QStringLiteral("door.png")))});
        drop(page.page, &data);
        QTRY_COMPARE(page.page->stage(), static_cast<QWidget *>(page.page->painter()));
        QCOMPARE(page.page->modes()->mode(), ImageMode::Edit);
        QTRY_VERIFY(page.page->painter()->hasPicture());
        QCOMPARE(page.page->painter()->document().imageSize(), QSize(200, 150));
    }

    void droppedPicturesBecomeSources_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"file", "png", "image"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind);
        }
    }
    void droppedPicturesBecomeSources()
    {
        QFETCH(const QString, kind);
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.choose(ImageMode::Edit);
        QMimeData data;
        if (kind == QLatin1String("file")) {
            data.setUrls({QUrl::fromLocalFile(page.file(QStringLiteral("a.png"))),
                          QUrl::fromLocalFile(page.file(QStringLiteral("b.png"), {90, 90}))});
        } else if (kind == QLatin1String("png")) {
            data.setData(QStringLiteral("image/png"), ImagesPageFixture::png({30, 30}, Qt::blue));
        } else {
            QImage image(30, 30, QImage::Format_RGB32);
            image.fill(Qt::green);
            data.setImageData(image);
        }
        drop(page.page->sourceStrip(), &data);
        QTRY_COMPARE(page.page->desk()->sources().size(), kind == QLatin1String("file") ? 2 : 1);
        QTRY_COMPARE(page.page->sourceStrip()->count(), page.page->desk()->sources().size());
    }

    void whatIsNoPictureIsRefusedByName()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.choose(ImageMode::Edit);
        const QString path = page.files.filePath(QStringLiteral("notes.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture at all");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path), QUrl::fromLocalFile(page.files.path())});
        drop(page.page->sourceStrip(), &data);
        QTRY_VERIFY(page.page->notices()->isVisible());
        QVERIFY(page.page->notices()->text().contains(QLatin1String("notes.png")));
        QCOMPARE(page.page->desk()->sources().size(), 0);
        QCOMPARE(page.page->desk()->pending(), 0);
    }

    void aPictureIsPastedFromTheClipboard()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.choose(ImageMode::Edit);
        QImage image(44, 33, QImage::Format_RGB32);
        image.fill(Qt::yellow);
        QGuiApplication::clipboard()->setImage(image);
        page.window.actions().find(QStringLiteral("images.paste"))->trigger();
        QTRY_COMPARE(page.page->desk()->sources().size(), 1);
        QCOMPARE(page.page->desk()->sources().constFirst().size, QSize(44, 33));
    }

    void thePaintedMaskIsSentInTheImagesSize()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.choose(ImageMode::Edit);
        page.page->desk()->addFiles({page.file(QStringLiteral("door.png"))});
        QTRY_VERIFY(page.page->desk()->isReady());
        page.page->painter()->document().paintRectangle(QRect(20, 30, 40, 50), false);
        page.server.enqueue(ImagesPageFixture::pictures(1, Qt::blue, {200, 150}));
        page.prompt()->setPlainText(QStringLiteral("A window"));
        QTRY_VERIFY(page.button()->isEnabled());
        QCOMPARE(page.button()->text(), QStringLiteral("Edit image"));
        page.button()->click();
        QTRY_COMPARE(page.server.requestCount(), 1);
        QCOMPARE(page.server.requests().constFirst().target, QByteArray("/v1/images/edits"));
        const QByteArray mask = part(page.server.requests().constFirst().body, "mask");
        QVERIFY(mask.contains("image/png"));
        const QImage sent = QImage::fromData(mask.mid(mask.indexOf("\r\n\r\n") + 4));
        QCOMPARE(sent.size(), QSize(200, 150));
        for (int y = 0; y < 150; ++y) {
            for (int x = 0; x < 200; ++x) {
                QCOMPARE(qAlpha(sent.pixel(x, y)), QRect(20, 30, 40, 50).contains(x, y) ? 0 : 255);
            }
        }
        QTRY_COMPARE(page.gallery.rowCount(), 1);
    }

    void anUnpaintedPictureIsSentWithoutAMask()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.choose(ImageMode::Edit);
        page.page->desk()->addFiles({page.file(QStringLiteral("door.png"))});
        QTRY_VERIFY(page.page->desk()->isReady());
        page.server.enqueue(ImagesPageFixture::pictures(1));
        page.prompt()->setPlainText(QStringLiteral("All of it"));
        QTRY_VERIFY(page.button()->isEnabled());
        page.button()->click();
        QTRY_COMPARE(page.server.requestCount(), 1);
        QVERIFY(part(page.server.requests().constFirst().body, "mask").isEmpty());
    }

    void anEnlargedCanvasIsSentWithItsBorderAsMask()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.choose(ImageMode::Edit);
        page.page->desk()->addFiles({page.file(QStringLiteral("door.png"))});
        QTRY_VERIFY(page.page->desk()->isReady());
        page.page->painter()->document().setBorder(QMargins(16, 0, 32, 0));
        page.server.enqueue(ImagesPageFixture::pictures(1));
        page.prompt()->setPlainText(QStringLiteral("Wider"));
        QTRY_VERIFY(page.button()->isEnabled());
        page.button()->click();
        QTRY_COMPARE(page.server.requestCount(), 1);
        const QByteArray body = page.server.requests().constFirst().body;
        const QByteArray mask = part(body, "mask");
        const QImage sent = QImage::fromData(mask.mid(mask.indexOf("\r\n\r\n") + 4));
        QCOMPARE(sent.size(), QSize(248, 150));
        QCOMPARE(qAlpha(sent.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(sent.pixel(100, 75)), 255);
        QByteArray image = part(body, "image");
        if (image.isEmpty()) {
            image = part(body, "image[]");
        }
        QCOMPARE(QImage::fromData(image.mid(image.indexOf("\r\n\r\n") + 4)).size(), QSize(248, 150));
    }

    void theDraftSurvivesARestart()
    {
        const QTemporaryDir dir;
        {
            ImagesPageFixture page(dir.path());
            page.choose(ImageMode::Edit);
            page.prompt()->setPlainText(QStringLiteral("Not sent yet"));
            page.page->desk()->addFiles({page.file(QStringLiteral("door.png"))});
            QTRY_VERIFY(page.page->desk()->isReady());
            page.page->painter()->document().setBorder(QMargins(0, 10, 0, 0));
            page.page->painter()->document().paintRectangle(QRect(5, 15, 20, 20), false);
        }
        ImagesPageFixture page(dir.path());
        QCOMPARE(page.page->modes()->mode(), ImageMode::Edit);
        QCOMPARE(page.prompt()->toPlainText(), QStringLiteral("Not sent yet"));
        QTRY_VERIFY(page.page->desk()->isReady());
        QTRY_COMPARE(page.page->painter()->document().border(), QMargins(0, 10, 0, 0));
        QTRY_COMPARE(page.page->painter()->document().mask().at({10, 20}), quint8(255));
        QCOMPARE(page.page->painter()->document().mask().at({100, 100}), quint8(0));
    }

    void aModeIsChosenWithoutAClick()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.page->modes()->button(ImageMode::Vary)->toggle(); // as assistive technology does
        QCOMPARE(page.button()->text(), QStringLiteral("Vary image"));
        QVERIFY(page.page->sourceStrip()->isVisible());
    }

    void eachModeHasItsOwnPrompt()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.prompt()->setPlainText(QStringLiteral("To generate"));
        page.choose(ImageMode::Edit);
        QVERIFY(page.prompt()->toPlainText().isEmpty());
        page.prompt()->setPlainText(QStringLiteral("To edit"));
        page.choose(ImageMode::Generate);
        QCOMPARE(page.prompt()->toPlainText(), QStringLiteral("To generate"));
        page.choose(ImageMode::Vary);
        QVERIFY(!page.prompt()->toPlainText().isEmpty()); // the one that asks for a variation
    }

    void aReplacedSourceComesBackWithItsMask()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.choose(ImageMode::Edit);
        page.page->desk()->addFiles({page.file(QStringLiteral("door.png"))});
        QTRY_VERIFY(page.page->desk()->isReady());
        page.page->painter()->document().paintRectangle(QRect(0, 0, 50, 50), false);
        page.page->desk()->remove(0);
        QCOMPARE(page.page->desk()->sources().size(), 0);
        QTRY_VERIFY(buttonNamed(page.page, QStringLiteral("Undo")));
        // The tools have an Undo too; this one is the notice's.
        buttonNamed(page.page->notices(), QStringLiteral("Undo"))->click();
        QTRY_VERIFY(page.page->desk()->isReady());
        QTRY_COMPARE(page.page->painter()->document().mask().at({10, 10}), quint8(255));
    }

    void whatAModelDoesNotTakeIsDisabledWithTheReason()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        core::ImageParameters parameters;
        parameters.model = QStringLiteral("gpt-image-2");
        parameters.style = QStringLiteral("vivid");
        page.page->parameters()->setParameters(parameters);
        QComboBox *style = nullptr;
        const QList<QLabel *> labels = page.page->parameters()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->text() == QLatin1String("Style")) {
                style = qobject_cast<QComboBox *>(label->buddy());
            }
        }
        QVERIFY(style);
        QVERIFY(!style->isEnabled());
        QVERIFY(!style->toolTip().isEmpty());
        QCOMPARE(style->accessibleDescription(), style->toolTip());
        page.makeOne(QStringLiteral("Plain"));
        QVERIFY(!page.server.requests().constLast().body.contains("style"));
    }

    void theViewersPictureCanBeEdited()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.makeOne(QStringLiteral("A boat"));
        QTRY_VERIFY(page.page->viewer()->record().has_value());
        page.window.actions().find(QStringLiteral("picture.edit"))->trigger();
        QTRY_COMPARE(page.page->stage(), static_cast<QWidget *>(page.page->painter()));
        QTRY_VERIFY(page.page->desk()->isReady());
        QCOMPARE(page.page->desk()->sources().constFirst().imageId, page.page->viewer()->imageId());
    }

    void beforeAndAfterIsOfferedForAnEdit()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.makeOne(QStringLiteral("A boat"), Qt::red);
        QTRY_VERIFY(page.page->viewer()->record().has_value());
        const QString first = page.page->viewer()->imageId();
        page.window.actions().find(QStringLiteral("picture.edit"))->trigger();
        QTRY_VERIFY(page.page->desk()->isReady());
        page.makeOne(QStringLiteral("A blue boat"), Qt::blue);
        QTRY_VERIFY(page.page->viewer()->viewer()->canCompare());
        page.window.actions().find(QStringLiteral("picture.compare"))->trigger();
        QVERIFY(page.page->viewer()->viewer()->isComparing());
        QTRY_VERIFY(page.page->viewer()->lineage()->shownIds().contains(first));
    }

    void reusePromptBringsBackPromptAndParameters()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        core::ImageParameters parameters = page.page->parameters()->parameters();
        parameters.quality = QStringLiteral("high");
        page.page->parameters()->setParameters(parameters);
        page.makeOne(QStringLiteral("First words"));
        QTRY_VERIFY(page.page->viewer()->record().has_value());
        page.prompt()->setPlainText(QStringLiteral("Other words"));
        page.page->parameters()->setParameters({});
        page.window.actions().find(QStringLiteral("picture.reuse"))->trigger();
        QCOMPARE(page.prompt()->toPlainText(), QStringLiteral("First words"));
        QCOMPARE(page.page->parameters()->parameters().quality, QStringLiteral("high"));
    }

    void aDeletedPictureComesBackWithUndo()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.makeOne(QStringLiteral("Keep me"));
        QTRY_VERIFY(page.page->viewer()->record().has_value());
        page.window.actions().find(QStringLiteral("picture.delete"))->trigger();
        QTRY_COMPARE(page.gallery.rowCount(), 0);
        QTRY_VERIFY(buttonNamed(page.page->notices(), QStringLiteral("Undo")));
        buttonNamed(page.page->notices(), QStringLiteral("Undo"))->click();
        QTRY_COMPARE(page.gallery.rowCount(), 1);
    }

    void theGalleryFindsByPrompt()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.makeOne(QStringLiteral("A green fox"));
        page.makeOne(QStringLiteral("A grey owl"));
        page.page->gallery()->searchField()->setText(QStringLiteral("owl"));
        QTRY_COMPARE(page.gallery.rowCount(), 1);
        page.page->gallery()->searchField()->clear();
        QTRY_COMPARE(page.gallery.rowCount(), 2);
    }

    void theArrowsWalkThroughTheGallery()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.makeOne(QStringLiteral("One"));
        page.makeOne(QStringLiteral("Two"));
        QTRY_VERIFY(page.page->viewer()->record().has_value());
        const QString newest = page.page->viewer()->imageId();
        QTRY_COMPARE(page.list()->currentIndex().data(core::ImageGalleryModel::IdRole).toString(), newest);
        QTest::keyClick(page.page->viewer()->viewer(), Qt::Key_Right);
        QTRY_VERIFY(page.page->viewer()->imageId() != newest);
        QTRY_VERIFY(page.page->viewer()->record().has_value());
        QTest::keyClick(page.page->viewer()->viewer(), Qt::Key_Left);
        QTRY_COMPARE(page.page->viewer()->imageId(), newest);
    }

    void fullScreenShowsThePictureAndEscapeLeaves()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.makeOne(QStringLiteral("Large"));
        QTRY_VERIFY(!page.page->viewer()->viewer()->picture().isNull());
        page.window.actions().find(QStringLiteral("picture.fullScreen"))->trigger();
        QTRY_VERIFY(page.page->viewer()->fullScreen());
        QCOMPARE(page.page->viewer()->fullScreen()->viewer()->picture().size(), QSize(64, 48));
        QTest::keyClick(page.page->viewer()->fullScreen(), Qt::Key_Escape);
        QTRY_VERIFY(!page.page->viewer()->fullScreen());
    }

    void aPictureIsSavedInTheFormatOfItsSuffix_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
        QTest::newRow("jpeg") << QStringLiteral("a.jpg") << QByteArray("\xff\xd8\xff");
    }
    void aPictureIsSavedInTheFormatOfItsSuffix()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, start);
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.makeOne(QStringLiteral("Save me"));
        QTRY_VERIFY(page.page->viewer()->record().has_value());
        QSignalSpy saved(page.page->viewer(), &gui::ViewerPane::saved);
        const QString path = page.files.filePath(name);
        page.page->viewer()->saveAs(path);
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }

    void savingIntoNothingSaysWhy()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.makeOne(QStringLiteral("Save me"));
        QTRY_VERIFY(page.page->viewer()->record().has_value());
        page.page->viewer()->saveAs(page.files.filePath(QStringLiteral("missing/folder/a.png")));
        QTRY_VERIFY(page.page->notices()->isVisible());
        QVERIFY(page.page->notices()->kind() == gui::NoticeBar::Kind::Error);
    }

    void everyControlHasAName()
    {
        const QTemporaryDir dir;
        ImagesPageFixture page(dir.path());
        page.choose(ImageMode::Edit);
        page.page->desk()->addFiles({page.file(QStringLiteral("door.png"))});
        QTRY_VERIFY(page.page->desk()->isReady());
        QVERIFY(page.window.actions().conflicts().isEmpty());
        const QList<QWidget *> widgets = page.page->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()) {
                continue;
            }
            QAccessibleInterface *object = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(object && !object->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(ImagesPageTest)
#include "tst_imagespage.moc"
