#include "gui/images/maskpainteraccessible.h"

#include "gui/images/maskpainter.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace holt::gui {

namespace {

/// A canvas whose value is the share that is painted.
class AccessibleMaskPainter : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleMaskPainter(MaskPainter *painter)
        : QAccessibleWidget(painter, QAccessible::Canvas)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Description:
            return MaskPainter::tr(
                       "Paint what may change in the picture. The arrow keys move the cursor, Space paints.") +
                   QLatin1Char(' ') + painter()->stateText();
        case QAccessible::Value:
            return painter()->stateText();
        default:
            return QAccessibleWidget::text(kind);
        }
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QVariant currentValue() const override { return painter()->paintedPercent(); }
    void setCurrentValue(const QVariant &) override {} // it is painted, not set
    [[nodiscard]] QVariant maximumValue() const override { return 100; }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    [[nodiscard]] MaskPainter *painter() const { return static_cast<MaskPainter *>(widget()); }
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *painter = qobject_cast<MaskPainter *>(object);
    return painter && className == QLatin1String(MaskPainter::staticMetaObject.className())
               ? new AccessibleMaskPainter(painter)
               : nullptr;
}

} // namespace

void installMaskPainterAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace holt::gui
