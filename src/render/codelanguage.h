#pragma once

#include <QString>
#include <QStringView>

namespace holt::render {

/// A language of code, by the word after a fence.
struct CodeLanguage
{
    QString name;       ///< for people: "C++"
    QString definition; ///< the file that says how it is coloured; empty for what stays plain
    QString suffix;     ///< of files in it, without the dot; may be empty
    QString fileName;   ///< what such a file is always called ("Dockerfile"), or empty
    bool own = false;   ///< the definition is one of Holt's resources and not of source-highlight
};

/// The language meant by the first word after a fence, in any case and with what people write around it ("{.py}",
/// "language-js", "rust,no_run"). One that is not known has only a name, as it was written.
[[nodiscard]] CodeLanguage codeLanguage(QStringView infoWord);

/// A name to save code under: "code.py", "Dockerfile"; text files are "code.txt".
[[nodiscard]] QString suggestedFileName(const CodeLanguage &language);

} // namespace holt::render
