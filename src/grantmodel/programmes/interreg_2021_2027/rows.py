"""Rows of a budget or claim: units times a price."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.interreg_2021_2027.ceilings import ROW_ROUNDING, a_law
from grantmodel.programmes.interreg_2021_2027.wording import step, used
from grantmodel.projects.fields import above_zero, checked, instance_of
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed
from grantmodel.rules.parameters import Parameters
from grantmodel.text.digits import format_exact
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
    return Computed(amount, lambda: step("row", facts, used(ROW_ROUNDING, law)))


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
