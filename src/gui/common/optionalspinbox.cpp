#include "gui/common/optionalspinbox.h"

#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace holt::gui {

OptionalSpinBox::OptionalSpinBox(const Range &range, QWidget *parent)
    : QAbstractSpinBox(parent)
    , m_range(range)
{
    setFocusPolicy(Qt::StrongFocus); // the wheel over a box that scrolls by must not change it
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    lineEdit()->setPlaceholderText(tr("Default"));
    connect(lineEdit(), &QLineEdit::textChanged, this, [this](const QString &text) {
        bool valid = false;
        const std::optional<double> typed = parsed(text, &valid);
        if (valid && (!typed || (*typed >= m_range.minimum && *typed <= m_range.maximum))) {
            take(typed);
        }
    });
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
        QString text = lineEdit()->text();
        fixup(text);
        if (text != lineEdit()->text()) {
            lineEdit()->setText(text);
        }
    });
}

void OptionalSpinBox::setValue(std::optional<double> value)
{
    if (value) {
        value = std::clamp(*value, m_range.minimum, m_range.maximum);
    }
    bool valid = false;
    // What is being typed is left as it is while it means the same.
    if (parsed(lineEdit()->text(), &valid) != value || !valid) {
        lineEdit()->setText(value ? written(*value) : QString());
    }
    take(value);
}

void OptionalSpinBox::take(std::optional<double> value)
{
    if (value != m_value) {
        m_value = value;
        Q_EMIT valueChanged();
        update();
    }
}

std::optional<double> OptionalSpinBox::parsed(const QString &text, bool *valid) const
{
    const QString trimmed = text.trimmed();
    *valid = true;
    if (trimmed.isEmpty()) {
        return std::nullopt;
    }
    double number = locale().toDouble(trimmed, valid);
    if (!*valid) {
        number = QLocale::c().toDouble(trimmed, valid); // a point is understood in every language
    }
    if (*valid && !std::isfinite(number)) {
        *valid = false;
    }
    const double scale = std::pow(10.0, m_range.decimals);
    return std::round(number * scale) / scale;
}

QString OptionalSpinBox::written(double value) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = plain.toString(value, 'f', m_range.decimals);
    if (m_range.decimals > 0) {
        while (text.endsWith(QLatin1Char('0'))) {
            text.chop(1);
        }
        if (text.endsWith(plain.decimalPoint())) {
            text.chop(plain.decimalPoint().size());
        }
    }
    return text;
}

QValidator::State OptionalSpinBox::validate(QString &input, int &) const
{
    const QString text = input.trimmed();
    bool valid = false;
    const std::optional<double> typed = parsed(text, &valid);
    if (valid) {
        return !typed || (*typed >= m_range.minimum && *typed <= m_range.maximum) ? QValidator::Acceptable
                                                                                  : QValidator::Intermediate;
    }
    const bool begun = text == QLatin1String("-") || text == QLatin1String("+") || text == QLatin1String(".") ||
                       text == locale().decimalPoint() || text == QLatin1String("-.");
    return begun && (m_range.minimum < 0 || !text.startsWith(QLatin1Char('-'))) ? QValidator::Intermediate
                                                                                : QValidator::Invalid;
}

void OptionalSpinBox::fixup(QString &input) const
{
    bool valid = false;
    const std::optional<double> typed = parsed(input, &valid);
    if (!valid || !typed) {
        input.clear();
        return;
    }
    input = written(std::clamp(*typed, m_range.minimum, m_range.maximum));
}

void OptionalSpinBox::stepBy(int steps)
{
    if (!m_value) {
        setValue(m_range.start);
    } else {
        // Adding tenths drifts: 0.30000000000000004.
        const double scale = std::pow(10.0, m_range.decimals);
        setValue(std::round((*m_value + steps * m_range.step) * scale) / scale);
    }
    selectAll();
}

void OptionalSpinBox::clear()
{
    setValue(std::nullopt);
}

QAbstractSpinBox::StepEnabled OptionalSpinBox::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, !m_value || *m_value < m_range.maximum);
    enabled.setFlag(StepDownEnabled, !m_value || *m_value > m_range.minimum);
    return isReadOnly() ? StepEnabled(StepNone) : enabled;
}

void OptionalSpinBox::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    QAbstractSpinBox::wheelEvent(event);
}

QSize OptionalSpinBox::sizeHint() const
{
    ensurePolished();
    const int longest = std::max(fontMetrics().horizontalAdvance(lineEdit()->placeholderText()),
                                 fontMetrics().horizontalAdvance(written(m_range.maximum)));
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize contents(longest + 2 * fontMetrics().averageCharWidth(), lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, contents, this);
}

QSize OptionalSpinBox::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace holt::gui
