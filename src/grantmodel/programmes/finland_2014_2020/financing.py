"""Who pays, and how much of it may be investments: Act 8/2014 §§ 7, 8, 15 and 24, Decree 357/2014 § 18."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_FINANCING_ACT,
    FORMER_FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.joint_totals import (
    QUESTIONS,
    costs,
    from_programme,
    granted_by,
    investment_aid,
    investments,
    of_all,
    total_aid,
)
from grantmodel.projects.costs import CostNature
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Check, declared, known
from grantmodel.rules.comparisons import equals, holds, share_at_most
from grantmodel.rules.figures import eligible_costs, funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

COUNCIL_INVESTMENT_SHARE: Parameter[Rate] = parameter(
    "8/2014-7.1.1 share of investments",
    "share of 1",
    row(
        percent(50),
        FORMER_FINANCING_ACT.cite(7, 1, 1),
        checked="2026-11-24",
        note="Acts 1509/2015 and 1550/2019 changed the national money in the subsection, not the share.",
    ),
)
CENTRE_INVESTMENT_SHARE: Parameter[Rate] = parameter(
    "8/2014-8.1.1 share of investments",
    "share of 1",
    row(percent(50), FORMER_FINANCING_ACT.cite(8, 1, 1), checked="2026-11-24"),
)
TRANSPORT = Question("the project is about transport and infrastructure", GroupProject, QUESTIONS)

EDUCATION = Question("the project is in the field of education and culture", GroupProject, QUESTIONS)


def invests_with_regional_aid(group: GroupProject) -> bool:
    """Return whether there is an investment in a development project with the aid of § 7 mom. 1 k. 1.

    Only ERDF projects may be of education and culture instead, which k. 3 has apart.
    """
    return (
        group.kind is ProjectKind.DEVELOPMENT
        and granted_by(group, AuthorityKind.REGIONAL_COUNCIL)
        and bool(investments(group) or investment_aid(group))
        and not (known(group.fund, group, "fund") is Fund.ERDF and declared(group, EDUCATION))
    )


def invests_in_the_environment(group: GroupProject) -> bool:
    """Return whether an ELY Centre's ERDF development project of § 8 mom. 1 k. 1 has an investment in it."""
    return (
        group.kind is ProjectKind.DEVELOPMENT
        and known(group.fund, group, "fund") is Fund.ERDF
        and granted_by(group, AuthorityKind.ELY_CENTRE)
        and bool(investments(group))
        and not declared(group, TRANSPORT)
    )


@rule(
    FORMER_FINANCING_ACT.cite(7, 1, 1),
    anchor="application",
    applies=invests_with_regional_aid,
    reads=(COUNCIL_INVESTMENT_SHARE,),
)
def council_investments_are_at_most_half(group: GroupProject, law: Parameters) -> Check:
    """In a project with regional development aid investments (investoinnit) are at most half of all costs."""
    return share_at_most(investments(group), costs(group), law[COUNCIL_INVESTMENT_SHARE])


@rule(
    FORMER_FINANCING_ACT.cite(8, 1, 1),
    anchor="application",
    applies=invests_in_the_environment,
    reads=(CENTRE_INVESTMENT_SHARE,),
)
def centre_investments_are_at_most_half(group: GroupProject, law: Parameters) -> Check:
    """In an environmental development project of the ERDF investments (investoinnit) are at most half of all costs."""
    return share_at_most(investments(group), costs(group), law[CENTRE_INVESTMENT_SHARE])


@rule(FORMER_FINANCING_ACT.cite(15, 1), anchor="application")
def applicant_pays_a_part(group: GroupProject) -> Check:
    """Own financing (omarahoitus) bears a part of the whole; other funding does not stand in for it."""
    own = Money.sum(of_all(group, lambda part: funding_plan(part).amount(FundingSource.OWN)))
    return holds(own > Money(0) and total_aid(group) < costs(group), actual=own, discretion=True)


@rule(FORMER_FINANCING_ACT.cite(24, 3), anchor="application", applies=from_programme)
def nothing_is_in_kind(subproject: Subproject) -> Check:
    """In-kind contributions (luontoissuoritus) are neither in the plan nor among the costs."""
    costs_in_kind = [item.total for item in subproject.items if item.nature is CostNature.IN_KIND]
    return equals(Money.sum([funding_plan(subproject).in_kind, *costs_in_kind]), Money(0))


@rule(FORMER_FINANCING_DECREE.cite(18, 1, 4), anchor="application", evidence=Evidence.INFERRED)
def plan_covers_the_costs(subproject: Subproject) -> Check:
    """The application has a funding plan (rahoitussuunnitelma), whose parts make the eligible costs."""
    return equals(funding_plan(subproject).parts.total, eligible_costs(subproject))
