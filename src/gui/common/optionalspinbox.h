#pragma once

#include <QAbstractSpinBox>

#include <optional>

namespace holt::gui {

/// A number that may be left to its default: empty, it reads "Default" and has no value; typing or stepping gives it
/// one, clearing takes it away. Bounded; what is typed beyond a bound becomes the bound when the box is left.
class OptionalSpinBox : public QAbstractSpinBox
{
    Q_OBJECT
    // What assistive technology reads and sets; 0 while there is no value.
    Q_PROPERTY(double value READ number WRITE setNumber NOTIFY valueChanged)
    Q_PROPERTY(double minimum READ minimum CONSTANT)
    Q_PROPERTY(double maximum READ maximum CONSTANT)
    Q_PROPERTY(double singleStep READ singleStep CONSTANT)

public:
    struct Range
    {
        double minimum;
        double maximum;
        double step;
        int decimals;
        double start; ///< the first value when stepping from "Default"
    };

    explicit OptionalSpinBox(const Range &range, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<double> value() const { return m_value; }
    void setValue(std::optional<double> value);

    [[nodiscard]] double number() const { return m_value.value_or(0.0); }
    void setNumber(double value) { setValue(value); }
    [[nodiscard]] double minimum() const { return m_range.minimum; }
    [[nodiscard]] double maximum() const { return m_range.maximum; }
    [[nodiscard]] double singleStep() const { return m_range.step; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] QValidator::State validate(QString &input, int &position) const override;
    void fixup(QString &input) const override;
    void stepBy(int steps) override;
    void clear() override;

Q_SIGNALS:
    void valueChanged();

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] std::optional<double> parsed(const QString &text, bool *valid) const;
    [[nodiscard]] QString written(double value) const;
    void take(std::optional<double> value);

    Range m_range;
    std::optional<double> m_value;
};

} // namespace holt::gui
