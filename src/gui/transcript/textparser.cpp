#include "gui/transcript/textparser.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace holt::gui {

namespace {

constexpr qsizetype mostKept = qsizetype(8) * 1024 * 1024; ///< characters in all

/// A name for a text, different from all others. GUI thread.
quint64 nextPlace()
{
    static quint64 last = 0;
    return ++last;
}

} // namespace

void TextParser::parse(quint64 place, const DocumentPtr &document, const QString &text, bool grows)
{
    const auto promise = std::make_shared<QPromise<void>>();
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, place, document, grows] {
        watcher->deleteLater();
        if (!grows) {
            keep(document);
        }
        Q_EMIT parsed(place);
    });
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, document, text, grows] {
        document->setSource(text, grows);
        promise->finish();
    });
}

TextParser::DocumentPtr TextParser::known(render::Document::Mode mode, const QString &text) const
{
    for (const DocumentPtr &document : m_kept) {
        if (document->mode() == mode && document->source() == text) {
            return document;
        }
    }
    return {};
}

void TextParser::keep(const DocumentPtr &document)
{
    m_kept.append(document);
    qsizetype characters = 0;
    for (qsizetype i = m_kept.size(); i-- > 0;) {
        characters += m_kept.at(i)->source().size();
        if (characters > mostKept && i + 1 < m_kept.size()) {
            m_kept.remove(0, i + 1);
            return;
        }
    }
}

void ParsedText::setSource(const QString &text, render::Document::Mode mode, bool grows, TextParser *parser)
{
    m_wanted = text;
    m_wantedGrows = grows;
    if (m_pending && m_mode == mode) {
        return; // when that has come
    }
    if (!m_document || m_mode != mode) {
        m_document = std::make_shared<render::Document>(mode);
        m_mode = mode;
        m_pending = false;
        m_place = 0; // what is under way for another is not waited for
    }
    if (m_document.use_count() > 1) {
        m_document = std::make_shared<render::Document>(*m_document); // cheap: the blocks are shared
    }
    if (parser == nullptr || m_document->toParse(text, grows) <= TextParser::longestAtOnce) {
        m_document->setSource(text, grows);
        m_blocks = m_document->blocks();
        return;
    }
    if (const TextParser::DocumentPtr known = grows ? nullptr : parser->known(mode, text)) {
        m_document = known;
        m_blocks = m_document->blocks();
        return;
    }
    start(*parser);
}

void ParsedText::start(TextParser &parser)
{
    m_place = nextPlace();
    m_pending = true;
    m_parsing = m_wanted;
    m_parsingGrows = m_wantedGrows;
    parser.parse(m_place, m_document, m_parsing, m_parsingGrows);
}

bool ParsedText::take(quint64 place, TextParser *parser)
{
    if (!m_pending || place != m_place) {
        return false;
    }
    m_pending = false;
    m_blocks = m_document->blocks();
    if (m_wanted != m_parsing || m_wantedGrows != m_parsingGrows) {
        setSource(QString(m_wanted), m_mode, m_wantedGrows, parser);
    }
    return true;
}

} // namespace holt::gui
