"""How economic development centres took the place of ELY Centres on 1.1.2026: Act 531/2025."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import FINANCING_ACT, SINCE_FINANCING_ACT, parameter, row
from grantmodel.programmes.finland_2021_2027.authorities import SINCE_CENTRES, granter, granting_authority
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check
from grantmodel.rules.comparisons import holds, one_of
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, LegalAct, Publication

CENTRES_ACT = LegalAct("531/2025", "laki elinvoimakeskuksista sekä Työllisyys-, kehittämis- ja hallintokeskuksesta")
_RELEASE = Publication(
    "ELY-keskukset: Aluehallinnon uudistus vaikuttaa myös ELY-keskusten alue- ja rakennepolitiikan rahoitukseen "
    "(EAKR ja ESR+)",
    "https://www.sttinfo.fi/tiedote/71540473/aluehallinnon-uudistus-vaikuttaa-myos-ely-keskusten-alue-ja-"
    "rakennepolitiikan-rahoitukseen-eakr-ja-esr?lang=fi",
)
_HAME_RELEASE = Publication(
    "Hämeen ELY-keskus: Aluehallinto uudistuu, Hämeen ELY-keskuksen toiminta päättyy",
    "https://www.sttinfo.fi/tiedote/71714631/aluehallinto-uudistuu-hameen-ely-keskuksen-toiminta-paattyy?lang=fi",
)
_SOUTHERN_RELEASE = Publication(
    "Päijät-Häme vahvistaa Kaakkois-Suomen elinvoimakeskusaluetta",
    "https://www.sttinfo.fi/tiedote/70812498/paijat-hame-vahvistaa-kaakkois-suomen-elinvoimakeskusaluetta?lang=fi",
)
_REGIONAL_BOARD = Publication(
    "Varsinais-Suomen maakuntahallitus 28.4.2025: kommentit luonnokseen selonteoksi alueiden kehittämisestä",
    "https://varsinais-suomi.cloudnc.fi/fi-FI/Toimielimet/Maakuntahallitus/Kokous_2842025/"
    "Kommentit_luonnokseen_selonteoksi_alueke(24382)",
)
_READ_IN_NEWS = "That the centres took over on 1.1.2026 was read in the authorities' releases, not in the Act."

CENTRE_IN_OFFICE: Parameter[AuthorityKind] = parameter(
    "531/2025-1 state centre in office",
    "authority",
    row(AuthorityKind.ELY_CENTRE, FINANCING_ACT.cite(12, 1), Period(SINCE_FINANCING_ACT.start, date(2025, 12, 31))),
    row(
        AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE,
        CENTRES_ACT.cite(1),
        SINCE_CENTRES,
        evidence=Evidence.SECOND_HAND,
        note=_READ_IN_NEWS,
    ),
)
PROGRAMME_CENTRES: Parameter[tuple[str, ...]] = parameter(
    "STT 71540473 centres that finance the programme",
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
    ),
)


@rule(
    "531/2025-1",
    source=CENTRES_ACT.cite(1),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Valtion aluehallinnon tuen myöntää se keskus, joka päätöspäivänä hoitaa tehtävää",
        "sv": "Stöd från statens regionförvaltning beviljas av den central som sköter uppgiften på beslutsdagen",
        "en": "Aid of the state's regional administration is granted by the centre in office on the decision's day",
    },
    mend={
        "fi": "tarkista päätöksen tekijä: tehtävää hoitaa {limit}",
        "sv": "kontrollera vem som fattat beslutet: uppgiften sköts av {limit}",
        "en": "check who made the decision: the task belongs to {limit}",
    },
    evidence=Evidence.SECOND_HAND,
    note=f"{_READ_IN_NEWS} Before that day the tasks were those of the ELY Centres by Act 757/2021 § 12.",
)
def the_centre_is_in_office(subproject: Subproject, law: Parameters) -> Check:
    """Until 31.12.2025 an ELY Centre decides, and from 1.1.2026 an economic development centre (elinvoimakeskus)."""
    authority, in_office = granting_authority(subproject), law[CENTRE_IN_OFFICE]
    if authority not in {AuthorityKind.ELY_CENTRE, AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE}:
        return NOT_APPLICABLE
    return holds(authority is in_office, actual=authority, limit=in_office)


@rule(
    "STT 71540473",
    source=_RELEASE,
    anchor="decision",
    valid=SINCE_CENTRES,
    norm={
        "fi": "Ohjelman rahoitusta myöntävät vain sitä varten nimetyt elinvoimakeskukset",
        "sv": "Programmets finansiering beviljas endast av de livskraftscentraler som anvisats för detta",
        "en": "Only the economic development centres named for it finance the programme",
    },
    mend={
        "fi": "tarkista, mikä elinvoimakeskus rahoittaa hankkeen aluetta",
        "sv": "kontrollera vilken livskraftscentral som finansierar projektets region",
        "en": "check which economic development centre finances the project's region",
    },
    note="Which region belongs to which of them stands in the same notice; a project has no region.",
)
def the_centre_finances_the_programme(subproject: Subproject, law: Parameters) -> Check:
    """Four economic development centres (elinvoimakeskus) finance the programme, whatever the region."""
    if granting_authority(subproject) is not AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE:
        return NOT_APPLICABLE
    return one_of(granter(subproject).name, law[PROGRAMME_CENTRES])


UNRULED = (
    Provision(
        _HAME_RELEASE, "not modelled", "which centre has the general duties of the Häme ELY Centre in each region"
    ),
    Provision(
        _SOUTHERN_RELEASE, "not modelled", "that Kaakkois-Suomi has the structural fund tasks of the southern area"
    ),
    Provision(
        _HAME_RELEASE,
        "not modelled",
        "which centre follows the Häme ELY Centre in its national theme: no text found, Kaakkois-Suomi is likely",
        evidence=Evidence.INFERRED,
    ),
    Provision(
        _RELEASE,
        "not modelled",
        "that open calls ended by 30.11.2025, and the information system opened again in January 2026",
    ),
    Provision(_REGIONAL_BOARD, "not modelled", "national law is to be replaced from 2028; nothing is laid down yet"),
)

TOPIC = Topic(
    rules=(the_centre_is_in_office, the_centre_finances_the_programme),
    parameters=(CENTRE_IN_OFFICE, PROGRAMME_CENTRES),
    unruled=UNRULED,
)
