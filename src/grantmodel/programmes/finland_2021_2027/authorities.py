"""Who may grant from which fund, and to what: Act 757/2021 §§ 9-16, Decree 867/2021 § 7."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FINANCING_DECREE,
    SINCE_DECREES,
    SINCE_FINANCING_ACT,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind, Organisation
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import holds, one_of
from grantmodel.rules.figures import investment_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence

Grants: TypeAlias = tuple[tuple[Fund, ProjectKind], ...]
"""The kinds of projects that an authority may aid, each from a fund."""

_STATE_REGIONAL = (AuthorityKind.ELY_CENTRE, AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE)
_DEVELOPMENT, _INVESTMENT = ProjectKind.DEVELOPMENT, ProjectKind.INVESTMENT

SINCE_CENTRES = Period(date(2026, 1, 1), None)
"""The days of economic development centres (elinvoimakeskus)."""
_LAST_OF_ELY = date(2025, 12, 31)
_CENTRES_UNREAD = "How the economic development centres stand in the text since 1.1.2026 was not read."
_CENTRES_AID: Grants = (
    (Fund.ERDF, _DEVELOPMENT),
    (Fund.ERDF, _INVESTMENT),
    (Fund.JTF, _DEVELOPMENT),
    (Fund.JTF, _INVESTMENT),
    (Fund.ESF, _DEVELOPMENT),
)
_INVESTMENT_AID = (AuthorityKind.REGIONAL_COUNCIL, *_STATE_REGIONAL)

COUNCILS_GRANT: Parameter[Grants] = parameter(
    "757/2021-9.1 aid of regional councils",
    "fund and kind of project",
    row(
        (
            (Fund.NATIONAL, _DEVELOPMENT),
            (Fund.NATIONAL, _INVESTMENT),
            (Fund.ERDF, _DEVELOPMENT),
            (Fund.ERDF, _INVESTMENT),
            (Fund.JTF, _DEVELOPMENT),
            (Fund.JTF, _INVESTMENT),
        ),
        FINANCING_ACT.cite(9, 1, 1),
        checked="2026-11-24",
    ),
)
CENTRES_GRANT: Parameter[Grants] = parameter(
    "757/2021-12.1 aid of ELY Centres",
    "fund and kind of project",
    row(_CENTRES_AID, FINANCING_ACT.cite(12, 1), Period(SINCE_FINANCING_ACT.start, _LAST_OF_ELY), checked="2026-11-24"),
    row(
        _CENTRES_AID,
        FINANCING_ACT.cite(12, 1),
        SINCE_CENTRES,
        checked="2026-11-24",
        evidence=Evidence.UNVERIFIED,
        note=_CENTRES_UNREAD,
    ),
)
FOOD_AUTHORITY_GRANTS: Parameter[Grants] = parameter(
    "757/2021-15.1 aid of the Finnish Food Authority",
    "fund and kind of project",
    row(((Fund.ESF, ProjectKind.MATERIAL_AID),), FINANCING_ACT.cite(15, 1), checked="2026-11-24"),
)
MINISTRY_GRANTS: Parameter[Grants] = parameter(
    "757/2021-16.1 aid of the ministry",
    "fund and kind of project",
    row(
        ((Fund.NATIONAL, _DEVELOPMENT), (Fund.NATIONAL, _INVESTMENT)),
        FINANCING_ACT.cite(16, 1),
        checked="2026-11-24",
        note="The Act speaks of activities and leaves no kind out; investments are left out by Decree 867/2021 § 7.",
    ),
)
INVESTMENT_AUTHORITIES: Parameter[tuple[AuthorityKind, ...]] = parameter(
    "867/2021-7 authorities that aid investments",
    "authorities",
    row(_INVESTMENT_AID, FINANCING_DECREE.cite(7), Period(SINCE_DECREES.start, _LAST_OF_ELY), checked="2026-11-24"),
    row(
        _INVESTMENT_AID,
        FINANCING_DECREE.cite(7),
        SINCE_CENTRES,
        checked="2026-11-24",
        evidence=Evidence.UNVERIFIED,
        note=_CENTRES_UNREAD,
    ),
)


def granter(subproject: Subproject) -> Organisation:
    """Return who made the grant decision."""
    decision = known(subproject.decision, subproject, "decision")
    return known(decision.authority, subproject, "decision.authority")


def granting_authority(subproject: Subproject) -> AuthorityKind:
    """Return which authority made the grant decision (rahoittava viranomainen)."""
    return known(granter(subproject).authority, subproject, "decision.authority.authority")


def _among(group: GroupProject, grants: Grants) -> Check:
    fund = known(group.fund, group, "fund")
    is_its_fund = fund in {one for one, _ in grants}
    return holds((fund, group.kind) in grants, actual=group.kind if is_its_fund else fund)


@rule(FINANCING_ACT.cite(9, 1), anchor="decision", reads=(COUNCILS_GRANT,))
def councils_grant_their_own(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """A regional council (maakunnan liitto) grants national, ERDF and JTF aid to development and investments."""
    if granting_authority(subproject) is not AuthorityKind.REGIONAL_COUNCIL:
        return NOT_APPLICABLE
    return _among(group, law[COUNCILS_GRANT])


@rule(FINANCING_ACT.cite(12, 1), anchor="decision", reads=(CENTRES_GRANT,))
def centres_grant_their_own(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """An ELY Centre, and its successor, grants ERDF and JTF aid, and ESF+ aid to development (kehittämishanke)."""
    if granting_authority(subproject) not in _STATE_REGIONAL:
        return NOT_APPLICABLE
    return _among(group, law[CENTRES_GRANT])


@rule(FINANCING_ACT.cite(15, 1), anchor="decision", reads=(FOOD_AUTHORITY_GRANTS,))
def the_food_authority_grants_its_own(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The Finnish Food Authority (Ruokavirasto) grants ESF+ aid to material aid alone."""
    if granting_authority(subproject) is not AuthorityKind.FOOD_AUTHORITY:
        return NOT_APPLICABLE
    return _among(group, law[FOOD_AUTHORITY_GRANTS])


@rule(FINANCING_ACT.cite(16, 1), anchor="decision", reads=(MINISTRY_GRANTS,))
def the_ministry_grants_its_own(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The ministry (työ- ja elinkeinoministeriö) grants aid from national funds alone."""
    if granting_authority(subproject) is not AuthorityKind.MINISTRY:
        return NOT_APPLICABLE
    return _among(group, law[MINISTRY_GRANTS])


@rule(FINANCING_DECREE.cite(7), anchor="decision", applies=outside_interreg, reads=(INVESTMENT_AUTHORITIES,))
def investments_have_their_authorities(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Costs of investments are aided by regional councils and ELY Centres (toimivalta), and by no ministry."""
    if group.kind is ProjectKind.MATERIAL_AID or not investment_costs(subproject):
        return NOT_APPLICABLE
    return one_of(granting_authority(subproject), law[INVESTMENT_AUTHORITIES])
