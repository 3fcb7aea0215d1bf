"""Flat rates on the wages of a project's staff, as rules and as cost models: Decree 357/2014 § 19, 358/2014 §§ 8-14."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

import attrs

from grantmodel.programmes.acts import FORMER_ELIGIBILITY_DECREE, FORMER_FINANCING_DECREE, cut_to_cents, parameter, row
from grantmodel.programmes.finland_2014_2020.cost_models import (
    ACTUAL_COSTS,
    COVERAGE,
    COVERED,
    FLAT_RATE_15,
    FLAT_RATE_17,
    FLAT_RATE_24,
    FLAT_RATE_40,
)
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import Check, known
from grantmodel.rules.comparisons import share_at_most
from grantmodel.rules.computed import Computed
from grantmodel.rules.cost_models import CostModel, FlatRate
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.period_budgets import Plan, counted_budget
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent
from grantmodel.values.shares import Shares
from grantmodel.values.sources import LegalSource


def _flat_rate(section: int, share: int, note: str = "") -> Parameter[Rate]:
    version = row(percent(share), FORMER_ELIGIBILITY_DECREE.cite(section, 1), checked="2026-11-24", note=note)
    return parameter(f"358/2014-{section}.1 flat rate", "share of 1", version)


ERDF_RATE = _flat_rate(9, 24)
ERDF_TRAVEL_APART_RATE = _flat_rate(10, 15)
FIRM_DEVELOPMENT_RATE = _flat_rate(
    11, 15, "What it covers stands in a decree on Act 9/2014, which was not read; indirect costs are an inference."
)
ESF_RATE = _flat_rate(12, 17)
ESF_TRAVEL_APART_RATE = _flat_rate(13, 15)
ESF_ALL_OTHERS_RATE = _flat_rate(14, 40)


def _uses(fund: Fund, *models: str) -> Callable[[GroupProject, Subproject], bool]:
    """Return the condition that a fund pays by one of these cost models."""

    def applies(group: GroupProject, subproject: Subproject) -> bool:
        paid = known(group.fund, group, "fund") is fund
        return paid and known(subproject.cost_model, subproject, "cost_model") in models

    return applies


def _within(subproject: Subproject, covered: Iterable[CostCategory], rate: Rate) -> Check:
    budget = approved_budget(subproject)
    return share_at_most(Money.sum(map(budget.of, covered)), budget.of(CostCategory.WAGES), rate)


@rule(
    FORMER_FINANCING_DECREE.cite(19, 6),
    anchor="decision",
    applies=_uses(Fund.NATIONAL, FLAT_RATE_24, FLAT_RATE_15),
    reads=(COVERAGE, ERDF_RATE, ERDF_TRAVEL_APART_RATE),
)
def national_rate(subproject: Subproject, law: Parameters) -> Check:
    """With national funds a flat rate (prosenttimääräinen korvaus) is that of the ERDF, 24 or 15 % of wages."""
    if subproject.cost_model == FLAT_RATE_24:
        return _within(subproject, law[COVERAGE][FLAT_RATE_24], law[ERDF_RATE])
    return _within(subproject, law[COVERAGE][FLAT_RATE_15], law[ERDF_TRAVEL_APART_RATE])


@rule(
    FORMER_ELIGIBILITY_DECREE.cite(9, 1),
    anchor="decision",
    applies=_uses(Fund.ERDF, FLAT_RATE_24),
    reads=(COVERAGE, ERDF_RATE),
)
def erdf_rate(subproject: Subproject, law: Parameters) -> Check:
    """In an ERDF project 24 % of wages (prosenttimääräinen korvaus) cover indirect costs and travel."""
    return _within(subproject, law[COVERAGE][FLAT_RATE_24], law[ERDF_RATE])


@rule(
    FORMER_ELIGIBILITY_DECREE.cite(10, 1),
    anchor="decision",
    applies=_uses(Fund.ERDF, FLAT_RATE_15),
    reads=(COVERAGE, ERDF_TRAVEL_APART_RATE),
)
def erdf_rate_with_travel_apart(subproject: Subproject, law: Parameters) -> Check:
    """In an ERDF project with much travel, 15 % of wages cover indirect costs, and travel is paid apart."""
    return _within(subproject, law[COVERAGE][FLAT_RATE_15], law[ERDF_TRAVEL_APART_RATE])


@rule(
    FORMER_ELIGIBILITY_DECREE.cite(12, 1),
    anchor="decision",
    applies=_uses(Fund.ESF, FLAT_RATE_17),
    reads=(COVERAGE, ESF_RATE),
)
def esf_rate(subproject: Subproject, law: Parameters) -> Check:
    """In an ESF project 17 % of wages (prosenttimääräinen korvaus) cover indirect costs and travel."""
    return _within(subproject, law[COVERAGE][FLAT_RATE_17], law[ESF_RATE])


@rule(
    FORMER_ELIGIBILITY_DECREE.cite(13, 1),
    anchor="decision",
    applies=_uses(Fund.ESF, FLAT_RATE_15),
    reads=(COVERAGE, ESF_TRAVEL_APART_RATE),
)
def esf_rate_with_travel_apart(subproject: Subproject, law: Parameters) -> Check:
    """In an ESF project with much travel, 15 % of wages cover indirect costs, and travel is paid apart."""
    return _within(subproject, law[COVERAGE][FLAT_RATE_15], law[ESF_TRAVEL_APART_RATE])


@rule(
    FORMER_ELIGIBILITY_DECREE.cite(14, 1),
    anchor="decision",
    applies=_uses(Fund.ESF, FLAT_RATE_40),
    reads=(COVERAGE, ESF_ALL_OTHERS_RATE),
)
def esf_rate_for_all_others(subproject: Subproject, law: Parameters) -> Check:
    """In an ESF project 40 % of wages may cover all other costs (muut kuin palkkakustannukset)."""
    return _within(subproject, law[COVERAGE][FLAT_RATE_40], law[ESF_ALL_OTHERS_RATE])


FLAT_RATE_ROUNDING = cut_to_cents(
    "358/2014-7.2 rounding of flat rates", FORMER_ELIGIBILITY_DECREE.cite(7, 2), checked="2026-11-24"
)
AID_ROUNDING = cut_to_cents("357/2014-3.2 rounding of aid", FORMER_FINANCING_DECREE.cite(3, 2), checked="2026-11-24")

ROUNDINGS = {"flat rates": FLAT_RATE_ROUNDING, "aid": AID_ROUNDING}


_TITLES = Catalogue.beside(__name__, "flat_rates")


def _on_wages(name: str, rate: Parameter[Rate], source: LegalSource | None = None) -> FlatRate[CostCategory]:
    """Return a flat rate on the wages of a project's staff; what it does not cover is paid as it is."""
    return FlatRate(
        name=name,
        title=_TITLES,
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


def plan(subproject: Subproject, group: GroupProject, shares: Shares[FundingSource], law: Parameters) -> Computed[Plan]:
    """Return the whole budget of a plan by the flat rates of the project's fund, or by actual costs."""
    actual = CostModel(name=ACTUAL_COSTS, categories=CostCategory, flat_rates=())
    models = {ACTUAL_COSTS: actual, **COST_MODEL.get(known(group.fund, group, "fund"), {})}
    return counted_budget(subproject, models, shares, law, AID_ROUNDING)
