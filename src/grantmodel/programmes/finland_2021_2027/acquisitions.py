"""What is bought by instalments or leased: Decree 866/2021 §§ 19-20."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostCategory, CostItem, CostNature
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.purchases import Instalments, Purchase
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.text.symbols import Language

INSTALMENT_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-19.1 funds",
    "funds",
    row(
        frozenset({Fund.ERDF, Fund.JTF, Fund.NATIONAL}),
        ELIGIBILITY_DECREE.cite(19, 1),
        SINCE_DECREES,
        note="National funds follow the section by Decree 867/2021 § 25, point 2. Of ESF+ the section says nothing, "
        "neither that the cost is eligible nor that it is not.",
    ),
)

# A purchase has no cost category: what is bought or leased is an investment, or below 3 000 euros another direct cost.
_BOUGHT = frozenset({CostCategory.INVESTMENT, CostCategory.OTHER_DIRECT})

_WAIT: Mapping[Language, str] = {
    "fi": "hae hankintamenon korvaamista vasta, kun ehto täyttyy, tai jätä hankinta kustannusten ulkopuolelle",
    "sv": "ansök om ersättning först när villkoret är uppfyllt, eller lämna anskaffningen utanför kostnaderna",
    "en": "claim the cost once that is so, or leave the purchase out of the costs",
}
_LEAVE_OUT: Mapping[Language, str] = {"fi": "jätä kustannus pois", "sv": "stryk kostnaden", "en": "leave the cost out"}
PAID_AS_SUCH = "Where the cost model stands for all that is bought, nothing of it is paid as such and nothing is asked."


def pays_purchases(subproject: Subproject, law: Parameters) -> bool:
    """Return whether the subproject's cost model leaves what is bought to be paid as it is."""
    model = known(subproject.cost_model, subproject, "cost_model")
    return not known(law[COVERAGE].get(model), subproject, "cost_model") >= _BOUGHT


