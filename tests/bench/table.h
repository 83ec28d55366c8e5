#pragma once

#include <QList>
#include <QString>

namespace holt::bench {

/// The rows of the benchmark: values are gathered over the repetitions, the median is held against the budget.
class Table
{
public:
    enum class Unit { Ratio, Percent, Milliseconds, Megabytes };

    /// @p budget below zero: shown, not judged. @p note is what the value came from.
    void add(const QString &name, Unit unit, double budget, double value, const QString &note = {});

    [[nodiscard]] QString text() const;
    [[nodiscard]] QByteArray json() const;
    [[nodiscard]] bool holds() const; ///< whether every budget is kept

private:
    struct Row
    {
        QString name;
        Unit unit = Unit::Ratio;
        double budget = -1;
        QList<double> values;
        QString note; ///< of the last repetition

        [[nodiscard]] double median() const;
        [[nodiscard]] bool holds() const { return budget < 0 || median() <= budget; }
    };

    QList<Row> m_rows;
};

} // namespace holt::bench
