#pragma once

#include "core/preferences.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace holt::gui {

class Theme;

/// How Holt looks and speaks, and where it keeps keys. Nothing is changed before save().
class GeneralPage : public QWidget
{
    Q_OBJECT

public:
    /// What is given must outlive the page.
    GeneralPage(core::Preferences &preferences, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] bool hasChanges() const;
    void save();
    void discard(); ///< shows what is set

Q_SIGNALS:
    void changed();

private:
    struct Values
    {
        core::Preferences::Appearance appearance;
        int textSize;
        QString language;
        store::Secrets::Place keyPlace;

        bool operator==(const Values &) const = default;
    };

    void addKeyPlace(QVBoxLayout *layout, store::Secrets::Place place, const QString &name, const QString &explanation);
    [[nodiscard]] Values stored() const;
    [[nodiscard]] Values shown() const;

    core::Preferences &m_preferences;
    const Theme &m_theme;
    QComboBox *m_appearance;
    QSpinBox *m_textSize;
    QComboBox *m_language;
    QButtonGroup *m_keyPlaces;
};

} // namespace holt::gui
