#pragma once

#include <QBasicTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTextDocument;

namespace holt::core {
class TranscriptModel;
}

namespace holt::gui {

/// A place that was found: the nth of its block, counted from 0. Places are ordered as they are read.
struct FindHit
{
    enum Part { Reasoning, Text };

    int row = -1; ///< -1 is none
    Part part = Reasoning;
    int block = 0; ///< of the part
    int nth = 0;

    auto operator<=>(const FindHit &) const = default;
};

/// From where to where in a document a text stands that was folded by render::foldedForFind(), in order, none over
/// another. The same places in the same order as TranscriptFinder counts.
[[nodiscard]] QList<std::pair<int, int>> foundIn(const QTextDocument &document, const QString &folded);

class MessageLayout;

/// Where a piece of a laid out message stands for the finder, with nth 0; nothing for pieces that are not searched.
[[nodiscard]] std::optional<FindHit> placeOfPiece(const MessageLayout &message, int row, int piece);

/// Looks for a text in all messages of a transcript: in what they say and in their reasoning, as it is shown, without
/// regard to case. No message is laid out for it: the texts are read and searched on the thread pool, from where the
/// person is on, a portion at a time, and kept until the search ends. Follows the model, an answer that grows included.
/// GUI thread.
class TranscriptFinder : public QObject
{
    Q_OBJECT

public:
    explicit TranscriptFinder(QObject *parent = nullptr);
    ~TranscriptFinder() override;

    /// Not owned; may go before the finder. A search under way goes on in the new one, without a current place.
    void setModel(const core::TranscriptModel *model);

    /// Looks for @p text; the first place at or after @p from becomes the current one. Empty: ends the search.
    void start(const QString &text, FindHit from);
    /// To the next place or the one before, from the end to the beginning and back; from @p from where there is none.
    void step(bool backwards, FindHit from);

    [[nodiscard]] const QString &folded() const { return m_folded; } ///< what is looked for; empty while nothing is
    [[nodiscard]] const FindHit &current() const { return m_current; }
    [[nodiscard]] int number() const; ///< of the current place, from 1; 0 where there is none
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] bool isSearching() const { return m_searching || !m_queue.empty(); }

Q_SIGNALS:
    void changed();        ///< how many, or which is the current one
    void currentReached(); ///< the person is to be brought to the current place

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Content; ///< of a message, folded
    struct Portion; ///< what one run reads
    struct Found;   ///< and what it found

    void restart();
    void clear();
    void rowsInserted(int first);
    void rowsRemoved(int first);
    void rowChanged(int row);
    void searchOn();
    void take();
    void takeRow(const Found &found);
    void chooseCurrent(const Found &found);
    [[nodiscard]] FindHit firstHit() const;
    [[nodiscard]] const std::vector<FindHit> &hits(int row) const { return m_hits[static_cast<size_t>(row)]; }

    static std::vector<Found> lookFor(const Portion &portion, const QString &folded, const std::function<bool()> &stop);

    QPointer<const core::TranscriptModel> m_model;
    QList<QMetaObject::Connection> m_connections;
    QString m_folded;
    FindHit m_from;
    FindHit m_current;
    bool m_choosing = false; ///< a current place is wanted and none is found yet
    std::vector<std::shared_ptr<const Content>> m_contents;
    std::vector<std::vector<FindHit>> m_hits;
    int m_total = 0;
    std::deque<int> m_queue;
    QSet<int> m_changed; ///< rows to be read again
    QBasicTimer m_changedTimer;
    QFutureWatcher<std::vector<Found>> m_watcher;
    bool m_searching = false;
};

} // namespace holt::gui
