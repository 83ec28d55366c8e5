#include "chatpagefixture.h"
#include "gui/transcript/transcriptview_p.h"
#include "gui/transcripthelper.h"

#include <QBuffer>
#include <QClipboard>
#include <QMenu>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace holt;
using namespace holt::gui;
using test::answer;
using test::FakeAnswer;
using test::person;
using test::Transcript;

namespace {

QByteArray file(int width, int height, const char *format = "png", const QColor &colour = Qt::red)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

QString dataUrl(const QByteArray &bytes, const char *type = "image/png")
{
    return QStringLiteral("data:%1;base64,%2").arg(QString::fromLatin1(type), QString::fromLatin1(bytes.toBase64()));
}

QString image(const QString &address, const QString &description = QStringLiteral("a thing"))
{
    return QStringLiteral("Here:\n\n![%1](%2)\n\nThere.").arg(description, address);
}

const Piece *imagePiece(TranscriptView &view, int row)
{
    for (const Piece &piece : TranscriptView::Private::of(view).layout.message(row).pieces()) {
        if (piece.image) {
            return &piece;
        }
    }
    return nullptr;
}

TranscriptImages::State stateOf(TranscriptView &view, int row = 0)
{
    return static_cast<TranscriptImages::State>(imagePiece(view, row)->index);
}

const MessageAction *loadAction(TranscriptView &view, int row)
{
    for (const MessageAction &action : TranscriptView::Private::of(view).layout.message(row).actions()) {
        if (action.verb == Verb::LoadImage) {
            return &action;
        }
    }
    return nullptr;
}

void click(TranscriptView &view, int row)
{
    const QRectF rect =
        loadAction(view, row)->rect.translated(TranscriptView::Private::of(view).rowRect(row).topLeft());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, rect.center().toPoint());
}

} // namespace

class TestTranscriptImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesInTheTextAreShown();
    void wideOnesAreScaledToTheColumn();
    void whatIsNoPictureIsRefused_data();
    void whatIsNoPictureIsRefused();
    void hugeOnesAreRefused();
    void largePicturesInTheTextArePictures();
    void othersAreACardThatNamesTheHost();
    void aPersonsMessageShowsWhatWasTyped();
    void copyTakesThePicture();
    void pictureIsNotReadOut();
    void nothingIsLoadedBeforeTheClick();
    void theClickLoads();
    void aFailureIsToldAndCanBeTriedAgain();
};

void TestTranscriptImages::picturesInTheTextAreShown()
{
    Transcript t({answer(QStringLiteral("1"), image(dataUrl(file(60, 40))))});
    QTRY_COMPARE(stateOf(t.view), TranscriptImages::State::Ready);
    const Piece *piece = imagePiece(t.view, 0);
    QCOMPARE(piece->height, 40.0);
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    const QPointF corner = d.layout.message(0).pieceRect(*piece).topLeft() + d.rowRect(0).topLeft();
    QCOMPARE(t.view.viewport()->grab().toImage().pixelColor((corner + QPointF(30, 20)).toPoint()), QColor(Qt::red));
    QVERIFY(loadAction(t.view, 0) == nullptr);
}

void TestTranscriptImages::wideOnesAreScaledToTheColumn()
{
    Transcript t({answer(QStringLiteral("1"), image(dataUrl(file(3000, 300, "jpeg"), "image/jpeg")))});
    QTRY_COMPARE(stateOf(t.view), TranscriptImages::State::Ready);
    MessageLayout &message = TranscriptView::Private::of(t.view).layout.message(0);
    const QSizeF size = message.imageSize(*imagePiece(t.view, 0));
    QCOMPARE(size.width(), message.column().width());
    QVERIFY(qAbs(size.height() - size.width() / 10) <= 1);
}

void TestTranscriptImages::whatIsNoPictureIsRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("text") << dataUrl("hello");
    QTest::newRow("svg") << dataUrl("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml");
    QTest::newRow("cut off") << dataUrl(file(60, 40).left(40));
    QTest::newRow("no base64") << QStringLiteral("data:image/png;base64,****");
    QTest::newRow("nothing") << QStringLiteral("data:image/png;base64,");
    QTest::newRow("plain") << QStringLiteral("data:image/png,abc");
}

void TestTranscriptImages::whatIsNoPictureIsRefused()
{
    QFETCH(QString, address);
    Transcript t({answer(QStringLiteral("1"), image(address))});
    QTRY_COMPARE(stateOf(t.view), TranscriptImages::State::Failed);
    QVERIFY(!TranscriptView::Private::of(t.view).images.problem(imagePiece(t.view, 0)->image).isEmpty());
    QVERIFY(loadAction(t.view, 0) == nullptr);
    t.view.viewport()->grab();
}

void TestTranscriptImages::hugeOnesAreRefused()
{
    // A small file that says it is enormous: nothing of that size is ever allocated.
    QByteArray bytes = file(10, 10);
    const QByteArray side("\x00\x00\xc3\x50", 4); // 50,000
    bytes.replace(16, 4, side).replace(20, 4, side);
    Transcript t({answer(QStringLiteral("1"), image(dataUrl(bytes)))});
    QTRY_COMPARE(stateOf(t.view), TranscriptImages::State::Failed);
}

