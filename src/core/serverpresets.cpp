#include "core/servers.h"

namespace holt::core {

const QList<ServerPreset> &serverPresets()
{
    using Kind = store::Profile::Kind;
    const auto text = [](const char *ascii) { return QString::fromLatin1(ascii); };
    // Product names are not translated. The addresses are those of each maker's documentation.
    static const QList<ServerPreset> presets = {
        {text("OpenAI"), Kind::OpenAi, text("https://api.openai.com/v1"), true, text("gpt-6-luna")},
        {text("Azure OpenAI"), Kind::Azure, text("https://YOUR-RESOURCE.openai.azure.com"), true, {}},
        {text("Ollama"), Kind::Compatible, text("http://127.0.0.1:11434/v1"), false, {}},
        {text("LM Studio"), Kind::Compatible, text("http://127.0.0.1:1234/v1"), false, {}},
        {text("llama.cpp"), Kind::Compatible, text("http://127.0.0.1:8080/v1"), false, {}},
        {text("vLLM"), Kind::Compatible, text("http://127.0.0.1:8000/v1"), false, {}},
        {text("LocalAI"), Kind::Compatible, text("http://127.0.0.1:8080/v1"), false, {}},
        {text("OpenRouter"), Kind::Compatible, text("https://openrouter.ai/api/v1"), true, {}},
        {text("Groq"), Kind::Compatible, text("https://api.groq.com/openai/v1"), true, {}},
        {text("Mistral"), Kind::Compatible, text("https://api.mistral.ai/v1"), true, {}},
        {text("DeepSeek"), Kind::Compatible, text("https://api.deepseek.com/v1"), true, {}},
    };
    return presets;
}

} // namespace holt::core
