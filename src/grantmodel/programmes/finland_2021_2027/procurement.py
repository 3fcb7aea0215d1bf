"""How purchases are made: Decree 866/2021 § 18, and Act 1397/2016 §§ 5 and 25 to which it refers.

National funds follow it too (867/2021 § 25); the costs of an Interreg project are of other rules (757/2021 § 60).
"""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, PROCUREMENT_ACT, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.groups import Subproject
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.projects.purchases import Purchase, PurchaseKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Verdict, known
from grantmodel.rules.comparisons import holds, share_at_most
from grantmodel.rules.figures import aid, eligible_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

SINCE_PROCUREMENT_ACT = Period(date(2017, 1, 1), None)
"""The days of Act 1397/2016."""

_VAT = "The decree does not say whether value added tax counts; without it, as in Act 1397/2016 § 25, is an inference."


def _threshold(point: int, name: str, amount: int) -> Parameter[Money]:
    source = PROCUREMENT_ACT.cite(25, 1, point)
    return parameter(
        f"1397/2016-25.1.{point} {name}",
        "euro cents",
        row(euros(amount), source, SINCE_PROCUREMENT_ACT, checked="2026-11-24"),
    )


OFFERS_FROM: Parameter[Money] = parameter(
    "866/2021-18.2 least value for offers",
    "euro cents",
    row(euros(10_000), ELIGIBILITY_DECREE.cite(18, 2), checked="2026-11-24", note=_VAT),
)
PRICE_LEVEL_FROM: Parameter[Money] = parameter(
    "866/2021-18.3 least value for the price level",
    "euro cents",
    row(euros(3_000), ELIGIBILITY_DECREE.cite(18, 3), checked="2026-11-24", note=_VAT),
)
AUTHORITIES: Parameter[frozenset[OrganisationKind]] = parameter(
    "1397/2016-5.1.1 authorities bound by the Act",
    "kinds of organisation",
    row(
        frozenset(
            {
                OrganisationKind.MUNICIPALITY,
                OrganisationKind.JOINT_MUNICIPAL_AUTHORITY,
                OrganisationKind.STATE_AUTHORITY,
            }
        ),
        PROCUREMENT_ACT.cite(5, 1, 1),
        SINCE_PROCUREMENT_ACT,
        checked="2026-11-24",
    ),
)
AIDED_SHARE: Parameter[Rate] = parameter(
    "1397/2016-5.1.5 share of aid that leaves a buyer free",
    "share of 1",
    row(
        percent(50),
        PROCUREMENT_ACT.cite(5, 1, 5),
        SINCE_PROCUREMENT_ACT,
        checked="2026-11-24",
        evidence=Evidence.INFERRED,
        note="The Act looks at the aid to the purchase; that it has the subproject's share of aid is an inference.",
    ),
)
GOODS_AND_SERVICES_THRESHOLD = _threshold(1, "threshold of goods, services and design contests", 60_000)
WORKS_THRESHOLD = _threshold(2, "threshold of works", 150_000)
CARE_THRESHOLD = _threshold(3, "threshold of health and social services", 400_000)
SPECIAL_SERVICES_THRESHOLD = _threshold(4, "threshold of other special services", 300_000)
CONCESSION_THRESHOLD = _threshold(5, "threshold of concessions", 500_000)


def national_threshold(purchase: Purchase, law: Parameters) -> Money:
    """Return the value from which the Procurement Act applies (kansallinen kynnysarvo). No rounding is performed."""
    thresholds = {
        PurchaseKind.GOODS_OR_SERVICES: GOODS_AND_SERVICES_THRESHOLD,
        PurchaseKind.WORKS: WORKS_THRESHOLD,
        PurchaseKind.HEALTH_AND_SOCIAL_SERVICES: CARE_THRESHOLD,
        PurchaseKind.OTHER_SPECIAL_SERVICES: SPECIAL_SERVICES_THRESHOLD,
        PurchaseKind.CONCESSION: CONCESSION_THRESHOLD,
    }
    return law[thresholds[purchase.kind]]


def is_bound(subproject: Subproject, purchase: Purchase, law: Parameters) -> bool:
    """Return whether the buyer is bound by the Procurement Act (hankintayksikkö): as it says, or as the Act says."""
    return (
        purchase.bound is True
        or share_at_most(aid(subproject), eligible_costs(subproject), law[AIDED_SHARE]).verdict is not Verdict.MET
        or known(subproject.beneficiary.kind, subproject, "beneficiary.kind") in law[AUTHORITIES]
        or known(purchase.bound, purchase, "bound")
    )


@rule(
    ELIGIBILITY_DECREE.cite(18, 1),
    anchor="cost",
    applies=outside_interreg,
    reads=(
        GOODS_AND_SERVICES_THRESHOLD,
        WORKS_THRESHOLD,
        CARE_THRESHOLD,
        SPECIAL_SERVICES_THRESHOLD,
        CONCESSION_THRESHOLD,
        AIDED_SHARE,
        AUTHORITIES,
    ),
)
def the_act_is_followed(subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A contracting entity (hankintayksikkö) follows the Procurement Act from the national threshold on."""
    threshold = national_threshold(purchase, law)
    if purchase.value < threshold or not is_bound(subproject, purchase, law):
        return NOT_APPLICABLE
    return holds(known(purchase.act_followed, purchase, "act_followed"), actual=purchase.value, limit=threshold)


@rule(
    ELIGIBILITY_DECREE.cite(18, 2),
    anchor="cost",
    applies=outside_interreg,
    reads=(
        OFFERS_FROM,
        GOODS_AND_SERVICES_THRESHOLD,
        WORKS_THRESHOLD,
        CARE_THRESHOLD,
        SPECIAL_SERVICES_THRESHOLD,
        CONCESSION_THRESHOLD,
    ),
)
def offers_are_asked(purchase: Purchase, law: Parameters) -> Check:
    """Below the national threshold offers (tarjoukset) show that the costs are reasonable, from 10 000 euros on."""
    if not law[OFFERS_FROM] <= purchase.value < national_threshold(purchase, law):
        return NOT_APPLICABLE
    return holds(known(purchase.offers_asked, purchase, "offers_asked"), actual=purchase.value, limit=law[OFFERS_FROM])


@rule(ELIGIBILITY_DECREE.cite(18, 3), anchor="cost", applies=outside_interreg, reads=(PRICE_LEVEL_FROM, OFFERS_FROM))
def price_level_is_found_out(purchase: Purchase, law: Parameters) -> Check:
    """From 3 000 to below 10 000 euros the usual price level (tavanomainen hintataso) or offers show the costs."""
    if not law[PRICE_LEVEL_FROM] <= purchase.value < law[OFFERS_FROM]:
        return NOT_APPLICABLE
    shown = (
        purchase.offers_asked is True
        or known(purchase.price_level_found, purchase, "price_level_found")
        or known(purchase.offers_asked, purchase, "offers_asked")
    )
    return holds(shown, actual=purchase.value, limit=law[PRICE_LEVEL_FROM])


def _is_of_a_related_party(purchase: Purchase) -> bool:
    return known(purchase.related_party, purchase, "related_party")


@rule(ELIGIBILITY_DECREE.cite(18, 5), anchor="cost", applies=(outside_interreg, _is_of_a_related_party))
def others_are_asked(purchase: Purchase) -> Check:
    """What is bought of the beneficiary, its leaders, their families or firms counts only if others were asked."""
    return holds(known(purchase.offers_asked, purchase, "offers_asked"))
