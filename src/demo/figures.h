#pragma once

#include <QString>
#include <QStringList>

/// Counting and cutting text. Pure functions.
namespace holt::demo {

struct Figures
{
    qsizetype characters = 0; ///< as a person counts them: an emoji is one
    qsizetype words = 0;
    qsizetype lines = 0;
    qsizetype tokens = 0; ///< roughly: see roughTokens()
};

[[nodiscard]] Figures figuresOf(const QString &text);

/// A token for four bytes of UTF-8, rounded up: the usual rule of thumb, since the demo has no tokenizer.
[[nodiscard]] qsizetype roughTokens(const QString &text);

/// The start of @p text that has at most @p tokens rough tokens, never cut inside a character.
[[nodiscard]] QString firstTokens(const QString &text, qsizetype tokens);

/// @p text in pieces of a word or a few characters, as a model streams it. Joined they are the text again.
[[nodiscard]] QStringList piecesOf(const QString &text);

} // namespace holt::demo
