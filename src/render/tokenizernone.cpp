#include "render/tokenizer.h"

// What stands in for GNU source-highlight where Holt is built without it.

namespace holt::render {

class Tokenizer::Private
{
};

Tokenizer::Tokenizer() = default;

Tokenizer::~Tokenizer() = default;

bool Tokenizer::isAvailable()
{
    return false;
}

CodeTokens Tokenizer::tokens(const CodeLanguage &, const QString &, const std::atomic_bool &)
{
    return {};
}

} // namespace holt::render
