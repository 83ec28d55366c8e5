#include "gui/transcript/transcriptlayout.h"
#include "gui/transcripthelper.h"

#include <QRandomGenerator>

using namespace holt;
using namespace holt::gui;

class TestTranscriptLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heightsAddUp();
    void rowsAreFoundByHeight();
    void heightsCanBeCutAndGrown();
    void onlyTheChangedPieceOfAGrowingAnswerIsNew();
    void documentsAreMadeOnlyWhereAskedFor();
};

void TestTranscriptLayout::heightsAddUp()
{
    HeightIndex index;
    std::vector<qreal> plain;
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        plain.push_back(random.bounded(1, 100));
        index.append(plain.back());
    }
    for (int i = 0; i < 300; ++i) {
        const int row = random.bounded(300);
        plain[static_cast<size_t>(row)] = random.bounded(1, 100);
        index.set(row, plain[static_cast<size_t>(row)]);
    }
    qreal sum = 0;
    for (int row = 0; row < 300; ++row) {
        QCOMPARE(index.top(row), sum);
        sum += plain[static_cast<size_t>(row)];
    }
    QCOMPARE(index.total(), sum);
}

void TestTranscriptLayout::rowsAreFoundByHeight()
{
    HeightIndex index;
    QCOMPARE(index.rowAt(0), -1);
    for (const qreal height : {10.0, 20.0, 30.0}) {
        index.append(height);
    }
    QCOMPARE(index.rowAt(0), 0);
    QCOMPARE(index.rowAt(9.9), 0);
    QCOMPARE(index.rowAt(10), 1);
    QCOMPARE(index.rowAt(30), 2);
    QCOMPARE(index.rowAt(1000), 2);
}

void TestTranscriptLayout::heightsCanBeCutAndGrown()
{
    HeightIndex index;
    for (int i = 0; i < 10; ++i) {
        index.append(1);
    }
    index.truncate(3);
    QCOMPARE(index.total(), 3);
    index.append(5);
    QCOMPARE(index.total(), 8);
    QCOMPARE(index.rowAt(4), 3);
    index.truncate(0);
    QCOMPARE(index.count(), 0);
    index.append(2);
    QCOMPARE(index.total(), 2);
}

void TestTranscriptLayout::onlyTheChangedPieceOfAGrowingAnswerIsNew()
{
    Theme theme;
    const TranscriptStyle style = TranscriptStyle::of(theme);
    MessageLayout layout(style);
    layout.setWidth(600);
    QString text = QStringLiteral("one\n\ntwo\n\n```\ncode\n```\n\nthr");
    layout.setEntry(test::answer(QStringLiteral("a"), text), {}, false);
    layout.layOut(0, 10000);
    std::vector<const QTextDocument *> before;
    for (const Piece &piece : layout.pieces()) {
        before.push_back(piece.document.get());
    }
    layout.setEntry(test::answer(QStringLiteral("a"), text + QStringLiteral("ee")), {}, false);
    for (size_t i = 0; i < 3; ++i) {
        QVERIFY(before[i] != nullptr);
        QCOMPARE(layout.pieces()[i].document.get(), before[i]);
        QVERIFY(layout.pieces()[i].exact);
    }
    QVERIFY(!layout.pieces()[3].exact);
}

void TestTranscriptLayout::documentsAreMadeOnlyWhereAskedFor()
{
    Theme theme;
    const TranscriptStyle style = TranscriptStyle::of(theme);
    MessageLayout layout(style);
    layout.setWidth(600);
    layout.setEntry(test::answer(QStringLiteral("a"), QStringLiteral("A paragraph.\n\n").repeated(500)), {}, false);
    layout.layOut(0, 300);
    int documents = 0;
    for (const Piece &piece : layout.pieces()) {
        documents += piece.document != nullptr ? 1 : 0;
    }
    QVERIFY(documents > 3);
    QVERIFY(documents < 30);
    layout.releaseOutside(100000, 100001);
    for (const Piece &piece : layout.pieces()) {
        QVERIFY(piece.document == nullptr);
    }
}

QTEST_MAIN(TestTranscriptLayout)
#include "tst_transcriptlayout.moc"
