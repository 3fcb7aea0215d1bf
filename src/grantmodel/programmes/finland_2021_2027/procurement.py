"""How purchases are made: Decree 866/2021 § 18, and Act 1397/2016 §§ 5 and 25 to which it refers.

National funds follow it too (867/2021 § 25); the costs of an Interreg project are of other rules (757/2021 § 60).
"""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Subproject
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.projects.purchases import Purchase, PurchaseKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Verdict, known
from grantmodel.rules.comparisons import holds, share_at_most
from grantmodel.rules.figures import aid, eligible_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence, LegalAct

PROCUREMENT_ACT = LegalAct("1397/2016", "laki julkisista hankinnoista ja käyttöoikeussopimuksista")
SINCE_PROCUREMENT_ACT = Period(date(2017, 1, 1), None)
"""The days of Act 1397/2016."""

_VAT = "The decree does not say whether value added tax counts; without it, as in Act 1397/2016 § 25, is an inference."


def _threshold(point: int, name: str, amount: int) -> Parameter[Money]:
    source = PROCUREMENT_ACT.cite(25, 1, point)
    return parameter(f"1397/2016-25.1.{point} {name}", "euro cents", row(euros(amount), source, SINCE_PROCUREMENT_ACT))


OFFERS_FROM: Parameter[Money] = parameter(
    "866/2021-18.2 least value for offers",
    "euro cents",
    row(euros(10_000), ELIGIBILITY_DECREE.cite(18, 2), SINCE_DECREES, note=_VAT),
)
PRICE_LEVEL_FROM: Parameter[Money] = parameter(
    "866/2021-18.3 least value for the price level",
    "euro cents",
    row(euros(3_000), ELIGIBILITY_DECREE.cite(18, 3), SINCE_DECREES, note=_VAT),
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
    ),
)
AIDED_SHARE: Parameter[Rate] = parameter(
    "1397/2016-5.1.5 share of aid that leaves a buyer free",
    "share of 1",
    row(
        percent(50),
        PROCUREMENT_ACT.cite(5, 1, 5),
        SINCE_PROCUREMENT_ACT,
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
    "866/2021-18.1",
    source=ELIGIBILITY_DECREE.cite(18, 1),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Hankinnan kustannukset ovat tukikelpoisia, jos hankintalakia on noudatettu, kun sitä sovelletaan",
        "sv": "Kostnader för upphandling är stödberättigande om upphandlingslagen har iakttagits när den tillämpas",
        "en": "The costs of a purchase are eligible if the Procurement Act was followed where it applies",
    },
    mend={
        "fi": "jätä hankinta kustannusten ulkopuolelle tai tee se uudelleen hankintalain mukaan; kynnysarvo on {limit}",
        "sv": "lämna upphandlingen utanför kostnaderna eller gör om den enligt upphandlingslagen; gränsen är {limit}",
        "en": "leave the purchase out of the costs, or make it anew by the Act; the threshold is {limit}",
    },
    note="The Act looks at the value foreseen; the model has one value. Since 1.7.2021 (499/2021) the Act "
    "does not apply below the national thresholds unless it says otherwise itself.",
)
def the_act_is_followed(subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A contracting entity (hankintayksikkö) follows the Procurement Act from the national threshold on."""
    threshold = national_threshold(purchase, law)
    if purchase.value < threshold or not is_bound(subproject, purchase, law):
        return NOT_APPLICABLE
    return holds(known(purchase.act_followed, purchase, "act_followed"), actual=purchase.value, limit=threshold)


@rule(
    "866/2021-18.2",
    source=ELIGIBILITY_DECREE.cite(18, 2),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Säädetyn arvoisessa kansallisen kynnysarvon alittavassa hankinnassa pyydetään riittävästi tarjouksia",
        "sv": "Vid en upphandling av föreskrivet värde som understiger det nationella tröskelvärdet begärs "
        "ett tillräckligt antal anbud",
        "en": "A sufficient number of offers is asked for in a purchase of the value laid down that is below "
        "the national threshold",
    },
    mend={
        "fi": "pyydä riittävästi tarjouksia ennen hankintaa tai jätä se kustannusten ulkopuolelle; raja on {limit}",
        "sv": "begär tillräckligt med anbud före upphandlingen eller lämna den utanför kostnaderna; gränsen är {limit}",
        "en": "ask for enough offers before the purchase, or leave it out of the costs; the limit is {limit}",
    },
)
def offers_are_asked(purchase: Purchase, law: Parameters) -> Check:
    """Below the national threshold offers (tarjoukset) show that the costs are reasonable, from 10 000 euros on."""
    if not law[OFFERS_FROM] <= purchase.value < national_threshold(purchase, law):
        return NOT_APPLICABLE
    return holds(known(purchase.offers_asked, purchase, "offers_asked"), actual=purchase.value, limit=law[OFFERS_FROM])


@rule(
    "866/2021-18.3",
    source=ELIGIBILITY_DECREE.cite(18, 3),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Säädetyn arvoisessa pienessä hankinnassa selvitetään tavanomainen hintataso, "
        "jollei kohtuullisuutta osoiteta tarjouksilla",
        "sv": "Vid en liten upphandling av föreskrivet värde utreds den normala prisnivån, "
        "om skäligheten inte visas genom anbud",
        "en": "The usual price level is found out in a small purchase of the value laid down "
        "unless offers show that the costs are reasonable",
    },
    mend={
        "fi": "selvitä tavanomainen hintataso tai pyydä tarjouksia; raja on {limit}",
        "sv": "utred den normala prisnivån eller begär anbud; gränsen är {limit}",
        "en": "find out the usual price level, or ask for offers; the limit is {limit}",
    },
)
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


@rule(
    "866/2021-18.5",
    source=ELIGIBILITY_DECREE.cite(18, 5),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Hankinta tuen saajan lähipiiriltä on tukikelpoinen vain, jos tarjouksia on pyydetty riittävästi muilta",
        "sv": "En upphandling hos stödmottagarens närstående är stödberättigande endast om tillräckligt med anbud "
        "har begärts av andra",
        "en": "A purchase from those close to the beneficiary is eligible only if enough offers were asked of others",
    },
    mend={
        "fi": "jätä hankinta kustannusten ulkopuolelle tai pyydä ennen hankintaa riittävästi tarjouksia muilta",
        "sv": "lämna upphandlingen utanför kostnaderna eller begär före den tillräckligt med anbud av andra",
        "en": "leave the purchase out of the costs, or ask others for enough offers before it",
    },
)
def others_are_asked(purchase: Purchase) -> Check:
    """What is bought of the beneficiary, its leaders, their families or firms counts only if others were asked."""
    if not known(purchase.related_party, purchase, "related_party"):
        return NOT_APPLICABLE
    return holds(known(purchase.offers_asked, purchase, "offers_asked"))


UNRULED = (
    Provision(
        ELIGIBILITY_DECREE.cite(18, 1),
        "not modelled",
        "where the Act does not apply, costs are reasonable, which is judged: no more from the national threshold on",
    ),
    Provision(ELIGIBILITY_DECREE.cite(18, 4), "structure", "Purchase.value is the whole, however it is divided"),
    Provision(
        ELIGIBILITY_DECREE.cite(18, 6), "not modelled", "aid to firms' development (758/2021) is of another programme"
    ),
    Provision(
        PROCUREMENT_ACT.cite(5, 1),
        "structure",
        "churches, state enterprises, public-law bodies and wellbeing services counties say Purchase.bound",
    ),
    Provision(
        PROCUREMENT_ACT.cite(21), "not modelled", "a purchase made together: who answers for it is not in the figures"
    ),
    Provision(PROCUREMENT_ACT.cite(25, 2), "structure", "below the thresholds no rule asks for the Act"),
)

TOPIC = Topic(
    rules=(the_act_is_followed, offers_are_asked, price_level_is_found_out, others_are_asked),
    parameters=(
        OFFERS_FROM,
        PRICE_LEVEL_FROM,
        AUTHORITIES,
        AIDED_SHARE,
        GOODS_AND_SERVICES_THRESHOLD,
        WORKS_THRESHOLD,
        CARE_THRESHOLD,
        SPECIAL_SERVICES_THRESHOLD,
        CONCESSION_THRESHOLD,
    ),
    unruled=UNRULED,
)
