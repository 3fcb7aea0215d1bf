"""How a state grant is made: State Grants Act 688/2001 §§ 5-7 and 9-11."""

from __future__ import annotations

from grantmodel.programmes.acts import SINCE_STATE_GRANTS_ACT, SINCE_STATE_GRANTS_AMENDMENT, STATE_GRANTS_ACT
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, share_at_most
from grantmodel.rules.figures import aid, approved_budget, eligible_costs, funding_plan
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.money import Money

NO_LABOUR_CRIME = Question(
    "no labour crime in the granting year or the two years before",
    {
        "fi": "Onko niin, että hakijaa tai sen edustajaa ei ole avustuksen myöntövuonna eikä kahtena sitä edeltäneenä "
        "vuonna lainvoimaisesti tuomittu rikoslain 47 luvun 6 a §:n tai ulkomaalaislain 186 §:n mukaisesta rikoksesta "
        "eikä hakijalle ole lainvoimaisesti määrätty työsopimuslain 11 a luvun 3 §:n seuraamusmaksua?",
        "sv": "Är det så att varken sökanden eller dess företrädare under det år då understödet beviljas eller de två "
        "åren dessförinnan har dömts genom en lagakraftvunnen dom för brott enligt 47 kap. 6 a § i strafflagen eller "
        "186 § i utlänningslagen och att sökanden inte genom ett lagakraftvunnet beslut har påförts påföljdsavgift "
        "enligt 11 a kap. 3 § i arbetsavtalslagen?",
        "en": "Is it so that in the granting year and the two years before it neither the applicant nor its "
        "representative was finally convicted of a crime under the Criminal Code 47:6 a or the Aliens Act section 186, "
        "nor the applicant finally ordered to pay the charge of the Employment Contracts Act 11 a:3?",
    },
)
USED_BY_THE_RECIPIENT = Question(
    "the recipient uses the grant itself, or has agreed with those who do",
    {
        "fi": "Käyttääkö saaja avustuksen omaan hankkeeseensa, tai onko se tehnyt avustuksen käytöstä, valvonnasta ja "
        "ehdoista sopimuksen hanketta toteuttavan kanssa?",
        "sv": "Använder mottagaren understödet för sitt eget projekt, eller har den ingått ett avtal om understödets "
        "användning, övervakning och villkor med den som genomför projektet?",
        "en": "Does the recipient use the grant for its own project, or has it made an agreement on its use, control "
        "and terms with those who carry the project out?",
    },
)


@rule(
    "688/2001-6.1",
    source=STATE_GRANTS_ACT.cite(6, 1),
    anchor="decision",
    valid=SINCE_STATE_GRANTS_ACT,
    norm={
        "fi": "Avustus ei kata kokonaiskustannusten täyttä määrää, elleivät välttämättömät ja perustellut syyt sitä "
        "vaadi",
        "sv": "Understödet täcker inte det fulla beloppet av totalkostnaderna, om inte nödvändiga och motiverade skäl "
        "kräver det",
        "en": "The grant does not cover the full total costs unless necessary and justified reasons require it",
    },
    mend={
        "fi": "alenna avustus alle määrän {limit} tai perustele, miksi täysi määrä on välttämätön",
        "sv": "sänk understödet under {limit} eller motivera varför det fulla beloppet är nödvändigt",
        "en": "lower the grant below {limit}, or give the reasons that make the full amount necessary",
    },
)
def grant_leaves_a_part(subproject: Subproject) -> Check:
    """A grant leaves a part of total costs (kokonaiskustannukset), approved or not, unless reasons make all needed."""
    costs, given = known(subproject.total_costs, subproject, "budget"), aid(subproject)
    return holds(given < costs, actual=given, limit=costs, discretion=True)


@rule(
    "688/2001-6.3",
    source=STATE_GRANTS_ACT.cite(6, 3),
    anchor="decision",
    valid=SINCE_STATE_GRANTS_ACT,
    norm={
        "fi": "Avustus ja muut julkiset tuet eivät yhdessä ylitä muualla säädettyä julkisen tuen enimmäismäärää",
        "sv": "Understödet överstiger inte tillsammans med andra offentliga stöd det maximibelopp av offentligt stöd "
        "som föreskrivs annanstans",
        "en": "The grant and other public aid together do not exceed the most public aid that is laid down elsewhere",
    },
    mend={
        "fi": "alenna avustusta tai muuta julkista tukea {shortfall}",
        "sv": "sänk understödet eller annat offentligt stöd med {shortfall}",
        "en": "lower the grant or other public aid by {shortfall}",
    },
)
def public_aid_stays_within_its_ceiling(subproject: Subproject) -> Check:
    """Aid with other public aid (julkinen tuki) is at most the share that other law lays down, where one does."""
    ceiling = known(subproject.decision, subproject, "decision").public_aid_ceiling
    if ceiling is None:
        return NOT_APPLICABLE
    funding = funding_plan(subproject)
    others = Money.sum(funding.amount(source) for source in (FundingSource.MUNICIPAL, FundingSource.OTHER_PUBLIC))
    return share_at_most(aid(subproject) + others, eligible_costs(subproject), ceiling)


