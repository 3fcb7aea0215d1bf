"""Laws of eligible costs."""

from collections.abc import Callable, Sequence

import attrs

from grantmodel.projects.costs import CostItem
from grantmodel.testing.laws.broken import expect
from grantmodel.values.money import Money


def credit_note_mirrors(judge: Callable[[CostItem], tuple[object, Money | None]]) -> Callable[[CostItem], None]:
    """A cost with all its amounts negated has the same outcome, and the negated eligible amount."""

    def check(item: CostItem) -> None:
        limit = None if item.travel_limit is None else Money(-item.travel_limit.cents)
        amount, vat = Money(-item.amount.cents), Money(-item.vat.cents)
        outcome, eligible = judge(item)
        mirrored = outcome, None if eligible is None else Money(-eligible.cents)
        seen = judge(attrs.evolve(item, amount=amount, vat=vat, travel_limit=limit))
        expect(seen == mirrored, f"{item!r} is {outcome!r} of {eligible!r}, and its credit note {seen!r}")

    return check


def eligible_sum_is_the_sum_of_parts(
    judge: Callable[[Sequence[CostItem]], tuple[Sequence[Money | None], Money]],
) -> Callable[[Sequence[CostItem]], None]:
    """The eligible sum is the sum of what is eligible of each cost, and of each as if it stood alone."""

    def check(items: Sequence[CostItem]) -> None:
        parts, total = judge(items)
        cents = sum(part.cents for part in parts if part is not None)
        expect(total.cents == cents, f"{parts!r} makes {cents} cents, not {total!r}")
        alone = [judge([item])[0][0] for item in items]
        expect(list(parts) == alone, f"together {parts!r} are eligible, one by one {alone!r}")

    return check


def eligible_is_between_nothing_and_the_cost(
    judge: Callable[[CostItem], tuple[object, Money | None]],
) -> Callable[[CostItem], None]:
    """Of a cost at least nothing and at most the whole is eligible; of a credit note the other way round."""

    def check(item: CostItem) -> None:
        cost, (_, eligible) = item.amount.cents + item.vat.cents, judge(item)
        within = eligible is None or min(cost, 0) <= eligible.cents <= max(cost, 0)
        expect(within, f"{eligible!r} is eligible of {cost} cents")

    return check
