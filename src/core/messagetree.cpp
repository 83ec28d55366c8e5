#include "core/messagetree.h"

#include <algorithm>

namespace holt::core {

void MessageTree::clear()
{
    m_messages.clear();
    m_children.clear();
}

void MessageTree::reserve(qsizetype messages)
{
    m_messages.reserve(messages);
    m_children.reserve(messages);
}

void MessageTree::add(const store::Message &message)
{
    if (m_messages.contains(message.id)) {
        return;
    }
    store::Message kept = message;
    if (!kept.parentId.isEmpty() && !m_messages.contains(kept.parentId)) {
        kept.parentId.clear();
    }
    // A message that was deleted and comes back goes where it was among its siblings.
    QStringList &siblings = m_children[kept.parentId];
    qsizetype place = siblings.size();
    while (place > 0 && m_messages.constFind(siblings.at(place - 1))->createdAt > kept.createdAt) {
        --place;
    }
    siblings.insert(place, kept.id);
    m_messages.insert(kept.id, kept);
}

store::Message *MessageTree::find(const QString &id)
{
    const auto it = m_messages.find(id);
    return it == m_messages.end() ? nullptr : &it.value();
}

const store::Message *MessageTree::find(const QString &id) const
{
    const auto it = m_messages.constFind(id);
    return it == m_messages.constEnd() ? nullptr : &it.value();
}

QStringList MessageTree::pathTo(const QString &leaf) const
{
    QStringList path;
    for (const store::Message *message = find(leaf); message; message = find(message->parentId)) {
        path.append(message->id);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

QString MessageTree::newestLeafBelow(const QString &id) const
{
    QString leaf = id;
    for (auto children = m_children.constFind(leaf); children != m_children.constEnd() && !children->isEmpty();
         children = m_children.constFind(leaf)) {
        leaf = children->constLast();
    }
    return leaf;
}

QString MessageTree::newestLeaf() const
{
    return newestLeafBelow(QString());
}

QStringList MessageTree::siblings(const QString &id) const
{
    const store::Message *message = find(id);
    return message ? m_children.value(message->parentId) : QStringList();
}

QStringList MessageTree::subtree(const QString &id) const
{
    if (!m_messages.contains(id)) {
        return {};
    }
    QStringList ids{id};
    for (qsizetype next = 0; next < ids.size(); ++next) {
        ids.append(m_children.value(ids.at(next)));
    }
    return ids;
}

void MessageTree::removeSubtree(const QString &id)
{
    const store::Message *message = find(id);
    if (!message) {
        return;
    }
    const QStringList ids = subtree(id);
    m_children[message->parentId].removeOne(id);
    for (const QString &gone : ids) {
        m_children.remove(gone);
        m_messages.remove(gone);
    }
}

} // namespace holt::core
