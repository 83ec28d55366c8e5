#pragma once

#include <QByteArray>
#include <QColor>
#include <QMetaType>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QSvgRenderer;

namespace holt::render {

/// A formula as LaTeX, without its delimiters.
struct MathSource
{
    QString latex;
    bool display = false; ///< on a line of its own: larger, with limits above and below

    bool operator==(const MathSource &) const = default;
};

[[nodiscard]] inline size_t qHash(const MathSource &source, size_t seed = 0)
{
    return qHashMulti(seed, source.latex, source.display);
}

/// What @p written, a formula with its delimiters, holds; no LaTeX where it is not closed (yet) or empty.
[[nodiscard]] MathSource mathSource(const QString &written);

/// How large a formula is, in units of the x-height of the text around it.
struct MathSize
{
    qreal width = 0;
    qreal height = 0; ///< all of it
    qreal depth = 0;  ///< how much of it is below the baseline
};

/// What came of a formula: a drawing, or the reason why there is none.
class MathPicture
{
public:
    MathPicture();
    MathPicture(const QByteArray &checkedSvg, const MathSize &size);
    explicit MathPicture(const QString &problem);
    ~MathPicture();
    Q_DISABLE_COPY_MOVE(MathPicture)

    [[nodiscard]] bool isNull() const { return m_svg.isEmpty(); }
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< one line for people, where it isNull()
    [[nodiscard]] const MathSize &size() const { return m_size; }
    [[nodiscard]] qsizetype bytes() const { return m_svg.size() + 2 * m_problem.size(); }

    /// Draws it into @p box. GUI thread.
    void paint(QPainter &painter, const QRectF &box, const QColor &colour) const;

private:
    struct Coloured
    {
        QRgb colour = 0;
        std::unique_ptr<QSvgRenderer> renderer;
    };

    QByteArray m_svg;
    MathSize m_size;
    QString m_problem;
    mutable std::vector<Coloured> m_coloured; ///< the last ones used: of the text, a link, a selection
};

using MathPicturePtr = std::shared_ptr<const MathPicture>;

/// @p svg as far as it draws shapes and letters, with "currentColor" where the colour of the text belongs. Empty where
/// there is anything else in it, or too much: it comes from a program that was given what a stranger wrote.
[[nodiscard]] QByteArray checkedSvg(const QString &svg);

} // namespace holt::render

Q_DECLARE_METATYPE(holt::render::MathPicturePtr)
