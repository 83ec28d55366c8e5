#pragma once

#include "render/document.h"

#include <QObject>

#include <memory>

namespace holt::gui {

/// Parses long texts on the thread pool, so that the GUI thread does not wait for them. What was parsed is kept for a
/// while, since layouts come and go. GUI thread.
class TextParser : public QObject
{
    Q_OBJECT

public:
    using DocumentPtr = std::shared_ptr<render::Document>;

    using QObject::QObject;

    /// More than this is parsed aside. In UTF-16 code units: a few milliseconds' work.
    static constexpr qsizetype longestAtOnce = qsizetype(32) * 1024;

    /// Gives @p document the source @p text on another thread; until parsed() tells of @p place nobody else may use it.
    void parse(quint64 place, const DocumentPtr &document, const QString &text, bool grows);

    /// What was parsed of @p text before, or null. The caller must not change it.
    [[nodiscard]] DocumentPtr known(render::Document::Mode mode, const QString &text) const;

Q_SIGNALS:
    void parsed(quint64 place);

private:
    void keep(const DocumentPtr &document);

    QList<DocumentPtr> m_kept; ///< the newest is the last
};

/// One text of a message as blocks: parsed at once where that is quick, otherwise aside, with what was known before
/// until then. GUI thread.
class ParsedText
{
public:
    /// @p parser may be null: then all is parsed at once.
    void setSource(const QString &text, render::Document::Mode mode, bool grows, TextParser *parser);

    /// True if it waited for this; then the blocks are others.
    bool take(quint64 place, TextParser *parser);

    [[nodiscard]] const QList<render::BlockPtr> &blocks() const { return m_blocks; }
    [[nodiscard]] bool isPending() const { return m_pending; } ///< and what is known may be old

private:
    void start(TextParser &parser);

    TextParser::DocumentPtr m_document;
    render::Document::Mode m_mode = render::Document::Mode::Markdown;
    QList<render::BlockPtr> m_blocks;
    QString m_wanted;
    bool m_wantedGrows = false;
    bool m_pending = false;
    QString m_parsing; ///< while pending
    bool m_parsingGrows = false;
    quint64 m_place = 0;
};

} // namespace holt::gui
