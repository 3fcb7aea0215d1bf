"""What a grant decision holds, and when: Act 757/2021 §§ 21 and 39, Decree 867/2021 §§ 10 and 12, CPR Article 63."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import (
    COMMON_PROVISIONS,
    FINANCING_ACT,
    FINANCING_DECREE,
    SINCE_DECREES,
    SINCE_FINANCING_ACT,
    SINCE_UNION_FUNDS,
    SOCIAL_FUND,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import holds, lies_within
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, Publication

_GOVERNMENT_LINE = Publication(
    "Hallitus on linjannut Uudistuva ja osaava Suomi 2021–2027 -ohjelman rahoituksesta",
    "https://www.rakennerahastot.fi/sv/uutiset/-/asset_publisher/qHpGdt1L1TwR/content/hallitus-on-linjannut-uudistuva-"
    "ja-osaava-suomi-2021%E2%80%932027-%E2%80%93-eu-n-alue-ja-rakenne-politiikan-ohjelman-rahoituksesta/maximized",
)
_REALLOCATION = Publication(
    "TEM: Uudistuva ja osaava Suomi -ohjelma: uudelleenkohdistukset puolustusvalmiuksien vahvistamiseksi",
    "https://tem.fi/-/uudistuva-ja-osaava-suomi-ohjelma-300-milj.-euron-uudelleenkohdistukset-puolustusvalmiuksien-"
    "vahvistamiseksi-suomessa",
)
_MID_TERM_REVIEW = Publication("asetus (EU) 2025/1914", "https://eur-lex.europa.eu/eli/reg/2025/1914/oj/eng")

PROGRAMME_PERIOD: Parameter[Period] = parameter(
    "2021/1060-63.2 programme period",
    "calendar days",
    row(
        Period(date(2021, 1, 1), date(2029, 12, 31)),
        COMMON_PROVISIONS.cite(63, 2),
        SINCE_UNION_FUNDS,
        evidence=Evidence.UNVERIFIED,
        note="Only the draft was read. The time is longer than the programme period (ohjelmakausi), 2021-2027. A "
        "programme submitted before 1.1.2021 begins earlier; one that moved enough money in the mid-term review ends "
        "on 31.12.2030.",
    ),
)


@rule(
    "757/2021-21.1",
    source=FINANCING_ACT.cite(21, 1),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tukipäätöksessä hyväksytään hankkeen toteuttamisaika, joka on koko ryhmän yhteinen",
        "sv": "I stödbeslutet godkänns projekttiden, som är gemensam för hela gruppen",
        "en": "The grant decision approves the implementation period of the project, one for the whole group",
    },
    mend={
        "fi": "yhdenmukaista päätöksen ja hankkeen toteuttamisaika: {limit}",
        "sv": "gör beslutets projekttid och projektets genomförandetid enhetliga: {limit}",
        "en": "make the periods of the decision and of the project the same: {limit}",
    },
    evidence=Evidence.INFERRED,
    note="The Act has the period approved; that it is the group's own follows from the common plan (§ 4, point 15).",
)
def decision_approves_the_period(group: GroupProject, subproject: Subproject) -> Check:
    """The decision approves the project's implementation period (toteuttamisaika), the one of the common plan."""
    decision = known(subproject.decision, subproject, "decision")
    approved, planned = known(decision.period, subproject, "decision.period"), known(group.period, group, "period")
    return holds(approved == planned, actual=approved, limit=planned)


