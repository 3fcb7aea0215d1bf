"""Flat rates on the wages of a project's staff: Decree 357/2014 § 19, Decree 358/2014 §§ 9-14."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.models import (
    COVERAGE,
    FLAT_RATE_15,
    FLAT_RATE_17,
    FLAT_RATE_24,
    FLAT_RATE_40,
)
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import Check, known
from grantmodel.rules.comparisons import share_at_most
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent


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
