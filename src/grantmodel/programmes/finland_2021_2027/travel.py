"""Travel: Decree 866/2021 § 17."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.finland_2021_2027.vat import without_refused_vat
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import at_most, refusing
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money


@rule(ELIGIBILITY_DECREE.cite(17), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def travel_keeps_to_the_rules(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Travel (matkakustannus) is eligible up to what the agreement or the state's rules pay, and the rest is not."""
    if item.category is not CostCategory.TRAVEL or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    cost, limit = without_refused_vat(subproject, item), abs(known(item.travel_limit, item, "travel_limit"))
    over = abs(cost) - limit
    return refusing(over if cost > Money(0) else -over, at_most(abs(cost), limit))
