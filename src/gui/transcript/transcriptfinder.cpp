#include "gui/transcript/transcriptfinder.h"

#include "core/transcriptmodel.h"
#include "render/document.h"
#include "render/mathtext.h"
#include "render/showntext.h"

#include <QPromise>
#include <QTextBlock>
#include <QTextDocument>
#include <QThreadPool>
#include <QTimerEvent>

#include <algorithm>
#include <array>

namespace holt::gui {

namespace {

constexpr qsizetype charactersPerRun = 200000;
constexpr int changedInterval = 100; // ms; an answer that streams is read again this often

std::vector<QString> blocksOf(const QString &text, bool typed, bool grows)
{
    render::Document document(typed ? render::Document::Mode::Typed : render::Document::Mode::Markdown);
    document.setSource(text, grows);
    std::vector<QString> blocks;
    blocks.reserve(static_cast<size_t>(document.blocks().size()));
    for (const render::BlockPtr &block : document.blocks()) {
        blocks.push_back(render::foldedForFind(render::shownText(*block)));
    }
    return blocks;
}

} // namespace

struct TranscriptFinder::Content
{
    std::array<std::vector<QString>, 2> parts; ///< by FindHit::Part
};

struct TranscriptFinder::Portion
{
    struct Message
    {
        int row = 0;
        bool typed = false;
        bool grows = false;
        QString text;
        QString reasoning;
        std::shared_ptr<const Content> content; ///< null: to be read
    };

    std::vector<Message> messages;
};

struct TranscriptFinder::Found
{
    int row = 0;
    std::shared_ptr<const Content> content;
    std::vector<FindHit> hits;
};

QList<std::pair<int, int>> foundIn(const QTextDocument &document, const QString &folded)
{
    QList<std::pair<int, int>> places;
    if (folded.isEmpty()) {
        return places;
    }
    const int length = static_cast<int>(folded.size());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = render::foldedForFind(render::spelledText(block));
        for (qsizetype at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + length)) {
            const int from = static_cast<int>(at);
            places.append({block.position() + render::offsetOfSpelled(block, from),
                           block.position() + render::offsetOfSpelled(block, from + length, true)});
        }
    }
    return places;
}

TranscriptFinder::TranscriptFinder(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TranscriptFinder::take);
}

TranscriptFinder::~TranscriptFinder()
{
    m_watcher.cancel();
}

void TranscriptFinder::setModel(const core::TranscriptModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection);
    }
    m_connections.clear();
    m_model = model;
    if (model != nullptr) {
        m_connections += connect(model, &QAbstractItemModel::modelReset, this, &TranscriptFinder::restart);
        m_connections += connect(model, &QAbstractItemModel::rowsInserted, this,
                                 [this](const QModelIndex &, int first, int) { rowsInserted(first); });
        m_connections += connect(model, &QAbstractItemModel::rowsRemoved, this,
                                 [this](const QModelIndex &, int first, int) { rowsRemoved(first); });
        m_connections += connect(model, &QAbstractItemModel::dataChanged, this,
                                 [this](const QModelIndex &from, const QModelIndex &to) {
                                     for (int row = from.row(); row <= to.row(); ++row) {
                                         rowChanged(row);
                                     }
                                 });
        m_connections += connect(model, &QObject::destroyed, this, [this] {
            m_connections.clear();
            m_model.clear();
            restart();
        });
    }
    restart();
}

/// The model is another: what was found in the old one says nothing. Nobody is brought anywhere.
void TranscriptFinder::restart()
{
    clear();
    if (m_folded.isEmpty()) {
        return;
    }
    m_from = {};
    rowsInserted(0);
    Q_EMIT changed();
}

void TranscriptFinder::clear()
{
    m_watcher.cancel();
    m_searching = false;
    m_changedTimer.stop();
    m_changed.clear();
    m_queue.clear();
    m_contents.clear();
    m_hits.clear();
    m_total = 0;
    m_current = {};
    m_choosing = false;
}

