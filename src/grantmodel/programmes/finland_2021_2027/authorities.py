"""Who may grant from which fund, and to what.

Act 757/2021 §§ 9-16, Decree 867/2021 §§ 5 and 7, Act 531/2025 (economic development centres in place of ELY Centres).
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from grantmodel.programmes.acts import (
    CENTRES_ACT,
    FINANCING_ACT,
    FINANCING_DECREE,
    SINCE_DECREES,
    SINCE_FINANCING_ACT,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS, outside_interreg
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind, Organisation, OrganisationKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, one_of
from grantmodel.rules.figures import investment_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, Publication

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


def granted_by_a_council(subproject: Subproject) -> bool:
    """Return whether a regional council (maakunnan liitto) made the grant decision."""
    return granting_authority(subproject) is AuthorityKind.REGIONAL_COUNCIL


def granted_by_a_state_centre(subproject: Subproject) -> bool:
    """Return whether an ELY Centre, or an economic development centre after it, made the grant decision."""
    return granting_authority(subproject) in _STATE_REGIONAL


def granted_by_a_new_centre(subproject: Subproject) -> bool:
    """Return whether an economic development centre (elinvoimakeskus) made the grant decision."""
    return granting_authority(subproject) is AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE


def granted_by_the_food_authority(subproject: Subproject) -> bool:
    """Return whether the Finnish Food Authority (Ruokavirasto) made the grant decision."""
    return granting_authority(subproject) is AuthorityKind.FOOD_AUTHORITY


def granted_by_the_ministry(subproject: Subproject) -> bool:
    """Return whether the ministry (työ- ja elinkeinoministeriö) made the grant decision."""
    return granting_authority(subproject) is AuthorityKind.MINISTRY


def granted_to_itself(subproject: Subproject) -> bool:
    """Return whether the authority aids its own project."""
    return granter(subproject).name == subproject.beneficiary.name


def has_investment_costs(group: GroupProject, subproject: Subproject) -> bool:
    """Return whether costs of investments are aided; material aid has none."""
    return group.kind is not ProjectKind.MATERIAL_AID and bool(investment_costs(subproject))


def is_investment(group: GroupProject) -> bool:
    """Return whether it is an investment project (investointihanke)."""
    return group.kind is ProjectKind.INVESTMENT


def is_of_a_private_body(subproject: Subproject) -> bool:
    """Return whether the beneficiary is a private body, such as a firm."""
    return known(subproject.beneficiary.kind, subproject, "beneficiary.kind") is OrganisationKind.PRIVATE_BODY


def _among(group: GroupProject, grants: Grants) -> Check:
    fund = known(group.fund, group, "fund")
    is_its_fund = fund in {one for one, _ in grants}
    return holds((fund, group.kind) in grants, actual=group.kind if is_its_fund else fund)


@rule(FINANCING_ACT.cite(9, 1), anchor="decision", applies=granted_by_a_council, reads=(COUNCILS_GRANT,))
def councils_grant_their_own(group: GroupProject, _subproject: Subproject, law: Parameters) -> Check:
    """A regional council (maakunnan liitto) grants national, ERDF and JTF aid to development and investments."""
    return _among(group, law[COUNCILS_GRANT])


@rule(FINANCING_ACT.cite(12, 1), anchor="decision", applies=granted_by_a_state_centre, reads=(CENTRES_GRANT,))
def centres_grant_their_own(group: GroupProject, _subproject: Subproject, law: Parameters) -> Check:
    """An ELY Centre, and its successor, grants ERDF and JTF aid, and ESF+ aid to development (kehittämishanke)."""
    return _among(group, law[CENTRES_GRANT])


@rule(
    FINANCING_ACT.cite(15, 1), anchor="decision", applies=granted_by_the_food_authority, reads=(FOOD_AUTHORITY_GRANTS,)
)
def the_food_authority_grants_its_own(group: GroupProject, _subproject: Subproject, law: Parameters) -> Check:
    """The Finnish Food Authority (Ruokavirasto) grants ESF+ aid to material aid alone."""
    return _among(group, law[FOOD_AUTHORITY_GRANTS])


@rule(FINANCING_ACT.cite(16, 1), anchor="decision", applies=granted_by_the_ministry, reads=(MINISTRY_GRANTS,))
def the_ministry_grants_its_own(group: GroupProject, _subproject: Subproject, law: Parameters) -> Check:
    """The ministry (työ- ja elinkeinoministeriö) grants aid from national funds alone."""
    return _among(group, law[MINISTRY_GRANTS])


@rule(
    FINANCING_DECREE.cite(7),
    anchor="decision",
    applies=(outside_interreg, has_investment_costs),
    reads=(INVESTMENT_AUTHORITIES,),
)
def investments_have_their_authorities(subproject: Subproject, law: Parameters) -> Check:
    """Costs of investments are aided by regional councils and ELY Centres (toimivalta), and by no ministry."""
    return one_of(granting_authority(subproject), law[INVESTMENT_AUTHORITIES])


KEPT_APART = Question("the authority keeps its own project apart", Subproject, QUESTIONS)


@rule(FINANCING_ACT.cite(9, 3), anchor="decision", applies=granted_to_itself)
def own_projects_are_kept_apart(subproject: Subproject) -> Check:
    """An authority that aids its own project separates the tasks (hallinnollinen eriyttäminen)."""
    return holds(declared(subproject, KEPT_APART))


EDUCATION = Question("the investment is of the education ministry's sector", Subproject, QUESTIONS)
NOT_ONE_FIRM = Question("the aid is not for one firm's own business", Subproject, QUESTIONS)


@rule(FINANCING_ACT.cite(9, 1, 1), anchor="decision", applies=(outside_interreg, granted_by_a_council, is_investment))
def infrastructure_is_municipal(subproject: Subproject) -> Check:
    """Infrastructure investment aid (perusrakenteen investointituki) goes to municipalities; education is apart."""
    kind = known(subproject.beneficiary.kind, subproject, "beneficiary.kind")
    return holds(kind.is_municipal or declared(subproject, EDUCATION), actual=kind)


@rule(
    FINANCING_DECREE.cite(5, 3),
    anchor="decision",
    applies=(outside_interreg, granted_by_a_council, is_of_a_private_body),
)
def no_council_aids_one_firm(subproject: Subproject) -> Check:
    """A regional council does not aid one firm's own business (yksittäisen yrityksen oma liiketoiminta)."""
    return holds(declared(subproject, NOT_ONE_FIRM))


