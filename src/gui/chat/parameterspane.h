#pragma once

#include "core/chatparameters.h"

#include <QScrollArea>
#include <QTimer>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace holt::gui {

class OptionalSpinBox;
class Theme;

/// What is sent along with a conversation: system prompt, sampling, limits, format. Everything left to its default is
/// not sent. Changes are told once typing pauses, and at once by flush().
class ParametersPane : public QScrollArea
{
    Q_OBJECT

public:
    /// @p theme must outlive the pane.
    explicit ParametersPane(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the parameters of another conversation; does not say edited().
    void setParameters(const core::ChatParameters &parameters);
    /// As they stand in the fields; the model is carried through as it was set.
    [[nodiscard]] core::ChatParameters parameters() const;
    void flush();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< nothing is cut off at the side

Q_SIGNALS:
    void edited(const holt::core::ChatParameters &parameters);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void addPrompt(QVBoxLayout *column);
    void addNumbers(QVBoxLayout *column);
    void addStops(QVBoxLayout *column);
    void addFormat(QVBoxLayout *column);
    QLabel *addLabel(const QString &text, QWidget *buddy);
    OptionalSpinBox *addNumber(QGridLayout *grid, int row, int column, const QString &label, const QString &tip,
                               OptionalSpinBox *box);
    [[nodiscard]] QStringList stops() const;

    void changed();
    void showFormat();
    void showProblem();
    void applyTheme();
    void reset();

    const Theme &m_theme;
    QWidget *m_content;
    QLabel *m_heading;
    QPlainTextEdit *m_systemPrompt;
    OptionalSpinBox *m_temperature;
    OptionalSpinBox *m_topP;
    OptionalSpinBox *m_maxTokens;
    QLineEdit *m_seed;
    OptionalSpinBox *m_presencePenalty;
    OptionalSpinBox *m_frequencyPenalty;
    QPlainTextEdit *m_stop;
    QLabel *m_stopNote;
    QComboBox *m_format;
    QLabel *m_schemaLabel;
    QPlainTextEdit *m_schema;
    QLabel *m_schemaNote;
    QPushButton *m_reset;

    QTimer m_timer;
    QString m_model;
    bool m_quiet = false; ///< the fields are being filled by the program
};

} // namespace holt::gui