void TranscriptFinder::start(const QString &text, FindHit from)
{
    const QString folded = render::foldedForFind(text);
    if (folded == m_folded) {
        return;
    }
    m_folded = folded;
    if (folded.isEmpty()) {
        clear();
        Q_EMIT changed();
        return;
    }
    // What was read serves the next letter too.
    std::vector<std::shared_ptr<const Content>> contents = std::move(m_contents);
    const QSet<int> unread = m_changed;
    clear();
    for (const int row : unread) {
        contents[static_cast<size_t>(row)].reset();
    }
    m_from = from;
    const int count = m_model ? m_model->rowCount() : 0;
    m_contents = std::move(contents);
    m_contents.resize(static_cast<size_t>(count));
    m_hits.resize(static_cast<size_t>(count));
    m_choosing = true;
    const int first = qBound(0, from.row, qMax(0, count - 1));
    for (int i = 0; i < count; ++i) {
        m_queue.push_back((first + i) % count);
    }
    searchOn();
    Q_EMIT changed();
}

void TranscriptFinder::rowsInserted(int first)
{
    if (m_folded.isEmpty() || !m_model) {
        return;
    }
    if (first < static_cast<int>(m_contents.size())) {
        restart(); // the beginning of the conversation came after its end
        return;
    }
    const int count = m_model->rowCount();
    m_contents.resize(static_cast<size_t>(count));
    m_hits.resize(static_cast<size_t>(count));
    for (int row = first; row < count; ++row) {
        m_queue.push_back(row);
    }
    searchOn();
}

void TranscriptFinder::rowsRemoved(int first)
{
    if (m_folded.isEmpty()) {
        return;
    }
    // Messages go from the end only; a run under way may know those that are gone.
    for (int row = first; row < static_cast<int>(m_hits.size()); ++row) {
        m_total -= static_cast<int>(hits(row).size());
        m_changed.remove(row);
    }
    m_contents.resize(qMin(m_contents.size(), static_cast<size_t>(first)));
    m_hits.resize(m_contents.size());
    std::erase_if(m_queue, [first](int row) { return row >= first; });
    if (m_current.row >= first) {
        m_current = {};
    }
    Q_EMIT changed();
}

void TranscriptFinder::rowChanged(int row)
{
    if (m_folded.isEmpty() || row >= static_cast<int>(m_contents.size())) {
        return;
    }
    m_changed.insert(row);
    if (!m_changedTimer.isActive()) {
        m_changedTimer.start(changedInterval, this);
    }
}

void TranscriptFinder::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_changedTimer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    if (m_searching) {
        return; // once more, after the run
    }
    m_changedTimer.stop();
    for (const int row : std::as_const(m_changed)) {
        m_contents[static_cast<size_t>(row)].reset();
        if (std::find(m_queue.cbegin(), m_queue.cend(), row) == m_queue.cend()) {
            m_queue.push_front(row);
        }
    }
    m_changed.clear();
    searchOn();
}

void TranscriptFinder::searchOn()
{
    if (m_searching || m_queue.empty() || !m_model) {
        return;
    }
    Portion portion;
    for (qsizetype characters = 0; !m_queue.empty() && characters < charactersPerRun; m_queue.pop_front()) {
        const int row = m_queue.front();
        const store::Message &message = m_model->entry(row).message;
        portion.messages.push_back({row, message.role == store::Role::User,
                                    message.state == store::MessageState::Streaming, message.text, message.reasoning,
                                    m_contents[static_cast<size_t>(row)]});
        characters += message.text.size() + message.reasoning.size() + 100;
    }
    m_searching = true;
    const auto promise = std::make_shared<QPromise<std::vector<Found>>>();
    m_watcher.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, portion = std::move(portion), folded = m_folded] {
        promise->addResult(lookFor(portion, folded, [&promise] { return promise->isCanceled(); }));
        promise->finish();
    });
}

std::vector<TranscriptFinder::Found> TranscriptFinder::lookFor(const Portion &portion, const QString &folded,
                                                               const std::function<bool()> &stop)
{
    std::vector<Found> results;
    for (const Portion::Message &message : portion.messages) {
        if (stop()) {
            break;
        }
        Found found{message.row, message.content, {}};
        if (!found.content) {
            auto content = std::make_shared<Content>();
            content->parts[FindHit::Reasoning] = blocksOf(message.reasoning, false, message.grows);
            content->parts[FindHit::Text] = blocksOf(message.text, message.typed, message.grows);
            found.content = content;
        }
        for (const FindHit::Part part : {FindHit::Reasoning, FindHit::Text}) {
            int block = 0;
            for (const QString &text : found.content->parts[part]) {
                int nth = 0;
                for (qsizetype at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.size())) {
                    found.hits.push_back({message.row, part, block, nth++});
                }
                ++block;
            }
        }
        results.push_back(std::move(found));
    }
    return results;
}