_RELEASE = Publication(
    "ELY-keskukset: Aluehallinnon uudistus vaikuttaa myös ELY-keskusten alue- ja rakennepolitiikan rahoitukseen "
    "(EAKR ja ESR+)",
    "https://www.sttinfo.fi/tiedote/71540473/aluehallinnon-uudistus-vaikuttaa-myos-ely-keskusten-alue-ja-"
    "rakennepolitiikan-rahoitukseen-eakr-ja-esr?lang=fi",
)
_READ_IN_NEWS = "That the centres took over on 1.1.2026 was read in the authorities' releases, not in the Act."

CENTRE_IN_OFFICE: Parameter[AuthorityKind] = parameter(
    "531/2025-1 state centre in office",
    "authority",
    row(
        AuthorityKind.ELY_CENTRE,
        FINANCING_ACT.cite(12, 1),
        Period(SINCE_FINANCING_ACT.start, _LAST_OF_ELY),
        checked="2026-11-24",
    ),
    row(
        AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE,
        CENTRES_ACT.cite(1),
        SINCE_CENTRES,
        checked="2026-11-24",
        evidence=Evidence.SECOND_HAND,
        note=_READ_IN_NEWS,
    ),
)
PROGRAMME_CENTRES: Parameter[tuple[str, ...]] = parameter(
    "elinvoimakeskukset 1.1.2026: centres that finance the programme",
    "names",
    row(
        (
            "Itä-Suomen elinvoimakeskus",
            "Kaakkois-Suomen elinvoimakeskus",
            "Keski-Suomen elinvoimakeskus",
            "Pohjois-Suomen elinvoimakeskus",
        ),
        _RELEASE,
        SINCE_CENTRES,
        checked="2026-11-24",
    ),
)


@rule(
    CENTRES_ACT.cite(1),
    anchor="decision",
    reads=(CENTRE_IN_OFFICE,),
    valid=SINCE_FINANCING_ACT,
    evidence=Evidence.SECOND_HAND,
)
def the_centre_is_in_office(subproject: Subproject, law: Parameters) -> Check:
    """Until 31.12.2025 an ELY Centre decides, and from 1.1.2026 an economic development centre (elinvoimakeskus)."""
    authority, in_office = granting_authority(subproject), law[CENTRE_IN_OFFICE]
    if authority not in {AuthorityKind.ELY_CENTRE, AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE}:
        return NOT_APPLICABLE
    return holds(authority is in_office, actual=authority, limit=in_office)


@rule(
    _RELEASE,
    anchor="decision",
    id="elinvoimakeskukset 1.1.2026: programme centres",
    applies=granted_by_a_new_centre,
    reads=(PROGRAMME_CENTRES,),
    valid=SINCE_CENTRES,
)
def the_centre_finances_the_programme(subproject: Subproject, law: Parameters) -> Check:
    """Four economic development centres (elinvoimakeskus) finance the programme, whatever the region."""
    return one_of(granter(subproject).name, law[PROGRAMME_CENTRES])
