"""Laws of counting: what costs come to under a cost model, by category, line and period."""

from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

from grantmodel.rules.cost_models import Counted
from grantmodel.testing.laws.broken import expect
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

C = TypeVar("C", bound=Hashable)
L = TypeVar("L", bound=Hashable)
P = TypeVar("P", bound=Hashable)
PeriodCosts = TypeVar("PeriodCosts")


def counted_total_is_its_parts(
    count: Callable[[Mapping[C, Money]], Counted[C]],
) -> Callable[[Mapping[C, Money]], None]:
    """What is paid is the costs and the lines, and of what was given nothing is lost or counted twice."""

    def check(costs: Mapping[C, Money]) -> None:
        seen = count(costs)
        parts = sum(part.cents for split in (seen.costs, seen.flat_rates) for part in split.values())
        expect(seen.total.cents == parts, f"the parts make {parts} cents, not {seen.total!r}")
        given = {category: cost.cents for category, cost in costs.items()}
        kept = [(category, cost.cents) for split in (seen.costs, seen.covered) for category, cost in split.items()]
        expect(len(kept) == len(given) and dict(kept) == given, f"{given} cents were given, and {kept} kept")

    return check


def flat_rate_keeps_to_its_share(
    line: Callable[[Money, Rate], Money],
) -> Callable[[Money, Money, Rate], None]:
    """A line rounded down is its rate of the base, less than a cent below; more base never makes it less.

    The function takes the base and the rate; both amounts are zero or more.
    """

    def check(base: Money, more: Money, rate: Rate) -> None:
        exact, seen = rate.fraction * base.cents, line(base, rate)
        expect(exact - 1 < seen.cents <= exact, f"{seen!r} is not {exact} cents rounded down")
        larger = line(base + more, rate)
        expect(larger.cents >= seen.cents, f"a base larger by {more!r} makes {larger!r} of {seen!r}")

    return check


def order_of_costs_changes_nothing(
    count: Callable[[Mapping[C, Money]], Counted[C]],
) -> Callable[[Mapping[C, Money]], None]:
    """The same costs in another order come to the same, category by category and line by line."""

    def check(costs: Mapping[C, Money]) -> None:
        one, other = count(costs), count(dict(reversed(list(costs.items()))))
        expect(one == other, f"in another order {one!r} is {other!r}")

    return check


def zero_line_changes_nothing(
    count: Callable[[Mapping[C, Money]], Counted[C]],
) -> Callable[[Mapping[C, Money], C], None]:
    """A category with a cost of zero, which was left out before, changes no line and no total."""

    def check(costs: Mapping[C, Money], category: C) -> None:
        one, other = count(costs), count({category: Money(0), **costs})
        seen = (other.flat_rates, other.total)
        expect(seen == (one.flat_rates, one.total), f"a zero {category!r} makes {other!r} of {one!r}")

    return check


def exclusivity_is_symmetric(excludes: Callable[[str, str], bool]) -> Callable[[str, str], None]:
    """Where one flat rate excludes another, the other excludes the one; none excludes itself."""

    def check(one: str, other: str) -> None:
        expect(excludes(one, other) == excludes(other, one), f"of {one!r} and {other!r} one alone excludes the other")
        expect(not excludes(one, one), f"{one!r} excludes itself")

    return check


def periods_make_the_whole(
    by_period: Callable[[Mapping[P, PeriodCosts], P], Mapping[P, Mapping[L, Money]]],
    whole: Callable[[Mapping[P, PeriodCosts]], Mapping[L, Money]],
) -> Callable[[Mapping[P, PeriodCosts], P], None]:
    """The periods come to the whole line by line, and the same periods to the same whichever takes the rest.

    The functions take the costs of each period; the first also the period that takes what rounding leaves over.
    """

    def check(periods: Mapping[P, PeriodCosts], last: P) -> None:
        seen, expected = by_period(periods, last), whole(periods)
        expect(list(seen) == list(periods), f"{list(seen)} are not the periods {list(periods)}")
        for line, amount in expected.items():
            made = sum(parts[line].cents for parts in seen.values())
            expect(made == amount.cents, f"the periods make {made} cents of {line!r}, not {amount!r}")
        for other in periods:
            again = seen if other == last else by_period(periods, other)
            moved = [name for name in periods if name not in {last, other} and seen[name] != again[name]]
            expect(moved == [], f"{moved} depend on whether {last!r} or {other!r} takes the rest")

    return check
