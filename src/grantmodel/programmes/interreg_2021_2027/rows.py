"""Rows of a budget or claim: units times a price."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from grantmodel.programmes.interreg_2021_2027.ceilings import ROW_ROUNDING
from grantmodel.rules.parameters import Parameters
from grantmodel.values.exact import exact
from grantmodel.values.money import Money


def row_sum(units: int | Decimal | Fraction | str, price: Money, law: Parameters) -> Money:
    """Return what a row comes to.

    Args:
        units: How many, fractions too.
        price: The price of one, euro cents.
        law: The law of the day, which says how a row is rounded.

    Returns:
        Units times price, rounded once.

    >>> from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
    >>> row_sum("5.5", euros("1000.33"), law_on(date(2024, 1, 1)))
    euros("5501.81")
    """
    return law[ROW_ROUNDING].apply(exact(units, what="a number of units") * price.cents)
