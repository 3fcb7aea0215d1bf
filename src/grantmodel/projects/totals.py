"""Totals over figures some of which may be unknown."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from grantmodel.errors import UnknownFigure
from grantmodel.values.money import Money


@attrs.frozen
class Total:
    """A sum that says what is missing from it.

    Args:
        known: The sum of what is known.
        missing: Paths into the project of what is unknown; empty if the sum is whole.

    >>> Total(euros(180_000), missing=("subprojects[0].budget.total",)).known
    euros("180000.00")
    """

    known: Money
    missing: tuple[str, ...] = ()

    @classmethod
    def of(cls, figures: Mapping[str, Money | None]) -> Total:
        """Sum the figures by their paths, None for an unknown one. No rounding is performed."""
        known = Money.sum(figure for figure in figures.values() if figure is not None)
        return cls(known, tuple(path for path, figure in figures.items() if figure is None))

    @property
    def money(self) -> Money:
        """The whole sum.

        Raises:
            UnknownFigure: While anything is missing; carries the paths.
        """
        if self.missing:
            message = f"the total is not known while these are missing: {', '.join(self.missing)}"
            raise UnknownFigure(message, self.missing)
        return self.known
