#pragma once

#include <QString>

class QCoreApplication;

namespace holt::app {

/// Installs Holt's and Qt's texts for @p language ("zh_CN"), or for the system's where it is empty, and English plurals
/// where there is no translation. The translators belong to @p application.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace holt::app
