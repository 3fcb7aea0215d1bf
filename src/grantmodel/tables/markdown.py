"""Pages as Markdown: CommonMark, with tables as GitHub and many others read them."""

import re
from collections.abc import Iterable, Iterator

from grantmodel.text.pages import Block, Facts, Line, Outline, Page, Paragraph, Table

_SIGNS = r"([\\`*_\[<|~&$#])"
"""What means something wherever it stands."""
_OPENINGS = r"^([0-9]{1,9}(?=[.)](?:\s|$))|(?=[-+>]))"
"""What means something at the beginning of a line: bullets, numbers of a list, quotations."""
_BLANK = "&nbsp;"


def as_markdown(page: Page) -> str:
    """Write a page as Markdown: headings, nested lists, facts as a list with names in bold, and tables.

    Signs that mean something in Markdown are escaped, so that a name reads as it is written.
    A section without a heading that comes after one with a subheading is set off by a rule.
    """
    return "\n\n".join(_parts(page))


def _parts(page: Page) -> Iterator[str]:
    level = 1
    for section in page.sections:
        if section.heading:
            level = section.level
            yield f"{'#' * level} {_escaped(section.heading)}"
        elif level > 1:
            level = 1
            yield "---"
        yield from filter(None, map(_block, section.blocks))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _opening(block.text)
    if isinstance(block, Outline):
        return "\n".join(text for line in block.lines for text in _listed(line, ""))
    if isinstance(block, Facts):
        # Another bullet begins another list, beside an outline too.
        return "\n".join(f"* **{_escaped(name)}:** {_escaped(value)}" for name, value in block.rows)
    return "\n".join(_table(block))


def _listed(line: Line, indent: str) -> Iterator[str]:
    yield f"{indent}- {_opening(line.text) or _BLANK}"
    for below in line.below:
        yield from _listed(below, indent + "  ")


def _table(table: Table) -> Iterator[str]:
    yield _row(_escaped(column.heading) for column in table.columns)
    yield _row("---:" if column.side == "right" else "---" for column in table.columns)
    yield from (_row(map(_escaped, row)) for row in table.rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _opening(text: str) -> str:
    """Return a text as it is written at the beginning of a line."""
    return re.sub(_OPENINGS, r"\1\\", _escaped(text))


def _escaped(text: str) -> str:
    return re.sub(_SIGNS, r"\\\1", text.strip())
