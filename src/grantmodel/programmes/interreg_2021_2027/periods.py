"""Costs and funds by period: each period is counted by itself, and the last regular one makes the sum the whole."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.interreg_2021_2027.categories import InterregCategory
from grantmodel.programmes.interreg_2021_2027.financing import funded
from grantmodel.programmes.interreg_2021_2027.flat_rates import by_category
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.parameters import Parameters
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

K = TypeVar("K", bound=Hashable)
P = TypeVar("P", bound=Hashable)


def with_residual(whole: Mapping[K, Money], periods: Mapping[P, Mapping[K, Money]], last: P) -> dict[P, Split[K]]:
    """Let one period take what the others leave of the whole, line by line.

    Args:
        whole: What all periods come to, by line.
        periods: What each period comes to by itself; a line left out is zero.
        last: The period that takes the rest, whatever it came to by itself.

    Returns:
        Each period with every line of the whole; the sum of the periods is the whole. No rounding is performed.

    Raises:
        UnsuitableValueError: For a last period that is none of them, or lines of a period that the whole does not
            have; carries them.
    """
    if last not in periods:
        raise UnsuitableValueError(f"{last!r}, which takes the rest, is none of the periods", last)
    strangers = tuple(dict.fromkeys(line for parts in periods.values() for line in parts if line not in whole))
    if strangers:
        raise UnsuitableValueError(f"the whole has no such lines: {strangers!r}", strangers)
    found = {name: {line: parts.get(line, Money(0)) for line in whole} for name, parts in periods.items()}
    for line, amount in whole.items():
        found[last][line] = amount - Money.sum(parts[line] for name, parts in found.items() if name != last)
    return {name: Split(parts) for name, parts in found.items()}


def funds_by_period(periods: Mapping[P, Money], funds: Shares[str], last: P, law: Parameters) -> dict[P, Split[str]]:
    """Return what each fund, and the partner, pays in each period.

    Args:
        periods: The costs of each period, preparation and closure among them, in their order.
        funds: The share of each fund, and the partner's contribution as the rest.
        last: The last regular period, which takes what rounding leaves over.
        law: The law of the day, which says how a fund's share is rounded.

    Returns:
        Each period's parts; their sum is what each pays of all costs.

    Raises:
        UnsuitableValueError: For a last period that is none of them; carries it.

    >>> from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
    >>> from grantmodel.programmes.interreg_2021_2027.financing import PARTNER
    >>> thirds = Shares({"ERDF": Rate(1, 3)}, residual=PARTNER)
    >>> funds_by_period({1: euros("0.02"), 2: euros("0.01")}, thirds, 2, law_on(date(2024, 1, 1)))[2]
    Split({'ERDF': euros("0.01"), 'partner contribution': euros("0.00")})
    """
    whole = funded(Money.sum(periods.values()), funds, law)
    return with_residual(whole, {name: funded(amount, funds, law) for name, amount in periods.items()}, last)


def costs_by_period(
    model: CostModel[InterregCategory],
    periods: Mapping[P, Mapping[InterregCategory, Money]],
    last: P,
    law: Parameters,
    chosen: Mapping[str, Rate],
) -> dict[P, Split[InterregCategory]]:
    """Return what each period comes to by category, its flat rates taken on its own costs.

    Args:
        model: The flat rates.
        periods: The costs of each period, preparation and closure among them, in their order.
        last: The last regular period, which takes what rounding leaves over.
        law: The law of the day.
        chosen: The flat rates in use, by name.

    Returns:
        Each period's categories; their sum is what the costs of all periods together come to.

    Raises:
        UnsuitableValueError: As `CostModel.count`, and for a last period that is none of them; carries it.
    """
    categories = {category for costs in periods.values() for category in costs}
    together = {
        category: Money.sum(costs.get(category, Money(0)) for costs in periods.values())
        for category in InterregCategory
        if category in categories
    }
    whole = by_category(model.count(together, law, chosen).value)
    each = {name: by_category(model.count(costs, law, chosen).value) for name, costs in periods.items()}
    return with_residual(whole, each, last)
