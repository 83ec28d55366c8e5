#include "bench/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace holt::bench {

namespace {

QString withUnit(double value, Table::Unit unit)
{
    switch (unit) {
    case Table::Unit::Ratio:
        return QStringLiteral("%1 x").arg(value, 0, 'f', 2);
    case Table::Unit::Percent:
        return QStringLiteral("%1 %").arg(value, 0, 'f', 1);
    case Table::Unit::Milliseconds:
        return QStringLiteral("%1 ms").arg(value, 0, 'f', 1);
    case Table::Unit::Megabytes:
        return QStringLiteral("%1 MB").arg(value, 0, 'f', 1);
    }
    return {};
}

} // namespace

double Table::Row::median() const
{
    QList<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(sorted.size() / 2);
}

void Table::add(const QString &name, Unit unit, double budget, double value, const QString &note)
{
    auto row = std::find_if(m_rows.begin(), m_rows.end(), [&name](const Row &each) { return each.name == name; });
    if (row == m_rows.end()) {
        row = m_rows.insert(m_rows.end(), Row{name, unit, budget, {}, {}});
    }
    row->values.append(value);
    row->note = note;
}

QString Table::text() const
{
    constexpr int wide = 58;
    QString text = QStringLiteral("what").leftJustified(wide) + QStringLiteral("median").leftJustified(12) +
                   QStringLiteral("from - to").leftJustified(22) + QStringLiteral("budget").leftJustified(12) +
                   QStringLiteral("\n");
    for (const Row &row : m_rows) {
        const auto [least, most] = std::minmax_element(row.values.cbegin(), row.values.cend());
        const QString spread = QStringLiteral("%1 - %2").arg(withUnit(*least, row.unit), withUnit(*most, row.unit));
        text += row.name.leftJustified(wide) + withUnit(row.median(), row.unit).leftJustified(12) +
                spread.leftJustified(22) +
                (row.budget < 0 ? QStringLiteral("-") : withUnit(row.budget, row.unit)).leftJustified(12) +
                (row.budget < 0 ? QString()
                 : row.holds()  ? QStringLiteral("pass")
                                : QStringLiteral("OVER"))
                    .leftJustified(6) +
                row.note + QLatin1Char('\n');
    }
    return text;
}

QByteArray Table::json() const
{
    QJsonArray rows;
    for (const Row &row : m_rows) {
        QJsonArray values;
        for (const double value : row.values) {
            values.append(value);
        }
        QJsonObject object{{QStringLiteral("name"), row.name},
                           {QStringLiteral("median"), row.median()},
                           {QStringLiteral("values"), values},
                           {QStringLiteral("note"), row.note}};
        if (row.budget >= 0) {
            object.insert(QStringLiteral("budget"), row.budget);
            object.insert(QStringLiteral("pass"), row.holds());
        }
        rows.append(object);
    }
    return QJsonDocument(rows).toJson();
}

bool Table::holds() const
{
    return std::all_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.holds(); });
}

} // namespace holt::bench
