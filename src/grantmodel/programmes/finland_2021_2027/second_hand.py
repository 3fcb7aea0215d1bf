"""Machines and devices bought second-hand: Decree 866/2021 § 21."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.acquisitions import pays_purchases
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.purchases import Purchase, SecondHand
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import at_most, holds, not_after
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.days import MONTHS_IN_A_YEAR, add_days, add_months

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