void TranscriptFinder::take()
{
    const QFuture<std::vector<Found>> future = m_watcher.future();
    if (!m_searching || future.isCanceled() || future.resultCount() == 0) {
        return;
    }
    m_searching = false;
    const FindHit before = m_current;
    const std::vector<Found> results = future.result();
    for (const Found &found : results) {
        if (found.row < static_cast<int>(m_hits.size())) {
            takeRow(found);
        }
    }
    if (m_choosing && m_queue.empty() && m_total > 0) {
        // All of it is above where the search began, in the same message.
        m_current = firstHit();
    }
    m_choosing = m_choosing && !m_queue.empty();
    searchOn();
    Q_EMIT changed();
    if (m_current.row >= 0 && before.row < 0) {
        Q_EMIT currentReached();
    }
}

void TranscriptFinder::takeRow(const Found &found)
{
    const auto row = static_cast<size_t>(found.row);
    m_total += static_cast<int>(found.hits.size()) - static_cast<int>(m_hits[row].size());
    m_hits[row] = found.hits;
    m_contents[row] = found.content;
    chooseCurrent(found);
}

void TranscriptFinder::chooseCurrent(const Found &found)
{
    if (found.row == m_current.row) {
        // The message is another than it was: the place nearest to the old one.
        const auto at = std::lower_bound(found.hits.cbegin(), found.hits.cend(), m_current);
        if (at != found.hits.cend()) {
            m_current = *at;
        } else {
            m_current = found.hits.empty() ? FindHit() : found.hits.back();
        }
        return;
    }
    if (!m_choosing) {
        return;
    }
    const auto at = found.row == m_from.row ? std::lower_bound(found.hits.cbegin(), found.hits.cend(), m_from)
                                            : found.hits.cbegin();
    if (at != found.hits.cend()) {
        m_current = *at;
        m_choosing = false;
    }
}

void TranscriptFinder::step(bool backwards, FindHit from)
{
    if (m_total == 0) {
        return;
    }
    m_choosing = false;
    const FindHit start = m_current.row >= 0 ? m_current : from;
    const int count = static_cast<int>(m_hits.size());
    const int first = qBound(0, start.row, count - 1);
    // The row where it starts comes twice: for what is behind the start, and at the end for what is before it.
    for (int i = 0; i <= count; ++i) {
        const int row = ((backwards ? first - i : first + i) % count + count) % count;
        const std::vector<FindHit> &places = hits(row);
        if (places.empty()) {
            continue;
        }
        if (i > 0 || start.row < 0) {
            m_current = backwards ? places.back() : places.front();
            break;
        }
        const auto at = m_current.row >= 0 && !backwards ? std::upper_bound(places.cbegin(), places.cend(), start)
                                                         : std::lower_bound(places.cbegin(), places.cend(), start);
        if (!backwards && at != places.cend()) {
            m_current = *at;
            break;
        }
        if (backwards && at != places.cbegin()) {
            m_current = *std::prev(at);
            break;
        }
    }
    Q_EMIT changed();
    Q_EMIT currentReached();
}

FindHit TranscriptFinder::firstHit() const
{
    for (const std::vector<FindHit> &places : m_hits) {
        if (!places.empty()) {
            return places.front();
        }
    }
    return {};
}

int TranscriptFinder::number() const
{
    if (m_current.row < 0) {
        return 0;
    }
    int before = 0;
    for (int row = 0; row < m_current.row; ++row) {
        before += static_cast<int>(hits(row).size());
    }
    const std::vector<FindHit> &places = hits(m_current.row);
    const auto at = std::lower_bound(places.cbegin(), places.cend(), m_current);
    return before + static_cast<int>(at - places.cbegin()) + 1;
}

} // namespace holt::gui
