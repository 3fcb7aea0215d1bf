"""Who may be aided, and what bars aid: Act 757/2021 §§ 7-8, Decree 867/2021 §§ 3 and 6-8."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE, SINCE_DECREES, SINCE_FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.rules.checks import Check, declared, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision

ABLE = Question(
    "the beneficiary is able to carry out the project",
    {
        "fi": "Onko tuen saajalla riittävät taloudelliset ja muut edellytykset toteuttaa hanke?",
        "sv": "Har stödmottagaren tillräckliga ekonomiska och andra förutsättningar att genomföra projektet?",
        "en": "Has the beneficiary sufficient financial and other capacity to carry out the project?",
    },
)
GOES_ON = Question(
    "the activity goes on after the project",
    {
        "fi": "Pystyykö tuen saaja huolehtimaan toiminnan jatkuvuudesta hankkeen jälkeen, tai onko siitä huolehtiminen "
        "toiminnan luonteen vuoksi tarpeetonta?",
        "sv": "Kan stödmottagaren sörja för verksamhetens kontinuitet efter projektet, eller är det på grund av "
        "verksamhetens natur onödigt att sörja för den?",
        "en": "Can the beneficiary see to the activity going on after the project, or is that needless by its nature?",
    },
)
TAXES_IN_ORDER = Question(
    "taxes and charges are in order",
    {
        "fi": "Onko hakija hoitanut verot ja lakisääteiset maksut ilman olennaisia laiminlyöntejä, ja onko se vailla "
        "olennaisia maksuhäiriöitä?",
        "sv": "Har sökanden skött skatter och lagstadgade avgifter utan väsentliga försummelser, och är den utan "
        "väsentliga betalningsstörningar?",
        "en": "Has the applicant paid taxes and statutory charges without essential neglect, and is it free of "
        "essential payment defaults?",
    },
)
FOR_A_PROJECT = Question(
    "the aid is not for general operation",
    {
        "fi": "Käytetäänkö tuki hankkeeseen eikä yleiseen toimintaan?",
        "sv": "Används stödet för ett projekt och inte för allmän verksamhet?",
        "en": "Is the aid used for a project, and not for general operation?",
    },
)
NO_STATE_AID = Question(
    "the aid is not state aid",
    {
        "fi": "Onko tuki muuta kuin valtiontukea, kun siihen ei lasketa vähämerkityksistä tukea eikä "
        "Interreg-ohjelmien ryhmäpoikkeuksen mukaista tukea?",
        "sv": "Är stödet något annat än statligt stöd, då stöd av mindre betydelse och gruppundantaget stöd för "
        "Interregprogram inte räknas dit?",
        "en": "Is the aid other than state aid, where de minimis aid and block-exempted aid of Interreg programmes do "
        "not count as such?",
    },
)


@rule(
    "757/2021-7.1",
    source=FINANCING_ACT.cite(7, 1),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuen saaja on julkisoikeudellinen yhteisö tai yksityisoikeudellinen oikeushenkilö",
        "sv": "Stödmottagaren är ett offentligrättsligt samfund eller en privaträttslig juridisk person",
        "en": "The beneficiary is a public-law body or a private-law legal person",
    },
    mend={
        "fi": "vaihda hakijaksi yhteisö tai muu oikeushenkilö",
        "sv": "låt ett samfund eller en annan juridisk person vara sökande",
        "en": "let a body or another legal person be the applicant",
    },
)
def beneficiary_is_a_body(subproject: Subproject) -> Check:
    """Every beneficiary is a public-law body or a private-law legal person (oikeushenkilö), no natural person."""
    kind = known(subproject.beneficiary.kind, subproject, "beneficiary.kind")
    return holds(kind is not OrganisationKind.NATURAL_PERSON, actual=kind)


@rule(
    "757/2021-7.2",
    source=FINANCING_ACT.cite(7, 2),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuen saajalla on riittävät edellytykset toteuttaa hanke ja tarvittaessa jatkaa toimintaa sen jälkeen",
        "sv": "Stödmottagaren har tillräckliga förutsättningar att genomföra projektet och vid behov sörja för "
        "verksamhetens kontinuitet",
        "en": "The beneficiary has the capacity to carry out the project and, where needed, to go on after it",
    },
    mend={
        "fi": "vahvista tuen saajan edellytyksiä tai vaihda tuen saajaa",
        "sv": "stärk stödmottagarens förutsättningar eller byt stödmottagare",
        "en": "strengthen the beneficiary's capacity, or let another be the beneficiary",
    },
)
def beneficiary_is_able(subproject: Subproject) -> Check:
    """The beneficiary has the capacity (riittävät edellytykset) to carry out the project and to go on after it."""
    return holds(declared(subproject, ABLE) and declared(subproject, GOES_ON))


@rule(
    "757/2021-8.1",
    source=FINANCING_ACT.cite(8, 1),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Hakija ei ole olennaisesti laiminlyönyt verojaan tai lakisääteisiä maksujaan eikä sillä ole olennaisia "
        "maksuhäiriöitä, ellei tuki erityisestä syystä ole tarkoituksenmukainen",
        "sv": "Sökanden har inte väsentligt försummat sina skatter eller lagstadgade avgifter och har inga väsentliga "
        "betalningsstörningar, om stödet inte av särskilda skäl är ändamålsenligt",
        "en": "The applicant has not essentially neglected its taxes or statutory charges and has no essential payment "
        "defaults, unless aid is expedient for a special reason",
    },
    mend={
        "fi": "hoida verot, maksut ja maksuhäiriöt tai perustele erityinen syy",
        "sv": "sköt skatterna, avgifterna och betalningsstörningarna eller motivera särskilda skäl",
        "en": "settle the taxes, charges and payment defaults, or give a special reason",
    },
)
def taxes_are_in_order(subproject: Subproject) -> Check:
    """Taxes are not essentially neglected (olennainen laiminlyönti), nor payments, but for a special reason."""
    return holds(declared(subproject, TAXES_IN_ORDER), discretion=True)


@rule(
    "757/2021-8.2",
    source=FINANCING_ACT.cite(8, 2),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuki ei ole yleistä toimintatukea",
        "sv": "Stödet är inte allmänt verksamhetsstöd",
        "en": "The aid is not general operating aid",
    },
    mend={
        "fi": "rajaa tuki hankkeeseen",
        "sv": "begränsa stödet till projektet",
        "en": "limit the aid to the project",
    },
)
def aid_is_for_a_project(subproject: Subproject) -> Check:
    """Aid is not general operating aid (yleinen toimintatuki)."""
    return holds(declared(subproject, FOR_A_PROJECT))


@rule(
    "757/2021-8.3",
    source=FINANCING_ACT.cite(8, 3),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuki ei ole valtiontukea",
        "sv": "Stödet är inte statligt stöd",
        "en": "The aid is not state aid",
    },
    mend={
        "fi": "poista valtiontukea oleva osa tai kohdenna se vähämerkityksisenä tukena",
        "sv": "ta bort den del som är statligt stöd eller rikta den som stöd av mindre betydelse",
        "en": "leave out what is state aid, or allocate it as de minimis aid",
    },
)
def aid_is_no_state_aid(subproject: Subproject) -> Check:
    """No state aid (valtiontuki) is granted; de minimis aid, and block-exempted aid in Interreg, do not count."""
    return holds(declared(subproject, NO_STATE_AID))


@rule(
    "867/2021-3.2",
    source=FINANCING_DECREE.cite(3, 2),
    anchor="application",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Hankkeella on vastuuhenkilö, joka vastaa toteuttamisesta kokonaisuutena",
        "sv": "Projektet har en ansvarsperson som ansvarar för hela genomförandet",
        "en": "The project has a responsible person, who answers for carrying out the whole of it",
    },
    mend={
        "fi": "nimeä vastuuhenkilö",
        "sv": "utse en ansvarsperson",
        "en": "name a responsible person",
    },
    note="One person for the whole group; the decree asks every beneficiary for one who answers for the whole project.",
)
def somebody_is_responsible(group: GroupProject) -> Check:
    """One person answers for the whole project (vastuuhenkilö); an Interreg match needs none by this decree."""
    return holds(bool(known(group.responsible_person, group, "responsible_person").strip()))


UNRULED = (
    Provision(
        FINANCING_ACT.cite(7, 1), "structure", "rules on beneficiaries are checked in every subproject of a group"
    ),
    Provision(
        FINANCING_DECREE.cite(3, 1), "not modelled", "the skill of workers is shown only if the authority asks for it"
    ),
    Provision(
        FINANCING_DECREE.cite(6), "structure", "the points are the cost categories; a development project may have all"
    ),
    Provision(
        FINANCING_DECREE.cite(7),
        "not modelled",
        "the first list does not name land, whose costs Decree 866/2021 §§ 10 and 22 took in from the start",
    ),
    Provision(
        FINANCING_DECREE.cite(7, point=1, amended_by="1042/2023"),
        "structure",
        "the categories of investments are the list of 1.12.2023, in which land and water areas stand",
    ),
    Provision(FINANCING_DECREE.cite(8), "not modelled", "it refers to Decree 866/2021 for the costs of material aid"),
)

TOPIC = Topic(
    rules=(
        beneficiary_is_a_body,
        beneficiary_is_able,
        taxes_are_in_order,
        aid_is_for_a_project,
        aid_is_no_state_aid,
        somebody_is_responsible,
    ),
    questions=(ABLE, GOES_ON, TAXES_IN_ORDER, FOR_A_PROJECT, NO_STATE_AID),
    unruled=UNRULED,
)
