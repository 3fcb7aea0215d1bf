"""How aid is applied for: Act 757/2021 §§ 19 and 38, Decree 867/2021 §§ 9, 11 and 27."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE, SINCE_DECREES, SINCE_FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, lies_within, not_after
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.money import Money
from grantmodel.values.sources import Evidence

APPLIED_FIRST = Question(
    "the application came before the start on the same day",
    {
        "fi": "Jos hanke alkaa hakemuksen vireilletulopäivänä: tuliko hakemus vireille ennen aloittamista?",
        "sv": "Om projektet inleds samma dag som ansökan blir anhängig: blev den anhängig före inledandet?",
        "en": "If the project starts on the day of the application: was the application pending before the start?",
    },
)
INCOME_ESTIMATED = Question(
    "an estimate of income is attached",
    {
        "fi": "Onko hakemuksen liitteenä arvio hankkeen tuloista, jos sitä edellytetään?",
        "sv": "Finns en uppskattning av projektets inkomster som bilaga till ansökan, om en sådan förutsätts?",
        "en": "Is an estimate of the project's income attached to the application, where one is required?",
    },
)


@rule(
    "757/2021-19.1",
    source=FINANCING_ACT.cite(19, 1),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=outside_interreg,
    norm={
        "fi": "Tukea haetaan ennen hankkeen aloittamista",
        "sv": "Ansökan om stöd görs innan projektet inleds",
        "en": "Aid is applied for before the project starts",
    },
    mend={
        "fi": "siirrä toteuttamisaika alkamaan hakemuksen vireilletulon jälkeen",
        "sv": "låt genomförandetiden börja efter att ansökan blivit anhängig",
        "en": "let the implementation period start after the application became pending",
    },
    note="The project starts with its implementation period; on one and the same day the order within the day decides, "
    "which is an inference.",
)
def aid_is_applied_for_first(group: GroupProject) -> Check:
    """Aid is applied for before the project starts (ennen hankkeen aloittamista); an Interreg match may be later."""
    pending = known(group.pending, group, "pending")
    start = known(known(group.period, group, "period").start, group, "period.start")
    if pending == start:
        return holds(declared(group, APPLIED_FIRST), actual=pending, limit=start)
    return not_after(pending, start)


@rule(
    "757/2021-19.2.3",
    source=FINANCING_ACT.cite(19, 2, 3),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Hakemuksen liitteenä on arvio hankkeen tuloista toteuttamisaikana, jollei vähämerkityksistä tukea tai "
        "valtiontukea koskevasta lainsäädännöstä muuta johdu",
        "sv": "Till ansökan fogas en uppskattning av projektets inkomster under genomförandetiden, om inte annat "
        "följer av lagstiftningen om stöd av mindre betydelse eller om statligt stöd",
        "en": "An estimate of the project's income during implementation is attached to the application, unless the "
        "law on de minimis or state aid says otherwise",
    },
    mend={
        "fi": "liitä hakemukseen arvio tuloista",
        "sv": "foga en uppskattning av inkomsterna till ansökan",
        "en": "attach an estimate of income to the application",
    },
)
def income_is_estimated(subproject: Subproject) -> Check:
    """The application has an estimate of income (arvio tuloista), unless de minimis or state aid law says otherwise."""
    return holds(declared(subproject, INCOME_ESTIMATED))


@rule(
    "757/2021-38.1.2",
    source=FINANCING_ACT.cite(38, 1, 2),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    scope=outside_interreg,
    norm={
        "fi": "Ohjelman tukea haetaan hakuilmoituksen hakuaikana",
        "sv": "Programmets stöd söks inom den ansökningstid som anges i utlysningen",
        "en": "Aid of the programme is applied for within the time set in the call",
    },
    mend={
        "fi": "hae seuraavassa haussa",
        "sv": "ansök vid följande utlysning",
        "en": "apply in the next call",
    },
    evidence=Evidence.INFERRED,
    note="The Act has the call set the time; that an application outside it is late follows from that. A call that "
    "goes on has a window without a last day. The like for national funds is rule 867/2021-18.1.",
)
def application_is_in_time(group: GroupProject) -> Check:
    """The application becomes pending within the time that the call sets (hakuaika); national funds are apart."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    window = known(known(group.call, group, "call").window, group, "call.window")
    return lies_within(known(group.pending, group, "pending"), window)


