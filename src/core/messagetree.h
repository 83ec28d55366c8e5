#pragma once

#include "store/conversations.h"

#include <QHash>
#include <QStringList>

namespace holt::core {

/// The messages of a conversation as the tree they are. Plain data; knows no store.
class MessageTree
{
public:
    void clear();
    void reserve(qsizetype messages); ///< room for so many
    /// A parent must come before its children; an unknown parent makes a root. Siblings stand in the order of creation.
    void add(const store::Message &message);
    [[nodiscard]] store::Message *find(const QString &id);
    [[nodiscard]] const store::Message *find(const QString &id) const;

    /// From the root to @p leaf; empty for an unknown leaf.
    [[nodiscard]] QStringList pathTo(const QString &leaf) const;
    /// The newest message below @p id, following the newest child each time; @p id itself where it has none.
    [[nodiscard]] QString newestLeafBelow(const QString &id) const;
    [[nodiscard]] QString newestLeaf() const; ///< of the whole tree; empty for an empty one
    /// The messages with the same parent, in the order of creation, this one among them.
    [[nodiscard]] QStringList siblings(const QString &id) const;
    /// @p id and everything below it, parents first.
    [[nodiscard]] QStringList subtree(const QString &id) const;
    void removeSubtree(const QString &id);

private:
    QHash<QString, store::Message> m_messages;
    QHash<QString, QStringList> m_children; ///< parent id ("" for roots) -> ids in order
};

} // namespace holt::core
