#include "render/mathpicture.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <cmath>

// What may be in the drawing of a formula. All else, such as links, pictures, styles and references, fails it.

namespace holt::render {

namespace {

constexpr qsizetype mostCharacters = 4 * 1024 * 1024;
constexpr int mostElements = 40'000;
constexpr int deepest = 200;
constexpr double largestNumber = 1e7;

bool isNumber(QStringView text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && std::isfinite(number) && std::fabs(number) < largestNumber;
}

bool areNumbers(QStringView text)
{
    const auto isSeparator = [](QChar c) { return c == u' ' || c == u','; };
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at;
        while (end < text.size() && !isSeparator(text[end])) {
            ++end;
        }
        if (end > at && !isNumber(text.mid(at, end - at))) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

bool isTransform(QStringView text)
{
    static const QStringView names[] = {u"translate", u"scale", u"rotate", u"matrix"};
    QStringView rest = text.trimmed();
    while (!rest.isEmpty()) {
        const qsizetype open = rest.indexOf(u'(');
        const qsizetype close = rest.indexOf(u')');
        const bool known = std::find(std::begin(names), std::end(names),
                                     rest.left(qMax<qsizetype>(0, open)).trimmed()) != std::end(names);
        if (open < 0 || close < open || !known || !areNumbers(rest.mid(open + 1, close - open - 1))) {
            return false;
        }
        rest = rest.mid(close + 1).trimmed();
        if (rest.startsWith(u',')) {
            rest = rest.mid(1).trimmed();
        }
    }
    return true;
}

bool isPath(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringView(u"MLHVCSQTAZmlhvcsqtaz .,-").contains(c);
    });
}

bool isColour(QStringView text)
{
    return text == u"none" || text == u"currentColor" ||
           (text.size() < 32 && !text.contains(u'(') && QColor::isValidColor(text.toString()));
}

/// A length, as a number; in Qt a font size needs no unit.
bool isLength(QStringView text)
{
    return isNumber(text.endsWith(u"px") ? text.chopped(2) : text);
}

/// Whether an attribute is drawn by; nothing where it has to go without harm. False: it does not belong in a drawing.
std::optional<bool> mayKeep(QStringView name, QStringView value)
{
    if (name == u"transform") {
        return isTransform(value);
    }
    if (name == u"d") {
        return isPath(value);
    }
    if (name == u"fill" || name == u"stroke") {
        return isColour(value);
    }
    if (name == u"points") {
        return areNumbers(value);
    }
    static const QStringView lengths[] = {u"x",  u"y",  u"width", u"height", u"x1", u"y1",           u"x2",       u"y2",
                                          u"rx", u"ry", u"cx",    u"cy",     u"r",  u"stroke-width", u"font-size"};
    if (std::find(std::begin(lengths), std::end(lengths), name) != std::end(lengths)) {
        return isLength(value);
    }
    if (name == u"stroke-dasharray") {
        return areNumbers(value);
    }
    if (name == u"font-weight" || name == u"font-style") {
        return value.size() < 16;
    }
    if (name == u"style" || name.endsWith(u"href")) {
        return false;
    }
    return {};
}

class Checking
{
public:
    explicit Checking(const QString &svg)
        : m_reader(svg)
        , m_writer(&m_result)
    {
    }

    QByteArray run()
    {
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                if (!start()) {
                    return {};
                }
                break;
            case QXmlStreamReader::EndElement:
                m_writer.writeEndElement();
                --m_depth;
                break;
            case QXmlStreamReader::Characters:
                if (m_inText) {
                    m_writer.writeCharacters(m_reader.text().toString());
                } else if (!m_reader.isWhitespace()) {
                    return {};
                }
                break;
            case QXmlStreamReader::StartDocument:
            case QXmlStreamReader::EndDocument:
                break;
            default:
                return {}; // a DTD, an entity, a processing instruction
            }
        }
        return m_reader.hasError() ? QByteArray() : m_result;
    }

private:
    bool start()
    {
        const QStringView name = m_reader.name();
        if (++m_elements > mostElements || ++m_depth > deepest || m_inText) {
            return false;
        }
        if (m_elements == 1) {
            return name == u"svg" && startRoot();
        }
        static const QStringView shapes[] = {u"g", u"path", u"rect", u"line", u"ellipse", u"polygon", u"text"};
        if (std::find(std::begin(shapes), std::end(shapes), name) == std::end(shapes)) {
            return false;
        }
        m_writer.writeStartElement(name.toString());
        bool dashed = false;
        for (const QXmlStreamAttribute &attribute : m_reader.attributes()) {
            const std::optional<bool> keep = mayKeep(attribute.name(), attribute.value());
            if (!keep) {
                dashed = dashed || (attribute.name() == u"class" && attribute.value() == u"mjx-dashed");
                continue;
            }
            if (!*keep) {
                return false;
            }
            m_writer.writeAttribute(attribute.name().toString(), attribute.value().toString());
        }
        if (dashed && !m_reader.attributes().hasAttribute(QLatin1String("stroke-dasharray"))) {
            m_writer.writeAttribute(QStringLiteral("stroke-dasharray"), QStringLiteral("140"));
        }
        if (name == u"text") {
            m_inText = true;
            m_writer.writeAttribute(QStringLiteral("font-family"), QStringLiteral("serif"));
            m_writer.writeCharacters(m_reader.readElementText(QXmlStreamReader::ErrorOnUnexpectedElement));
            m_inText = false;
            m_writer.writeEndElement();
            --m_depth;
        }
        return true;
    }

    bool startRoot()
    {
        const QStringView box = m_reader.attributes().value(QLatin1String("viewBox"));
        if (box.isEmpty() || !areNumbers(box)) {
            return false;
        }
        m_writer.writeStartElement(QStringLiteral("svg"));
        m_writer.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
        m_writer.writeAttribute(QStringLiteral("viewBox"), box.toString());
        return true;
    }

    QXmlStreamReader m_reader;
    QByteArray m_result;
    QXmlStreamWriter m_writer;
    int m_elements = 0;
    int m_depth = 0;
    bool m_inText = false;
};

} // namespace

QByteArray checkedSvg(const QString &svg)
{
    return svg.size() > mostCharacters ? QByteArray() : Checking(svg).run();
}

} // namespace holt::render
