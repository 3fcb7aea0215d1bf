"""Pages: what there is to read, before it is text, Markdown or anything else, and the writer of plain text.

A page says what is a heading, what belongs under what, and which cells stand in one column; how that looks is for a
writer to say. Line breaks and other control characters in a text are taken for spaces, so that a name which contains
them adds no line in any output.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias, final

import attrs

from grantmodel.errors import UnsuitableValueError

Side: TypeAlias = Literal["left", "right"]
"""On which side the cells of a column align."""

Level: TypeAlias = Literal[1, 2, 3, 4, 5, 6]
"""The level of a heading, 1 for the title of a page."""

_CONTROLS = r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+"
_INDENT, _GUTTER = "  ", "  "


def one_line(text: str) -> str:
    """Return the text with each run of line breaks and other control characters made one space."""
    # Nearly every text is printable but for its no-break spaces, and to see that takes a fifth of the time.
    return text if text.replace("\u00a0", "").isprintable() else re.sub(_CONTROLS, " ", text)


def _lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(lines)


def _columns(columns: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(columns)


def _rows(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(one_line, row)) for row in rows)


def _pairs(rows: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((one_line(name), one_line(value)) for name, value in rows)


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


def _sections(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(sections)


@final
@attrs.frozen
class Paragraph:
    """A sentence that stands by itself.

    Args:
        text: The sentence.
    """

    text: str = attrs.field(converter=one_line)


@final
@attrs.frozen
class Line:
    """A line, and the lines that belong under it.

    Args:
        text: What the line says.
        below: The lines one level further in.
    """

    text: str = attrs.field(converter=one_line)
    below: tuple[Line, ...] = attrs.field(default=(), converter=_lines)


@final
@attrs.frozen
class Outline:
    """Lines with lines under them.

    Args:
        lines: The outermost lines.
    """

    lines: tuple[Line, ...] = attrs.field(converter=_lines)


@final
@attrs.frozen
class Facts:
    """Names, each with its value.

    Args:
        rows: Name and value; a name may come again.
    """

    rows: tuple[tuple[str, str], ...] = attrs.field(converter=_pairs)


@final
@attrs.frozen
class Column:
    """A column of a table.

    Args:
        heading: What stands above it.
        side: Where its cells align; numbers on the right.
    """

    heading: str = attrs.field(converter=one_line)
    side: Side = "left"


@final
@attrs.frozen
class Table:
    """Rows of cells under headings.

    Args:
        columns: The columns.
        rows: The cells, as many in each row as there are columns.

    Raises:
        UnsuitableValueError: Where a row has more or fewer cells; carries the row.
    """

    columns: tuple[Column, ...] = attrs.field(converter=_columns)
    rows: tuple[tuple[str, ...], ...] = attrs.field(converter=_rows)

    def __attrs_post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise UnsuitableValueError(f"a row of {len(self.columns)} columns has {len(row)} cells: {row!r}", row)


Block: TypeAlias = Paragraph | Outline | Facts | Table
"""What a section is made of."""


@final
@attrs.frozen
class Section:
    """Blocks that belong together, under a heading or without one.

    Args:
        blocks: The blocks.
        heading: What stands above them; empty for none.
        level: The level of the heading.
    """

    blocks: tuple[Block, ...] = attrs.field(default=(), converter=_blocks)
    heading: str = attrs.field(default="", converter=one_line, kw_only=True)
    level: Level = attrs.field(default=1, kw_only=True)


@final
@attrs.frozen
class Page:
    """Something to read: sections of headings, lines, facts and tables.

    Args:
        sections: The sections, in the order in which they are read.
    """

    sections: tuple[Section, ...] = attrs.field(converter=_sections)

    @staticmethod
    def of(*blocks: Block) -> Page:
        """Return a page of one section without a heading."""
        return Page([Section(blocks)])


def as_text(page: Page) -> str:
    """Write a page for a terminal: columns aligned, lines indented by level, an empty line between sections."""
    return "\n\n".join("\n".join(_section(section)) for section in page.sections)


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield section.heading
    for block in section.blocks:
        yield from _block(block, _INDENT if section.heading else "")


def _block(block: Block, indent: str) -> Iterable[str]:
    if isinstance(block, Paragraph):
        return [block.text]
    if isinstance(block, Outline):
        return (text for line in block.lines for text in _indented(line, indent))
    if isinstance(block, Facts):
        return _aligned(block.rows, ("left", "left"))
    headings = tuple(column.heading for column in block.columns)
    return _aligned((headings, *block.rows), [column.side for column in block.columns])


def _indented(line: Line, indent: str) -> Iterator[str]:
    yield indent + line.text
    for below in line.below:
        yield from _indented(below, indent + _INDENT)


def _aligned(rows: Sequence[Sequence[str]], sides: Sequence[Side]) -> Iterator[str]:
    """Yield the rows as lines, each column as wide as its widest cell."""
    cells = [[unicodedata.normalize("NFC", cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = [
            cell.rjust(width) if side == "right" else cell.ljust(width)
            for cell, side, width in zip(row, sides, widths, strict=True)
        ]
        yield _GUTTER.join(padded).rstrip(" ")
