"""Lump sums: Decree 357/2014 § 19, Decree 358/2014 § 8."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.cost_models import LUMP_SUM, OWN_WORK, models
from grantmodel.programmes.finland_2014_2020.joint_totals import from_programme, of_all, total_aid
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds
from grantmodel.rules.figures import funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money, euros
from grantmodel.values.sources import Evidence

NATIONAL_LUMP_SUM: Parameter[Money] = parameter(
    "357/2014-19.3 aid as a lump sum",
    "euro cents",
    row(euros(100_000), FORMER_FINANCING_DECREE.cite(19, 3), checked="2026-11-24"),
)
LUMP_SUM_FUNDING: Parameter[Money] = parameter(
    "358/2014-8.1 public funding of a lump sum",
    "euro cents",
    row(euros(100_000), FORMER_ELIGIBILITY_DECREE.cite(8, 1), checked="2026-11-24"),
)

_PRIVATE = (OrganisationKind.PRIVATE_BODY, OrganisationKind.NATURAL_PERSON)


def public_funding(subproject: Subproject) -> Money:
    """Return aid, municipal and other public funding, and a public body's own financing. No rounding is performed."""
    sources = [FundingSource.AID, FundingSource.MUNICIPAL, FundingSource.OTHER_PUBLIC]
    if known(subproject.beneficiary.kind, subproject, "beneficiary.kind") not in _PRIVATE:
        sources.append(FundingSource.OWN)
    return Money.sum(map(funding_plan(subproject).amount, sources))


def national_lump_sums(group: GroupProject) -> bool:
    """Return whether national funds pay a lump sum."""
    return known(group.fund, group, "fund") is Fund.NATIONAL and LUMP_SUM in models(group)


@rule(FORMER_FINANCING_DECREE.cite(19, 2), anchor="application", applies=national_lump_sums)
def bought_project_has_no_lump_sum(group: GroupProject) -> Check:
    """A nationally funded project that is wholly bought (julkinen hankinta) has no lump sum."""
    return holds(declared(group, OWN_WORK))


@rule(FORMER_FINANCING_DECREE.cite(19, 3), anchor="application", applies=national_lump_sums, reads=(NATIONAL_LUMP_SUM,))
def national_lump_sum_is_small(group: GroupProject, law: Parameters) -> Check:
    """Aid from national funds as a lump sum (kertakorvaus) is at most 100 000 euros."""
    return at_most(total_aid(group), law[NATIONAL_LUMP_SUM])


@rule(
    FORMER_ELIGIBILITY_DECREE.cite(8, 1),
    anchor="application",
    applies=from_programme,
    reads=(LUMP_SUM_FUNDING,),
    evidence=Evidence.INFERRED,
)
def lump_sum_is_small(group: GroupProject, law: Parameters) -> Check:
    """Public funding (julkinen rahoitus) of a lump sum project (kertakorvaus) is at most 100 000 euros."""
    if models(group) != {LUMP_SUM}:
        return NOT_APPLICABLE
    return at_most(Money.sum(of_all(group, public_funding)), law[LUMP_SUM_FUNDING])


@rule(FORMER_ELIGIBILITY_DECREE.cite(8, 4), anchor="decision", applies=from_programme)
def lump_sum_is_left_as_it_is(subproject: Subproject) -> Check:
    """No amendment (muutos) of a lump sum project touches anything but its time."""
    if known(subproject.cost_model, subproject, "cost_model") != LUMP_SUM:
        return NOT_APPLICABLE
    return holds(not any(amendment.categories for amendment in subproject.amendments))


def lump_sum_fits(public_funding: Money, law: Parameters) -> Check:
    """Compare the public funding of a project with the most that one with a lump sum may have (kertakorvaus).

    Args:
        public_funding: Aid, municipal and other public funding and a public body's own financing, of all parts.
        law: The law of the day that chooses the ceiling.
    """
    return at_most(public_funding, law[LUMP_SUM_FUNDING])
