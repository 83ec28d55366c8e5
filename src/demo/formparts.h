#pragma once

#include "demo/imagerequest.h"

/// The parts of a form, out of whichever shape the installed cpp-httplib gives them: one map of files and texts up to
/// its 0.22, two maps later.
namespace holt::demo {

template <typename Request>
[[nodiscard]] QList<ImageField> formPartsOf(const Request &request)
{
    QList<ImageField> fields;
    const auto add = [&fields](const auto &part, bool isFile) {
        fields += {QString::fromUtf8(part.name.data(), static_cast<qsizetype>(part.name.size())),
                   QByteArray(part.content.data(), static_cast<qsizetype>(part.content.size())), isFile};
    };
    if constexpr (requires { request.form.fields; }) {
        for (const auto &entry : request.form.fields) {
            add(entry.second, false);
        }
        for (const auto &entry : request.form.files) {
            add(entry.second, true);
        }
    } else {
        for (const auto &entry : request.files) {
            add(entry.second, !entry.second.filename.empty());
        }
    }
    return fields;
}

} // namespace holt::demo
