#include "gui/images/masktools.h"

#include "core/maskdocument.h"
#include "gui/common/actioncollection.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/images/maskpainter.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>

#include <cmath>

namespace holt::gui {

namespace {

constexpr int sliderSteps = 100;

/// The slider's steps grow with the size: small brushes are chosen by the pixel, large ones coarsely.
int sizeOf(int step)
{
    return std::max(1, int(std::lround(std::pow(double(core::MaskBrush::mostSize), double(step) / sliderSteps))));
}

int stepOf(int size)
{
    return int(std::lround(std::log(double(size)) / std::log(core::MaskBrush::mostSize) * sliderSteps));
}

} // namespace

MaskTools::MaskTools(MaskPainter &painter, ActionCollection &actions, const Theme &theme, QWidget *scope,
                     QWidget *parent)
    : QWidget(parent)
    , m_painter(painter)
    , m_actions(actions)
    , m_theme(theme)
    , m_scope(scope)
{
    for (int i = 0; i < 2; ++i) {
        auto *row = new QWidget(this);
        auto *rowLayout = new QHBoxLayout(row);
        rowLayout->setContentsMargins(0, 0, 0, 0);
        m_rows.append(row);
    }
    auto *layout = new QBoxLayout(QBoxLayout::TopToBottom, this);
    layout->addWidget(m_rows.at(0));
    layout->addWidget(m_rows.at(1));
    m_row = m_rows.at(0);
    addTools();
    addGap();
    addVerbs();
    m_row->layout()->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    m_row = m_rows.at(1);
    addSizes();
    static_cast<QBoxLayout *>(m_row->layout())->addStretch(1);
    addZoom();
    addMenu();

    connect(&painter, &MaskPainter::toolChanged, this, &MaskTools::showBrush);
    connect(&painter, &MaskPainter::brushChanged, this, &MaskTools::showBrush);
    connect(&painter, &ImageCanvas::zoomChanged, this, &MaskTools::showZoom);
    connect(&painter.document(), &core::MaskDocument::historyChanged, this, &MaskTools::showHistory);
    connect(&theme, &Theme::changed, this, &MaskTools::applyTheme);
    showBrush();
    showHistory();
    showZoom();
    applyTheme();
}

QAction *MaskTools::addAction(const char *id, const QString &text, Icon picture, const QList<QKeySequence> &keys)
{
    QAction *action =
        m_actions.add(QStringLiteral("mask.") + QLatin1String(id), tr("Painting a mask"), text, keys, m_scope);
    action->setMenuRole(QAction::NoRole); // too many for the window's menu
    action->setIcon(icon(picture, m_theme));
    action->setToolTip(keys.isEmpty() ? text
                                      : tr("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    return action;
}

QToolButton *MaskTools::addButton(QAction *action)
{
    auto *button = new QToolButton(m_row);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    m_row->layout()->addWidget(button);
    m_buttons.append(button);
    return button;
}

void MaskTools::addGap()
{
    auto *line = new QWidget(m_row);
    line->setObjectName(QStringLiteral("gap"));
    line->setAutoFillBackground(true);
    m_row->layout()->addItem(new QSpacerItem(m_theme.px(4), 0));
    m_row->layout()->addWidget(line);
    m_row->layout()->addItem(new QSpacerItem(m_theme.px(4), 0));
}

void MaskTools::addTools()
{
    struct Entry
    {
        const char *id;
        QString text;
        Icon picture;
        Qt::Key key;
    };
    const Entry entries[] = {
        {"brush", tr("Brush"), Icon::Brush, Qt::Key_B},
        {"eraser", tr("Eraser"), Icon::Eraser, Qt::Key_E},
        {"rectangle", tr("Rectangle"), Icon::Rectangle, Qt::Key_R},
        {"lasso", tr("Lasso"), Icon::Lasso, Qt::Key_L},
        {"fill", tr("Fill an area"), Icon::Fill, Qt::Key_G},
    };
    auto *group = new QActionGroup(this);
    for (const Entry &entry : entries) {
        QAction *action = addAction(entry.id, entry.text, entry.picture, {QKeySequence(entry.key)});
        action->setCheckable(true);
        group->addAction(action);
        const auto tool = static_cast<MaskPainter::Tool>(m_toolActions.size());
        connect(action, &QAction::triggered, this, [this, tool] { m_painter.setTool(tool); });
        m_toolActions.append(action);
        addButton(action);
    }
}

QWidget *MaskTools::addSlider(const QString &label, QSlider *slider, QSpinBox *box)
{
    auto *name = new QLabel(label, m_row);
    name->setBuddy(box);
    name->setForegroundRole(QPalette::PlaceholderText);
    slider->setFocusPolicy(Qt::NoFocus); // the box beside it is for the keyboard
    slider->setAccessibleName(label);
    box->setAccessibleName(label);
    m_row->layout()->addWidget(name);
    m_row->layout()->addWidget(slider);
    m_row->layout()->addWidget(box);
    return box;
}

void MaskTools::addSizes()
{
    m_sizeSlider = new QSlider(Qt::Horizontal, m_row);
    m_sizeSlider->setRange(0, sliderSteps);
    m_size = new QSpinBox(m_row);
    m_size->setRange(1, int(core::MaskBrush::mostSize));
    m_size->setSuffix(tr(" px"));
    m_size->setToolTip(tr("Diameter in pixels of the picture ([ and ])"));
    addSlider(tr("Size"), m_sizeSlider, m_size);
    m_softnessSlider = new QSlider(Qt::Horizontal, m_row);
    m_softnessSlider->setRange(0, 100);
    m_softness = new QSpinBox(m_row);
    m_softness->setRange(0, 100);
    m_softness->setSingleStep(5);
    m_softness->setSuffix(tr(" %"));
    m_softness->setToolTip(tr("0 % paints every pixel or none; more lets the rim fade"));
    addSlider(tr("Softness"), m_softnessSlider, m_softness);

    connect(m_sizeSlider, &QSlider::valueChanged, this, [this](int step) { m_painter.setBrushSize(sizeOf(step)); });
    connect(m_size, &QSpinBox::valueChanged, &m_painter, &MaskPainter::setBrushSize);
    connect(m_softnessSlider, &QSlider::valueChanged, &m_painter, &MaskPainter::setSoftness);
    connect(m_softness, &QSpinBox::valueChanged, &m_painter, &MaskPainter::setSoftness);

    QAction *smaller = addAction("smaller", tr("Smaller brush"), Icon::Brush, {QKeySequence(Qt::Key_BracketLeft)});
    connect(smaller, &QAction::triggered, this, [this] { m_painter.changeBrushSize(false); });
    QAction *larger = addAction("larger", tr("Larger brush"), Icon::Brush, {QKeySequence(Qt::Key_BracketRight)});
    connect(larger, &QAction::triggered, this, [this] { m_painter.changeBrushSize(true); });
}

void MaskTools::addVerbs()
{
    core::MaskDocument &document = m_painter.document();
    m_undo = addAction("undo", tr("Undo"), Icon::Undo, {QKeySequence(Qt::CTRL | Qt::Key_Z)});
    connect(m_undo, &QAction::triggered, &document, &core::MaskDocument::undo);
    m_redo = addAction("redo", tr("Redo"), Icon::Redo,
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(m_redo, &QAction::triggered, &document, &core::MaskDocument::redo);
    addButton(m_undo);
    addButton(m_redo);
    addGap();
    QAction *invert = addAction("invert", tr("Invert the mask"), Icon::Invert, {QKeySequence(Qt::Key_I)});
    connect(invert, &QAction::triggered, &document, &core::MaskDocument::invert);
    addButton(invert);
    QAction *clear = addAction("clear", tr("Clear the mask"), Icon::Delete, {QKeySequence(Qt::Key_Delete)});
    connect(clear, &QAction::triggered, &document, &core::MaskDocument::clear);
    addButton(clear);
    QAction *canvas = addAction("canvas", tr("Enlarge the canvas"), Icon::Canvas, {QKeySequence(Qt::Key_C)});
    canvas->setCheckable(true);
    connect(canvas, &QAction::toggled, this, &MaskTools::canvasRequested);
    addButton(canvas);
}

void MaskTools::addZoom()
{
    m_zoom = new QLabel(m_row);
    m_zoom->setForegroundRole(QPalette::PlaceholderText);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto add = [this](const char *id, const QString &text, Icon picture, const QList<QKeySequence> &keys,
                            void (ImageCanvas::*run)()) {
        QAction *action = addAction(id, text, picture, keys);
        connect(action, &QAction::triggered, &m_painter, run);
        return action;
    };
    QAction *out = add("zoomOut", tr("Zoom out"), Icon::ZoomOut, {QKeySequence(Qt::Key_Minus)}, &ImageCanvas::zoomOut);
    QAction *in = add("zoomIn", tr("Zoom in"), Icon::ZoomIn, {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
                      &ImageCanvas::zoomIn);
    QAction *fit =
        add("fit", tr("Show all of the picture"), Icon::Fit, {QKeySequence(Qt::Key_0)}, &ImageCanvas::zoomToFit);
    QAction *pixels =
        add("pixels", tr("Actual pixels"), Icon::Pixels, {QKeySequence(Qt::Key_1)}, &ImageCanvas::zoomToPixels);
    m_row->layout()->addWidget(m_zoom);
    for (QAction *action : {out, in, fit, pixels}) {
        addButton(action);
    }
}

void MaskTools::addMenu()
{
    auto *menu = new QMenu(this);
    QAction *all = addAction("all", tr("Paint everything"), Icon::Fill, {QKeySequence(Qt::CTRL | Qt::Key_A)});
    connect(all, &QAction::triggered, &m_painter.document(), &core::MaskDocument::paintAll);
    QAction *load =
        addAction("load", tr("Load a mask…"), Icon::Folder, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    connect(load, &QAction::triggered, this, &MaskTools::loadRequested);
    QAction *save =
        addAction("save", tr("Save the mask…"), Icon::Save, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    connect(save, &QAction::triggered, this, &MaskTools::saveRequested);
    auto *pressure = new QAction(tr("The pen’s pressure changes the size"), menu);
    pressure->setCheckable(true);
    pressure->setChecked(m_painter.usesPressure());
    connect(pressure, &QAction::toggled, &m_painter, &MaskPainter::setUsesPressure);
    menu->addAction(all);
    menu->addSeparator();
    menu->addAction(load);
    menu->addAction(save);
    menu->addSeparator();
    menu->addAction(pressure);

    m_more = new QToolButton(m_row);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setAccessibleName(tr("More for the mask"));
    m_more->setToolTip(tr("More"));
    m_row->layout()->addWidget(m_more);
    m_buttons.append(m_more);
}

void MaskTools::showBrush()
{
    m_toolActions.at(static_cast<qsizetype>(m_painter.tool()))->setChecked(true);
    const bool round = m_painter.tool() == MaskPainter::Tool::Brush || m_painter.tool() == MaskPainter::Tool::Eraser;
    const QSignalBlocker quietSlider(m_sizeSlider);
    const QSignalBlocker quietSize(m_size);
    const QSignalBlocker quietSoftSlider(m_softnessSlider);
    const QSignalBlocker quietSoftness(m_softness);
    m_sizeSlider->setValue(stepOf(m_painter.brushSize()));
    m_size->setValue(m_painter.brushSize());
    m_softnessSlider->setValue(m_painter.softness());
    m_softness->setValue(m_painter.softness());
    for (QWidget *control : {static_cast<QWidget *>(m_sizeSlider), static_cast<QWidget *>(m_size),
                             static_cast<QWidget *>(m_softnessSlider), static_cast<QWidget *>(m_softness)}) {
        control->setEnabled(round);
    }
}

void MaskTools::showHistory()
{
    m_undo->setEnabled(m_painter.document().canUndo());
    m_redo->setEnabled(m_painter.document().canRedo());
}

void MaskTools::showZoom()
{
    m_zoom->setText(tr("%1 %").arg(QLocale().toString(m_painter.zoom() * 100, 'f', m_painter.zoom() < 0.1 ? 1 : 0)));
}

void MaskTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MaskTools::arrange()
{
    // Sliders go where there is no room for them; the boxes beside them stay.
    const auto needed = [this] { return m_rows.at(1)->minimumSizeHint().width() + 2 * m_theme.space(Space::Small); };
    for (QSlider *slider : {m_sizeSlider, m_softnessSlider}) {
        slider->show();
    }
    const int wide = m_rows.at(0)->minimumSizeHint().width() + needed() + m_theme.space(Space::Huge);
    if (width() < needed()) {
        for (QSlider *slider : {m_sizeSlider, m_softnessSlider}) {
            slider->hide();
        }
    }
    auto *box = static_cast<QBoxLayout *>(layout());
    const QBoxLayout::Direction direction = width() >= wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (box->direction() != direction) {
        box->setDirection(direction);
        box->setStretch(0, 0);
        box->setStretch(1, direction == QBoxLayout::LeftToRight ? 1 : 0);
    }
}

void MaskTools::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colours().border);
}

void MaskTools::applyTheme()
{
    const int small = m_theme.space(Space::Small);
    const int tiny = m_theme.space(Space::Tiny);
    layout()->setContentsMargins(small, tiny, small, tiny + 1);
    layout()->setSpacing(tiny);
    for (QWidget *row : std::as_const(m_rows)) {
        row->layout()->setSpacing(m_theme.px(2));
    }
    const int side = m_theme.px(18);
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setIconSize(QSize(side, side));
    }
    m_more->setIcon(icon(Icon::Menu, m_theme));
    for (QSlider *slider : {m_sizeSlider, m_softnessSlider}) {
        slider->setFixedWidth(m_theme.px(84));
    }
    for (QLabel *label : findChildren<QLabel *>()) {
        label->setContentsMargins(m_theme.px(6), 0, m_theme.px(4), 0);
    }
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("000 %")) + m_theme.px(10));
    QPalette faint = m_theme.palette();
    faint.setColor(QPalette::Window, m_theme.colours().border);
    for (QWidget *line : findChildren<QWidget *>(QStringLiteral("gap"))) {
        line->setFixedSize(1, m_theme.px(20));
        line->setPalette(faint);
    }
    arrange();
}

} // namespace holt::gui
