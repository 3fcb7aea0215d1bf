"""Rows of a budget or claim: units times a price; and the lump sums of a programme, which partners share."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.interreg_2021_2027.ceilings import ROW_ROUNDING, a_law
from grantmodel.programmes.interreg_2021_2027.wording import step
from grantmodel.projects.fields import above_zero, checked, checked_amount, instance_of
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed
from grantmodel.rules.parameters import Parameters
from grantmodel.text.digits import format_exact
from grantmodel.values.choices import Choice
from grantmodel.values.exact import exact
from grantmodel.values.money import Money


def row_sum(units: int | Decimal | Fraction | str, price: Money, law: Parameters) -> Computed[Money]:
    """Return what a row comes to.

    Args:
        units: How many, fractions too.
        price: The price of one, euro cents.
        law: The law of the day, which says how a row is rounded.

    Returns:
        Units times price, rounded once.

    Raises:
        UnsuitableTypeError: For a price that is no Money, units that are no exact number, or a law that is no law of
            a day; carries it.

    >>> from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
    >>> row_sum("5.5", euros("1000.33"), law_on(date(2024, 1, 1))).value
    euros("5501.81")
    """
    count = exact(units, what="a number of units")
    checked(price, Money, "a price is Money such as euros(100)")
    amount = a_law(law)[ROW_ROUNDING].apply(count * price.cents)
    facts: dict[str, Figure] = {"amount": amount, "units": format_exact(count), "price": price}
    return Computed(amount, lambda: step("row", facts, [law.version(ROW_ROUNDING)]))


@attrs.frozen
class UnitCost:
    """A unit cost of the programme (yksikkökustannus): one price for every partner.

    Args:
        name: What one unit is.
        price: The price of one, euro cents, above zero.

    Raises:
        UnsuitableValueError: For a price of zero or less; carries it.
    """

    name: str = attrs.field(validator=instance_of(str))
    price: Money = attrs.field(validator=[instance_of(Money), above_zero("a unit cost has a price")])

    def row_sum(
        self, units: int | Decimal | Fraction | str, law: Parameters, *, price: Money | None = None
    ) -> Computed[Money]:
        """Return what a partner's row comes to.

        Args:
            units: How many, fractions too.
            law: The law of the day, which says how a row is rounded.
            price: The price that stands in the partner's row, or None where it has none of its own.

        Returns:
            Units times the programme's price, rounded once.

        Raises:
            UnsuitableValueError: Where the partner's row has another price than the programme; carries it.

        >>> from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
        >>> UnitCost("travel day", euros("120.50")).row_sum("2.5", law_on(date(2024, 1, 1))).value
        euros("301.25")
        """
        if price is not None and price != self.price:
            message = (
                f"the programme's price of {self.name!r} is {self.price} euros, and no partner changes it to {price}; "
                "leave the price out, or enter the cost as an actual cost"
            )
            raise UnsuitableValueError(message, price)
        return row_sum(units, self.price, law)


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
