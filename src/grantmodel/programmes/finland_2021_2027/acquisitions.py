"""What is bought by instalments, leased or bought second-hand: Decree 866/2021 §§ 19-21."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.costs import CostCategory, CostItem, CostNature
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.purchases import Instalments, Purchase, SecondHand
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import at_most, holds, not_after
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.days import MONTHS_IN_A_YEAR, add_days, add_months

INSTALMENT_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-19.1 funds",
    "funds",
    row(
        frozenset({Fund.ERDF, Fund.JTF, Fund.NATIONAL}),
        ELIGIBILITY_DECREE.cite(19, 1),
        checked="2026-11-24",
        note="National funds follow the section by Decree 867/2021 § 25, point 2. Of ESF+ the section says nothing, "
        "neither that the cost is eligible nor that it is not.",
    ),
)

# A purchase has no cost category: what is bought or leased is an investment, or below 3 000 euros another direct cost.
_BOUGHT = frozenset({CostCategory.INVESTMENT, CostCategory.OTHER_DIRECT})


def pays_purchases(subproject: Subproject, law: Parameters) -> bool:
    """Return whether the subproject's cost model leaves what is bought to be paid as it is."""
    model = known(subproject.cost_model, subproject, "cost_model")
    return not known(law[COVERAGE].get(model), subproject, "cost_model") >= _BOUGHT


