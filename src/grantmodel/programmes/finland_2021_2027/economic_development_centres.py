"""How economic development centres took the place of ELY Centres on 1.1.2026: Act 531/2025."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import CENTRES_ACT, FINANCING_ACT, SINCE_FINANCING_ACT, parameter, row
from grantmodel.programmes.finland_2021_2027.authorities import SINCE_CENTRES, granter, granting_authority
from grantmodel.projects.groups import Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check
from grantmodel.rules.comparisons import holds, one_of
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, Publication

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
        Period(SINCE_FINANCING_ACT.start, date(2025, 12, 31)),
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
    reads=(PROGRAMME_CENTRES,),
    valid=SINCE_CENTRES,
)
def the_centre_finances_the_programme(subproject: Subproject, law: Parameters) -> Check:
    """Four economic development centres (elinvoimakeskus) finance the programme, whatever the region."""
    if granting_authority(subproject) is not AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE:
        return NOT_APPLICABLE
    return one_of(granter(subproject).name, law[PROGRAMME_CENTRES])
