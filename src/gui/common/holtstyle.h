#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComplex;

namespace holt::gui {

class Theme;

/// Draws every standard widget in the theme's colours and measures over Fusion: rounded inputs and buttons, flat tool
/// buttons, slim scroll bars, visible focus. GUI thread.
///
/// A QPushButton with the property "primary" set to true is the one filled with the accent; a QToolButton with
/// "floating" lies over other things and has a round surface of its own.
class HoltStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// @p theme must outlive the style.
    explicit HoltStyle(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    using QProxyStyle::unpolish;
    void unpolish(QWidget *widget) override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drawRounded(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal width = 1.0,
                     qreal radius = -1.0) const;
    void drawRing(QPainter *painter, const QRect &rect) const;
    void drawInputFrame(const QStyleOption *option, QPainter *painter, bool focused) const;
    void drawPushButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawPushButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const;
    void drawToolPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawCheckIndicator(const QStyleOption *option, QPainter *painter) const;
    void drawRadioIndicator(const QStyleOption *option, QPainter *painter) const;
    void drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    void drawProgress(const QStyleOption *option, QPainter *painter) const;

    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    [[nodiscard]] QColor inputBorder(const QStyleOption *option) const;
    [[nodiscard]] int controlHeight(const QStyleOption *option) const;

    const Theme &m_theme;
};

} // namespace holt::gui
