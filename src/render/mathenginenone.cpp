#include "render/mathengine.h"

// Where Holt is built without MathJax: formulas stay as they were written.

namespace holt::render {

class MathEngine::Private
{
};

MathEngine::MathEngine() = default;
MathEngine::~MathEngine() = default;

bool MathEngine::isAvailable()
{
    return false;
}

bool MathEngine::load()
{
    return false;
}

MathPicturePtr MathEngine::typeset(const MathSource &)
{
    return {};
}

void MathEngine::interrupt() {}

} // namespace holt::render
