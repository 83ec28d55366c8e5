#pragma once

#include "render/mathpicture.h"

#include <memory>

namespace holt::render {

/// MathJax in a JavaScript engine. Made, used and destroyed in one thread that is not the GUI's, but for interrupt().
class MathEngine
{
public:
    MathEngine();
    ~MathEngine();
    Q_DISABLE_COPY_MOVE(MathEngine)

    /// Whether Holt was built with MathJax.
    [[nodiscard]] static bool isAvailable();

    /// Takes some tenths of a second. False where it was interrupted; then the engine is of no more use.
    bool load();

    /// Null where it was interrupted; then the engine is of no more use.
    [[nodiscard]] MathPicturePtr typeset(const MathSource &source);

    /// Stops load() or typeset(), now or the next time one is called. Any thread.
    void interrupt();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holt::render
