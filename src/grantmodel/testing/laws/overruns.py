"""Laws of overruns: how much of a cost category may be accepted beyond what was approved for it."""

from __future__ import annotations

from collections.abc import Callable
from math import floor

from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate


@law(source=ELIGIBILITY_DECREE.cite(25, 2))
def overrun_keeps_to_its_limit(
    accepted: Callable[[Money, Money], Money], share: Rate, amount: Money
) -> Callable[[Money, Money], None]:
    """Costs of a category are accepted up to what is approved and the larger of a share of that and an amount.

    The function takes what is approved, zero or more, and the costs; what is left over is less than a cent.
    """

    def check(approved: Money, costs: Money) -> None:
        room = max(floor(share.fraction * approved.cents), amount.cents)
        expected = min(costs, approved + Money(room))
        told = "of {} where {} is approved {} may be accepted, not {}"
        expect(accepted(approved, costs) == expected, told, costs, approved, expected, accepted(approved, costs))

    return check
