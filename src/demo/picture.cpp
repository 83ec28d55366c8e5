#include "demo/picture.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>

namespace holt::demo {

namespace {

constexpr int fullCircle = 360;

bool names(const QString &prompt, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&prompt](QStringView word) { return prompt.contains(word, Qt::CaseInsensitive); });
}

struct Colour
{
    const char16_t *english;
    const char16_t *chinese;
    int hue;
};

constexpr std::array colours{
    Colour{u"red", u"红", 0},      Colour{u"orange", u"橙", 28},     Colour{u"yellow", u"黄", 50},
    Colour{u"green", u"绿", 125},  Colour{u"turquoise", u"青", 175}, Colour{u"blue", u"蓝", 215},
    Colour{u"purple", u"紫", 280}, Colour{u"pink", u"粉", 330},
};

/// What is in the picture.
struct Scene
{
    int hue = 0;
    bool night = false;
    bool sea = false;
    bool mountains = false;
    int trees = 0;
    bool house = false;
};

Scene sceneOf(const QString &prompt, QRandomGenerator &dice)
{
    Scene scene;
    scene.hue = dice.bounded(fullCircle);
    for (const Colour &colour : colours) {
        if (names(prompt, {colour.english, colour.chinese})) {
            scene.hue = colour.hue;
            break;
        }
    }
    scene.night = names(prompt, {u"night", u"moon", u"star", u"夜", u"月", u"星"});
    scene.sea = names(prompt, {u"sea", u"ocean", u"lake", u"beach", u"海", u"湖"}) || dice.bounded(4) == 0;
    scene.mountains = names(prompt, {u"mountain", u"hill", u"alp", u"山"}) || dice.bounded(2) == 0;
    scene.trees = names(prompt, {u"tree", u"forest", u"wood", u"树", u"森林"}) ? 14 : dice.bounded(5);
    scene.house = names(prompt, {u"house", u"home", u"city", u"village", u"房", u"家", u"城"}) || dice.bounded(4) == 0;
    return scene;
}

QRandomGenerator diceOf(const QString &prompt, int number)
{
    const QByteArray text = prompt.toUtf8() + QByteArray::number(number);
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    quint32 seed = 0;
    for (int i = 0; i < 4; ++i) {
        seed = (seed << 8) | static_cast<uchar>(digest.at(i));
    }
    return QRandomGenerator(seed);
}

QColor hsl(int hue, int saturation, int lightness, int alpha = 255)
{
    return QColor::fromHsl(((hue % fullCircle) + fullCircle) % fullCircle, saturation, lightness, alpha);
}

/// Draws in a world 100 high and as wide as the picture asks.
class Landscape
{
public:
    Landscape(QPainter &painter, double width, const Scene &scene, QRandomGenerator &dice)
        : m_painter(painter)
        , m_width(width)
        , m_scene(scene)
        , m_dice(dice)
    {
    }

    void sky()
    {
        QLinearGradient light(0, 0, 0, 70);
        light.setColorAt(0, m_scene.night ? hsl(m_scene.hue, 120, 28) : hsl(m_scene.hue, 190, 150));
        light.setColorAt(1, m_scene.night ? hsl(m_scene.hue + 30, 110, 75) : hsl(m_scene.hue + 40, 200, 220));
        m_painter.fillRect(QRectF(0, 0, m_width, 100), light);
        if (m_scene.night) {
            m_painter.setBrush(QColor(255, 250, 220));
            for (int i = 0; i < 60; ++i) {
                m_painter.drawEllipse(QPointF(across(), m_dice.bounded(55.0)), 0.15 + m_dice.bounded(0.3),
                                      0.15 + m_dice.bounded(0.3));
            }
        }
    }

    void sun()
    {
        const QPointF centre(m_width * (0.15 + m_dice.bounded(0.7)), 12 + m_dice.bounded(20.0));
        const QColor light = m_scene.night ? QColor(240, 236, 215) : hsl(45, 240, 170);
        m_painter.setBrush(QColor(light.red(), light.green(), light.blue(), 60));
        m_painter.drawEllipse(centre, 11, 11);
        m_painter.setBrush(light);
        m_painter.drawEllipse(centre, 7, 7);
    }

    void mountains()
    {
        for (int range = 0; range < 3; ++range) {
            QPainterPath path(QPointF(0, 100));
            const double base = 42 + range * 9;
            path.lineTo(0, base);
            const int peaks = 5 + m_dice.bounded(4);
            for (int i = 1; i <= peaks; ++i) {
                path.lineTo(m_width * (i - 0.5) / peaks, base - 6 - m_dice.bounded(18.0));
                path.lineTo(m_width * i / peaks, base + m_dice.bounded(4.0));
            }
            path.lineTo(m_width, 100);
            m_painter.setBrush(
                hsl(m_scene.hue + 20, 60, (m_scene.night ? 45 : 150) - range * (m_scene.night ? 8 : 25)));
            m_painter.drawPath(path);
        }
    }

