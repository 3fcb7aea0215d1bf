"""How amounts are rounded, where the acts lay down shares and no rounding: inferred or seen, and said to be so."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    ELIGIBILITY_DECREE,
    FINANCING_DECREE,
    SINCE_DECREES,
    cut_to_cents,
    inferred_rounding,
    parameter,
    row,
)
from grantmodel.rules.parameters import Parameter
from grantmodel.values.money import euros
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Evidence, Publication

_ACCOUNTS = Publication("Hankkeen julkinen kirjanpito ja suunnitelma", "")


def _seen(name: str, rounding: Rounding) -> Parameter[Rounding]:
    """Return how one project's public accounts and plan round, of which nothing is laid down."""
    note = "No rounding is laid down; this is what the accounts and the plan of one project, approved in 2026, show."
    version = row(rounding, _ACCOUNTS, SINCE_DECREES, checked="2026-11-24", evidence=Evidence.SECOND_HAND, note=note)
    return parameter(name, "direction and unit", version)


MATCH_ROUNDING = cut_to_cents("867/2021-34.1 rounding of the match", FINANCING_DECREE.cite(34, 1), checked="2026-11-24")
OVERRUN_ROUNDING = cut_to_cents(
    "866/2021-25.2 rounding of the overrun", ELIGIBILITY_DECREE.cite(25, 2), checked="2026-11-24"
)
DRAFT_BUDGET_ROUNDING = inferred_rounding(
    "866/2021-15.1 rounding of a draft budget",
    ELIGIBILITY_DECREE.cite(15, 1),
    Rounding("ceiling"),
    "what may not exceed an amount is rounded up to whole cents before it is compared",
    checked="2026-11-24",
)
PLAN_ROUNDING = _seen("866/2021-2.2.3 rounding of flat rates in a plan", Rounding("half_up", unit=euros(1)))
PLAN_AID_ROUNDING = _seen("867/2021-4.1 rounding of aid in a plan", Rounding("floor", unit=euros(1)))
CLAIM_ROUNDING = _seen("866/2021-2.2.3 rounding in a payment claim", Rounding("half_up"))

ROUNDINGS = {
    "match": MATCH_ROUNDING,
    "overrun": OVERRUN_ROUNDING,
    "draft budget": DRAFT_BUDGET_ROUNDING,
    "flat rates of a plan": PLAN_ROUNDING,
    "aid of a plan": PLAN_AID_ROUNDING,
    "payment claim": CLAIM_ROUNDING,
}
