"""When a cost counts: Act 8/2014 § 18, Decree 357/2014 § 24, Decree 358/2014 § 3."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_ACT,
    FORMER_FINANCING_DECREE,
    SINCE_FORMER_ACT,
    SINCE_FORMER_DECREES,
)
from grantmodel.programmes.finland_2014_2020.joint_totals import approved_period, from_programme
from grantmodel.programmes.finland_2014_2020.models import COVERAGE, is_covered
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostItem, CostNature
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.purchases import Purchase
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, lies_within, not_after, not_before, one_of
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

SAME_DAY_COSTS = Question(
    "costs of the day of the application incurred after it became pending",
    {
        "fi": "Ovatko hakemuksen vireilletulopäivän kustannukset syntyneet vasta vireilletulon jälkeen?",
        "sv": "Har kostnaderna den dag då ansökan blev anhängig uppstått först efter det att den blev anhängig?",
        "en": "Were the costs of the day on which the application became pending incurred after it did?",
    },
)


@rule(
    "8/2014-18.1",
    source=FORMER_FINANCING_ACT.cite(18, 1),
    anchor="cost",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Kustannus on syntynyt hakemuksen tultua vireille",
        "sv": "Kostnaden har uppstått efter det att ansökan blev anhängig",
        "en": "The cost was incurred after the application became pending",
    },
    mend={
        "fi": "jätä kustannus pois maksatushakemuksesta",
        "sv": "lämna kostnaden utanför ansökan om utbetalning",
        "en": "leave the cost out of the payment claim",
    },
)
def cost_is_incurred_after_pending(group: GroupProject, subproject: Subproject, item: CostItem) -> Check:
    """Aid is for costs incurred after the application became pending (vireilletulo), on the day itself too."""
    pending, incurred = known(group.pending, group, "pending"), known(item.incurred, item, "incurred")
    return holds(declared(subproject, SAME_DAY_COSTS)) if incurred == pending else not_before(incurred, pending)


@rule(
    "8/2014-18.2",
    source=FORMER_FINANCING_ACT.cite(18, 2),
    anchor="cost",
    valid=SINCE_FORMER_ACT,
    norm={
        "fi": "Hankintayksikkö noudattaa hankintalakia",
        "sv": "En upphandlande enhet följer upphandlingslagen",
        "en": "A contracting entity follows the Procurement Act",
    },
    mend={
        "fi": "jätä hankinnan kustannus pois maksatushakemuksesta",
        "sv": "lämna upphandlingens kostnad utanför ansökan om utbetalning",
        "en": "leave the cost of the purchase out of the payment claim",
    },
    note="The Act names the Procurement Act 348/2007; from 1.1.2017 its place was taken by Act 1397/2016.",
)
def purchase_follows_the_procurement_act(purchase: Purchase) -> Check:
    """What is bought with aid is bought by the Procurement Act (hankintalaki), where it binds the buyer."""
    if not known(purchase.bound, purchase, "bound"):
        return NOT_APPLICABLE
    return holds(known(purchase.act_followed, purchase, "act_followed"))


@rule(
    "357/2014-24.3",
    source=FORMER_FINANCING_DECREE.cite(24, point=3),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Hakijan tavanomainen toiminta ja sen suhdetoiminta eivät ole hankkeen kustannuksia",
        "sv": "Sökandens normala verksamhet och dess PR-verksamhet är inga kostnader för projektet",
        "en": "The applicant's normal activity and its publicity are not costs of the project",
    },
    mend={
        "fi": "jätä kustannus pois maksatushakemuksesta",
        "sv": "lämna kostnaden utanför ansökan om utbetalning",
        "en": "leave the cost out of the payment claim",
    },
)
def normal_activity_is_no_cost(item: CostItem) -> Check:
    """The applicant's normal activity (tavanomainen toiminta) gets no aid, from national funds either."""
    return holds(item.nature is not CostNature.NORMAL_ACTIVITY)


@rule(
    "358/2014-3.1.2",
    source=FORMER_ELIGIBILITY_DECREE.cite(3, 1, 2),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
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
def cost_is_in_the_decision(group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """A cost is in line with the grant decision (tukipäätös), or with an amendment of it, by its category."""
    if not from_programme(group) or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    decision = known(subproject.decision, subproject, "decision")
    lines = known(decision.budget, subproject, "decision.budget").lines
    if not lines:
        return NOT_APPLICABLE
    approved = {
        known(line.category, subproject, f"decision.budget.lines[{place}].category") for place, line in enumerate(lines)
    }
    return one_of(item.category, approved.union(*(amendment.categories for amendment in subproject.amendments)))


@rule(
    "358/2014-3.1.3",
    source=FORMER_ELIGIBILITY_DECREE.cite(3, 1, 3),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Kustannus on aiheutunut päätöksen mukaisena toteuttamisaikana, edellytettyä tilintarkastusta lukuun "
        "ottamatta",
        "sv": "Kostnaden har uppstått under genomförandetiden enligt beslutet, med undantag för en revision som "
        "förutsätts",
        "en": "The cost was incurred in the implementation period of the decision, a required audit excepted",
    },
    mend={
        "fi": "jätä kustannus pois maksatushakemuksesta",
        "sv": "lämna kostnaden utanför ansökan om utbetalning",
        "en": "leave the cost out of the payment claim",
    },
)
def cost_is_incurred_in_the_period(group: GroupProject, subproject: Subproject, item: CostItem) -> Check:
    """Costs are incurred in the implementation period (toteuttamisaika), a required audit (tilintarkastus) apart."""
    if not from_programme(group) or item.nature is CostNature.AUDIT:
        return NOT_APPLICABLE
    return lies_within(known(item.incurred, item, "incurred"), approved_period(subproject))


@rule(
    "358/2014-3.2",
    source=FORMER_ELIGIBILITY_DECREE.cite(3, 2),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Haettu kustannus on maksettu, sillä on tosite, eikä sitä korvata muualta",
        "sv": "En kostnad i ansökan om utbetalning är betald, har ett verifikat och ersätts inte från annat håll",
        "en": "A cost that is claimed has been paid, has a voucher, and is not compensated elsewhere",
    },
    mend={
        "fi": "jätä kustannus pois maksatushakemuksesta tai täydennä sitä",
        "sv": "lämna kostnaden utanför ansökan om utbetalning eller komplettera den",
        "en": "leave the cost out of the payment claim, or complete it",
    },
)
def cost_is_paid_with_a_voucher(group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """What is claimed was paid (maksettu) and has a voucher (tosite), unless a lump sum or flat rate covers it."""
    if not from_programme(group) or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    if item.nature is CostNature.COMPENSATED_ELSEWHERE:
        return holds(is_so=False)
    if item.claimed is None:
        return NOT_APPLICABLE
    if item.paid is None or item.document is None:
        return holds(is_so=False)
    return not_after(item.paid, item.claimed)


TOPIC = Topic(
    rules=(
        cost_is_incurred_after_pending,
        purchase_follows_the_procurement_act,
        normal_activity_is_no_cost,
        cost_is_in_the_decision,
        cost_is_incurred_in_the_period,
        cost_is_paid_with_a_voucher,
    ),
    questions=(SAME_DAY_COSTS,),
)
