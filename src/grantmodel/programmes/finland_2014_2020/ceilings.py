"""How much aid: Decree 357/2014 §§ 3, 6, 8 and 14, by the authority that grants it."""

from __future__ import annotations

from collections.abc import Callable

from grantmodel.programmes.acts import FORMER_FINANCING_DECREE, SINCE_FORMER_DECREES, parameter, row
from grantmodel.programmes.finland_2014_2020.financing import (
    invests_in_the_environment,
    invests_with_regional_aid,
)
from grantmodel.programmes.finland_2014_2020.joint_totals import (
    costs,
    granted_by,
    investment_aid,
    investments,
    total_aid,
)
from grantmodel.projects.groups import GroupProject, ProjectKind
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check
from grantmodel.rules.comparisons import share_at_most
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.rates import Rate, percent


def _ceiling(section: int, subsection: int | None, share: int) -> Parameter[Rate]:
    source = FORMER_FINANCING_DECREE.cite(section, subsection)
    place = f"{section}.{subsection}" if subsection else f"{section}"
    return parameter(
        f"357/2014-{place} aid ceiling",
        "share of 1",
        row(percent(share), source, SINCE_FORMER_DECREES, checked="2026-11-24"),
    )


MINISTRY_CEILING = _ceiling(3, 2, 80)
COUNCIL_CEILING = _ceiling(6, 1, 80)
COUNCIL_PART_CEILING = _ceiling(6, 4, 70)
COUNCIL_INVESTMENT_CEILING = _ceiling(8, None, 70)
CENTRE_CEILING = _ceiling(14, 1, 80)
CENTRE_INVESTMENT_CEILING = _ceiling(14, 4, 70)


def _aided(kind: ProjectKind, authority: AuthorityKind) -> Callable[[GroupProject], bool]:
    """Return the condition that a project is of a kind, and seeks aid from an authority."""

    def applies(group: GroupProject) -> bool:
        return group.kind is kind and granted_by(group, authority)

    return applies


_OF_MINISTRIES = _aided(ProjectKind.DEVELOPMENT, AuthorityKind.MINISTRY)
_OF_COUNCILS = _aided(ProjectKind.DEVELOPMENT, AuthorityKind.REGIONAL_COUNCIL)
_INVESTMENTS_OF_COUNCILS = _aided(ProjectKind.INVESTMENT, AuthorityKind.REGIONAL_COUNCIL)
_OF_CENTRES = _aided(ProjectKind.DEVELOPMENT, AuthorityKind.ELY_CENTRE)
_INVESTMENTS_OF_CENTRES = _aided(ProjectKind.INVESTMENT, AuthorityKind.ELY_CENTRE)


@rule(FORMER_FINANCING_DECREE.cite(3, 2), anchor="application", applies=_OF_MINISTRIES, reads=(MINISTRY_CEILING,))
def ministry_aid_is_at_most_the_ceiling(group: GroupProject, law: Parameters) -> Check:
    """A ministry's aid (tuki) to a development project is at most 80 % unless there are special reasons (mom. 4)."""
    return share_at_most(total_aid(group), costs(group), law[MINISTRY_CEILING], discretion=True)


@rule(FORMER_FINANCING_DECREE.cite(6, 1), anchor="application", applies=_OF_COUNCILS, reads=(COUNCIL_CEILING,))
def council_aid_is_at_most_the_ceiling(group: GroupProject, law: Parameters) -> Check:
    """Regional development aid (alueellinen kehittämistuki) is at most 80 % unless for special reasons (mom. 3)."""
    return share_at_most(total_aid(group), costs(group), law[COUNCIL_CEILING], discretion=True)


@rule(
    FORMER_FINANCING_DECREE.cite(6, 4),
    anchor="application",
    applies=invests_with_regional_aid,
    reads=(COUNCIL_PART_CEILING,),
)
def council_aid_to_a_part_is_at_most_the_ceiling(group: GroupProject, law: Parameters) -> Check:
    """Aid to an investment inside a project with regional development aid is at most 70 % of the investment."""
    return share_at_most(investment_aid(group), investments(group), law[COUNCIL_PART_CEILING])


@rule(
    FORMER_FINANCING_DECREE.cite(8),
    anchor="application",
    applies=_INVESTMENTS_OF_COUNCILS,
    reads=(COUNCIL_INVESTMENT_CEILING,),
)
def council_investment_aid_is_at_most_the_ceiling(group: GroupProject, law: Parameters) -> Check:
    """Infrastructure investment aid (perusrakenteen investointituki) is at most 70 %."""
    return share_at_most(total_aid(group), costs(group), law[COUNCIL_INVESTMENT_CEILING])


@rule(FORMER_FINANCING_DECREE.cite(14, 1), anchor="application", applies=_OF_CENTRES, reads=(CENTRE_CEILING,))
def centre_aid_is_at_most_the_ceiling(group: GroupProject, law: Parameters) -> Check:
    """An ELY Centre's aid to a development project is at most 80 % unless there are special reasons (mom. 3)."""
    return share_at_most(total_aid(group), costs(group), law[CENTRE_CEILING], discretion=True)


@rule(FORMER_FINANCING_DECREE.cite(14, 4), anchor="application", reads=(CENTRE_INVESTMENT_CEILING,))
def centre_investment_aid_is_at_most_the_ceiling(group: GroupProject, law: Parameters) -> Check:
    """Aid to an investment project, or to an investment inside an environmental project, is at most 70 %."""
    if _INVESTMENTS_OF_CENTRES(group):
        return share_at_most(total_aid(group), costs(group), law[CENTRE_INVESTMENT_CEILING])
    if not invests_in_the_environment(group):
        return NOT_APPLICABLE
    return share_at_most(investment_aid(group), investments(group), law[CENTRE_INVESTMENT_CEILING])
