#pragma once

#include "gui/transcript/messagelayout.h"

namespace holt::gui {

/// The text of a laid out message as it is read aloud: what is selectable, with the markers of lists, in one string
/// whose places can be found in the layout and back. What did not change is kept from one update to the next, so that a
/// growing answer can be followed.
class ReadText
{
public:
    /// Takes over what the message is now.
    void update(MessageLayout &message);

    [[nodiscard]] const QString &text() const { return m_text; }

    /// Offsets are those of text(); formulas are read as LaTeX, drawn or not.
    [[nodiscard]] MessagePosition positionOf(MessageLayout &message, int offset) const;
    [[nodiscard]] int offsetOf(MessageLayout &message, const MessagePosition &position) const;

    /// The line on the screen that holds a place; its end is before the line feed, where there is one.
    [[nodiscard]] std::pair<int, int> lineAt(MessageLayout &message, int offset) const;
    /// The stretch of equal looks around a place, and how it looks, in the attributes of IAccessible2.
    [[nodiscard]] QString attributesAt(MessageLayout &message, int offset, int *start, int *end) const;

    /// Where the answer itself begins and ends, without the reasoning before it and what follows it.
    [[nodiscard]] std::pair<int, int> answer() const;

private:
    struct Paragraph
    {
        int block = 0; ///< its number in the document, where places move when formulas are drawn
        int length = 0;
        int marker = 0; ///< characters of the marker
        int start = 0;  ///< of the marker, in the piece's text
    };

    struct Part
    {
        int piece = 0;
        Piece::Kind kind = Piece::Kind::Text;
        render::BlockPtr block; ///< what it was read from
        QString source;
        QString title;
        QString text;
        QList<Paragraph> paragraphs;
        int start = 0; ///< in the whole text
    };

    [[nodiscard]] static Part read(MessageLayout &message, int piece);
    [[nodiscard]] const Part *partAt(int offset) const;
    [[nodiscard]] const Part *partOf(int piece) const;
    [[nodiscard]] static const Paragraph *paragraphAt(const Part &part, int inPart);
    [[nodiscard]] static int inPart(const Part &part, const QTextDocument &document, int inDocument);

    QList<Part> m_parts;
    QString m_text;
};

} // namespace holt::gui
