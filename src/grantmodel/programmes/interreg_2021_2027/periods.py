"""Periods: their days, and their costs and funds, each counted by itself, where the last makes the sum the whole."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from typing import TypeVar

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.programmes.interreg_2021_2027.financing import PARTNER, funded
from grantmodel.programmes.interreg_2021_2027.flat_rates import InterregCategory, by_category
from grantmodel.programmes.interreg_2021_2027.wording import by_periods
from grantmodel.rules.computed import Computed
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.parameters import Parameters
from grantmodel.values.days import add_days, checked_day, last_day
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
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


def project_periods(start: date, duration: int, length: int) -> dict[int, Period]:
    """Return the days of a project's periods, each counted from the project's first day.

    Args:
        start: The project's first day.
        duration: How many months it lasts.
        length: How many months a period has; the last one has what is left.

    Returns:
        The periods by number, from 1 on, both ends included.

    Raises:
        UnsuitableTypeError: For a start that is no day, or months that are no int; carries it.
        UnsuitableValueError: For less than a month; carries it.

    >>> print(project_periods(date(2022, 5, 19), 36, 12)[3])
    2024-05-19/2025-05-18
    """
    checked_day(start, what="the project's first day")
    for months, what in ((duration, "a project's duration"), (length, "a period's length")):
        if not is_int(months):
            raise UnsuitableTypeError(f"{what} is a whole number of months such as 12, not {months!r}", months)
        if months < 1:
            raise UnsuitableValueError(f"{what} is a month or more, not {months}", months)
    found: dict[int, Period] = {}
    for number, before in enumerate(range(0, duration, length), 1):
        first = add_days(last_day(start, before), 1) if before else start
        found[number] = Period(first, last_day(start, min(before + length, duration)))
    return found


def funds_by_period(
    periods: Mapping[P, Money], funds: Shares[str], last: P, law: Parameters
) -> Computed[dict[P, Split[str]]]:
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
    >>> thirds = Shares({"ERDF": Rate(1, 3)}, residual=PARTNER)
    >>> funds_by_period({1: euros("0.02"), 2: euros("0.01")}, thirds, 2, law_on(date(2024, 1, 1))).value[2]
    Split({'ERDF': euros("0.01"), 'partner contribution': euros("0.00")})
    """
    whole = funded(Money.sum(periods.values()), funds, law).value
    each = {name: funded(amount, funds, law) for name, amount in periods.items()}
    found = with_residual(whole, {name: one.value for name, one in each.items()}, last)
    return Computed(
        found, lambda: by_periods(found, last, {name: one.explanation for name, one in each.items()}, PARTNER)
    )


def costs_by_period(
    model: CostModel[InterregCategory],
    periods: Mapping[P, Mapping[InterregCategory, Money]],
    last: P,
    law: Parameters,
    chosen: Mapping[str, Rate],
) -> Computed[dict[P, Split[InterregCategory]]]:
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
    counted = {name: model.count(costs, law, chosen) for name, costs in periods.items()}
    found = with_residual(whole, {name: by_category(one.value) for name, one in counted.items()}, last)
    return Computed(found, lambda: by_periods(found, last, {name: one.explanation for name, one in counted.items()}))