def _terms(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Instalments | None:
    """Return the terms of a purchase that § 19 is about (osamaksu), None for every other."""
    if purchase.instalments is None or known(group.fund, group, "fund") not in law[INSTALMENT_FUNDS]:
        return None
    return purchase.instalments if pays_purchases(subproject, law) else None


@rule(
    "866/2021-19.1.1",
    source=ELIGIBILITY_DECREE.cite(19, 1, 1),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Osamaksulla hankitun omaisuuden hankintameno on tukikelpoinen, jos tuen saajalla on oikeudellisesti "
        "sitova sopimukseen perustuva velvollisuus maksaa jäljellä oleva velka",
        "sv": "Anskaffningsutgiften för egendom som anskaffats på avbetalning är stödberättigande om stödmottagaren "
        "har en rättsligt bindande skyldighet som grundar sig på ett avtal att betala den återstående skulden",
        "en": "The cost of what is bought by instalments is eligible if a contract binds the beneficiary in law to pay "
        "the rest of the debt",
    },
    mend=_WAIT,
    note=PAID_AS_SUCH,
)
def debt_is_binding(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """Who buys by instalments (osamaksu) is bound by contract to pay the rest to the financing company or seller."""
    terms = _terms(group, subproject, purchase, law)
    if terms is None:
        return NOT_APPLICABLE
    return holds(known(terms.debt_binds, purchase, "instalments.debt_binds"))


@rule(
    "866/2021-19.1.2",
    source=ELIGIBILITY_DECREE.cite(19, 1, 2),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Osamaksulla hankitun omaisuuden hankintameno on tukikelpoinen, jos omaisuus on toimitettu tuen saajalle",
        "sv": "Anskaffningsutgiften för egendom som anskaffats på avbetalning är stödberättigande om egendomen har "
        "levererats till stödmottagaren",
        "en": "The cost of what is bought by instalments is eligible if it has been delivered to the beneficiary",
    },
    mend=_WAIT,
    note=PAID_AS_SUCH,
)
def property_is_delivered(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """What is bought by instalments (osamaksu) has been delivered to the beneficiary."""
    terms = _terms(group, subproject, purchase, law)
    if terms is None:
        return NOT_APPLICABLE
    return holds(known(terms.delivered, purchase, "instalments.delivered"))


@rule(
    "866/2021-19.1.3",
    source=ELIGIBILITY_DECREE.cite(19, 1, 3),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Osamaksulla hankitun omaisuuden hankintameno on tukikelpoinen, jos omistusoikeus tai sitä vastaavat "
        "oikeudet ovat siirtyneet tuen saajalle",
        "sv": "Anskaffningsutgiften för egendom som anskaffats på avbetalning är stödberättigande om äganderätten "
        "eller motsvarande rättigheter har övergått till stödmottagaren",
        "en": "The cost of what is bought by instalments is eligible if ownership or rights equal to it have passed to "
        "the beneficiary",
    },
    mend=_WAIT,
    note=f"Equal rights allow depreciations and, of who is liable for it, deducting the tax. {PAID_AS_SUCH}",
)
def title_has_passed(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """Ownership of what is bought by instalments, or rights equal to it (omistusoikeutta vastaavat), have passed."""
    terms = _terms(group, subproject, purchase, law)
    if terms is None:
        return NOT_APPLICABLE
    return holds(known(terms.title_passed, purchase, "instalments.title_passed"))


@rule(
    "866/2021-19.2",
    source=ELIGIBILITY_DECREE.cite(19, 2),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Jos osamaksusopimuksessa on siirretty myyjän oikeuksia rahoittavalle taholle, hankintameno on "
        "tukikelpoinen vain, jos tämä on maksanut velaksi jääneen kauppahinnan myyjälle",
        "sv": "Om säljarens rättigheter genom ett avtal om avbetalning har överförts till en finansierande part är "
        "anskaffningsutgiften stödberättigande endast om parten har betalat skuldandelen av köpeskillingen till "
        "säljaren",
        "en": "If the contract on instalments transfers the seller's rights to a financier, the cost is eligible only "
        "if the financier has paid the seller the price that is left as debt",
    },
    mend=_WAIT,
    note=PAID_AS_SUCH,
)
def financier_has_paid(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A financier (rahoittava taho) that has the seller's rights has paid the seller for the beneficiary."""
    terms = _terms(group, subproject, purchase, law)
    if terms is None or not known(terms.rights_transferred, purchase, "instalments.rights_transferred"):
        return NOT_APPLICABLE
    return holds(known(terms.seller_paid, purchase, "instalments.seller_paid"))


@rule(
    "866/2021-19.3",
    source=ELIGIBILITY_DECREE.cite(19, 3),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Osamaksulla hankitun omaisuuden hallinto-, rahoitus-, korko-, vakuutus-, korjaus- ja huoltokustannukset "
        "ja muut vastaavat kustannukset eivät ole tukikelpoisia",
        "sv": "Förvaltnings-, finansierings-, ränte-, försäkrings-, reparations- och underhållskostnader för egendom "
        "som anskaffats på avbetalning samt andra motsvarande kostnader är inte stödberättigande",
        "en": "Costs of administration, financing, interest, insurance, repair and service and other like costs of "
        "what is bought by instalments are not eligible",
    },
    mend=_LEAVE_OUT,
    note="The subsection names no fund.",
)
def no_charges_of_instalments(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Charges of what is bought by instalments (hallinto-, rahoitus- ja korkokustannukset) are not paid."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    return holds(item.nature is not CostNature.INSTALMENT_CHARGE, actual=item.nature)


@rule(
    "866/2021-20.2",
    source=ELIGIBILITY_DECREE.cite(20, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Leasingin hallinto-, rahoitus-, korko-, vakuutus-, korjaus- ja huoltokustannukset ja muut vastaavat "
        "kustannukset eivät ole tukikelpoisia",
        "sv": "Förvaltnings-, finansierings-, ränte-, försäkrings-, reparations- och underhållskostnader för leasing "
        "samt andra motsvarande kostnader är inte stödberättigande",
        "en": "Costs of administration, financing, interest, insurance, repair and service and other like costs of a "
        "lease are not eligible",
    },
    mend=_LEAVE_OUT,
)
def no_charges_of_leasing(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Charges of what is leased (leasingin hallinto-, rahoitus- ja korkokustannukset) are not paid."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    return holds(item.nature is not CostNature.LEASING_CHARGE, actual=item.nature)


@rule(
    "866/2021-20.2 sentence 2",
    source=ELIGIBILITY_DECREE.cite(20, 2),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Maksatushakemuksessa osoitetaan, ettei leasingin kustannuksiin sisälly tuen ulkopuolelle jääviä eriä",
        "sv": "I ansökan om utbetalning visas att kostnader som inte är stödberättigande inte ingår i kostnaderna för "
        "leasing",
        "en": "The payment claim shows that the costs of a lease have no charges in them that are not eligible",
    },
    mend={
        "fi": "osoita maksatushakemuksessa, ettei kustannuksiin sisälly leasingin hallinto-, rahoitus-, korko-, "
        "vakuutus-, korjaus- tai huoltokustannuksia eikä muita vastaavia kustannuksia",
        "sv": "visa i ansökan om utbetalning att förvaltnings-, finansierings-, ränte-, försäkrings-, reparations- och "
        "underhållskostnader för leasing samt andra motsvarande kostnader inte ingår i kostnaderna",
        "en": "show in the payment claim that charges of administration, financing, interest, insurance, repair and "
        "service of the lease, and others like them, are not in the costs",
    },
    note=PAID_AS_SUCH,
)
def leasing_is_shown_without_charges(subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """Who leases (leasing) shows in the payment claim that the charges are not in its costs."""
    if purchase.leasing is None or not pays_purchases(subproject, law):
        return NOT_APPLICABLE
    return holds(known(purchase.leasing.charges_left_out, purchase, "leasing.charges_left_out"))


UNRULED = (
    Provision(ELIGIBILITY_DECREE.cite(20, 1), "not modelled", "whether the cost of leasing is reasonable is judged"),
)

TOPIC = Topic(
    rules=(
        debt_is_binding,
        property_is_delivered,
        title_has_passed,
        financier_has_paid,
        no_charges_of_instalments,
        no_charges_of_leasing,
        leasing_is_shown_without_charges,
    ),
    parameters=(INSTALMENT_FUNDS,),
    unruled=UNRULED,
)
