#pragma once

#include <QString>

namespace holt::gui {

/// A label's text as it is spoken: without the mark of its mnemonic, "&Name" or, as Chinese has it, "名称(&N)".
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace holt::gui
