#include "demo/imagetexts.h"

namespace holt::demo {

QString ImageTexts::drawn(const QString &prompt)
{
    return tr("Holt's demo drew this from the words of the prompt; no model has seen it: %1").arg(prompt);
}

QString ImageTexts::edited(const QString &prompt)
{
    return tr("Holt's demo painted over what the mask leaves open; no model has seen it: %1").arg(prompt);
}

QString ImageTexts::promptMissing()
{
    return tr("The request has no prompt.");
}

QString ImageTexts::promptTooLong(int most)
{
    return tr("The prompt may have at most %1 characters.").arg(most);
}

QString ImageTexts::unknownField(const QString &name)
{
    return tr("Unknown parameter: \"%1\".").arg(name);
}

QString ImageTexts::outOfRange(const QString &name, int least, int most)
{
    return tr("\"%1\" must be a whole number from %2 to %3.").arg(name).arg(least).arg(most);
}

QString ImageTexts::notAllowed(const QString &value, const QString &name, const QStringList &allowed)
{
    return tr("\"%1\" is no value of \"%2\". It takes: %3.").arg(value, name, allowed.join(QStringLiteral(", ")));
}

QString ImageTexts::sizeWrong(const QString &size, int longest)
{
    return tr("\"%1\" is no size. Write width x height with sides of 1 to %2, such as 1024x1024.")
        .arg(size)
        .arg(longest);
}

QString ImageTexts::noFile(const QString &name)
{
    return tr("\"%1\" must be a file.").arg(name);
}

QString ImageTexts::noImage(const QString &name)
{
    return tr("The file of \"%1\" is no PNG, JPEG or WebP image.").arg(name);
}

QString ImageTexts::imagesOutOfRange(int most)
{
    return most == 1 ? tr("Exactly one image is needed.") : tr("1 to %1 images are needed.").arg(most);
}

QString ImageTexts::maskOpaque()
{
    return tr("The mask has no transparency: it says nowhere what to edit.");
}

QString ImageTexts::maskSize()
{
    return tr("The mask must be as large as the first image.");
}

QString ImageTexts::transparentJpeg()
{
    return tr("A transparent background needs PNG or WebP.");
}

QString ImageTexts::compressedPng()
{
    return tr("PNG is not compressed with loss: \"output_compression\" must be 100.");
}

QString ImageTexts::noWebp()
{
    return tr("This computer has no plug-in of Qt's to write WebP with.");
}

QString ImageTexts::refusal()
{
    return tr("The demo declines this request, because you asked it to.");
}

} // namespace holt::demo
