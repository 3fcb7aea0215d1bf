"""What projects of national funds have of their own: Decree 867/2021 §§ 18-26."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.lump_sums import LUMP_SUM
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds, lies_within, not_after, share_at_most
from grantmodel.rules.figures import funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.days import MONTHS_IN_A_YEAR, last_day
from grantmodel.values.money import Money, euros
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

MOST_YEARS: Parameter[int] = parameter(
    "867/2021-19 longest time", "years", row(3, FINANCING_DECREE.cite(19), SINCE_DECREES)
)
IN_KIND_SHARE: Parameter[Rate] = parameter(
    "867/2021-22.1 share of in-kind input",
    "share of 1",
    row(percent(50), FINANCING_DECREE.cite(22, 1), SINCE_DECREES),
)
LUMP_SUM_AID: Parameter[Money] = parameter(
    "867/2021-23.3 most lump-sum aid", "euro cents", row(euros(100_000), FINANCING_DECREE.cite(23, 3), SINCE_DECREES)
)

NOT_ALL_PROCURED = Question(
    "a part of the nationally funded project is not procured",
    {
        "fi": "Toteutetaanko kansallisista varoista kertakorvauksena rahoitettava hanke ainakin osaksi muuten kuin "
        "julkisina hankintoina?",
        "sv": "Genomförs det projekt som får engångsersättning av nationella medel åtminstone delvis på annat sätt än "
        "som offentlig upphandling?",
        "en": "Is the project that has a lump sum of national funds carried out at least in part otherwise than as "
        "public procurement?",
    },
)


def _is_national(group: GroupProject) -> bool:
    return known(group.fund, group, "fund") is Fund.NATIONAL


@rule(
    "867/2021-18.1",
    source=FINANCING_DECREE.cite(18, 1),
    anchor="application",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kansallisia varoja haetaan hakuajassa, jos rahoittava viranomainen on asettanut sellaisen",
        "sv": "Nationella medel söks inom ansökningstiden, om den finansierande myndigheten har satt ut en sådan",
        "en": "National funds are applied for within the time that the authority has set, if it has set one",
    },
    mend={
        "fi": "hae uudelleen, kun varoja taas voi hakea",
        "sv": "ansök på nytt när medlen åter kan sökas",
        "en": "apply again when the funds may again be applied for",
    },
    evidence=Evidence.INFERRED,
    note="The decree lets the authority set a time; that an application outside it is late follows from that.",
)
def national_application_is_in_time(group: GroupProject) -> Check:
    """National funds may be applied for at any time (jatkuvasti), unless the authority sets a time (määräaika)."""
    window = known(group.call, group, "call").window
    if not _is_national(group) or window is None:
        return NOT_APPLICABLE
    return lies_within(known(group.pending, group, "pending"), window)


@rule(
    "867/2021-19",
    source=FINANCING_DECREE.cite(19),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kansallisia varoja myönnetään hankkeelle enintään säädetyksi ajaksi kerrallaan",
        "sv": "Nationella medel beviljas ett projekt för högst den föreskrivna tiden i sänder",
        "en": "National funds are granted to a project for no longer at a time than is laid down",
    },
    mend={
        "fi": "lyhennä toteuttamisaikaa; viimeinen päivä on {limit}",
        "sv": "förkorta genomförandetiden; den sista dagen är {limit}",
        "en": "shorten the implementation period; its last day is {limit}",
    },
    note="The time of a grant is read as its implementation period.",
)
def grant_is_for_three_years(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """National funds are granted for three years at a time, by the implementation period (toteuttamisaika)."""
    if not _is_national(group):
        return NOT_APPLICABLE
    decision = known(subproject.decision, subproject, "decision")
    period = known(decision.period, subproject, "decision.period")
    start = known(period.start, subproject, "decision.period.start")
    end = known(period.end, subproject, "decision.period.end")
    return not_after(end, last_day(start, law[MOST_YEARS] * MONTHS_IN_A_YEAR))


@rule(
    "867/2021-22.1",
    source=FINANCING_DECREE.cite(22, 1),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Rahaa edellyttämätön panostus on enintään säädetty osuus omarahoituksesta tai sitä korvaavasta "
        "rahoituksesta",
        "sv": "En insats som fås gratis är högst den föreskrivna andelen av självfinansieringen eller av den andel "
        "som ersätter den",
        "en": "In-kind input is at most the share laid down of own financing, or of what replaces it",
    },
    mend={
        "fi": "korvaa panostus rahalla: {shortfall}",
        "sv": "ersätt insatsen med pengar: {shortfall}",
        "en": "replace the input by money: {shortfall}",
    },
)
def in_kind_is_at_most_half(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """In-kind input (rahaa edellyttämätön panostus) is at most half of what others than the aid pay."""
    if not _is_national(group):
        return NOT_APPLICABLE
    funding = funding_plan(subproject)
    others = funding.parts.total - funding.amount(FundingSource.AID)
    return share_at_most(funding.in_kind, others, law[IN_KIND_SHARE])


@rule(
    "867/2021-23.2",
    source=FINANCING_DECREE.cite(23, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kokonaan julkisena hankintana toteutettava hanke ei saa kansallisia varoja kertakorvauksena",
        "sv": "Ett projekt som i sin helhet genomförs som offentlig upphandling får inte nationella medel som "
        "engångsersättning",
        "en": "A project carried out wholly as public procurement has no lump sum of national funds",
    },
    mend={
        "fi": "valitse toinen kustannusmalli",
        "sv": "välj en annan kostnadsmodell",
        "en": "choose another cost model",
    },
)
def lump_sum_is_not_all_procured(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """No lump sum (kertakorvaus) of national funds goes to a project that is public procurement as a whole."""
    if not _is_national(group) or known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    return holds(declared(subproject, NOT_ALL_PROCURED))


@rule(
    "867/2021-23.3",
    source=FINANCING_DECREE.cite(23, 3),
    anchor="application",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kansallisista varoista hankkeelle kertakorvauksena myönnettävä tuki on enintään säädetty määrä",
        "sv": "Det stöd av nationella medel som beviljas ett projekt som engångsersättning är högst det föreskrivna "
        "beloppet",
        "en": "The lump-sum aid of national funds to a project is at most the amount laid down",
    },
    mend={
        "fi": "alenna hankkeen tukea {shortfall} tai valitse toinen kustannusmalli",
        "sv": "sänk stödet till projektet med {shortfall} eller välj en annan kostnadsmodell",
        "en": "lower the project's aid by {shortfall}, or choose another cost model",
    },
    note="A joint project is one project, so its parts count together, by the law of the day of their application.",
)
def lump_sum_aid_is_small(group: GroupProject, law: Parameters) -> Check:
    """Lump-sum aid (kertakorvauksena myönnettävä tuki) of a whole project is at most 100 000 euros."""
    if not _is_national(group):
        return NOT_APPLICABLE
    parts = [
        (place, part)
        for place, part in enumerate(group.subprojects)
        if known(part.cost_model, group, f"subprojects[{place}].cost_model") == law[LUMP_SUM]
    ]
    if not parts:
        return NOT_APPLICABLE
    aid = Money.sum(known(_aid(part), group, f"subprojects[{place}].funding") for place, part in parts)
    return at_most(aid, law[LUMP_SUM_AID])


def _aid(subproject: Subproject) -> Money | None:
    granted = subproject.decision.aid if subproject.decision else None
    return subproject.funding_from(FundingSource.AID) if granted is None else granted


_STRUCTURE = {
    (20, 1): "the cost models of Decree 866/2021 § 2, subsection 2, are those of national funds too; "
    "that one has to be simplified (subsection 3) is not said of them",
    (20, 2): "costs are eligible as in Decree 866/2021 § 3, subsection 1, points 2-4, and subsections 2-4, "
    "whose rules do not ask which fund pays",
    (
        21,
        None,
    ): "income is deducted as in Decree 866/2021 § 4, by costs_less_income, which does not ask which fund pays",
    (23, 1): "lump sums are those of Decree 866/2021 § 14, and the ceiling of § 15 leaves national funds out",
    (25, 1): "flat rates are computed as in EU projects, by Decree 866/2021 §§ 8-10, and rules 866/2021-8 and "
    "866/2021-9.1 ask for their conditions; §§ 11-13 and 15-16 are not referred to",
    (25, 2): "purchases, travel, value added tax and the like follow Decree 866/2021 §§ 17-23, whose rules do not ask "
    "which fund pays; of §§ 19, 21 and 22 national funds are among the funds",
    (25, 3): "Decree 866/2021 § 24 leaves the same costs out, in-kind contributions of point 2 apart",
    (26, 1): "changes between cost categories follow Decree 866/2021 § 25, whose rules do not ask which fund pays",
    (26, 2): "lump sums and the flat rate of 40 % are left out of changes between categories, as in EU projects",
}
_NOT_MODELLED = {
    (18, 2): "the notice of the call is the authority's",
    (22, 1): "the decision's own maximum of in-kind input, and how it is verified, are not kept",
    (22, 2): "whether in-kind input is justified by the project is judged",
    (22, 3): "what in-kind input is worth, and that its worker is fifteen, is judged in the decision",
    (24, 1): "wages are paid as they are or by Decree 866/2021 §§ 5-7: the model does not say which was chosen",
    (
        24,
        2,
    ): "wages paid as they are follow Decree 866/2021 § 5, subsections 1-3: the model does not say which was chosen",
    (24, 3): "the percentages of side costs are those of EU projects: the model does not say which way was chosen",
}
UNRULED = (
    *(Provision(FINANCING_DECREE.cite(*place), "structure", how) for place, how in _STRUCTURE.items()),
    *(Provision(FINANCING_DECREE.cite(*place), "not modelled", how) for place, how in _NOT_MODELLED.items()),
)

TOPIC = Topic(
    rules=(
        national_application_is_in_time,
        grant_is_for_three_years,
        in_kind_is_at_most_half,
        lump_sum_is_not_all_procured,
        lump_sum_aid_is_small,
    ),
    parameters=(MOST_YEARS, IN_KIND_SHARE, LUMP_SUM_AID),
    questions=(NOT_ALL_PROCURED,),
    unruled=UNRULED,
)
