#pragma once

#include <QAbstractButton>
#include <QImage>

namespace holt::gui {

class Theme;

/// The place of one picture of a request: waiting, partly there, or there. Pressed when it is there, it opens.
class JobTile : public QAbstractButton
{
    Q_OBJECT

public:
    /// @p theme must outlive the tile.
    explicit JobTile(const Theme &theme, QWidget *parent = nullptr);

    enum class State { Waiting, Partial, Done, Missing };
    /// @p words stand under the mark while there is no picture.
    void setState(State state, const QImage &picture, const QString &words);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    void setImageId(const QString &id) { m_imageId = id; }
    [[nodiscard]] QString imageId() const { return m_imageId; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    State m_state = State::Waiting;
    QImage m_picture;
    QString m_words;
    QString m_imageId;
};

} // namespace holt::gui
