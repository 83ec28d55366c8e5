#include "gui/images/imagedetails.h"

#include "gui/common/relativetime.h"
#include "gui/common/theme.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

QString wordFor(store::ImageMode mode)
{
    switch (mode) {
    case store::ImageMode::Edit:
        return ImageDetails::tr("Edited");
    case store::ImageMode::Vary:
        return ImageDetails::tr("Varied");
    case store::ImageMode::Generate:
        break;
    }
    return ImageDetails::tr("Generated");
}

/// {"size":"1024x1024","n":2} as "size: 1024x1024, n: 2".
QString inWords(const QJsonObject &object)
{
    QStringList parts;
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        const QJsonValue value = field.value();
        if (value.isObject()) {
            const QString inner = inWords(value.toObject());
            if (!inner.isEmpty()) {
                parts.append(QStringLiteral("%1 (%2)").arg(field.key(), inner));
            }
        } else if (!value.isNull()) {
            parts.append(QStringLiteral("%1: %2").arg(field.key(), value.toVariant().toString()));
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

ImageDetails::ImageDetails(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_empty(new QLabel(tr("Choose a picture in the gallery to see how it was made."), m_content))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the picture"));
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    setWidget(m_content);
    connect(&theme, &Theme::changed, this, &ImageDetails::applyTheme);
    applyTheme();
    clear();
}

void ImageDetails::clear()
{
    m_fields.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget() != m_empty) {
            delete item->widget();
        }
        delete item;
    }
    m_column->addWidget(m_empty);
    m_column->addStretch(1);
    m_empty->show();
}

void ImageDetails::addField(const QString &name, const QString &value)
{
    if (value.isEmpty()) {
        return;
    }
    m_fields.append({name, value});
    auto *label = new QLabel(name, m_content);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(m_theme.smallFont());
    label->setObjectName(QStringLiteral("name"));
    auto *text = new QLabel(value, m_content);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    text->setMinimumWidth(1); // long words do not widen the pane
    const int at = m_column->count() - 1;
    m_column->insertWidget(at, label);
    m_column->insertWidget(at + 1, text);
    m_column->insertSpacing(at + 2, m_theme.space(Space::Small));
}

void ImageDetails::setRecord(const store::ImageRecord &record)
{
    clear();
    m_empty->hide();
    const QLocale locale;
    addField(tr("Prompt"), record.prompt);
    addField(tr("Revised prompt"), record.revisedPrompt == record.prompt ? QString() : record.revisedPrompt);
    addField(tr("Made"), tr("%1, %2").arg(wordFor(record.mode),
                                          locale.toString(record.createdAt.toLocalTime(), QLocale::ShortFormat)));
    addField(tr("Model"), record.model);
    addField(tr("Server"), record.server);
    addField(tr("Size"), tr("%1 × %2 pixels, %3, %4")
                             .arg(QString::number(record.size.width()), QString::number(record.size.height()),
                                  record.format.toUpper(), locale.formattedDataSize(record.bytes)));
    if (record.durationMs > 0) {
        addField(tr("Took"), tr("%1 s").arg(locale.toString(double(record.durationMs) / 1000.0, 'f', 1)));
    }
    QStringList inputs;
    for (const store::ImageInput &input : record.inputs) {
        inputs.append(input.role == store::ImageInput::Role::Mask ? tr("a mask") : input.name);
    }
    addField(tr("Made from"), inputs.join(QStringLiteral(", ")));
    addField(tr("Parameters"), inWords(record.parameters));
    addField(tr("Usage"), inWords(record.usage));
    addField(tr("Endpoint"), record.route.isEmpty() ? QString() : QString(QStringLiteral("/images/") + record.route));
}

QString ImageDetails::text() const
{
    QStringList lines;
    for (const auto &[name, value] : m_fields) {
        lines.append(QStringLiteral("%1: %2").arg(name, value));
    }
    return lines.join(u'\n');
}

void ImageDetails::applyTheme()
{
    const int pad = m_theme.space(Space::Large);
    m_column->setContentsMargins(pad, m_theme.space(Space::Medium), pad, pad);
    m_column->setSpacing(m_theme.px(2));
    for (QLabel *label : m_content->findChildren<QLabel *>(QStringLiteral("name"))) {
        label->setFont(m_theme.smallFont());
    }
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

} // namespace holt::gui
