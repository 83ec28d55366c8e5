#include "gui/common/mnemonic.h"

#include <QRegularExpression>

namespace holt::gui {

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral(R"(\s*\(&.\)|&(?=[^&\s]))"));
    QString spoken = text;
    return spoken.remove(mark);
}

} // namespace holt::gui