@rule(
    "688/2001-7.2",
    source=STATE_GRANTS_ACT.cite(7, 2, amended_by="1113/2018"),
    anchor="decision",
    valid=SINCE_STATE_GRANTS_AMENDMENT,
    norm={
        "fi": "Avustusta, jota voi käyttää palkkakustannuksiin, ei myönnetä säädettynä aikana työvoimarikoksesta "
        "tuomitulle tai seuraamusmaksun saaneelle, ellei ole erityisen painavaa syytä",
        "sv": "Understöd som får användas för lönekostnader beviljas inte den som under den föreskrivna tiden har "
        "dömts för arbetskraftsbrott eller påförts påföljdsavgift, om det inte finns synnerligen vägande skäl",
        "en": "A grant that may be used for wages is not made to one convicted of a labour crime, or ordered to pay "
        "the charge, within the time laid down, unless there is an especially weighty reason",
    },
    mend={
        "fi": "rajaa palkat avustuksen ulkopuolelle tai perustele erityisen painava syy",
        "sv": "lämna lönerna utanför understödet eller motivera synnerligen vägande skäl",
        "en": "leave wages out of the grant, or give an especially weighty reason",
    },
)
def no_labour_crime_bars_the_grant(subproject: Subproject) -> Check:
    """A grant for wages is barred by a recent labour crime unless an especially weighty reason (erityisen painava syy).

    Costs without a category may be wages.
    """
    lines = approved_budget(subproject).lines
    if lines and not any(line.category in {CostCategory.WAGES, None} for line in lines):
        return NOT_APPLICABLE
    return holds(declared(subproject, NO_LABOUR_CRIME), discretion=True)


@rule(
    "688/2001-7.3",
    source=STATE_GRANTS_ACT.cite(7, 3),
    anchor="decision",
    valid=SINCE_STATE_GRANTS_ACT,
    norm={
        "fi": "Kun avustus käytetään muun kuin saajan hankkeeseen, saaja tekee sen käytöstä sopimuksen hanketta "
        "toteuttavan kanssa",
        "sv": "När understödet används för någon annans projekt än mottagarens, ingår mottagaren ett avtal om "
        "användningen med den som genomför projektet",
        "en": "Where the grant is used for another's project the recipient makes an agreement on its use with those "
        "who carry the project out",
    },
    mend={
        "fi": "tee sopimus avustuksen käytöstä, valvonnasta ja ehdoista",
        "sv": "ingå ett avtal om understödets användning, övervakning och villkor",
        "en": "make an agreement on the use of the grant, its control and its terms",
    },
    note="It was subsection 2 until 31.12.2018.",
)
def use_by_others_is_agreed(subproject: Subproject) -> Check:
    """A grant for another's project takes an agreement (sopimus) on its use, on control and on the terms of both."""
    return holds(declared(subproject, USED_BY_THE_RECIPIENT))


@rule(
    "688/2001-11.2.1",
    source=STATE_GRANTS_ACT.cite(11, 2, 1),
    anchor="decision",
    valid=SINCE_STATE_GRANTS_ACT,
    norm={
        "fi": "Valtionavustuspäätöksestä käy ilmi avustuksen saaja",
        "sv": "Av statsunderstödsbeslutet framgår understödets mottagare",
        "en": "The grant decision names the recipient",
    },
    mend={
        "fi": "lisää saaja päätökseen",
        "sv": "lägg till mottagaren i beslutet",
        "en": "add the recipient to the decision",
    },
)
def decision_names_the_recipient(subproject: Subproject) -> Check:
    """A grant decision (valtionavustuspäätös) names at least the recipient (saaja), the purpose and the amount."""
    named = known(subproject.decision, subproject, "decision").beneficiaries
    return holds(subproject.beneficiary.name in named, actual=subproject.beneficiary.name)


def _left(section: int, subsection: int | None, how: str, point: int | None = None) -> Provision:
    return Provision(STATE_GRANTS_ACT.cite(section, subsection, point), "not modelled", how)


UNRULED = (
    _left(1, 2, "whether money is of the state budget or a state fund is told by the choice of this rulebook"),
    _left(2, None, "how far the Act reaches aid from the Union's funds depends on the law of that aid"),
    _left(3, 1, "what special acts lay down instead stands in the rulebooks of those acts"),
    _left(3, 2, "the acts on central government transfers were outside this Act until 31.12.2022 (644/2022)"),
    _left(5, 3, "general, investment and project grants are not told apart; grants for personal use are no projects"),
    Provision(
        STATE_GRANTS_ACT.cite(6, 2), "structure", "a grant on a calculated basis may exceed costs: calculated_basis"
    ),
    _left(7, 1, "acceptability, need and effects on competition are judged, not counted"),
    _left(9, None, "the form of the application and the authority's duty to inform are no facts of the project"),
    _left(10, None, "whether the applicant told enough is judged by the authority"),
    _left(11, 2, "the purpose stands in the decision's prose; the project's objectives are in its plan", 2),
    Provision(
        STATE_GRANTS_ACT.cite(11, 2, 3),
        "structure",
        "the amount is the decision's aid, unknown until somebody tells it",
    ),
    Provision(STATE_GRANTS_ACT.cite(11, 4, 1), "structure", "the approved costs are the decision's budget"),
    Provision(
        STATE_GRANTS_ACT.cite(11, 4, 2), "structure", "the largest share of total costs is the rate of share_of_costs"
    ),
    Provision(STATE_GRANTS_ACT.cite(11, 4, 3), "structure", "income lessens the grant in deficit_cover"),
    Provision(STATE_GRANTS_ACT.cite(11, 4, 4), "structure", "the time of use is the decision's period"),
    _left(11, 4, "the duty to report and its day have no field", 5),
)

TOPIC = Topic(
    rules=(
        grant_leaves_a_part,
        public_aid_stays_within_its_ceiling,
        no_labour_crime_bars_the_grant,
        use_by_others_is_agreed,
        decision_names_the_recipient,
    ),
    questions=(NO_LABOUR_CRIME, USED_BY_THE_RECIPIENT),
    unruled=UNRULED,
)