@rule(
    "867/2021-10.1.2",
    source=FINANCING_DECREE.cite(10, 1, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    norm={
        "fi": "Tukipäätöksestä näkyvät hyväksytyt kustannukset kustannuslajeittain, ellei se ole ilmeisen tarpeetonta",
        "sv": "Av stödbeslutet framgår de godkända kostnaderna per kostnadsslag, om det inte är uppenbart onödigt",
        "en": "The grant decision shows the approved costs by cost category, unless that is obviously needless",
    },
    mend={
        "fi": "erittele hyväksytyt kustannukset kustannuslajeittain",
        "sv": "specificera de godkända kostnaderna per kostnadsslag",
        "en": "split the approved costs by cost category",
    },
)
def decision_splits_the_costs(subproject: Subproject) -> Check:
    """The decision splits the approved costs by cost category (kustannuslaji) unless that is obviously needless."""
    decision = known(subproject.decision, subproject, "decision")
    lines = known(decision.budget, subproject, "decision.budget").lines
    return holds(bool(lines) and all(line.category is not None for line in lines), discretion=True)


@rule(
    "2021/1060-63.2",
    source=COMMON_PROVISIONS.cite(63, 2),
    anchor="application",
    valid=SINCE_UNION_FUNDS,
    scope=outside_interreg,
    norm={
        "fi": "EU:n rahastosta tuettavan hankkeen toteuttamisaika sijoittuu aikaan, jona ohjelman menot ovat "
        "tukikelpoisia",
        "sv": "Genomförandetiden för ett projekt som får stöd ur en EU-fond infaller under den tid då programmets "
        "utgifter är stödberättigande",
        "en": "The implementation period of a project aided from an EU fund lies within the time in which the "
        "programme's expenditure is eligible",
    },
    mend={
        "fi": "lyhennä toteuttamisaika aikaan, jona menot ovat tukikelpoisia",
        "sv": "förkorta genomförandetiden till den tid då utgifterna är stödberättigande",
        "en": "shorten the implementation period to the time in which expenditure is eligible",
    },
    evidence=Evidence.UNVERIFIED,
    note="The article is about the days on which costs are incurred and paid; they lie in the implementation period.",
)
def project_lies_in_the_programme(group: GroupProject, law: Parameters) -> Check:
    """Costs are eligible in a time of their own (tukikelpoisuusaika), so a project aided from an EU fund lies in it."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    return lies_within(known(group.period, group, "period"), law[PROGRAMME_PERIOD])


UNRULED = (
    Provision(
        FINANCING_ACT.cite(21, 1), "structure", "no longest implementation period is laid down for EU funds; a call may"
    ),
    Provision(FINANCING_ACT.cite(21, 2), "not modelled", "a decision is kept without the text of its terms"),
    Provision(FINANCING_ACT.cite(39, 1), "not modelled", "a decision is kept without the text of its terms"),
    Provision(
        FINANCING_DECREE.cite(4),
        "not modelled",
        "no least grant, own share or municipal share is laid down; a call may",
    ),
    Provision(FINANCING_DECREE.cite(10, 1, 1), "structure", "rule 757/2021-21.1 asks for the period of the decision"),
    Provision(FINANCING_DECREE.cite(10, 1, 3), "structure", "the ledger of de minimis aid has a row per undertaking"),
    Provision(FINANCING_DECREE.cite(10, 1, 4), "not modelled", "a decision is kept without the text of its terms"),
    Provision(FINANCING_DECREE.cite(10, 1, 5), "not modelled", "a decision is kept without the text of its terms"),
    Provision(FINANCING_DECREE.cite(10, 2), "not modelled", "how many claims a decision allows is not kept"),
    Provision(FINANCING_DECREE.cite(12, 1), "not modelled", "a change decision is kept without the text of its terms"),
    Provision(
        COMMON_PROVISIONS.cite(63, 6),
        "structure",
        "rule 757/2021-19.1 asks for an application before the very start",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(
        COMMON_PROVISIONS.cite(63, 9),
        "structure",
        "a cost paid from elsewhere has that nature, which bars it nationally",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(
        COMMON_PROVISIONS.cite(112), "not modelled", "the Union's share is laid down for a priority, not a decision"
    ),
    Provision(SOCIAL_FUND.cite(14, 4), "not modelled", "the Union's share is laid down for a priority, not a decision"),
    Provision(_GOVERNMENT_LINE, "not modelled", "the split between Union and state is a programme's, not a decision's"),
    Provision(_REALLOCATION, "not modelled", "moving money between priorities changes no project's conditions"),
    Provision(
        _MID_TERM_REVIEW,
        "not modelled",
        "more co-financing of priorities that got money moved to them: laid down for a priority, not a decision",
        evidence=Evidence.SECOND_HAND,
    ),
    Provision(
        _MID_TERM_REVIEW,
        "not modelled",
        "a later last day of eligible expenditure: not known to hold for this programme",
        evidence=Evidence.UNVERIFIED,
    ),
)

TOPIC = Topic(
    rules=(decision_approves_the_period, decision_splits_the_costs, project_lies_in_the_programme),
    parameters=(PROGRAMME_PERIOD,),
    unruled=UNRULED,
)
