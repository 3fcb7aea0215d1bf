"""Figures of the law by the days on which they hold."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

T = TypeVar("T")
Row = tuple[date, date, T]
"""The first and the last day of a figure, and the figure."""

DE_MINIMIS_CEILING: Sequence[Row[int]] = (
    (date(2014, 1, 1), date(2023, 12, 31), 200_000_00),
    (date(2024, 1, 1), date(2030, 12, 31), 300_000_00),
)


def de_minimis_ceiling(day: date) -> int:
    """Return how much de minimis aid an undertaking may have, by Regulations (EU) 1407/2013 and 2023/2831."""
    return in_force(DE_MINIMIS_CEILING, day)


def in_force(rows: Sequence[Row[T]], day: date) -> T:
    """Return the figure that holds on a day.

    Raises:
        LookupError: Where there is none.
    """
    for first, last, value in rows:
        if first <= day <= last:
            return value
    raise LookupError(f"nothing was laid down for {day}")
