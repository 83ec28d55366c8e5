#pragma once

#include "gui/transcript/messagelayout.h"

#include <map>

namespace holt::gui {

/// Heights of many rows: the sum above a row and the row at a height in logarithmic time.
class HeightIndex
{
public:
    void clear();
    void append(qreal height);
    void assign(std::vector<qreal> heights); ///< all at once, in linear time
    void truncate(int count);
    void set(int row, qreal height);

    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }
    [[nodiscard]] qreal height(int row) const { return m_heights[static_cast<size_t>(row)]; }
    [[nodiscard]] qreal top(int row) const; ///< also of the row behind the last
    [[nodiscard]] qreal total() const { return top(count()); }
    [[nodiscard]] int rowAt(qreal y) const; ///< within the rows; -1 where there are none

private:
    std::vector<qreal> m_heights;
    std::vector<qreal> m_tree; ///< Fenwick sums, from 1
};

/// Where all messages stand. Those near the viewport are laid out, the others have an estimated height. What is under
/// the eye (the anchor) stays where it is while estimates become exact, unless the view follows the end.
class TranscriptLayout
{
public:
    /// @p style must outlive the layout; call restyle() when it changed.
    explicit TranscriptLayout(const TranscriptStyle &style, TranscriptImages *images = nullptr,
                              render::MathRenderer *math = nullptr, TextParser *parser = nullptr);

    void setModel(const core::TranscriptModel *model);
    void setBusy(bool busy);
    void setViewport(const QSizeF &size);
    void restyle();
    void rowsInserted(int first, int last);
    /// Messages came above all others. What is under the eye stays there.
    void rowsPrepended(int count);
    void rowsTruncated(int count);
    void rowChanged(int row);
    void imagesChanged();

    /// What drawing formulas did to the text of a message.
    struct RowEdits
    {
        int row = 0;
        std::vector<PieceEdits> pieces;
    };
    /// Draws the formulas that are known now. Where text became shorter by it.
    std::vector<RowEdits> showFormulas();

    [[nodiscard]] MessageToggles &toggles(const QString &messageId) { return m_toggles[messageId]; }

    [[nodiscard]] const HeightIndex &heights() const { return m_heights; }
    [[nodiscard]] qreal contentHeight() const { return m_heights.total() + m_style.gap; }
    [[nodiscard]] qreal maximumScroll() const { return qMax(0.0, contentHeight() - m_viewport.height()); }
    [[nodiscard]] const QSizeF &viewport() const { return m_viewport; }

    [[nodiscard]] const core::TranscriptEntry &entry(int row) const { return m_model->entry(row); }

    /// What @p row is laid out as; made where it is missing.
    MessageLayout &message(int row);
    [[nodiscard]] MessageLayout *existing(int row) const;
    /// See MessageLayout::takeTokens().
    /// What was parsed aside; false if no message here waited for it.
    bool takeParsed(quint64 place);
    bool takeTokens(quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took);
    [[nodiscard]] int count() const { return static_cast<int>(m_live.size()); } ///< of messages with a layout

    /// The person scrolled to this height. Only this, followEnd() and showing a row move the anchor.
    void scrollTo(qreal y);
    void followEnd();
    /// Keeps what is at this height there, even at the end.
    void keepInPlace(qreal y);
    [[nodiscard]] bool follows() const { return m_follow; }

    /// Lays out what is visible and returns the height to scroll to.
    qreal settle();
    /// Lays out one message of the screens above and below; false when there is nothing left to do. Then what is
    /// farther away has been released.
    bool prepareMore();

private:
    struct Anchor
    {
        int row = 0;
        int piece = 0;
        int character = -1;   ///< of the piece's text, -1 for none
        qreal offset = 0;     ///< from the top of the piece, or of the line of the character
        bool guessed = false; ///< the piece had only an estimated height
    };

    [[nodiscard]] qreal estimate(int row) const;
    [[nodiscard]] qreal scrollOfAnchor();
    void takeAnchor(qreal y);
    bool layOutBetween(qreal top, qreal bottom, int atMost);

    const TranscriptStyle &m_style;
    TranscriptImages *m_images;
    render::MathRenderer *m_math;
    TextParser *m_parser;
    const core::TranscriptModel *m_model = nullptr;
    bool m_busy = false;
    QSizeF m_viewport;
    HeightIndex m_heights;
    std::map<int, std::unique_ptr<MessageLayout>> m_live;
    QHash<QString, MessageToggles> m_toggles;
    Anchor m_anchor;
    bool m_follow = true;
};

} // namespace holt::gui
