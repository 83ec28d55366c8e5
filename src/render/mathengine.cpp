#include "render/mathengine.h"

#include <QCoreApplication>
#include <QFile>
#include <QJSEngine>
#include <QJSValue>
#include <QLoggingCategory>

#include <cmath>
#include <mutex>

// In a static library nobody else asks for it, and the macro has to stand outside of all namespaces.
static void initResources()
{
    Q_INIT_RESOURCE(math);
}

namespace holt::render {

namespace {

constexpr qreal largestSide = 1500; ///< in ex; wider than a hundred screens
constexpr qsizetype longestProblem = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::render::MathRenderer)
};

MathPicturePtr failed(const QString &problem)
{
    return std::make_shared<const MathPicture>(problem);
}

QLoggingCategory::CategoryFilter oldFilter = nullptr;

/// Qt warns of each variable that is used above its declaration, of which MathJax as it is bundled has many.
void quietenCompiler()
{
    static std::once_flag once;
    std::call_once(once, [] {
        oldFilter = QLoggingCategory::installFilter(nullptr);
        QLoggingCategory::installFilter([](QLoggingCategory *category) {
            oldFilter(category);
            if (qstrcmp(category->categoryName(), "qt.qml.compiler") == 0) {
                category->setEnabled(QtWarningMsg, false);
            }
        });
    });
}

qreal numberOf(const QJSValue &object, const QString &name)
{
    const double number = object.property(name).toNumber();
    return std::isfinite(number) ? number : -1;
}

} // namespace

class MathEngine::Private
{
public:
    QJSEngine engine;
    QJSValue function;
};

MathEngine::MathEngine()
    : d(std::make_unique<Private>())
{
}

MathEngine::~MathEngine() = default;

bool MathEngine::isAvailable()
{
    return true;
}

bool MathEngine::load()
{
    initResources();
    quietenCompiler();
    QFile file(QStringLiteral(":/math/math.js"));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("MathJax is missing from this build.");
        return true;
    }
    const QJSValue result = d->engine.evaluate(QString::fromUtf8(file.readAll()), QStringLiteral("math.js"));
    if (d->engine.isInterrupted()) {
        return false;
    }
    if (result.isError()) {
        qWarning("MathJax could not be loaded: %s", qUtf8Printable(result.toString()));
    }
    d->function = d->engine.globalObject().property(QStringLiteral("holtMath")).property(QStringLiteral("typeset"));
    return true;
}

MathPicturePtr MathEngine::typeset(const MathSource &source)
{
    if (!d->function.isCallable()) {
        return failed(Words::tr("MathJax could not be loaded."));
    }
    const QJSValue result = d->function.call({QJSValue(source.latex), QJSValue(source.display)});
    if (d->engine.isInterrupted()) {
        return {};
    }
    if (result.isError() || result.hasProperty(QStringLiteral("problem"))) {
        const QString said =
            result.isError() ? result.toString() : result.property(QStringLiteral("problem")).toString();
        return failed(Words::tr("This formula is shown as it was written, since MathJax cannot read it: %1")
                          .arg(said.simplified().left(longestProblem)));
    }
    const MathSize size{numberOf(result, QStringLiteral("width")), numberOf(result, QStringLiteral("height")),
                        numberOf(result, QStringLiteral("depth"))};
    if (size.width > largestSide || size.height > largestSide || qAbs(size.depth) > largestSide) {
        return failed(Words::tr("This formula is shown as it was written, since it would be too large."));
    }
    const QByteArray svg = checkedSvg(result.property(QStringLiteral("svg")).toString());
    if (svg.isEmpty() || size.width <= 0 || size.height <= 0) {
        return failed(Words::tr("This formula is shown as it was written, since there is something in it that cannot "
                                "be drawn."));
    }
    return std::make_shared<const MathPicture>(svg, size);
}

void MathEngine::interrupt()
{
    d->engine.setInterrupted(true);
}

} // namespace holt::render
