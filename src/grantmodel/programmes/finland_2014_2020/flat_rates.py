"""Flat rates on the wages of a project's staff: Decree 357/2014 § 19, Decree 358/2014 §§ 9-14."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_DECREE,
    SINCE_FORMER_DECREES,
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
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import share_at_most
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.symbols import Language
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent


def _flat_rate(section: int, share: int, note: str = "") -> Parameter[Rate]:
    version = row(percent(share), FORMER_ELIGIBILITY_DECREE.cite(section, 1), SINCE_FORMER_DECREES, note=note)
    return parameter(f"358/2014-{section}.1 flat rate", "share of 1", version)


ERDF_RATE = _flat_rate(9, 24)
ERDF_TRAVEL_APART_RATE = _flat_rate(10, 15)
FIRM_DEVELOPMENT_RATE = _flat_rate(
    11, 15, "What it covers stands in a decree on Act 9/2014, which was not read; indirect costs are an inference."
)
ESF_RATE = _flat_rate(12, 17)
ESF_TRAVEL_APART_RATE = _flat_rate(13, 15)
ESF_ALL_OTHERS_RATE = _flat_rate(14, 40)


_NORM: Mapping[Language, str] = {
    "fi": "Prosenttimääräisenä korvattavat kustannukset ovat enintään säädetty osuus hankehenkilöstön "
    "palkkakustannuksista",
    "sv": "Kostnader som ersätts procentuellt är högst den föreskrivna andelen av lönekostnaderna för "
    "projektpersonalen",
    "en": "Costs reimbursed at a flat rate are at most the share laid down of the wages of the project's staff",
}
_MEND: Mapping[Language, str] = {
    "fi": "pienennä prosenttimääräisenä korvattavia kustannuksia {shortfall}",
    "sv": "minska de kostnader som ersätts procentuellt med {shortfall}",
    "en": "reduce the costs that the flat rate covers by {shortfall}",
}


def _is(group: GroupProject, subproject: Subproject, fund: Fund, model: str) -> bool:
    return known(group.fund, group, "fund") is fund and known(subproject.cost_model, subproject, "cost_model") == model


def _within(subproject: Subproject, covered: Iterable[CostCategory], rate: Rate) -> Check:
    budget = approved_budget(subproject)
    return share_at_most(Money.sum(map(budget.of, covered)), budget.of(CostCategory.WAGES), rate)


@rule(
    "357/2014-19.6",
    source=FORMER_FINANCING_DECREE.cite(19, 6),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm=_NORM,
    mend=_MEND,
)
def national_rate(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """With national funds a flat rate (prosenttimääräinen korvaus) is that of the ERDF, 24 or 15 % of wages."""
    if _is(group, subproject, Fund.NATIONAL, FLAT_RATE_24):
        return _within(subproject, law[COVERAGE][FLAT_RATE_24], law[ERDF_RATE])
    if _is(group, subproject, Fund.NATIONAL, FLAT_RATE_15):
        return _within(subproject, law[COVERAGE][FLAT_RATE_15], law[ERDF_TRAVEL_APART_RATE])
    return NOT_APPLICABLE


@rule(
    "358/2014-9.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(9, 1),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm=_NORM,
    mend=_MEND,
)
def erdf_rate(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """In an ERDF project 24 % of wages (prosenttimääräinen korvaus) cover indirect costs and travel."""
    if not _is(group, subproject, Fund.ERDF, FLAT_RATE_24):
        return NOT_APPLICABLE
    return _within(subproject, law[COVERAGE][FLAT_RATE_24], law[ERDF_RATE])


@rule(
    "358/2014-10.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(10, 1),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm=_NORM,
    mend=_MEND,
)
def erdf_rate_with_travel_apart(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """In an ERDF project with much travel, 15 % of wages cover indirect costs, and travel is paid apart."""
    if not _is(group, subproject, Fund.ERDF, FLAT_RATE_15):
        return NOT_APPLICABLE
    return _within(subproject, law[COVERAGE][FLAT_RATE_15], law[ERDF_TRAVEL_APART_RATE])


@rule(
    "358/2014-12.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(12, 1),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm=_NORM,
    mend=_MEND,
)
def esf_rate(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """In an ESF project 17 % of wages (prosenttimääräinen korvaus) cover indirect costs and travel."""
    if not _is(group, subproject, Fund.ESF, FLAT_RATE_17):
        return NOT_APPLICABLE
    return _within(subproject, law[COVERAGE][FLAT_RATE_17], law[ESF_RATE])


@rule(
    "358/2014-13.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(13, 1),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm=_NORM,
    mend=_MEND,
)
def esf_rate_with_travel_apart(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """In an ESF project with much travel, 15 % of wages cover indirect costs, and travel is paid apart."""
    if not _is(group, subproject, Fund.ESF, FLAT_RATE_15):
        return NOT_APPLICABLE
    return _within(subproject, law[COVERAGE][FLAT_RATE_15], law[ESF_TRAVEL_APART_RATE])


@rule(
    "358/2014-14.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(14, 1),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm=_NORM,
    mend=_MEND,
)
def esf_rate_for_all_others(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """In an ESF project 40 % of wages may cover all other costs (muut kuin palkkakustannukset)."""
    if not _is(group, subproject, Fund.ESF, FLAT_RATE_40):
        return NOT_APPLICABLE
    return _within(subproject, law[COVERAGE][FLAT_RATE_40], law[ESF_ALL_OTHERS_RATE])


TOPIC = Topic(
    rules=(
        national_rate,
        erdf_rate,
        erdf_rate_with_travel_apart,
        esf_rate,
        esf_rate_with_travel_apart,
        esf_rate_for_all_others,
    ),
    parameters=(
        ERDF_RATE,
        ERDF_TRAVEL_APART_RATE,
        FIRM_DEVELOPMENT_RATE,
        ESF_RATE,
        ESF_TRAVEL_APART_RATE,
        ESF_ALL_OTHERS_RATE,
    ),
)