void TestTranscriptImages::largePicturesInTheTextArePictures()
{
    QImage noise(300, 300, QImage::Format_RGB32);
    QRandomGenerator random(1); // the same picture each time, and nothing a compression finds anything in
    for (int y = 0; y < 300; ++y) {
        for (int x = 0; x < 300; ++x) {
            noise.setPixel(x, y, random.generate());
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    noise.save(&buffer, "png");
    QVERIFY(bytes.size() > 100000); // far more than a block of text may have
    Transcript t({answer(QStringLiteral("1"), image(dataUrl(bytes)))});
    QTRY_VERIFY(imagePiece(t.view, 0) != nullptr); // a text as long as this is parsed aside
    QTRY_COMPARE(stateOf(t.view), TranscriptImages::State::Ready);
    QVERIFY(t.view.messageRect(0).height() < 700);
}

void TestTranscriptImages::othersAreACardThatNamesTheHost()
{
    Transcript t({answer(QStringLiteral("1"), image(QStringLiteral("https://pictures.example/cat.png")))});
    QSignalSpy asked(&t.view, &TranscriptView::imageRequested);
    QCOMPARE(stateOf(t.view), TranscriptImages::State::Remote);
    const MessageAction *action = loadAction(t.view, 0);
    QVERIFY(action != nullptr);
    QCOMPARE(action->name, QStringLiteral("Load image from pictures.example"));
    t.view.viewport()->grab();
    QCOMPARE(asked.count(), 0);
    click(t.view, 0);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toUrl(), QUrl(QStringLiteral("https://pictures.example/cat.png")));
    QCOMPARE(stateOf(t.view), TranscriptImages::State::Loading);
    t.view.setImage(QUrl(QStringLiteral("https://pictures.example/cat.png")), file(30, 20));
    QTRY_COMPARE(stateOf(t.view), TranscriptImages::State::Ready);
}

void TestTranscriptImages::aPersonsMessageShowsWhatWasTyped()
{
    Transcript t({person(QStringLiteral("1"), image(QStringLiteral("https://pictures.example/cat.png")))});
    QVERIFY(imagePiece(t.view, 0) == nullptr);
}

void TestTranscriptImages::copyTakesThePicture()
{
    Transcript t({answer(QStringLiteral("1"), image(dataUrl(file(60, 40))))});
    QTRY_COMPARE(stateOf(t.view), TranscriptImages::State::Ready);
    const std::unique_ptr<QMenu> menu(TranscriptView::Private::of(t.view).makeMenu(0, true));
    QStringList names;
    for (QAction *action : menu->actions()) {
        names += action->text();
        if (action->text() == QLatin1String("Copy image")) {
            action->trigger();
        }
    }
    QVERIFY(names.contains(QStringLiteral("Save image as…")));
    QCOMPARE(QApplication::clipboard()->image().size(), QSize(60, 40));
}

void TestTranscriptImages::pictureIsNotReadOut()
{
    Transcript t({answer(QStringLiteral("1"), image(dataUrl(file(60, 40)), QStringLiteral("a red field")))});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    QVERIFY(list != nullptr && list->childCount() > 0);
    const QString said = list->child(0)->text(QAccessible::Name);
    QVERIFY(said.contains(QLatin1String("a red field")));
    QVERIFY(!said.contains(QLatin1String("base64")));
}

void TestTranscriptImages::nothingIsLoadedBeforeTheClick()
{
    test::FakeServer pictures;
    ChatPageFixture f;
    QVERIFY(f.ready);
    f.converse(QStringLiteral("show me"),
               QByteArray("look ![a cat](" + pictures.url(QStringLiteral("/cat.png?secret=1")).toEncoded() + ") so"));
    f.page->transcript()->viewport()->grab();
    QTest::qWait(100); // nothing is to happen: there is no signal to wait for
    QCOMPARE(pictures.requestCount(), 0);
    QCOMPARE(pictures.connectionCount(), 0);
}

void TestTranscriptImages::theClickLoads()
{
    test::FakeServer pictures;
    pictures.enqueue(FakeAnswer::whole(200, "image/png", file(30, 20)));
    ChatPageFixture f;
    QVERIFY(f.ready);
    f.converse(QStringLiteral("show me"),
               QByteArray("![a cat](" + pictures.url(QStringLiteral("/cat.png")).toEncoded() + ")"));
    click(*f.page->transcript(), 1);
    QTRY_COMPARE(stateOf(*f.page->transcript(), 1), TranscriptImages::State::Ready);
    QCOMPARE(pictures.requestCount(), 1);
    QVERIFY(!pictures.requests().at(0).hasHeader("Authorization"));
}

void TestTranscriptImages::aFailureIsToldAndCanBeTriedAgain()
{
    test::FakeServer pictures;
    pictures.enqueue(FakeAnswer::whole(404, "text/plain", "no"));
    pictures.enqueue(FakeAnswer::whole(200, "image/png", file(30, 20)));
    ChatPageFixture f;
    QVERIFY(f.ready);
    f.converse(QStringLiteral("show me"),
               QByteArray("![a cat](" + pictures.url(QStringLiteral("/cat.png")).toEncoded() + ")"));
    TranscriptView &view = *f.page->transcript();
    click(view, 1);
    QTRY_COMPARE(stateOf(view, 1), TranscriptImages::State::Failed);
    click(view, 1);
    QTRY_COMPARE(stateOf(view, 1), TranscriptImages::State::Ready);
}

QTEST_MAIN(TestTranscriptImages)
#include "tst_transcriptimages.moc"
