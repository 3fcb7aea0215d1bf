"""Operations of Interreg 2021-2027, counted as Jems does, as the library does them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs

from grantmodel.programmes.interreg_2021_2027 import financing, rows
from grantmodel.programmes.interreg_2021_2027 import flat_rates as models
from grantmodel.programmes.interreg_2021_2027 import periods as by_period
from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
from grantmodel.programmes.interreg_2021_2027.flat_rates import InterregCategory
from grantmodel.testing.conformance.operations import SourceAmount, SourceRate, amounts, rates
from grantmodel.values.money import Money
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split


@attrs.frozen
class InterregAmount:
    """What costs of a category come to."""

    category: InterregCategory
    amount: Money


@attrs.frozen
class InterregCosts:
    """What is paid by category, the line of each flat rate in its category; what flat rates stand for; and the sum."""

    paid: tuple[InterregAmount, ...]
    covered: tuple[InterregAmount, ...]
    total: Money


def interreg_costs(
    costs: tuple[InterregAmount, ...],
    flat_rates: tuple[SourceRate, ...],
    pending: date,
    is_office_rate_calculated: bool = False,
) -> InterregCosts:
    """Return what costs come to with the flat rates in use, each cut to whole cents."""
    model = models.CALCULATED_FLAT_RATES if is_office_rate_calculated else models.FLAT_RATES
    counted = model.count({one.category: one.amount for one in costs}, law_on(pending), rates(flat_rates)).value
    return InterregCosts(_listed(models.by_category(counted)), _listed(counted.covered), counted.total)


def _listed(parts: Split[InterregCategory]) -> tuple[InterregAmount, ...]:
    return tuple(InterregAmount(category, amount) for category, amount in parts.items())


def interreg_row(units: Fraction, price: Money, pending: date) -> Money:
    """Return what a row comes to: units times a price, cut to whole cents."""
    return rows.row_sum(units, price, law_on(pending)).value


def _funds(given: tuple[SourceRate, ...]) -> Shares[str]:
    return Shares(rates(given), residual=financing.PARTNER)


def interreg_funding(amount: Money, funds: tuple[SourceRate, ...], pending: date) -> Split[str]:
    """Return what each fund pays, cut to whole cents, and the partner contribution as the rest."""
    return financing.funded(amount, _funds(funds), law_on(pending)).value


def interreg_funding_by_period(
    periods: tuple[Money, ...], last: int, funds: tuple[SourceRate, ...], pending: date
) -> tuple[Split[str], ...]:
    """Return what each fund and the partner pay in each period, where one takes what rounding leaves over."""
    found = by_period.funds_by_period(dict(enumerate(periods)), _funds(funds), last, law_on(pending)).value
    return tuple(found[number] for number in range(len(periods)))


def contribution_by_source(amount: Money, sources: tuple[SourceAmount, ...]) -> Split[str]:
    """Divide a contribution in proportion to its sources, so that the parts are the whole."""
    return financing.divide(amount, amounts(sources)).value


def contribution_by_source_as_jems(amount: Money, sources: tuple[SourceAmount, ...]) -> Split[str]:
    """Divide a contribution of a small project fund as Jems does, which loses cents."""
    return financing.divide(amount, amounts(sources), as_jems=financing.AS_JEMS_SMALL_PROJECT_FUND).value
