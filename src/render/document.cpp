#include "render/document.h"

#include "render/parser.h"

namespace holt::render {

Document::Document(Mode mode)
    : m_mode(mode)
{
}

void Document::setSource(const QString &source, bool grows)
{
    const QString text = cleaned(source);
    if (text == m_source && grows == m_grows) {
        return;
    }
    m_grows = grows;
    const bool mayDefine = m_mode == Mode::Markdown && mayDefineReferences(text);
    const size_t kept = unitsKept(text, mayDefine);
    m_parsedFrom = kept > 0 ? m_units[kept].start : 0;
    std::vector<Unit> units = m_mode == Mode::Typed
                                  ? typedUnits(text)
                                  : markdownUnits(QStringView(text).mid(m_parsedFrom), m_parsedFrom,
                                                  kept > 0 ? m_units[kept].state : ScanState(), grows);
    m_source = text;
    m_mayDefine = mayDefine;
    m_units.resize(kept);
    std::move(units.begin(), units.end(), std::back_inserter(m_units));

    QList<BlockPtr> blocks;
    for (const Unit &unit : m_units) {
        blocks += unit.blocks;
    }
    keepObjects(blocks);
    m_blocks = std::move(blocks);
}

size_t Document::unitsKept(const QString &text, bool mayDefine) const
{
    // A line that is appended can change the last part (a paragraph becomes a heading) and the one before it (what
    // looked like a new list goes on with the paragraph), but none above, unless something is defined far away.
    const bool only = m_mode == Mode::Markdown && !mayDefine && !m_mayDefine && m_units.size() > 2;
    return only && text.startsWith(m_source) ? m_units.size() - 2 : 0;
}

qsizetype Document::toParse(const QString &source, bool grows) const
{
    if (source == m_source && grows == m_grows) {
        return 0;
    }
    const size_t kept = unitsKept(source, false);
    return source.size() - (kept > 0 ? m_units[kept].start : 0);
}

void Document::keepObjects(QList<BlockPtr> &blocks) const
{
    const auto keep = [](BlockPtr &block, const BlockPtr &old) {
        if (block == old) {
            return true;
        }
        if (!block->sameAs(*old)) {
            return false;
        }
        block = old;
        return true;
    };
    const qsizetype common = qMin(blocks.size(), m_blocks.size());
    qsizetype same = 0;
    while (same < common && keep(blocks[same], m_blocks.at(same))) {
        ++same;
    }
    for (qsizetype back = 1; back <= common - same; ++back) {
        if (!keep(blocks[blocks.size() - back], m_blocks.at(m_blocks.size() - back))) {
            break;
        }
    }
}

} // namespace holt::render
