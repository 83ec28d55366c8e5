#pragma once

#include "gui/common/theme.h"
#include "gui/transcript/messageitems.h"
#include "gui/transcript/messagepainter.h"
#include "gui/transcript/transcriptfinder.h"
#include "gui/transcript/transcriptview.h"
#include "render/highlighter.h"
#include "render/mathrenderer.h"

#include <QAccessible>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QMetaObject>
#include <QPointer>

#include <functional>

class QMenu;
class QMimeData;

namespace holt::gui {

class TranscriptAccessible;

/// A button of a message on the screen.
struct ActionPlace
{
    int row = -1;
    Verb verb = Verb::Copy;
    int index = 0;

    bool operator==(const ActionPlace &) const = default;
};

/// The scroll bar of a wide table or of wide code that is being dragged.
struct SidewaysDrag
{
    int row = -1;
    size_t piece = 0;
    qreal grip = 0; ///< where it was taken, from the left of its handle
};

class TranscriptView::Private
{
public:
    Private(TranscriptView &view, const Theme &shownTheme);

    [[nodiscard]] static Private &of(TranscriptView &view) { return *view.d; }

    // transcriptview.cpp
    void connectModel();
    /// Lays out what is visible and sets the scroll bar; repaints all of it or leaves that to the caller.
    void settle(bool repaint = true);
    void lastChanged(int row);
    void rowsInserted(int first, int last);
    void userScrolled();
    void prepareMore();
    void updateEnd();
    void rowChanged(int row);
    void showFormulas();
    [[nodiscard]] QString formulaProblemAt(const QPointF &point);
    void restyle();
    void reset();
    void paint(QPainter &painter, const QRect &clip);
    [[nodiscard]] int rows() const { return layout.heights().count(); }
    [[nodiscard]] qreal scroll() const;
    [[nodiscard]] QRectF rowRect(int row) const; ///< in the viewport
    [[nodiscard]] const MessageAction *find(const ActionPlace &place);

    // transcriptinput.cpp
    [[nodiscard]] TextPosition positionAt(const QPointF &point);
    [[nodiscard]] ActionPlace actionAt(const QPointF &point);
    [[nodiscard]] QString linkAt(const QPointF &point);
    void press(const QPointF &point, Qt::KeyboardModifiers modifiers);
    void hover(const QPointF &point);
    void dragTo(const QPointF &point);
    void autoScroll();
    void release(const QPointF &point);
    void setSelection(const TranscriptSelection &to);
    /// Lets the selection stay on its text where a message gets other pieces; drops it where that text is gone.
    void keepSelection(int row, const std::function<void()> &change);

    // transcriptkeys.cpp
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    bool selectByKey(int key, bool control);
    void extend(CursorMove move);
    void walk(int step);
    void walkInside(int step);
    void turnPage(int step);
    bool enter();
    bool goBack();
    void setCurrent(int row, bool show);
    void setInner(const MessageItem::Key &key);
    [[nodiscard]] QString innerLink(); ///< the address of the link the keyboard is at
    bool useInner();
    void showRow(int row);
    void showRect(int row, const QRectF &inMessage);
    void showPosition(const TextPosition &position);
    [[nodiscard]] QPoint menuPlace(int row);

    // transcriptsideways.cpp
    [[nodiscard]] std::optional<SidewaysBar> sidewaysAt(const QPointF &point);
    bool pressSideways(const QPointF &point);
    void dragSideways(const QPointF &point);
    bool keySideways(int steps);
    bool wheelSideways(const QWheelEvent &event);

    // transcriptfind.cpp
    [[nodiscard]] FindHit findStart();
    [[nodiscard]] TranscriptSelection rangeOf(const FindHit &hit);
    void openFor(const FindHit &hit);
    void showFound();
    void showBox(int row, const MessagePosition &at);

    // transcriptdrag.cpp
    [[nodiscard]] bool isInSelection(const TextPosition &position) const;
    [[nodiscard]] QMimeData *selectionData(); ///< the caller's
    [[nodiscard]] QMimeData *primaryData();   ///< the caller's; made of a large selection only when it is asked for
    void dragOut();

    // transcriptverbs.cpp
    void perform(int row, const MessageAction &action);
    void copyText(const QString &text) const;
    void copyAsPlainText();
    void saveCode(int row, int piece);
    void setCodeView(bool wrapped, bool numbered);
    void addImageVerbs(QMenu &menu, int row);
    void saveImage(const render::ImagePtr &image);
    void use(int row, const MessageItem &item);
    void showVersion(int row, int step);
    void addLinkVerbs(QMenu &menu, const QString &link);
    void addMessageVerbs(QMenu &menu, int row);
    void addVerb(QMenu &menu, int row, const MessageAction &action, QString text);
    void showOpened(int row, const MessageAction &action);
    [[nodiscard]] QMenu *makeMenu(int row, bool withSelection, const QString &link = {});
    void popUpMenu(int row, const QPoint &global, bool withSelection, const QString &link = {});

    TranscriptView &q;
    const Theme &theme;
    TranscriptStyle style;
    TranscriptImages images;
    render::MathRenderer math;
    TextParser parser;
    TranscriptLayout layout;
    render::Highlighter highlighter;
    bool codeWrapped = true;
    bool codeNumbered = false;
    QString saveDirectory; ///< where the last code was saved
    QPointer<core::TranscriptModel> model;
    QList<QMetaObject::Connection> connections;
    bool busy = false;
    bool settingScroll = false;
    bool wasAtEnd = true;

    TranscriptSelection selection;
    TranscriptSelection dragUnit; ///< the word or paragraph a drag began with
    int clicks = 0;               ///< 1 characters, 2 words, 3 paragraphs
    bool dragging = false;
    bool mayDragOut = false; ///< the button went down in the selection
    QPointF dragPoint;
    QElapsedTimer sinceDoubleClick;
    QPointF doubleClickPoint;

    int current = -1;           ///< the message the keyboard is at
    MessageItem::Key inner;     ///< and what is inside of it, if it is
    std::optional<qreal> goalX; ///< of a cursor that moves up and down through shorter lines
    bool keyboardFocus = false;
    int hoverRow = -1;
    ActionPlace hovered;
    ActionPlace pressed;
    QString pressedLink;
    QPointF pressPoint;
    SidewaysDrag sideways;
    SidewaysDrag hoverSideways; ///< the one under the pointer

    QBasicTimer prepareTimer;
    QBasicTimer dragTimer;
    QBasicTimer dotsTimer;
    QBasicTimer colourTimer; ///< until growing code may be highlighted again
    int dots = -1;

    TranscriptFinder finder;
    TranscriptView::FindState findState;

    std::function<void(QAccessibleEvent &)> hear; ///< for tests: hears instead of a screen reader
    TranscriptAccessible *accessible = nullptr;   ///< owned by Qt's cache; clears this when it goes
};

} // namespace holt::gui
