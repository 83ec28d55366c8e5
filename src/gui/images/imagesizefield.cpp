#include "gui/images/imagesizefield.h"

#include "core/imagecapabilities.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>
#include <numeric>

namespace holt::gui {

namespace {

constexpr int step = 16; ///< today's models want multiples of it
constexpr int largest = 8192;

} // namespace

ImageSizeField::ImageSizeField(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(new QLabel(tr("Size"), this))
    , m_combo(new QComboBox(this))
    , m_width(new QSpinBox(this))
    , m_height(new QSpinBox(this))
    , m_times(new QLabel(QStringLiteral("×"), this))
    , m_lock(new QToolButton(this))
    , m_problem(new QLabel(this))
{
    m_label->setBuddy(m_combo);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(10);
    for (QSpinBox *box : {m_width, m_height}) {
        box->setRange(0, largest);
        box->setSingleStep(step);
        box->setKeyboardTracking(false);
        box->setSpecialValueText(tr("Auto"));
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_width->setAccessibleName(tr("Width"));
    m_width->setToolTip(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height"));
    m_height->setToolTip(tr("Height in pixels"));
    m_times->setForegroundRole(QPalette::PlaceholderText);
    m_lock->setCheckable(true);
    m_lock->setAutoRaise(true);
    m_lock->setFocusPolicy(Qt::TabFocus);
    m_lock->setAccessibleName(tr("Keep the ratio"));
    m_lock->setToolTip(tr("Keep the ratio of width and height"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *sides = new QHBoxLayout;
    sides->addWidget(m_width, 1);
    sides->addWidget(m_times);
    sides->addWidget(m_height, 1);
    sides->addWidget(m_lock);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_combo);
    layout->addLayout(sides);
    layout->addWidget(m_problem);
    setFocusProxy(m_combo);

    connect(m_combo, &QComboBox::activated, this, &ImageSizeField::rowChosen);
    connect(m_width, &QSpinBox::valueChanged, this, [this] { sideChanged(true); });
    connect(m_height, &QSpinBox::valueChanged, this, [this] { sideChanged(false); });
    connect(m_lock, &QToolButton::toggled, this, [this] {
        if (m_width->value() > 0 && m_height->value() > 0) {
            m_ratio = double(m_width->value()) / m_height->value();
        }
    });
    connect(&theme, &Theme::changed, this, &ImageSizeField::applyTheme);
    applyTheme();
}

QString ImageSizeField::shown(const QString &size)
{
    if (size.isEmpty()) {
        return tr("Default");
    }
    if (size == QLatin1String("auto")) {
        return tr("Auto");
    }
    const QSize pixels = core::imageSizeFromText(size);
    if (!pixels.isValid()) {
        return size;
    }
    const QString sides = tr("%1 × %2").arg(pixels.width()).arg(pixels.height());
    if (pixels.width() == pixels.height()) {
        return tr("%1  square").arg(sides);
    }
    return pixels.width() > pixels.height() ? tr("%1  wide").arg(sides) : tr("%1  tall").arg(sides);
}

QString ImageSizeField::size() const
{
    return m_size;
}

void ImageSizeField::setSize(const QString &size)
{
    m_size = size;
    const QSignalBlocker quiet(m_combo);
    int row = m_combo->findData(size);
    if (row < 0 && !m_combo->isEditable()) {
        m_combo->addItem(shown(size), size);
        row = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(row);
    if (m_combo->isEditable()) {
        m_combo->setEditText(shown(size));
    }
    showSides();
}

void ImageSizeField::setOption(const core::ImageOption &option)
{
    const QSignalBlocker quiet(m_combo);
    const bool typing = m_combo->isEditable() && m_combo->lineEdit()->hasFocus();
    const QString text = typing ? m_combo->lineEdit()->text() : QString();
    m_combo->clear();
    m_combo->addItem(shown(QString()), QString());
    for (const QString &value : option.values) {
        m_combo->addItem(shown(value), value);
    }
    const bool free = option.free || option.values.isEmpty();
    if (free != m_combo->isEditable()) {
        m_combo->setEditable(free);
        if (free) {
            m_combo->lineEdit()->setAccessibleName(tr("Size"));
            connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &ImageSizeField::typed);
        }
    }
    setSize(m_size);
    if (typing && free) {
        m_combo->setEditText(text);
    }
    for (QWidget *control : {static_cast<QWidget *>(m_width), static_cast<QWidget *>(m_height),
                             static_cast<QWidget *>(m_lock), static_cast<QWidget *>(m_times)}) {
        control->setVisible(free);
    }
    setEnabled(option.taken);
}

void ImageSizeField::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_combo->setAccessibleDescription(problem);
}

void ImageSizeField::showSides()
{
    const QSize pixels = core::imageSizeFromText(m_size);
    const QSignalBlocker quietWidth(m_width);
    const QSignalBlocker quietHeight(m_height);
    m_width->setValue(pixels.isValid() ? pixels.width() : 0);
    m_height->setValue(pixels.isValid() ? pixels.height() : 0);
    if (pixels.isValid() && !pixels.isEmpty() && !m_lock->isChecked()) {
        m_ratio = double(pixels.width()) / pixels.height();
    }
}

void ImageSizeField::sideChanged(bool width)
{
    int across = m_width->value();
    int down = m_height->value();
    if (m_lock->isChecked() || across == 0 || down == 0) {
        // The other side follows, in the steps that models take.
        const double ratio = m_ratio > 0 ? m_ratio : 1.0;
        const auto rounded = [](double side) { return std::max(step, int(std::lround(side / step)) * step); };
        if (width && across > 0) {
            down = rounded(across / ratio);
        } else if (!width && down > 0) {
            across = rounded(down * ratio);
        } else {
            across = down = 0;
        }
    }
    setSize(across > 0 && down > 0 ? QStringLiteral("%1x%2").arg(across).arg(down) : QStringLiteral("auto"));
    Q_EMIT changed();
}

void ImageSizeField::rowChosen(int row)
{
    const QString value = m_combo->itemData(row).toString();
    if (value != m_size) {
        const bool locked = m_lock->isChecked();
        m_lock->setChecked(false);
        setSize(value);
        m_lock->setChecked(locked);
        Q_EMIT changed();
    }
}

void ImageSizeField::typed()
{
    QString text = m_combo->lineEdit()->text().trimmed();
    const int row = m_combo->findText(text);
    QString value = row >= 0 ? m_combo->itemData(row).toString() : text;
    if (row < 0) {
        // "1024 × 768" is meant as it is written on the wire.
        value = text.replace(QChar(0x00d7), QLatin1Char('x')).remove(QLatin1Char(' ')).toLower();
        if (shown(m_size) == m_combo->lineEdit()->text()) {
            value = m_size;
        }
    }
    if (value != m_size) {
        setSize(value);
        Q_EMIT changed();
    } else {
        setSize(m_size);
    }
}

void ImageSizeField::applyTheme()
{
    layout()->setSpacing(m_theme.px(6));
    m_lock->setIcon(icon(Icon::Link, m_theme));
    m_problem->setFont(m_theme.smallFont());
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.colours().danger);
    m_problem->setPalette(palette);
}

} // namespace holt::gui
