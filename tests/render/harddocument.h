#pragma once

#include <QString>

namespace holt::test {

/// A text that holds what answers hold, and what trips parsers that work on parts of them.
inline QString hardDocument()
{
    return QStringLiteral(R"(# A tour

Some *emphasis*, **strong**, ***both***, ~~gone~~, `code`, and a [link](https://example.org/a_b "title").
A line with a hard break\
and the next, then a setext heading
===

- one
- two
  continued

  a paragraph of the item
  1. nested
  2. again
     - deep
- [ ] to do
- [x] done
*
* another list

7) seven
8) eight

> quoted *text*
> - with a list
>
> > and a quote in it
lazy line

```python
def f(x):
    return x[1:]  # $not$ math
```

    indented code

    after a blank line

| Name | Right | Centre |
|:-----|------:|:------:|
| a | 1 | $x|y$ |
| `b` | 22 | *c* |

before | a table
-------|--------
without | pipes

<div>
<b>raw</b> html
</div>

Inline <kbd>html</kbd> and ![a picture](https://tracker.example/p.png?leak=1).

Money: $5 and $6. Maths: $a_1 * b_2 * c$, \(x < y\), and

$$
- \frac{a}{b}
= c \\
# d
$$

\[ \sum_i x_i \]

中文字符和**粗体**混排，日本語も。 שלום עולם, مرحبا *بالعالم*.

👩‍👩‍👧 é combining e\u0301 www.example.com me@example.org

***

~~~
unclosed fence
- not a list
)");
}

/// With what is defined at its end and used at its start.
inline QString definitionsDocument()
{
    return QStringLiteral(R"(See [the page] and a note[^1], [undefined][x].

- item with [the page]

[the page]: https://example.org/page

More text[^two].

[^1]: The first note
    with two lines.

[^two]: The *second* note.

The end.
)");
}

} // namespace holt::test
