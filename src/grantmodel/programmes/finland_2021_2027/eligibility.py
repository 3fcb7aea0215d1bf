"""When a cost is eligible: Decree 866/2021 §§ 3 and 7."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostCategory, CostItem, CostNature
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, lies_within, not_after, not_before, one_of
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.periods import Period

SAME_DAY_COSTS = Question(
    "costs of the day of the application incurred after it became pending",
    {
        "fi": "Ovatko hakemuksen vireilletulopäivän kustannukset syntyneet vasta vireilletulon jälkeen?",
        "sv": "Har kostnaderna den dag då ansökan blev anhängig uppstått först efter det att den blev anhängig?",
        "en": "Were the costs of the day on which the application became pending incurred after it did?",
    },
)


def implementation_period(group: GroupProject, subproject: Subproject) -> Period:
    """Return the implementation period that the grant decision approves, the project's own where it has none."""
    if subproject.decision is not None and subproject.decision.period is not None:
        return subproject.decision.period
    return known(group.period, group, "period")


def approved_categories(subproject: Subproject) -> frozenset[CostCategory]:
    """Return the cost categories that the grant decision approves; none where it does not divide its costs."""
    decision = known(subproject.decision, subproject, "decision")
    lines = known(decision.budget, subproject, "decision.budget").lines
    return frozenset(
        known(line.category, subproject, f"decision.budget.lines[{place}].category") for place, line in enumerate(lines)
    )


