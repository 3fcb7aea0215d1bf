"""Machines and devices bought second-hand: Decree 866/2021 § 21."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.acquisitions import PAID_AS_SUCH, pays_purchases
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.purchases import Purchase, SecondHand
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import at_most, holds, not_after
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.symbols import Language
from grantmodel.values.days import MONTHS_IN_A_YEAR, add_days, add_months

SECOND_HAND_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-21 funds",
    "funds",
    row(
        frozenset({Fund.ERDF, Fund.JTF, Fund.NATIONAL}),
        ELIGIBILITY_DECREE.cite(21),
        SINCE_DECREES,
        note="National funds follow the section by Decree 867/2021 § 25, point 2. Of ESF+ the section says nothing, "
        "neither that the cost is eligible nor that it is not.",
    ),
)
YEARS_WITHOUT_AID: Parameter[int] = parameter(
    "866/2021-21.1 years without public aid",
    "years",
    row(5, ELIGIBILITY_DECREE.cite(21, point=1), SINCE_DECREES),
)

_LEAVE_OUT: Mapping[Language, str] = {
    "fi": "jätä hankinta kustannusten ulkopuolelle",
    "sv": "lämna anskaffningen utanför kostnaderna",
    "en": "leave the purchase out of the costs",
}


def _machine(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> SecondHand | None:
    """Return the machine or device that § 21 is about (käytettynä hankittu), None for every other purchase."""
    if purchase.second_hand is None or known(group.fund, group, "fund") not in law[SECOND_HAND_FUNDS]:
        return None
    return purchase.second_hand if pays_purchases(subproject, law) else None


@rule(
    "866/2021-21.1",
    source=ELIGIBILITY_DECREE.cite(21, point=1),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Käytettynä hankitun koneen tai laitteen hankintaan ei ole saatu julkista tukea säädettynä hankintaa "
        "edeltäneenä aikana",
        "sv": "För anskaffning av en maskin eller anordning som anskaffats begagnad har inget offentligt stöd "
        "erhållits under den föreskrivna tid som föregått anskaffningen",
        "en": "No public aid was received for the purchase of a machine or device bought second-hand in the time laid "
        "down before the purchase",
    },
    mend={
        "fi": "jätä hankinta kustannusten ulkopuolelle; tukea on voitu saada viimeistään {limit}",
        "sv": "lämna anskaffningen utanför kostnaderna; stöd får ha erhållits senast {limit}",
        "en": "leave the purchase out of the costs; aid may have been received by {limit}",
    },
    note=f"The years begin on the day with the number of the day of the purchase: an inference. {PAID_AS_SUCH}",
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
    "866/2021-21.2",
    source=ELIGIBILITY_DECREE.cite(21, point=2),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Käytettynä hankitun koneen tai laitteen kustannukset eivät ylitä sen käypää arvoa",
        "sv": "Kostnaderna för en maskin eller anordning som anskaffats begagnad överstiger inte dess verkliga värde",
        "en": "The costs of a machine or device bought second-hand do not exceed its fair value",
    },
    mend={
        "fi": "jätä hankinta kustannusten ulkopuolelle; hinta ylittää käyvän arvon {limit} määrällä {shortfall}",
        "sv": "lämna anskaffningen utanför kostnaderna; priset överstiger det verkliga värdet {limit} med {shortfall}",
        "en": "leave the purchase out of the costs; its price is {shortfall} above the fair value of {limit}",
    },
    note=f"Both are compared without value added tax: an inference. {PAID_AS_SUCH}",
)
def machine_costs_its_value(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A second-hand machine (käytetty kone tai laite) costs at most its fair value (käypä arvo)."""
    machine = _machine(group, subproject, purchase, law)
    if machine is None:
        return NOT_APPLICABLE
    return at_most(purchase.value, known(machine.fair_value, purchase, "second_hand.fair_value"))


@rule(
    "866/2021-21.3",
    source=ELIGIBILITY_DECREE.cite(21, point=3),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Käytettynä hankitun koneen tai laitteen jäljellä oleva käyttöikä on riittävä tukipäätöksessä määrättyyn "
        "käyttötarkoitukseen ja -aikaan sekä hankkeen tavoitteeseen nähden",
        "sv": "Den återstående livslängden för en maskin eller anordning som anskaffats begagnad är tillräcklig med "
        "tanke på det användningsändamål och den användningstid som anges i stödbeslutet samt målet för projektet",
        "en": "The life that is left to a machine or device bought second-hand suffices for the use and the time of "
        "use in the grant decision and for the project's goal",
    },
    mend=_LEAVE_OUT,
    note=PAID_AS_SUCH,
)
def machine_lasts(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A second-hand machine lasts (jäljellä oleva käyttöikä) for the use that the decision lays down."""
    machine = _machine(group, subproject, purchase, law)
    if machine is None:
        return NOT_APPLICABLE
    return holds(known(machine.life_suffices, purchase, "second_hand.life_suffices"))


@rule(
    "866/2021-21.4",
    source=ELIGIBILITY_DECREE.cite(21, point=4),
    anchor="cost",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Käytettynä hankittu kone tai laite on teknisiltä ominaisuuksiltaan asianmukainen tarkoitettuun käyttöön",
        "sv": "En maskin eller anordning som anskaffats begagnad är till sina tekniska egenskaper ändamålsenlig för "
        "den avsedda användningen",
        "en": "A machine or device bought second-hand suits the use that is meant by its technical properties",
    },
    mend=_LEAVE_OUT,
    note=PAID_AS_SUCH,
)
def machine_is_suitable(group: GroupProject, subproject: Subproject, purchase: Purchase, law: Parameters) -> Check:
    """A second-hand machine suits its use by its technical properties (tekniset ominaisuudet)."""
    machine = _machine(group, subproject, purchase, law)
    if machine is None:
        return NOT_APPLICABLE
    return holds(known(machine.suitable, purchase, "second_hand.suitable"))


TOPIC = Topic(
    rules=(machine_had_no_aid, machine_costs_its_value, machine_lasts, machine_is_suitable),
    parameters=(SECOND_HAND_FUNDS, YEARS_WITHOUT_AID),
)
