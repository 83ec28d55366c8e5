#include "bench/streamtext.h"

#include <QRandomGenerator>

namespace holt::bench {

namespace {

const QStringList &words()
{
    static const QStringList list =
        QStringLiteral("the model answers a question about harbour lights and reads every line of the garden plan "
                       "before it writes down what was measured in winter while rivers carry timber to the old mill "
                       "and nobody counts the stones between two bridges")
            .split(u' ');
    return list;
}

QString sentence(QRandomGenerator &dice)
{
    QString text;
    const int count = dice.bounded(6, 18);
    for (int i = 0; i < count; ++i) {
        text += words().at(dice.bounded(static_cast<int>(words().size())));
        text += i + 1 < count ? QStringLiteral(" ") : QStringLiteral(". ");
    }
    return text;
}

QString part(QRandomGenerator &dice)
{
    switch (dice.bounded(10)) {
    case 0:
        return QStringLiteral("## ") + sentence(dice) + QStringLiteral("\n\n");
    case 1: {
        QString list;
        for (int i = 0; i < 5; ++i) {
            list += QStringLiteral("- ") + sentence(dice) + QStringLiteral("**bold** and `code`\n");
        }
        return list + QStringLiteral("\n");
    }
    case 2: {
        QString code = QStringLiteral("```cpp\n");
        for (int i = 0; i < 12; ++i) {
            code += QStringLiteral("    const int value%1 = compute(%1, \"text\"); // a note\n").arg(i);
        }
        return code + QStringLiteral("```\n\n");
    }
    case 3: {
        QString table = QStringLiteral("| name | value | note |\n|---|--:|---|\n");
        for (int i = 0; i < 6; ++i) {
            table += QStringLiteral("| row %1 | %2 | some words |\n").arg(i).arg(dice.bounded(1000));
        }
        return table + QStringLiteral("\n");
    }
    case 4:
        return QString::fromUtf8("\xE6\xB8\xAF\xE5\x8F\xA3\xE7\x9A\x84\xE7\x81\xAF\xE5\x85\x89\xE3\x80\x82") +
               QStringLiteral(" $a^2 + b_{%1} = c$ and so on.\n\n").arg(dice.bounded(9));
    default:
        return sentence(dice) + sentence(dice) + sentence(dice) + QStringLiteral("\n\n");
    }
}

} // namespace

QStringList streamPieces(int count)
{
    QRandomGenerator dice(20240607);
    QStringList pieces;
    QString text;
    while (pieces.size() < count) {
        if (text.size() < 64) {
            text += part(dice);
        }
        const int size = dice.bounded(6, 24); // a few tokens
        pieces.append(text.left(size));
        text.remove(0, size);
    }
    return pieces;
}

QString markdownText(quint32 seed, int characters)
{
    QRandomGenerator dice(seed);
    QString text;
    while (text.size() < characters) {
        text += part(dice);
    }
    return text;
}

QString codeText(quint32 seed, int lines)
{
    QRandomGenerator dice(seed);
    QString text = QStringLiteral("```cpp\n");
    for (int line = 0; line < lines; ++line) {
        switch (dice.bounded(5)) {
        case 0:
            text += QStringLiteral("/* %1 */\n").arg(sentence(dice).trimmed());
            break;
        case 1:
            text += QStringLiteral("#include <part%1.h>\n").arg(dice.bounded(100));
            break;
        case 2:
            text += QStringLiteral("    if (value%1 > 0x%2) { return \"text \\\"quoted\\\"\"; } // why\n")
                        .arg(dice.bounded(9))
                        .arg(dice.bounded(4096), 0, 16);
            break;
        default:
            text += QStringLiteral("    const std::vector<int> values%1 = compute(%2, 'c', 1.5e3f);\n")
                        .arg(dice.bounded(99))
                        .arg(dice.bounded(99));
        }
    }
    return text + QStringLiteral("```\n");
}

QString messageText(quint32 seed, int characters)
{
    QRandomGenerator dice(seed);
    QString text = QStringLiteral("Item %1: ").arg(seed);
    while (text.size() < characters) {
        text += sentence(dice);
    }
    return text;
}

} // namespace holt::bench
