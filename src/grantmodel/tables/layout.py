"""How tables are laid out: labels that several share, and columns that align."""

import unicodedata
from collections.abc import Iterator, Sequence

from grantmodel.text.catalogue import Catalogue

LEFT, RIGHT = "<", ">"
_GUTTER = "  "

COMMON = Catalogue.beside(__name__, "common")


def aligned(rows: Sequence[Sequence[str]], sides: str) -> Iterator[str]:
    """Yield the rows as lines, each column as wide as its widest cell, on the side that `sides` names for it."""
    cells = [[unicodedata.normalize("NFC", cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        line = _GUTTER.join(f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True))
        yield line.rstrip(" ")
