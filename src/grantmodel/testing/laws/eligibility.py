"""Laws of eligible costs."""

from collections.abc import Callable, Sequence

import attrs

from grantmodel.programmes.acts import FINANCING_ACT
from grantmodel.projects.costs import CostItem
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.values.money import Money


@law(source="arithmetic: a correction takes back what it corrects")
def credit_note_mirrors(judge: Callable[[CostItem], tuple[object, Money | None]]) -> Callable[[CostItem], None]:
    """A cost with all its amounts negated has the same outcome, and the negated eligible amount."""

    def check(item: CostItem) -> None:
        limit = None if item.travel_limit is None else Money(-item.travel_limit.cents)
        amount, vat = Money(-item.amount.cents), Money(-item.vat.cents)
        credit_note = attrs.evolve(item, amount=amount, vat=vat, travel_limit=limit)
        outcome, eligible = judge(item)
        mirrored = outcome, None if eligible is None else Money(-eligible.cents)
        seen = judge(credit_note)
        expect(
            seen == mirrored,
            "of the cost {} comes {}, and of its credit note {}",
            item.amount,
            (outcome, eligible),
            seen,
        )

    return check


@law(source="arithmetic: the parts of a sum")
def eligible_sum_is_the_sum_of_parts(
    judge: Callable[[Sequence[CostItem]], tuple[Sequence[Money | None], Money]],
) -> Callable[[Sequence[CostItem]], None]:
    """The eligible sum is the sum of what is eligible of each cost, and of each as if it stood alone."""

    def check(items: Sequence[CostItem]) -> None:
        parts, total = judge(items)
        made = Money(sum(part.cents for part in parts if part is not None))
        expect(total == made, "{}, together {}, not {}", parts, made, total)
        alone = [judge([item])[0][0] for item in items]
        expect(list(parts) == alone, "together {} are eligible, one by one {}", parts, alone)

    return check


@law(source=FINANCING_ACT.cite(17, 3))
def eligible_is_between_nothing_and_the_cost(
    judge: Callable[[CostItem], tuple[object, Money | None]],
) -> Callable[[CostItem], None]:
    """Of a cost at least nothing and at most the whole is eligible; of a credit note the other way round."""

    def check(item: CostItem) -> None:
        cost, (_, eligible) = item.amount.cents + item.vat.cents, judge(item)
        within = eligible is None or min(cost, 0) <= eligible.cents <= max(cost, 0)
        expect(within, "{} is eligible of {}", eligible, Money(cost))

    return check
