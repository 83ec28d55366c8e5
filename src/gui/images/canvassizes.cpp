#include "gui/images/canvassizes.h"

#include "gui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace holt::gui {

namespace {

constexpr int step = 64; ///< servers like sizes that divide by 16
constexpr int most = 8192;

} // namespace

CanvasSizes::CanvasSizes(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sides(new QWidget(this))
    , m_shapes(new QWidget(this))
{
    auto *rows = new QBoxLayout(QBoxLayout::LeftToRight, this);
    for (QWidget *row : {m_sides, m_shapes}) {
        (new QHBoxLayout(row))->setContentsMargins(0, 0, 0, 0);
        rows->addWidget(row);
    }
    m_left = addSide(tr("Left"));
    m_top = addSide(tr("Top"));
    m_right = addSide(tr("Right"));
    m_bottom = addSide(tr("Bottom"));
    addShape(tr("16 : 9"), 16, 9);
    addShape(tr("1 : 1"), 1, 1);
    addShape(tr("9 : 16"), 9, 16);
    addShape(tr("None"), 0, 0);
    static_cast<QHBoxLayout *>(m_shapes->layout())->addStretch(1);
    connect(&theme, &Theme::changed, this, &CanvasSizes::applyTheme);
    applyTheme();
}

QSpinBox *CanvasSizes::addSide(const QString &label)
{
    auto *box = new QSpinBox(m_sides);
    box->setRange(0, most);
    box->setSingleStep(step);
    box->setKeyboardTracking(false);
    box->setSuffix(tr(" px"));
    box->setToolTip(tr("How far the canvas reaches beyond the picture. The new part is mask: the model paints it."));
    auto *name = new QLabel(label, m_sides);
    name->setBuddy(box);
    name->setForegroundRole(QPalette::PlaceholderText);
    m_sides->layout()->addWidget(name);
    m_sides->layout()->addWidget(box);
    connect(box, &QSpinBox::valueChanged, this, [this] { Q_EMIT chosen(border()); });
    return box;
}

void CanvasSizes::addShape(const QString &label, int across, int down)
{
    auto *button = new QPushButton(label, m_shapes);
    button->setAutoDefault(false);
    button->setToolTip(across > 0 ? tr("Enlarge to this shape") : tr("As large as the picture"));
    m_shapes->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this,
            [this, across, down] { Q_EMIT chosen(borderFor(m_picture, across, down)); });
}

QMargins CanvasSizes::borderFor(const QSize &picture, int across, int down)
{
    if (across <= 0 || down <= 0 || picture.isEmpty()) {
        return {};
    }
    const qint64 width = std::max<qint64>(picture.width(), (qint64(picture.height()) * across + down - 1) / down);
    const qint64 height = std::max<qint64>(picture.height(), (qint64(picture.width()) * down + across - 1) / across);
    const int x = int(width - picture.width());
    const int y = int(height - picture.height());
    return {x / 2, y / 2, x - x / 2, y - y / 2};
}

void CanvasSizes::setBorder(const QSize &picture, const QMargins &border)
{
    m_picture = picture;
    const auto show = [](QSpinBox *box, int value) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
    };
    show(m_left, border.left());
    show(m_top, border.top());
    show(m_right, border.right());
    show(m_bottom, border.bottom());
}

QMargins CanvasSizes::border() const
{
    return {m_left->value(), m_top->value(), m_right->value(), m_bottom->value()};
}

void CanvasSizes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colours().border);
}

void CanvasSizes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CanvasSizes::arrange()
{
    const int needed = m_sides->sizeHint().width() + m_shapes->sizeHint().width() + 3 * m_theme.space(Space::Small);
    static_cast<QBoxLayout *>(layout())->setDirection(width() >= needed ? QBoxLayout::LeftToRight
                                                                        : QBoxLayout::TopToBottom);
}

void CanvasSizes::applyTheme()
{
    const int small = m_theme.space(Space::Small);
    const int tiny = m_theme.space(Space::Tiny);
    layout()->setContentsMargins(small, tiny, small, tiny + 1);
    layout()->setSpacing(m_theme.px(5));
    for (const QWidget *row : {m_sides, m_shapes}) {
        row->layout()->setSpacing(m_theme.px(5));
    }
    arrange();
}

} // namespace holt::gui
