#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace holt::store {

/// A setting: its key, its default and its type in one declaration. Enums are kept by name through their own functions.
template <typename T>
struct Setting
{
    const char *key;
    T defaultValue;
};

/// What the person prefers (settings.ini) and how the windows stood (state.ini), both in the data directory. Typed, in
/// the GUI thread, small enough to read at start. A file that cannot be written is told by isWritable().
class Settings
{
public:
    explicit Settings(const QString &directory);
    ~Settings();

    template <typename T>
    [[nodiscard]] T value(const Setting<T> &setting) const
    {
        // convert() and not canConvert(): the file's words may be no number at all.
        QVariant stored = read(setting.key);
        return stored.isValid() && stored.convert(QMetaType::fromType<T>()) ? stored.value<T>() : setting.defaultValue;
    }
    template <typename T>
    void setValue(const Setting<T> &setting, const T &value)
    {
        write(setting.key, QVariant::fromValue(value));
    }

    /// Geometry, splitters: lost without harm.
    [[nodiscard]] QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

    [[nodiscard]] bool isWritable() const;

private:
    [[nodiscard]] QVariant read(const char *key) const;
    void write(const char *key, const QVariant &value);

    std::unique_ptr<QSettings> m_preferences;
    std::unique_ptr<QSettings> m_state;
};

} // namespace holt::store
