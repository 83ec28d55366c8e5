#pragma once

#include "render/block.h"

#include <QStringView>

#include <vector>

namespace holt::render {

/// The text by lines, in any range.
class Lines
{
public:
    explicit Lines(QStringView text)
        : m_text(text)
    {
        m_starts.push_back(0);
        for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
            m_starts.push_back(at + 1);
        }
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    [[nodiscard]] qsizetype start(int line) const
    {
        return line < count() ? m_starts[static_cast<size_t>(line)] : m_text.size();
    }
    [[nodiscard]] QStringView range(int from, int to) const
    {
        const qsizetype begin = start(from);
        return m_text.mid(begin, qMax<qsizetype>(0, start(to) - begin));
    }

private:
    QStringView m_text;
    std::vector<qsizetype> m_starts;
};

/// @p text without blank lines at its end.
[[nodiscard]] QString withoutBlankEnd(QStringView text);

/// Adds text without markup, cut into pieces short enough to lay out.
void addPlain(QList<BlockPtr> &blocks, QStringView text);

/// Adds a code block, cut the same way. @p source are its lines with the fences, where it is @p fenced.
void addCode(QList<BlockPtr> &blocks, const QString &source, const QString &language, const QString &code, bool fenced);

} // namespace holt::render
