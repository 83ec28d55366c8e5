#pragma once

#include <QUrl>

#include <functional>

class QMessageBox;
class QWidget;

namespace holt::gui {

/// Hands an address to the system; false where that failed.
using LinkOpener = std::function<bool(const QUrl &)>;

/// Asks before an address leaves Holt, because a model can write any text over any link: shows the whole address and
/// opens it with @p opener (the system's browser by default) only when the person says so. Returns at once with the
/// question, which deletes itself; null for anything but http, https and mailto, which are never opened.
QMessageBox *openLink(const QUrl &url, QWidget *parent, LinkOpener opener = {});

} // namespace holt::gui