def _terms(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Instalments | None:
    """Return the terms of a purchase that § 19 is about (osamaksu), None for every other."""
    if purchase.instalments is None or known(group.fund, group, "fund") not in law[INSTALMENT_FUNDS]:
        return None
    return purchase.instalments if pays_purchases(subproject, law) else None


@rule(ELIGIBILITY_DECREE.cite(19, 1, 1), anchor="cost", applies=outside_interreg, reads=(INSTALMENT_FUNDS, COVERAGE))
def debt_is_binding(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """Who buys by instalments (osamaksu) is bound by contract to pay the rest to the financing company or seller."""
    terms = _terms(group, subproject, purchase, law)
    if terms is None:
        return NOT_APPLICABLE
    return holds(known(terms.debt_binds, purchase, "instalments.debt_binds"))


@rule(ELIGIBILITY_DECREE.cite(19, 1, 2), anchor="cost", applies=outside_interreg, reads=(INSTALMENT_FUNDS, COVERAGE))
def property_is_delivered(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """What is bought by instalments (osamaksu) has been delivered to the beneficiary."""
    terms = _terms(group, subproject, purchase, law)
    if terms is None:
        return NOT_APPLICABLE
    return holds(known(terms.delivered, purchase, "instalments.delivered"))


@rule(ELIGIBILITY_DECREE.cite(19, 1, 3), anchor="cost", applies=outside_interreg, reads=(INSTALMENT_FUNDS, COVERAGE))
def title_has_passed(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """Ownership of what is bought by instalments, or rights equal to it (omistusoikeutta vastaavat), have passed."""
    terms = _terms(group, subproject, purchase, law)
    if terms is None:
        return NOT_APPLICABLE
    return holds(known(terms.title_passed, purchase, "instalments.title_passed"))


@rule(ELIGIBILITY_DECREE.cite(19, 2), anchor="cost", applies=outside_interreg, reads=(INSTALMENT_FUNDS, COVERAGE))
def financier_has_paid(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A financier (rahoittava taho) that has the seller's rights has paid the seller for the beneficiary."""
    terms = _terms(group, subproject, purchase, law)
    if terms is None or not known(terms.rights_transferred, purchase, "instalments.rights_transferred"):
        return NOT_APPLICABLE
    return holds(known(terms.seller_paid, purchase, "instalments.seller_paid"))


@rule(ELIGIBILITY_DECREE.cite(19, 3), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def no_charges_of_instalments(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Charges of what is bought by instalments (hallinto-, rahoitus- ja korkokustannukset) are not paid."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    return holds(item.nature is not CostNature.INSTALMENT_CHARGE, actual=item.nature)


@rule(ELIGIBILITY_DECREE.cite(20, 2), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def no_charges_of_leasing(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Charges of what is leased (leasingin hallinto-, rahoitus- ja korkokustannukset) are not paid."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    return holds(item.nature is not CostNature.LEASING_CHARGE, actual=item.nature)


@rule(
    ELIGIBILITY_DECREE.cite(20, 2),
    anchor="cost",
    id="866/2021-20.2 sentence 2",
    applies=outside_interreg,
    reads=(COVERAGE,),
)
def leasing_is_shown_without_charges(subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """Who leases (leasing) shows in the payment claim that the charges are not in its costs."""
    if purchase.leasing is None or not pays_purchases(subproject, law):
        return NOT_APPLICABLE
    return holds(known(purchase.leasing.charges_left_out, purchase, "leasing.charges_left_out"))


SECOND_HAND_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-21 funds",
    "funds",
    row(
        frozenset({Fund.ERDF, Fund.JTF, Fund.NATIONAL}),
        ELIGIBILITY_DECREE.cite(21),
        checked="2026-11-24",
        note="National funds follow the section by Decree 867/2021 § 25, point 2. Of ESF+ the section says nothing, "
        "neither that the cost is eligible nor that it is not.",
    ),
)
YEARS_WITHOUT_AID: Parameter[int] = parameter(
    "866/2021-21.1 years without public aid",
    "years",
    row(5, ELIGIBILITY_DECREE.cite(21, point=1), checked="2026-11-24"),
)


def _machine(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> SecondHand | None:
    """Return the machine or device that § 21 is about (käytettynä hankittu), None for every other purchase."""
    if purchase.second_hand is None or known(group.fund, group, "fund") not in law[SECOND_HAND_FUNDS]:
        return None
    return purchase.second_hand if pays_purchases(subproject, law) else None


@rule(
    ELIGIBILITY_DECREE.cite(21, point=1),
    anchor="cost",
    applies=outside_interreg,
    reads=(SECOND_HAND_FUNDS, COVERAGE, YEARS_WITHOUT_AID),
)
def machine_had_no_aid(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A second-hand machine (käytetty kone tai laite) had no public aid in the five years before its purchase."""
    machine = _machine(group, subproject, purchase, law)
    if machine is None:
        return NOT_APPLICABLE
    if not known(machine.aided, purchase, "second_hand.aided"):
        return holds(is_so=True)
    made = known(purchase.made, purchase, "made")
    first = add_months(made, -law[YEARS_WITHOUT_AID] * MONTHS_IN_A_YEAR)
    return not_after(known(machine.last_aided, purchase, "second_hand.last_aided"), add_days(first, -1))


@rule(
    ELIGIBILITY_DECREE.cite(21, point=2), anchor="cost", applies=outside_interreg, reads=(SECOND_HAND_FUNDS, COVERAGE)
)
def machine_costs_its_value(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A second-hand machine (käytetty kone tai laite) costs at most its fair value (käypä arvo)."""
    machine = _machine(group, subproject, purchase, law)
    if machine is None:
        return NOT_APPLICABLE
    return at_most(purchase.value, known(machine.fair_value, purchase, "second_hand.fair_value"))


@rule(
    ELIGIBILITY_DECREE.cite(21, point=3), anchor="cost", applies=outside_interreg, reads=(SECOND_HAND_FUNDS, COVERAGE)
)
def machine_lasts(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A second-hand machine lasts (jäljellä oleva käyttöikä) for the use that the decision lays down."""
    machine = _machine(group, subproject, purchase, law)
    if machine is None:
        return NOT_APPLICABLE
    return holds(known(machine.life_suffices, purchase, "second_hand.life_suffices"))


@rule(
    ELIGIBILITY_DECREE.cite(21, point=4), anchor="cost", applies=outside_interreg, reads=(SECOND_HAND_FUNDS, COVERAGE)
)
def machine_is_suitable(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A second-hand machine suits its use by its technical properties (tekniset ominaisuudet)."""
    machine = _machine(group, subproject, purchase, law)
    if machine is None:
        return NOT_APPLICABLE
    return holds(known(machine.suitable, purchase, "second_hand.suitable"))