@rule(
    "867/2021-9.1.6",
    source=FINANCING_DECREE.cite(9, 1, 6),
    anchor="application",
    valid=SINCE_DECREES,
    norm={
        "fi": "Hakemuksessa on kustannusarvio",
        "sv": "Ansökan innehåller ett kostnadsförslag",
        "en": "The application has a cost estimate",
    },
    mend={
        "fi": "lisää hakemukseen kustannusarvio",
        "sv": "lägg till ett kostnadsförslag i ansökan",
        "en": "add a cost estimate to the application",
    },
    note="That the costs are more than nothing is what makes an estimate of them.",
)
def costs_are_estimated(subproject: Subproject) -> Check:
    """The application has a cost estimate (kustannusarvio)."""
    total = known(known(subproject.budget, subproject, "budget").total, subproject, "budget.total")
    return holds(total > Money(0), actual=total)


UNRULED = (
    Provision(FINANCING_ACT.cite(19, 3), "not modelled", "forms and signatures of applications are not kept"),
    Provision(FINANCING_ACT.cite(19, 4), "not modelled", "it refers to §§ 51-52 for the electronic application"),
    Provision(FINANCING_ACT.cite(37), "not modelled", "the general selection criteria are the monitoring committee's"),
    Provision(FINANCING_ACT.cite(38, 1, 1), "not modelled", "how a call is published is the authority's own duty"),
    Provision(FINANCING_ACT.cite(38, 1, 3), "not modelled", "the text of a call is the authority's own duty"),
    Provision(FINANCING_ACT.cite(51, 1), "not modelled", "documents and the information system are not kept"),
    Provision(FINANCING_ACT.cite(52), "not modelled", "how users of the information system identify is not kept"),
    Provision(
        FINANCING_DECREE.cite(9, 1, 1), "structure", "every subproject has its beneficiary; contacts are not kept"
    ),
    Provision(
        FINANCING_DECREE.cite(9, 1, 2),
        "structure",
        "every project has a name; rule 757/2021-19.1 asks for the implementation period",
    ),
    Provision(
        FINANCING_DECREE.cite(9, 1, 3), "structure", "the subprojects are who takes part, each with its own financing"
    ),
    Provision(
        FINANCING_DECREE.cite(9, 1, 4), "structure", "GroupProject has its objectives; why it is needed is prose"
    ),
    Provision(FINANCING_DECREE.cite(9, 1, 5), "not modelled", "measures, results and effects are described in prose"),
    Provision(FINANCING_DECREE.cite(9, 1, 8), "not modelled", "the use of results is described in prose"),
    Provision(FINANCING_DECREE.cite(9, 1, 9), "not modelled", "what was learnt from other projects is prose"),
    Provision(FINANCING_DECREE.cite(9, 1, 10), "structure", "the funding plan names every other source"),
    Provision(
        FINANCING_DECREE.cite(9, 1, 11), "structure", "rule 757/2021-7.2 asks whether the activity goes on afterwards"
    ),
    Provision(FINANCING_DECREE.cite(9, 1, 12), "not modelled", "what else an authority asks for is its own to say"),
    Provision(
        FINANCING_DECREE.cite(9, 2), "not modelled", "an account of finances is given only if the authority asks for it"
    ),
    Provision(FINANCING_DECREE.cite(11), "not modelled", "what a change application contains is as for an application"),
    Provision(FINANCING_DECREE.cite(27, 1), "not modelled", "the text of a call is the authority's own duty"),
    Provision(FINANCING_DECREE.cite(27, 2), "not modelled", "how applications are scored is the authority's own duty"),
)

TOPIC = Topic(
    rules=(
        aid_is_applied_for_first,
        income_is_estimated,
        application_is_in_time,
        costs_are_estimated,
    ),
    group_questions=(APPLIED_FIRST,),
    questions=(INCOME_ESTIMATED,),
    unruled=UNRULED,
)
