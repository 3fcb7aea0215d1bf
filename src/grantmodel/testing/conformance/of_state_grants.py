"""Operations of national state grants, and as the National Agency for Education counts, as the library does them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from grantmodel.programmes.finland_2021_2027 import liability
from grantmodel.programmes.state_grants import interest, national_agency, settlements
from grantmodel.projects.budgets import Budget
from grantmodel.projects.funding import FundingSource
from grantmodel.rules.parameters import Parameter
from grantmodel.testing.conformance.operations import SourceRate
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding

_SMALL: Mapping[str, Parameter[Money]] = {
    "688/2001": settlements.SMALL_RETURN,
    "757/2021": liability.SMALL_RETURN,
}


def grant_covering_a_deficit(  # noqa: PLR0913, PLR0917 - what a case gives, by name
    granted: Money,
    rate: Rate,
    costs: Money,
    other_grants: Money,
    income: Money,
    rounding: Rounding | None = None,
) -> Money:
    """Return the least of what was granted, its share of costs and the deficit, and never less than nothing."""
    return settlements.deficit_cover(
        granted, rate, costs, other_grants=other_grants, income=income, rounding=rounding
    ).value


def grant_as_share_of_costs(granted: Money, rate: Rate, costs: Money, rounding: Rounding | None = None) -> Money:
    """Return the lesser of what was granted and its share of costs."""
    return settlements.share_of_costs(granted, rate, costs, rounding).value


def to_be_returned(excess: Money, granted_on: date, act: Literal["688/2001", "757/2021"]) -> Money:
    """Return what has to be returned: all of the excess, or nothing where it is so small that it may be left."""
    return settlements.to_be_returned(excess, granted_on, _SMALL[act]).value


def investment_to_be_returned(
    fair_value: Money, granted: Money, cost: Money, rounding: Rounding | None = None
) -> Money:
    """Return the part of the fair value that the grant was of the cost."""
    return settlements.investment_to_be_returned(fair_value, granted, cost, rounding).value


def recovery_interest(day: date) -> Rate:
    """Return the yearly rate of interest on what is returned or recovered."""
    return interest.recovery_interest(day).value


def late_interest(day: date) -> Rate:
    """Return the yearly rate of late-payment interest."""
    return interest.late_interest(day).value


def agency_costs(budget: Budget, granted_on: date, accepted: Money | None = None) -> Money:
    """Return what a project costs: its costs less its income."""
    return national_agency.total_costs(budget, granted_on, accepted=accepted).value


def agency_grant(total: Money, minimum: Rate, granted_on: date, offered: Money | None = None) -> Money:
    """Return the grant where the call fixes the least share of own financing, which goes up to whole euros."""
    return national_agency.grant(total, minimum, granted_on, offered=offered).value


def agency_grant_at_applied_ratio(total: Money, applied_total: Money, applied_grant: Money, granted_on: date) -> Money:
    """Return the grant where the official changes the costs, and own financing keeps the application's own ratio."""
    return national_agency.grant_at_applied_ratio(
        total, granted_on, applied_total=applied_total, applied_grant=applied_grant
    ).value


def agency_first_instalment(
    granted: Money, granted_on: date, share: Rate | None = None, limit: Money | None = None
) -> Money:
    """Return the first instalment of a grant that is paid in several, cut to whole euros."""
    return national_agency.first_instalment(granted, granted_on, share=share, limit=limit).value


def agency_units(count: int, granted_on: date) -> Money:
    """Return the cost of units at the fixed price, cut to whole euros."""
    return national_agency.units(count, granted_on).value


def agency_shown_shares(total: Money, own: Money, granted_on: date) -> tuple[SourceRate, ...]:
    """Return the shares of aid and own financing as they are shown, to one decimal of a per cent."""
    shares = national_agency.shown_shares(total, own, granted_on).value
    return tuple(SourceRate(source.value, shares[source]) for source in (FundingSource.AID, FundingSource.OWN))
