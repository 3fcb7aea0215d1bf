"""Lump sums of a programme, and how the partners of a project share them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import attrs

from grantmodel.projects.fields import above_zero, checked_amount, instance_of
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money

_PHASES = ("preparation", "closure")
"""What lies before the first period and after the last; a lump sum may fall there too."""


class LumpSumProblem(Choice):
    """Why the parts of a lump sum do not keep to the programme."""

    DIVIDED = "divided"
    """Several partners have a part of one that may not be divided."""
    NOT_THE_AMOUNT = "not the amount"
    """The parts do not make the amount of the programme."""
    NO_SUCH_PERIOD = "no such period"
    """The project does not have the period."""


@attrs.frozen
class LumpSum:
    """A lump sum of the programme (kertakorvaus): one amount for an output, whoever produces it.

    Args:
        name: What it is paid for.
        amount: How much it is, euro cents, above zero.
        divisible: Whether several partners may share it.

    Raises:
        UnsuitableValueError: For an amount of zero or less; carries it.
    """

    name: str = attrs.field(validator=instance_of(str))
    amount: Money = attrs.field(validator=[instance_of(Money), above_zero("a lump sum has an amount")])
    divisible: bool = attrs.field(default=True, kw_only=True, validator=instance_of(bool))

    def problems(
        self, parts: Mapping[str, Money], *, period: int | str | None = None, periods: Collection[int] = ()
    ) -> tuple[LumpSumProblem, ...]:
        """Return what is wrong with how partners share it; nothing where all is well.

        Args:
            parts: The part of each partner, zero or more.
            period: The period in which it falls, "preparation" or "closure"; None while that is not known.
            periods: The periods of the project, such as `project_periods(…)`.

        Raises:
            UnsuitableTypeError: For a part that is no Money.
            UnsuitableValueError: For a part below zero.

        >>> whole = LumpSum("Preparation", euros(20_000), divisible=False)
        >>> whole.problems({"Lahti": euros(15_000), "Oulu": euros(5_000)})
        (LumpSumProblem.DIVIDED,)
        """
        for partner, part in parts.items():
            checked_amount(part, f"the part of {partner!r}")
        return tuple(self._problems(parts, period, periods))

    def _problems(
        self, parts: Mapping[str, Money], period: int | str | None, periods: Collection[int]
    ) -> Iterator[LumpSumProblem]:
        if not self.divisible and sum(part > Money(0) for part in parts.values()) > 1:
            yield LumpSumProblem.DIVIDED
        if parts and Money.sum(parts.values()) != self.amount:
            yield LumpSumProblem.NOT_THE_AMOUNT
        if period is not None and period not in {*_PHASES, *periods}:
            yield LumpSumProblem.NO_SUCH_PERIOD
