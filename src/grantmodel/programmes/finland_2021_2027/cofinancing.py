"""How much aid, and who pays the rest: Act 757/2021 §§ 17-18, Decree 867/2021 §§ 4-5 and 9."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.scopes import is_development, is_not_national, outside_interreg
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import equals, holds, share_at_most
from grantmodel.rules.figures import aid, eligible_costs, funding_plan, investment_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

AID_CEILING: Parameter[Rate] = parameter(
    "867/2021-4.1 aid ceiling", "share of 1", row(percent(80), FINANCING_DECREE.cite(4, 1), checked="2026-11-24")
)
INVESTMENT_AID_CEILING: Parameter[Rate] = parameter(
    "867/2021-4.2 aid ceiling of investments",
    "share of 1",
    row(percent(70), FINANCING_DECREE.cite(4, 2), checked="2026-11-24"),
)
INVESTMENT_SHARE_CEILING: Parameter[Rate] = parameter(
    "867/2021-5.2 share of investments",
    "share of 1",
    row(percent(50), FINANCING_DECREE.cite(5, 2), checked="2026-11-24"),
)


def _is_no_material_aid(group: GroupProject) -> bool:
    return group.kind is not ProjectKind.MATERIAL_AID


def _is_a_councils_development(group: GroupProject) -> bool:
    by_council = known(group.call, group, "call").authority.authority is AuthorityKind.REGIONAL_COUNCIL
    return by_council and is_development(group)


@rule(FINANCING_ACT.cite(17, 1), anchor="decision", applies=_is_no_material_aid)
def aid_leaves_a_part(subproject: Subproject) -> Check:
    """Aid does not cover all costs unless there is a special reason (erityinen syy); material aid is apart."""
    costs, given = eligible_costs(subproject), aid(subproject)
    return holds(given < costs, actual=given, limit=costs, discretion=True)


@rule(FINANCING_ACT.cite(18, 1), anchor="decision")
def applicant_takes_part(subproject: Subproject) -> Check:
    """Own financing (omarahoitus), or other funding in its place, bears a part; no least part is laid down."""
    parts = funding_plan(subproject).parts
    others = Money.sum(amount for source, amount in parts.items() if source is not FundingSource.AID)
    return holds(others > Money(0), actual=others, discretion=True)


@rule(FINANCING_ACT.cite(18, 2), anchor="decision", applies=(outside_interreg, is_not_national))
def in_kind_is_national(subproject: Subproject) -> Check:
    """Work or goods instead of money (rahaa edellyttämätön panostus) count in nationally funded projects alone."""
    return equals(funding_plan(subproject).in_kind, Money(0))


@rule(FINANCING_DECREE.cite(4, 1), anchor="decision", applies=(outside_interreg, is_development), reads=(AID_CEILING,))
def aid_is_at_most_the_ceiling(subproject: Subproject, law: Parameters) -> Check:
    """Aid covers at most 80 % of total eligible costs of a development project unless there is a special reason."""
    return share_at_most(aid(subproject), eligible_costs(subproject), law[AID_CEILING], discretion=True)


@rule(FINANCING_DECREE.cite(4, 2), anchor="decision", applies=outside_interreg, reads=(INVESTMENT_AID_CEILING,))
def investment_aid_is_at_most_the_ceiling(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Aid covers at most 70 % of an investment project, and of an investment inside a development project."""
    if group.kind is ProjectKind.INVESTMENT:
        return share_at_most(aid(subproject), eligible_costs(subproject), law[INVESTMENT_AID_CEILING])
    costs = investment_costs(subproject)
    if group.kind is not ProjectKind.DEVELOPMENT or not (costs or funding_plan(subproject).investment_aid):
        return NOT_APPLICABLE
    return share_at_most(funding_plan(subproject).investment_aid, costs, law[INVESTMENT_AID_CEILING])


@rule(
    FINANCING_DECREE.cite(5, 2),
    anchor="decision",
    applies=(outside_interreg, _is_a_councils_development),
    reads=(INVESTMENT_SHARE_CEILING,),
)
def investment_is_at_most_half(subproject: Subproject, law: Parameters) -> Check:
    """With regional development aid (alueellinen kehittämistuki) an investment is at most half of the costs."""
    return share_at_most(investment_costs(subproject), eligible_costs(subproject), law[INVESTMENT_SHARE_CEILING])


@rule(FINANCING_DECREE.cite(9, 1, 7), anchor="application", evidence=Evidence.INFERRED)
def plan_covers_the_costs(subproject: Subproject) -> Check:
    """The application has a funding plan (rahoitussuunnitelma), whose parts make the approved costs."""
    return equals(funding_plan(subproject).parts.total, eligible_costs(subproject))
