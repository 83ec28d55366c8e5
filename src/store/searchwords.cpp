#include "store/searchwords.h"

#include <QRegularExpression>

namespace holt::store {

namespace {

constexpr int kIndexedLength = 3;   // characters: the index knows trigrams
constexpr int kLongestQuery = 1000; // characters: a pasted page is no search

bool isIndexed(const QString &word)
{
    return word.toUcs4().size() >= kIndexedLength; // the tokenizer counts code points
}

QString matchExpression(const QStringList &words)
{
    QStringList quoted;
    for (QString word : words) {
        quoted.append(QLatin1Char('"') + word.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"'));
    }
    return quoted.join(QLatin1Char(' ')); // FTS5 joins them by AND
}

QString likePattern(QString word)
{
    for (const QLatin1Char special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')}) {
        word.replace(special, QLatin1String("\\") + special);
    }
    return QLatin1Char('%') + word + QLatin1Char('%');
}

/// A short word in each mixture of cases that LIKE, which folds ASCII only, would tell apart.
QStringList caseVariants(const QString &word)
{
    QStringList variants{QString()};
    for (const QChar character : word) {
        QStringList longer;
        for (const QString &start : std::as_const(variants)) {
            longer.append(start + character.toLower());
            if (character.unicode() > 127 && character.toUpper() != character.toLower()) {
                longer.append(start + character.toUpper());
            }
        }
        variants = longer;
    }
    return variants;
}

} // namespace

QStringList wordsOf(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{0}]+"));
    QStringList words = text.left(kLongestQuery).split(blanks, Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

TextCondition textCondition(const QStringList &words, const QStringList &columns)
{
    TextCondition condition;
    QStringList indexed;
    for (const QString &word : words) {
        if (isIndexed(word)) {
            indexed.append(word);
            continue;
        }
        QStringList either;
        for (const QString &column : columns) {
            for (const QString &variant : caseVariants(word)) {
                either.append(column + QStringLiteral(" LIKE ? ESCAPE '\\'"));
                condition.values.append(likePattern(variant));
            }
        }
        condition.conditions.append(QLatin1Char('(') + either.join(QStringLiteral(" OR ")) + QLatin1Char(')'));
    }
    if (!indexed.isEmpty()) {
        condition.match = matchExpression(indexed);
    }
    return condition;
}

} // namespace holt::store