@rule(
    "866/2021-3.1.2",
    source=ELIGIBILITY_DECREE.cite(3, 1, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kustannus on tukipäätöksessä hyväksyttyä kustannuslajia",
        "sv": "Kostnaden hör till ett kostnadsslag som har godkänts i stödbeslutet",
        "en": "The cost is of a category that the grant decision approves",
    },
    mend={
        "fi": "siirrä kustannus oikeaan kustannuslajiin, jätä se pois tai hae muutosta tukipäätökseen",
        "sv": "för kostnaden till rätt kostnadsslag, stryk den eller ansök om ändring av stödbeslutet",
        "en": "move the cost to its right category, leave it out, or apply for a change of the decision",
    },
    note="Of being in line with the decision the category is what figures show; the rest is judged.",
)
def cost_is_in_the_decision(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """A cost is in line with the grant decision (tukipäätös), or with an amendment of it, by its category."""
    decision = known(subproject.decision, subproject, "decision")
    lines = known(decision.budget, subproject, "decision.budget").lines
    if not lines or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    added = {category for amendment in subproject.amendments for category in amendment.categories}
    return one_of(item.category, added if item.category in added else approved_categories(subproject))


@rule(
    "866/2021-3.1.3",
    source=ELIGIBILITY_DECREE.cite(3, 1, 3),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kustannus on aiheutunut sen jälkeen, kun tukihakemus on tullut vireille",
        "sv": "Kostnaden har uppstått efter det att stödansökan har blivit anhängig",
        "en": "The cost was incurred after the application became pending",
    },
    mend={
        "fi": "jätä kustannus pois; hakemus tuli vireille {limit}",
        "sv": "stryk kostnaden; ansökan blev anhängig {limit}",
        "en": "leave the cost out; the application became pending on {limit}",
    },
    note="On the day itself the order within the day decides, which is asked: an inference. Subsection 2 exempts what "
    "the flat rate of § 10, subsection 3, point 1, covers; it cites subsection 2, point 1, by mistake.",
)
def cost_is_after_the_application(
    group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters
) -> Check:
    """A cost comes after the application became pending (vireilletulo); preparation of investments is covered."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    incurred, pending = known(item.incurred, item, "incurred"), known(group.pending, group, "pending")
    if incurred == pending:
        return holds(declared(subproject, SAME_DAY_COSTS), actual=incurred, limit=pending)
    return not_before(incurred, pending)


@rule(
    "866/2021-3.1.4",
    source=ELIGIBILITY_DECREE.cite(3, 1, 4),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kustannus on aiheutunut tukipäätöksen mukaisena toteuttamisaikana",
        "sv": "Kostnaden har uppstått under den genomförandetid som anges i stödbeslutet",
        "en": "The cost was incurred within the implementation period of the grant decision",
    },
    mend={
        "fi": "jätä kustannus pois; toteuttamisaika on {limit}",
        "sv": "stryk kostnaden; genomförandetiden är {limit}",
        "en": "leave the cost out; the implementation period is {limit}",
    },
)
def cost_is_within_the_implementation(
    group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters
) -> Check:
    """A cost falls in the implementation period (toteuttamisaika); an audit that was required may come later."""
    if item.nature is CostNature.EARNED_LEAVE or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    incurred, period = known(item.incurred, item, "incurred"), implementation_period(group, subproject)
    return lies_within(incurred, Period(period.start, None) if item.nature is CostNature.AUDIT else period)


@rule(
    "866/2021-3.4",
    source=ELIGIBILITY_DECREE.cite(3, 4),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Tosiasiallisesti aiheutuneena korvattava kustannus on maksettu viimeistään maksatushakemusta "
        "jätettäessä",
        "sv": "En kostnad som ersätts som faktisk kostnad har betalats senast när ansökan om utbetalning lämnas in",
        "en": "A cost reimbursed as an actual cost was paid by the time the payment claim was filed",
    },
    mend={
        "fi": "siirrä kustannus myöhempään maksatushakemukseen; tämä jätettiin {limit}",
        "sv": "för kostnaden till en senare ansökan om utbetalning; denna lämnades in {limit}",
        "en": "move the cost to a later payment claim; this one was filed on {limit}",
    },
    note="An in-kind contribution, which national funds may accept, is never paid, so it is not asked of it.",
)
def cost_is_paid_when_claimed(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """An actual cost (tosiasiallinen kustannus) is paid by the day on which the payment claim is filed."""
    if item.claimed is None or item.nature is CostNature.IN_KIND or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    if item.paid is None:
        return holds(is_so=False, limit=item.claimed)
    return not_after(item.paid, item.claimed)


@rule(
    "866/2021-7.2",
    source=ELIGIBILITY_DECREE.cite(7, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Vuosiloman ja vapaajakson palkka on ansaittu tukipäätöksen mukaisena toteuttamisaikana",
        "sv": "Lönen för semester och lediga perioder har intjänats under den genomförandetid som anges i stödbeslutet",
        "en": "Pay for annual leave and free periods was earned within the implementation period of the grant decision",
    },
    mend={
        "fi": "jätä pois palkka, joka on ansaittu toteuttamisajan {limit} ulkopuolella",
        "sv": "stryk den lön som intjänats utanför genomförandetiden {limit}",
        "en": "leave out pay earned outside the implementation period {limit}",
    },
    note="Pay earned in part outside it is two costs. That it was paid when claimed is asked by 866/2021-3.4.",
)
def leave_is_earned_within_the_implementation(
    group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters
) -> Check:
    """Pay for leave (vuosiloma-ajan palkka) is earned within the implementation period, and may be paid after it."""
    if item.nature is not CostNature.EARNED_LEAVE or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    return lies_within(known(item.earned, item, "earned"), implementation_period(group, subproject))


UNRULED = (
    Provision(ELIGIBILITY_DECREE.cite(3, 1), "not modelled", "whether a cost is needed and reasonable is judged"),
    Provision(ELIGIBILITY_DECREE.cite(3, 1, 1), "not modelled", "whether a cost serves the programme is judged"),
    Provision(ELIGIBILITY_DECREE.cite(3, 2), "structure", "the coverage of the 1.5 % holds the preparation"),
    Provision(ELIGIBILITY_DECREE.cite(3, 3), "structure", "an audit has a nature of its own, read by 866/2021-3.1.4"),
    Provision(ELIGIBILITY_DECREE.cite(3, 4), "not modelled", "whether claim, vouchers and books agree is seen in them"),
)

TOPIC = Topic(
    rules=(
        cost_is_in_the_decision,
        cost_is_after_the_application,
        cost_is_within_the_implementation,
        cost_is_paid_when_claimed,
        leave_is_earned_within_the_implementation,
    ),
    questions=(SAME_DAY_COSTS,),
    unruled=UNRULED,
)
