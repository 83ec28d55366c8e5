#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace holt::app {

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &stem, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(locale, stem, QStringLiteral("_"), folder)) {
        translator->setParent(&application);
        QCoreApplication::installTranslator(translator.release());
    }
}

} // namespace

void installTranslations(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const QString own = QStringLiteral(":/i18n");
    // English first: it holds the plurals, and is what a text without a translation falls back to.
    install(application, QLocale(QStringLiteral("en")), QStringLiteral("holt"), own);
    if (locale.language() != QLocale::English) {
        install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(application, locale, QStringLiteral("holt"), own);
    }
}

} // namespace holt::app
