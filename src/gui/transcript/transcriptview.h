#pragma once

#include <QAbstractScrollArea>

#include <memory>

namespace holt::core {
class TranscriptModel;
}

namespace holt::gui {

class Theme;

/// The messages of one conversation: virtualised (only what is near the viewport has a layout), selectable across
/// messages, readable by a screen reader as the list "Transcript". It shows and asks; the page carries out.
class TranscriptView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    class Private; ///< in transcriptview_p.h, for the parts of the view itself

    /// @p theme must outlive the view.
    explicit TranscriptView(const Theme &theme, QWidget *parent = nullptr);
    ~TranscriptView() override;

    /// Not owned; null empties the view. The view goes to the end.
    void setModel(core::TranscriptModel *model);
    [[nodiscard]] core::TranscriptModel *model() const;

    /// Whether verbs that start an answer are offered (not while one is coming).
    void setBusy(bool busy);

    /// Whether long lines of code wrap, and whether lines of code have numbers.
    void setCodeView(bool wrapped, bool numbered);

    void scrollToEnd();
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] QString selectedText() const;  ///< as Markdown
    [[nodiscard]] QString selectedPlain() const; ///< as it is seen
    void copySelection();
    void selectAll();
    void clearSelection();

    /// Marks every place where @p text stands, in any case, in the messages and their reasoning, and goes to the first
    /// one from what is seen on. Empty: marks nothing.
    void find(const QString &text);
    void findNext();
    void findPrevious();
    /// Ends it; the place it was at is selected.
    void endFind();

    /// How a search stands.
    struct FindState
    {
        int number = 0; ///< of the place it is at, from 1; 0 for none
        int total = 0;
        bool searching = false; ///< more may be found

        bool operator==(const FindState &) const = default;
    };
    [[nodiscard]] FindState findState() const;

    /// What came of imageRequested(). @p problem is one line for people.
    void setImage(const QUrl &url, const QByteArray &bytes);
    void failImage(const QUrl &url, const QString &problem);

    /// How many messages hold a layout now: those near the viewport.
    [[nodiscard]] int layoutCount() const;
    /// Where a message stands in the viewport; also outside of it.
    [[nodiscard]] QRect messageRect(int row) const;

Q_SIGNALS:
    // What a person asks for, by message id.
    void regenerateRequested(const QString &messageId);
    void editRequested(const QString &messageId);
    void deleteRequested(const QString &messageId);
    void retryRequested(const QString &messageId);
    void continueRequested(const QString &messageId);
    void siblingRequested(const QString &messageId, int offset);
    void openServerRequested();           ///< from an error card
    void openModelsRequested();           ///< from an error card
    void imageRequested(const QUrl &url); ///< a person wants a picture from the network: setImage() or failImage()
    void problemOccurred(const QString &text);
    void linkActivated(const QUrl &url); ///< http, https or mailto; the page asks before it opens

    void codeViewChosen(bool wrapped, bool numbered); ///< by the person; the view shows it already
    void saveFailed(const QString &message);          ///< code could not be written to the chosen file

    void atEndChanged(bool atEnd);
    void findStateChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::unique_ptr<Private> d;
};

} // namespace holt::gui
