#include "store/conversations.h"

#include "store/database.h"
#include "store/messagerow.h"
#include "store/searchwords.h"
#include "store/sql.h"

#include <algorithm>

namespace holt::store {

namespace {

constexpr int kSnippetBefore = 30;
constexpr int kSnippetLength = 140;

bool containsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// One line around the first of the words.
QString snippetOf(const QString &text, const QStringList &words)
{
    const qsizetype hit = std::max(qsizetype(0), text.indexOf(words.first(), 0, Qt::CaseInsensitive));
    qsizetype from = std::max(qsizetype(0), hit - kSnippetBefore);
    qsizetype to = std::min(text.size(), from + std::max(qsizetype(kSnippetLength), words.first().size()));
    if (from > 0 && text.at(from).isLowSurrogate()) {
        ++from;
    }
    if (to < text.size() && text.at(to).isLowSurrogate()) {
        --to;
    }
    QString snippet = text.mid(from, to - from).simplified();
    if (from > 0) {
        snippet.prepend(QChar(0x2026));
    }
    if (to < text.size()) {
        snippet.append(QChar(0x2026));
    }
    return snippet;
}

/// Titles are few: they are read from their index and compared here, with all of Unicode's cases.
Result<QList<SearchHit>> titleHits(const QSqlDatabase &database, const QStringList &words, int limit)
{
    auto query = execute(database, QStringLiteral("SELECT id, title, updated_at FROM conversation "
                                                  "WHERE deleted_at IS NULL ORDER BY updated_at DESC"));
    if (!query) {
        return tl::unexpected(query.error());
    }
    QList<SearchHit> hits;
    while (hits.size() < limit && query->next()) {
        const QString title = query->value(1).toString();
        if (containsAll(title, words)) {
            hits.append({query->value(0).toString(), QString(), title, snippetOf(title, words),
                         fromMSecs(query->value(2).toLongLong())});
        }
    }
    return hits;
}

Result<QList<SearchHit>> messageHits(const QSqlDatabase &database, const QStringList &words, int limit)
{
    const TextCondition condition = textCondition(words, {QStringLiteral("m.text")});
    QStringList conditions = QStringList{QStringLiteral("c.deleted_at IS NULL")} + condition.conditions;
    QVariantList values = condition.values;

    // Both ways run backwards over the row ids and stop at the limit; CROSS JOIN keeps the planner from turning it
    // round.
    QString from = QStringLiteral("message m");
    QString order = QStringLiteral("m.seq");
    if (!condition.match.isEmpty()) {
        from = QStringLiteral("message_text f CROSS JOIN message m ON m.seq = f.rowid");
        order = QStringLiteral("f.rowid");
        conditions.prepend(QStringLiteral("message_text MATCH ?"));
        values.prepend(condition.match);
    }
    values.append(limit);

    auto query = execute(database,
                         QStringLiteral("SELECT m.conversation_id, m.id, c.title, m.text, m.created_at FROM ") + from +
                             QStringLiteral(" CROSS JOIN conversation c ON c.id = m.conversation_id WHERE ") +
                             conditions.join(QStringLiteral(" AND ")) + QStringLiteral(" ORDER BY ") + order +
                             QStringLiteral(" DESC LIMIT ?"),
                         values);
    if (!query) {
        return tl::unexpected(query.error());
    }
    QList<SearchHit> hits;
    while (query->next()) {
        hits.append({query->value(0).toString(), query->value(1).toString(), query->value(2).toString(),
                     snippetOf(query->value(3).toString(), words), fromMSecs(query->value(4).toLongLong())});
    }
    return hits;
}

} // namespace

void Conversations::search(const QString &text, int limit, QObject *context, Then<QList<SearchHit>> then)
{
    m_database.run<QList<SearchHit>>(
        [text, limit](QSqlDatabase &database) -> Result<QList<SearchHit>> {
            const QStringList words = wordsOf(text);
            if (words.isEmpty() || limit <= 0) {
                return QList<SearchHit>();
            }
            auto hits = titleHits(database, words, limit);
            const auto inMessages = messageHits(database, words, limit);
            if (!hits || !inMessages) {
                return tl::unexpected(hits ? inMessages.error() : hits.error());
            }
            hits->append(*inMessages);
            std::stable_sort(hits->begin(), hits->end(), [](const SearchHit &left, const SearchHit &right) {
                return left.createdAt > right.createdAt;
            });
            hits->resize(std::min(hits->size(), qsizetype(limit)));
            return hits;
        },
        context, std::move(then), Database::Access::Read);
}

} // namespace holt::store
