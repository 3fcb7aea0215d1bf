"""Laws of counting: what costs come to under a cost model, by category, line and period."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Protocol, TypeVar

from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import amount, changed
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

C = TypeVar("C", bound=Hashable)
L = TypeVar("L", bound=Hashable)
P = TypeVar("P", bound=Hashable)
PeriodCosts = TypeVar("PeriodCosts")


class CountedCosts(Protocol[C]):
    """What costs come to; a `Counted` is one."""

    @property
    def costs(self) -> Mapping[C, Money]:
        """The costs that are paid as such, by category."""
        ...

    @property
    def flat_rates(self) -> Mapping[str, Money]:
        """The lines of the flat rates, by their names."""
        ...

    @property
    def covered(self) -> Mapping[C, Money]:
        """The costs that a flat rate stands for, which are not paid."""
        ...

    @property
    def total(self) -> Money:
        """What is paid in all."""
        ...


@law(source=ELIGIBILITY_DECREE.cite(2, 2, 5))
def counted_total_is_its_parts(
    count: Callable[[Mapping[C, Money]], CountedCosts[C]],
) -> Callable[[Mapping[C, Money]], None]:
    """What is paid is the costs and the lines, and of what was given nothing is lost or counted twice."""

    def check(costs: Mapping[C, Money]) -> None:
        seen = count(costs)
        made = Money(sum(part.cents for split in (seen.costs, seen.flat_rates) for part in split.values()))
        told = "costs {} and flat rates {} make {}, not {}"
        expect(seen.total == made, told, seen.costs, seen.flat_rates, made, seen.total)
        kept = [part for split in (seen.costs, seen.covered) for part in split.items()]
        is_kept = len(kept) == len(costs) and dict(kept) == dict(costs)
        expect(is_kept, "of {} came costs {} and covered {}", costs, seen.costs, seen.covered)

    return check


@law(source="arithmetic: a share of a base, rounded down")
def flat_rate_keeps_to_its_share(
    line: Callable[[Money, Rate], Money],
) -> Callable[[Money, Money, Rate], None]:
    """A line rounded down is its rate of the base, less than a cent below; more base never makes it less.

    The function takes the base and the rate; both amounts are zero or more.
    """

    def check(base: Money, more: Money, rate: Rate) -> None:
        exact, seen = rate.fraction * base.cents, line(base, rate)
        expect(
            exact - 1 < seen.cents <= exact,
            "{} is not {} of {} rounded down, which is {}",
            seen,
            rate,
            base,
            amount(exact),
        )
        larger = line(base + more, rate)
        expect(larger.cents >= seen.cents, "a base larger by {} makes {} of {}", more, larger, seen)

    return check


@law(source="arithmetic: a sum has no order")
def order_of_costs_changes_nothing(
    count: Callable[[Mapping[C, Money]], CountedCosts[C]],
) -> Callable[[Mapping[C, Money]], None]:
    """The same costs in another order come to the same, category by category and line by line."""

    def check(costs: Mapping[C, Money]) -> None:
        one, other = count(costs), count(dict(reversed(list(costs.items()))))
        expect(one == other, "in another order: {}", changed(one, other))

    return check


@law(source="arithmetic: adding nothing")
def zero_line_changes_nothing(
    count: Callable[[Mapping[C, Money]], CountedCosts[C]],
) -> Callable[[Mapping[C, Money], C], None]:
    """A category with a cost of zero, which was left out before, changes no line and no total."""

    def check(costs: Mapping[C, Money], category: C) -> None:
        one, other = count(costs), count({category: Money(0), **costs})
        seen = (other.flat_rates, other.total)
        expect(
            seen == (one.flat_rates, one.total), "a zero {} makes {} of {}", category, seen, (one.flat_rates, one.total)
        )

    return check


@law(source="logic: two that cannot be used together exclude each other")
def exclusivity_is_symmetric(excludes: Callable[[str, str], bool]) -> Callable[[str, str], None]:
    """Where one flat rate excludes another, the other excludes the one; none excludes itself."""

    def check(one: str, other: str) -> None:
        expect(excludes(one, other) == excludes(other, one), "of {} and {} one alone excludes the other", one, other)
        expect(not excludes(one, one), "{} excludes itself", one)

    return check


@law(source="arithmetic: the parts of a sum")
def periods_make_the_whole(
    by_period: Callable[[Mapping[P, PeriodCosts], P], Mapping[P, Mapping[L, Money]]],
    whole: Callable[[Mapping[P, PeriodCosts]], Mapping[L, Money]],
) -> Callable[[Mapping[P, PeriodCosts], P], None]:
    """The periods come to the whole line by line, and the same periods to the same whichever takes the rest.

    The functions take the costs of each period; the first also the period that takes what rounding leaves over.
    """

    def check(periods: Mapping[P, PeriodCosts], last: P) -> None:
        seen, expected = by_period(periods, last), whole(periods)
        expect(list(seen) == list(periods), "{} are not the periods {}", list(seen), list(periods))
        for line, due in expected.items():
            made = Money(sum(parts[line].cents for parts in seen.values()))
            expect(made == due, "the periods make {} of {}, not {}", made, line, due)
        for other in periods:
            again = seen if other == last else by_period(periods, other)
            moved = [name for name in periods if name not in {last, other} and seen[name] != again[name]]
            expect(moved == [], "{} depend on whether {} or {} takes the rest", moved, last, other)

    return check


@law(source="arithmetic: the parts of a sum")
def items_make_their_category(
    sums: Callable[[Sequence[tuple[C, Money]]], Mapping[C, Money]],
) -> Callable[[Sequence[tuple[C, Money]]], None]:
    """A category's sum is that of all its items; those with negative amounts, such as credit notes, lessen it.

    The function takes items, each with its category and amount. A category that is left out has nothing.
    """

    def check(items: Sequence[tuple[C, Money]]) -> None:
        seen = sums(items)
        for category in {**dict.fromkeys(category for category, _ in items), **seen}:
            due = Money(sum(cost.cents for other, cost in items if other == category))
            expect(seen.get(category, Money(0)) == due, "{} has {}, not {}", category, due, seen.get(category))

    return check
