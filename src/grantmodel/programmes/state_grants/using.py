"""How a state grant is paid, used and recovered: State Grants Act 688/2001 §§ 12-22 and 26-38."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import (
    SINCE_STATE_GRANTS_ACT,
    SINCE_STATE_GRANTS_AMENDMENT,
    STATE_GRANTS_ACT,
    parameter,
    row,
)
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostItem
from grantmodel.projects.grants import GrantDecision
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, not_after
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.days import MONTHS_IN_A_YEAR, last_day

NO_LABOUR_CRIME_SINCE = Question(
    "no labour crime since the grant was made",
    {
        "fi": "Onko niin, että avustuksen myöntämisen jälkeen saajaa tai sen edustajaa ei ole lainvoimaisesti tuomittu "
        "rikoslain 47 luvun 6 a §:n tai ulkomaalaislain 186 §:n mukaisesta rikoksesta eikä saajalle ole "
        "lainvoimaisesti määrätty työsopimuslain 11 a luvun 3 §:n seuraamusmaksua?",
        "sv": "Är det så att varken mottagaren eller dess företrädare efter det att understödet beviljades har dömts "
        "genom en lagakraftvunnen dom för brott enligt 47 kap. 6 a § i strafflagen eller 186 § i utlänningslagen och "
        "att mottagaren inte genom ett lagakraftvunnet beslut har påförts påföljdsavgift enligt 11 a kap. 3 § i "
        "arbetsavtalslagen?",
        "en": "Is it so that since the grant was made neither the recipient nor its representative was finally "
        "convicted of a crime under the Criminal Code 47:6 a or the Aliens Act section 186, nor the recipient finally "
        "ordered to pay the charge of the Employment Contracts Act 11 a:3?",
    },
)
CLAIM_YEARS: Parameter[int] = parameter(
    "688/2001-29.1 years for claims", "budget years", row(2, STATE_GRANTS_ACT.cite(29, 1), SINCE_STATE_GRANTS_ACT)
)


@rule(
    "688/2001-22.2",
    source=STATE_GRANTS_ACT.cite(22, 2, amended_by="1113/2018"),
    anchor="decision",
    valid=SINCE_STATE_GRANTS_AMENDMENT,
    norm={
        "fi": "Avustuksen maksamista ei jatketa työvoimarikoksesta tuomitulle tai seuraamusmaksun saaneelle, ellei "
        "ole erityisen painavaa syytä",
        "sv": "Utbetalningen av understödet fortsätter inte till den som har dömts för arbetskraftsbrott eller påförts "
        "påföljdsavgift, om det inte finns synnerligen vägande skäl",
        "en": "The grant is not paid further to one convicted of a labour crime, or ordered to pay the charge, unless "
        "there is an especially weighty reason",
    },
    mend={
        "fi": "lopeta maksaminen ja peri avustus takaisin tai perustele erityisen painava syy",
        "sv": "upphör med utbetalningen och återkräv understödet eller motivera synnerligen vägande skäl",
        "en": "stop paying and recover the grant, or give an especially weighty reason",
    },
)
def no_labour_crime_stops_payment(subproject: Subproject) -> Check:
    """Payment goes on, and recovery is left, only for an especially weighty reason after a labour crime."""
    return holds(declared(subproject, NO_LABOUR_CRIME_SINCE), discretion=True)


@rule(
    "688/2001-29.1",
    source=STATE_GRANTS_ACT.cite(29, 1),
    anchor="decision",
    valid=SINCE_STATE_GRANTS_ACT,
    norm={
        "fi": "Maksatusta haetaan asetetussa määräajassa tai, jos sitä ei ole, ennen kuin oikeus maksatukseen raukeaa",
        "sv": "Utbetalning söks inom den utsatta tiden eller, om ingen har satts ut, innan rätten till utbetalning "
        "förfaller",
        "en": "Payment is claimed within the time that is set or, where none is, before the right to it lapses",
    },
    mend={
        "fi": "jätä kustannus pois: oikeus maksatukseen raukesi {limit}",
        "sv": "lämna kostnaden utanför: rätten till utbetalning förföll {limit}",
        "en": "leave the cost out: the right to payment lapsed on {limit}",
    },
    note="The budget year is the calendar year. The account for payment is taken to come with the claim.",
)
def claim_is_in_time(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """The right to payment lapses at the set time, else two years from the end of the granting budget year."""
    decision = known(subproject.decision, subproject, "decision")
    if item.claimed is None:
        return NOT_APPLICABLE
    return not_after(item.claimed, decision.claims_end or _lapses(subproject, decision, law))


def _lapses(subproject: Subproject, decision: GrantDecision, law: Parameters) -> date:
    year = known(decision.granted, subproject, "decision.granted").year
    return last_day(date(year, 1, 1), (1 + law[CLAIM_YEARS]) * MONTHS_IN_A_YEAR)


def _left(section: int | str, subsection: int | None, how: str, amended_by: str | None = None) -> Provision:
    return Provision(STATE_GRANTS_ACT.cite(section, subsection, amended_by=amended_by), "not modelled", how)


UNRULED = (
    _left(
        12, None, "instalments, advances and single payments have no days or amounts in the model; no share is fixed"
    ),
    _left(13, 1, "whether money went to its purpose is found in an inspection"),
    _left(13, 2, "the decision's own terms stand in its prose"),
    _left(
        13,
        3,
        "a time of use of at most ten years from the last instalment needs assets and instalments, of neither "
        "of which the model knows",
    ),
    _left(13, 4, "thirty years from granting for real estate, buildings and flats, for the same reason"),
    _left(14, None, "whether the recipient told of changes at once is judged by the authority"),
    _left(15, None, "control and inspections (§§ 15-18) are the authority's work"),
    _left(19, None, "an interruption of payment is the authority's decision"),
    _left(21, None, "the grounds that oblige to recover are found by the authority"),
    _left(22, 1, "the grounds that allow recovery are found by the authority"),
    _left(22, 3, "destroyed assets and compensation for them have no field; subsection 2 until 31.12.2018"),
    _left(22, 4, "what Union law demands back is found by the authority; subsection 3 until 31.12.2018"),
    _left(26, 1, "leaving a part of the sum, interest or late interest for fairness is the authority's decision"),
    _left(26, 2, "leaving all of it for an especially weighty reason is the authority's decision"),
    Provision(
        STATE_GRANTS_ACT.cite(27), "structure", "a grant made jointly is of a project in the form ProjectForm.JOINT"
    ),
    _left(
        28,
        1,
        "a decision on recovery is made without delay, for a special reason within two calendar years, after the "
        "authority learns of the ground",
    ),
    _left(
        28,
        2,
        "recovery ends ten years from the last instalment, or from the end of a time of use that was set; the model "
        "knows neither day",
    ),
    _left(
        29,
        2,
        "the duty to return lapses ten years from the last instalment, or from the end of the time of use; "
        "the model knows neither day",
    ),
    _left(30, None, "set-off against another grant of the same authority needs more than one project"),
    _left(
        "32 b",
        1,
        "data for the State Treasury, of grants opened from 1.10.2023 (agriculture and fisheries "
        "1.6.2024), are the authority's duty",
        "1075/2022",
    ),
    _left(
        "32 d",
        2,
        "what is published, not of natural persons' grants under 1 000 euros, is the Treasury's duty",
        "1075/2022",
    ),
    _left(
        "32 e",
        1,
        "files of grants are kept ten years from the last instalment, of refusals five from the decision, by the "
        "authority",
        "1075/2022",
    ),
    _left(
        33, None, "a decision by post counted as received on the seventh day until 31.12.2018; repealed by 1113/2018"
    ),
    Provision(
        STATE_GRANTS_ACT.cite(34),
        "structure",
        "rectification and appeal by the day of the decision: governing_law of STATE_GRANT_APPEALS",
    ),
    Provision(STATE_GRANTS_ACT.cite(38, 3), "structure", "older grants: governing_law of STATE_GRANTS"),
)

TOPIC = Topic(
    rules=(no_labour_crime_stops_payment, claim_is_in_time),
    parameters=(CLAIM_YEARS,),
    questions=(NO_LABOUR_CRIME_SINCE,),
    unruled=UNRULED,
)
