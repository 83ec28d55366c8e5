#include "translations/catalogue.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace holt::translations {

namespace {

QString nameOf(const Entry &entry)
{
    return QStringLiteral("%1: \"%2\"").arg(entry.context, entry.source) +
           (entry.comment.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(entry.comment));
}

Entry readMessage(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            entry.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!entry.plural) {
                entry.translations += xml.readElementText(QXmlStreamReader::IncludeChildElements);
                continue;
            }
            while (xml.readNextStartElement()) {
                entry.translations += xml.readElementText(QXmlStreamReader::IncludeChildElements);
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?(?:[0-9]+|n)"));
    QSet<QString> places;
    for (auto matches = place.globalMatch(text); matches.hasNext();) {
        places += matches.next().captured();
    }
    return places;
}

/// What is wrong with a finished entry, or nothing.
QString problemOf(const Entry &entry, int pluralForms)
{
    if (!entry.state.isEmpty()) {
        return entry.state;
    }
    if (entry.plural && entry.translations.size() != pluralForms) {
        return QStringLiteral("%1 plural forms instead of %2").arg(entry.translations.size()).arg(pluralForms);
    }
    if (entry.translations.isEmpty()) {
        return QStringLiteral("no translation");
    }
    QSet<QString> wanted = placesIn(entry.source);
    if (entry.plural) {
        wanted.remove(QStringLiteral("%n")); // "one message" is a good form
    }
    for (const QString &translation : entry.translations) {
        if (translation.isEmpty()) {
            return QStringLiteral("empty");
        }
        QSet<QString> places = placesIn(translation);
        if (entry.plural) {
            places.remove(QStringLiteral("%n"));
        }
        if (places != wanted) {
            return QStringLiteral("not the same %1, %2 … as the source");
        }
    }
    return {};
}

} // namespace

Catalogue catalogueFrom(const QByteArray &ts)
{
    Catalogue catalogue;
    QXmlStreamReader xml(ts);
    QString context;
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("TS")) {
        catalogue.problem = QStringLiteral("not a .ts file");
        return catalogue;
    }
    while (xml.readNextStartElement()) {
        if (xml.name() != QLatin1String("context")) {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (xml.name() == QLatin1String("message")) {
                catalogue.entries += readMessage(xml, context);
            } else {
                xml.skipCurrentElement();
            }
        }
    }
    if (xml.hasError()) {
        catalogue.problem = QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString());
    }
    return catalogue;
}

QStringList problemsOf(const Catalogue &have, const Catalogue &wanted, int pluralForms)
{
    QStringList problems;
    QSet<QString> known;
    for (const Entry &entry : have.entries) {
        known += nameOf(entry);
        const QString problem = problemOf(entry, pluralForms);
        if (!problem.isEmpty()) {
            problems += QString(nameOf(entry) + QStringLiteral(": ") + problem);
        }
    }
    QSet<QString> inUse;
    for (const Entry &entry : wanted.entries) {
        inUse += nameOf(entry);
        if (!known.contains(nameOf(entry))) {
            problems += QString(nameOf(entry) + QStringLiteral(": missing"));
        }
    }
    for (const QString &name : std::as_const(known)) {
        if (!inUse.contains(name)) {
            problems += QString(name + QStringLiteral(": no longer in the sources"));
        }
    }
    problems.sort();
    return problems;
}

} // namespace holt::translations
