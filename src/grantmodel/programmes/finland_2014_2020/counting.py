"""Flat rates on wages as cost models, and the draft budget of a lump sum: Decree 358/2014 §§ 8-14."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import attrs

from grantmodel.programmes.acts import FORMER_ELIGIBILITY_DECREE, FORMER_FINANCING_DECREE
from grantmodel.programmes.finland_2014_2020.flat_rates import (
    ERDF_RATE,
    ERDF_TRAVEL_APART_RATE,
    ESF_ALL_OTHERS_RATE,
    ESF_RATE,
    ESF_TRAVEL_APART_RATE,
    FIRM_DEVELOPMENT_RATE,
)
from grantmodel.programmes.finland_2014_2020.lump_sums import LUMP_SUM_FUNDING
from grantmodel.programmes.finland_2014_2020.models import (
    ACTUAL_COSTS,
    COVERED,
    FLAT_RATE_15,
    FLAT_RATE_17,
    FLAT_RATE_24,
    FLAT_RATE_40,
)
from grantmodel.programmes.finland_2014_2020.roundings import AID_ROUNDING, FLAT_RATE_ROUNDING
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import Check, known
from grantmodel.rules.comparisons import at_most
from grantmodel.rules.computed import Computed
from grantmodel.rules.cost_models import CostModel, FlatRate
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.period_budgets import Plan, counted_budget
from grantmodel.text.symbols import Language
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.shares import Shares
from grantmodel.values.sources import LegalSource

_WITH_TRAVEL: Mapping[Language, str] = {
    "fi": "Prosenttimääräinen korvaus välillisistä kustannuksista ja matkakustannuksista",
    "sv": "Procentuell ersättning för indirekta kostnader och resekostnader",
    "en": "Flat rate for indirect costs and travel",
}
_TITLES: Mapping[str, Mapping[Language, str]] = {
    FLAT_RATE_24: _WITH_TRAVEL,
    FLAT_RATE_17: _WITH_TRAVEL,
    FLAT_RATE_15: {
        "fi": "Prosenttimääräinen korvaus välillisistä kustannuksista",
        "sv": "Procentuell ersättning för indirekta kostnader",
        "en": "Flat rate for indirect costs",
    },
    FLAT_RATE_40: {
        "fi": "Prosenttimääräinen korvaus muista kuin palkkakustannuksista",
        "sv": "Procentuell ersättning för andra kostnader än lönekostnader",
        "en": "Flat rate for all costs but wages",
    },
}


def _on_wages(name: str, rate: Parameter[Rate], source: LegalSource | None = None) -> FlatRate[CostCategory]:
    """Return a flat rate on the wages of a project's staff; what it does not cover is paid as it is."""
    return FlatRate(
        name=name,
        title=_TITLES[name],
        rate=rate,
        base=frozenset({CostCategory.WAGES}),
        covers=COVERED[name],
        rounding=FLAT_RATE_ROUNDING,
        source=source or rate.dated.versions[0].source,
    )


_NATIONAL, _ONE_MODEL = FORMER_FINANCING_DECREE.cite(19, 6), FORMER_ELIGIBILITY_DECREE.cite(7, 1)
_RATES: Mapping[Fund, tuple[LegalSource, tuple[FlatRate[CostCategory], ...]]] = {
    Fund.ERDF: (
        _ONE_MODEL,
        (_on_wages(FLAT_RATE_24, ERDF_RATE), _on_wages(FLAT_RATE_15, ERDF_TRAVEL_APART_RATE)),
    ),
    Fund.ESF: (
        _ONE_MODEL,
        (
            _on_wages(FLAT_RATE_17, ESF_RATE),
            _on_wages(FLAT_RATE_15, ESF_TRAVEL_APART_RATE),
            _on_wages(FLAT_RATE_40, ESF_ALL_OTHERS_RATE),
        ),
    ),
    Fund.NATIONAL: (
        _NATIONAL,
        (
            _on_wages(FLAT_RATE_24, ERDF_RATE, _NATIONAL),
            _on_wages(FLAT_RATE_15, ERDF_TRAVEL_APART_RATE, _NATIONAL),
        ),
    ),
}
FLAT_RATES: Mapping[Fund, CostModel[CostCategory]] = {
    fund: CostModel(
        name=f"flat rates of {fund.value}",
        categories=CostCategory,
        flat_rates=rates,
        exclusive={
            frozenset({one.name, other.name}): f"a project has one of them ({source})"
            for one, other in combinations(rates, 2)
        },
    )
    for fund, (source, rates) in _RATES.items()
}
"""All flat rates of a fund, of which `chosen` takes one: they exclude each other."""
COST_MODEL: Mapping[Fund, Mapping[str, CostModel[CostCategory]]] = {
    fund: {one.name: CostModel(name=one.name, categories=CostCategory, flat_rates=[one]) for one in rates}
    for fund, (_, rates) in _RATES.items()
}
"""The flat rates of a fund by the names of cost models, in a plan and in a payment claim alike.

24 % and 17 % of wages stand for travel too; 15 % leaves travel to be paid as it is, for a grounded reason, where the
project has especially much of it. 40 % stands for all costs but wages. National funds have the rates of the ERDF.
"""
FIRM_DEVELOPMENT: CostModel[CostCategory] = CostModel(
    name=FLAT_RATE_15, categories=CostCategory, flat_rates=[_on_wages(FLAT_RATE_15, FIRM_DEVELOPMENT_RATE)]
)
"""Development aid to firms (yrityksen kehittämisavustus) from the ERDF; that it covers indirect costs is inferred."""
DRAFT_BUDGET: Mapping[Fund, CostModel[CostCategory]] = {
    fund: CostModel(
        name=name,
        categories=CostCategory,
        flat_rates=[attrs.evolve(COST_MODEL[fund][name].flat_rates[0], source=FORMER_ELIGIBILITY_DECREE.cite(8, 2))],
    )
    for fund, name in ((Fund.ERDF, FLAT_RATE_24), (Fund.ESF, FLAT_RATE_17))
}
"""The draft budget of a lump sum (kustannusarvio), where the authority has it made by the fund's flat rate."""


def lump_sum_fits(public_funding: Money, law: Parameters) -> Check:
    """Compare the public funding of a project with the most that one with a lump sum may have (kertakorvaus).

    Args:
        public_funding: Aid, municipal and other public funding and a public body's own financing, of all parts.
        law: The law of the day that chooses the ceiling.
    """
    return at_most(public_funding, law[LUMP_SUM_FUNDING])


def plan(subproject: Subproject, group: GroupProject, shares: Shares[FundingSource], law: Parameters) -> Computed[Plan]:
    """Return the whole budget of a plan by the flat rates of the project's fund, or by actual costs."""
    actual = CostModel(name=ACTUAL_COSTS, categories=CostCategory, flat_rates=())
    models = {ACTUAL_COSTS: actual, **COST_MODEL.get(known(group.fund, group, "fund"), {})}
    return counted_budget(subproject, models, shares, law, AID_ROUNDING)


__all__ = [
    "AID_ROUNDING",
    "COST_MODEL",
    "DRAFT_BUDGET",
    "FIRM_DEVELOPMENT",
    "FLAT_RATES",
    "lump_sum_fits",
]
