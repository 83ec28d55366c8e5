#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace holt::demo {

/// What the demo says about images, in the person's language. Any thread.
class ImageTexts
{
    Q_DECLARE_TR_FUNCTIONS(holt::demo::ImageTexts)

public:
    // The revised prompts: they say plainly what drew.
    [[nodiscard]] static QString drawn(const QString &prompt);
    [[nodiscard]] static QString edited(const QString &prompt);

    // The messages of error objects.
    [[nodiscard]] static QString promptMissing();
    [[nodiscard]] static QString promptTooLong(int most);
    [[nodiscard]] static QString unknownField(const QString &name);
    [[nodiscard]] static QString outOfRange(const QString &name, int least, int most);
    [[nodiscard]] static QString notAllowed(const QString &value, const QString &name, const QStringList &allowed);
    [[nodiscard]] static QString sizeWrong(const QString &size, int longest);
    [[nodiscard]] static QString noFile(const QString &name);
    [[nodiscard]] static QString noImage(const QString &name);
    [[nodiscard]] static QString imagesOutOfRange(int most);
    [[nodiscard]] static QString maskOpaque();
    [[nodiscard]] static QString maskSize();
    [[nodiscard]] static QString transparentJpeg();
    [[nodiscard]] static QString compressedPng();
    [[nodiscard]] static QString noWebp();
    [[nodiscard]] static QString refusal();
};

} // namespace holt::demo