    void ground()
    {
        QPainterPath path(QPointF(0, 100));
        path.lineTo(0, 70);
        path.cubicTo(m_width * 0.3, 60 + m_dice.bounded(8.0), m_width * 0.6, 74 + m_dice.bounded(6.0), m_width, 66);
        path.lineTo(m_width, 100);
        m_painter.setBrush(hsl(95, 90, m_scene.night ? 38 : 95));
        m_painter.drawPath(path);
        if (m_scene.sea) {
            QPainterPath shore(QPointF(0, 100));
            shore.lineTo(0, 83);
            shore.cubicTo(m_width * 0.4, 80, m_width * 0.6, 86, m_width, 82);
            shore.lineTo(m_width, 100);
            m_painter.setBrush(hsl(205, 150, m_scene.night ? 50 : 110));
            m_painter.drawPath(shore);
            m_painter.setBrush(QColor(255, 255, 255, 60));
            for (int i = 0; i < 24; ++i) {
                m_painter.drawRoundedRect(QRectF(across(), 87 + m_dice.bounded(12.0), 3 + m_dice.bounded(8.0), 0.5),
                                          0.25, 0.25);
            }
        }
    }

    void trees()
    {
        for (int i = 0; i < m_scene.trees; ++i) {
            const double x = across();
            const double foot = m_scene.sea ? 73 + m_dice.bounded(7.0) : 74 + m_dice.bounded(18.0);
            const double height = 8 + (foot - 70) * 0.5;
            m_painter.setBrush(QColor(90, 62, 42));
            m_painter.drawRect(QRectF(x - height * 0.05, foot - height * 0.3, height * 0.1, height * 0.3));
            m_painter.setBrush(hsl(100 + m_dice.bounded(50), 120, m_scene.night ? 35 : 70));
            for (int tier = 0; tier < 3; ++tier) {
                const double half = height * (0.32 - tier * 0.08);
                const double bottom = foot - height * (0.22 + tier * 0.22);
                m_painter.drawPolygon(QPolygonF({{x - half, bottom}, {x + half, bottom}, {x, bottom - height * 0.36}}));
            }
        }
    }

    void house()
    {
        const double x = m_width * (0.2 + m_dice.bounded(0.6));
        m_painter.setBrush(hsl(m_scene.hue + 180, 120, m_scene.night ? 70 : 190));
        m_painter.drawRect(QRectF(x - 8, 66, 16, 14));
        m_painter.setBrush(hsl(m_scene.hue + 180, 150, m_scene.night ? 40 : 90));
        m_painter.drawPolygon(QPolygonF({{x - 10, 66}, {x + 10, 66}, {x, 57}}));
        m_painter.setBrush(m_scene.night ? QColor(255, 220, 120) : QColor(225, 240, 250));
        m_painter.drawRect(QRectF(x - 5, 69, 4, 4));
        m_painter.setBrush(QColor(80, 52, 40));
        m_painter.drawRect(QRectF(x + 1.5, 71, 4, 9));
    }

private:
    double across() { return m_dice.bounded(m_width); }

    QPainter &m_painter;
    double m_width;
    const Scene &m_scene;
    QRandomGenerator &m_dice;
};

int mixed(int old, int fresh, int keep)
{
    return (old * keep + fresh * (255 - keep) + 127) / 255;
}

} // namespace

QImage drawPicture(const QString &prompt, int number, const QSize &size, bool transparent)
{
    QRandomGenerator dice = diceOf(prompt, number);
    const Scene scene = sceneOf(prompt, dice);
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double scale = size.height() / 100.0;
    painter.scale(scale, scale);
    Landscape landscape(painter, size.width() / scale, scene, dice);
    if (!transparent) {
        landscape.sky();
    }
    landscape.sun();
    if (scene.mountains) {
        landscape.mountains();
    }
    landscape.ground();
    if (scene.house) {
        landscape.house();
    }
    landscape.trees();
    return image;
}

QImage editPicture(const QImage &image, const QImage &mask, const QImage &picture)
{
    QImage edited = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < edited.height(); ++y) {
        auto *to = reinterpret_cast<QRgb *>(edited.scanLine(y));
        const auto *hole = reinterpret_cast<const QRgb *>(mask.constScanLine(y));
        const auto *fresh = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < edited.width(); ++x) {
            const int keep = qAlpha(hole[x]);
            if (keep == 255) {
                continue;
            }
            to[x] = qRgba(mixed(qRed(to[x]), qRed(fresh[x]), keep), mixed(qGreen(to[x]), qGreen(fresh[x]), keep),
                          mixed(qBlue(to[x]), qBlue(fresh[x]), keep), mixed(qAlpha(to[x]), qAlpha(fresh[x]), keep));
        }
    }
    return edited;
}

QImage varyPicture(const QImage &image, int number)
{
    constexpr int hueStep = 47;
    QImage varied = image.convertToFormat(QImage::Format_ARGB32).mirrored(number % 2 == 0, number % 4 >= 2);
    for (int y = 0; y < varied.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(varied.scanLine(y));
        for (int x = 0; x < varied.width(); ++x) {
            const QColor colour = QColor::fromRgba(line[x]);
            const int hue = std::max(0, colour.hslHue()) + hueStep * (number + 1);
            line[x] = hsl(hue, colour.hslSaturation(), colour.lightness(), colour.alpha()).rgba();
        }
    }
    return varied;
}

QImage unfinished(const QImage &image, int step, int steps)
{
    const int tile = std::max(2, image.width() / 64) << std::max(0, steps - step);
    const QSize coarse(std::max(1, image.width() / tile), std::max(1, image.height() / tile));
    return image.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

} // namespace holt::demo
