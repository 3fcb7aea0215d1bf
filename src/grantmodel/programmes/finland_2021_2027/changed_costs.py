"""Costs of a change of the grant decision: Act 757/2021 § 23, Decree 867/2021 § 12."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.eligibility import approved_categories
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.costs import CostItem
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import not_before
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.rule_decorator import rule


def _changes(subproject: Subproject, item: CostItem) -> list[int]:
    """Return the places of the amendments that a cost may come from: what it names, or what alone adds its category."""
    amendments = list(enumerate(subproject.amendments))
    if item.amendment is not None:
        named = {amendment.name: place for place, amendment in amendments}
        return [known(named.get(item.amendment), item, "amendment")]
    adding = [place for place, amendment in amendments if item.category in amendment.categories]
    if not adding:
        return []
    approved = approved_categories(subproject)
    return adding if approved and item.category not in approved else []


@rule(FINANCING_ACT.cite(23, 3), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def changed_cost_is_after_the_change(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """A cost of a change (muuttunut hanke) is incurred on the day of the change application at the earliest."""
    changes = _changes(subproject, item)
    if not changes or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    first = min(
        known(subproject.amendments[place].pending, subproject, f"amendments[{place}].pending") for place in changes
    )
    return not_before(known(item.incurred, item, "incurred"), first)
