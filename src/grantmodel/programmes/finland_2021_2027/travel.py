"""Travel: Decree 866/2021 § 17."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.finland_2021_2027.vat import without_refused_vat
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import at_most, refusing
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money


@rule(
    "866/2021-17",
    source=ELIGIBILITY_DECREE.cite(17),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Matkakustannus on enintään virka- tai työehtosopimuksen tai valtion matkustussäännön mukainen korvaus",
        "sv": "En resekostnad är högst ersättningen enligt tjänste- eller arbetskollektivavtalet eller statens "
        "resereglemente",
        "en": "A travel cost is at most what the collective agreement or the state's travel rules pay",
    },
    mend={
        "fi": "vähennä matkakustannuksesta {shortfall}",
        "sv": "dra av {shortfall} från resekostnaden",
        "en": "take {shortfall} off the travel cost",
    },
)
def travel_keeps_to_the_rules(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Travel (matkakustannus) is eligible up to what the agreement or the state's rules pay, and the rest is not."""
    if item.category is not CostCategory.TRAVEL or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    cost, limit = without_refused_vat(subproject, item), abs(known(item.travel_limit, item, "travel_limit"))
    over = abs(cost) - limit
    return refusing(over if cost > Money(0) else -over, at_most(abs(cost), limit))


TOPIC = Topic(
    rules=(travel_keeps_to_the_rules,),
)
