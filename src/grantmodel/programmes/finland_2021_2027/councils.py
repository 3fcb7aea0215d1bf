"""What regional councils may aid: Act 757/2021 §§ 9-11, Decree 867/2021 § 5."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE, SINCE_DECREES, SINCE_FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.authorities import granting_authority
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind, OrganisationKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision

EDUCATION = Question(
    "the investment is of the education ministry's sector",
    {
        "fi": "Kuuluuko investointihanke opetus- ja kulttuuriministeriön toimialaan?",
        "sv": "Hör investeringsprojektet till undervisnings- och kulturministeriets ansvarsområde?",
        "en": "Does the investment project belong to the sector of the Ministry of Education and Culture?",
    },
)
NOT_ONE_FIRM = Question(
    "the aid is not for one firm's own business",
    {
        "fi": "Käytetäänkö tuki muuhun kuin yksittäisen yrityksen oman liiketoiminnan kehittämiseen?",
        "sv": "Används stödet för något annat än utveckling av ett enskilt företags egen affärsverksamhet?",
        "en": "Is the aid used for something else than one firm developing its own business?",
    },
)


@rule(
    "757/2021-9.1.1",
    source=FINANCING_ACT.cite(9, 1, 1),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    scope=outside_interreg,
    norm={
        "fi": "Maakunnan liiton perusrakenteen investointituella tuetun investoinnin toteuttaa kunta tai kuntayhtymä",
        "sv": "En investering med landskapsförbundets infrastrukturella investeringsstöd genomförs av en kommun eller "
        "samkommun",
        "en": "An infrastructure investment aided by a regional council is carried out by a municipality "
        "or a joint municipal authority",
    },
    mend={
        "fi": "siirrä investointi kunnalle tai kuntayhtymälle",
        "sv": "överför investeringen till en kommun eller samkommun",
        "en": "let a municipality or a joint municipal authority carry the investment out",
    },
)
def infrastructure_is_municipal(group: GroupProject, subproject: Subproject) -> Check:
    """Infrastructure investment aid (perusrakenteen investointituki) goes to municipalities; education is apart."""
    if granting_authority(subproject) is not AuthorityKind.REGIONAL_COUNCIL or group.kind is not ProjectKind.INVESTMENT:
        return NOT_APPLICABLE
    kind = known(subproject.beneficiary.kind, subproject, "beneficiary.kind")
    return holds(kind.is_municipal or declared(subproject, EDUCATION), actual=kind)


@rule(
    "867/2021-5.3",
    source=FINANCING_DECREE.cite(5, 3),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Maakunnan liitto ei tue yksittäisen yrityksen oman liiketoiminnan kehittämistä",
        "sv": "Landskapsförbundet stöder inte ett enskilt företag för utveckling av dess egen affärsverksamhet",
        "en": "A regional council does not aid one firm in developing its own business",
    },
    mend={
        "fi": "poista yrityksen oman liiketoiminnan kehittäminen",
        "sv": "ta bort utvecklingen av företagets egen affärsverksamhet",
        "en": "leave out the development of the firm's own business",
    },
)
def no_council_aids_one_firm(subproject: Subproject) -> Check:
    """A regional council does not aid one firm's own business (yksittäisen yrityksen oma liiketoiminta)."""
    if granting_authority(subproject) is not AuthorityKind.REGIONAL_COUNCIL:
        return NOT_APPLICABLE
    if known(subproject.beneficiary.kind, subproject, "beneficiary.kind") is not OrganisationKind.PRIVATE_BODY:
        return NOT_APPLICABLE
    return holds(declared(subproject, NOT_ONE_FIRM))


UNRULED = (
    Provision(
        FINANCING_ACT.cite(9, 1, 2),
        "not modelled",
        "the national match of an Interreg project does not name who grants it",
    ),
    Provision(FINANCING_ACT.cite(10), "not modelled", "opinions of a ministry and proposals of cities are not kept"),
    Provision(FINANCING_ACT.cite(11), "not modelled", "it refers to Act 756/2021 for tasks pooled between councils"),
    Provision(
        FINANCING_DECREE.cite(5, 1), "not modelled", "what a project of regional development aid is for is judged"
    ),
)

TOPIC = Topic(
    rules=(infrastructure_is_municipal, no_council_aids_one_firm),
    questions=(EDUCATION, NOT_ONE_FIRM),
    unruled=UNRULED,
)
