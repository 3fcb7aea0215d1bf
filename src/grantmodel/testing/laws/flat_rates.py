"""Laws of flat rates: what they are taken of, and when they may be used."""

from collections.abc import Callable, Collection, Hashable, Mapping
from typing import TypeVar

from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import amount
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

C = TypeVar("C", bound=Hashable)
P = TypeVar("P")
S = TypeVar("S")


@law(source=ELIGIBILITY_DECREE.cite(9, 1))
def flat_rate_is_of_its_base(
    line: Callable[[Mapping[C, Money]], Money], rate: Rate, base: Collection[C], unit: Money
) -> Callable[[Mapping[C, Money]], None]:
    """A flat rate is its rate of the costs in its base, and of no other cost, less than one unit of its rounding off.

    The function takes costs by category. The base is named apart from the function, by what the decree lists.
    """

    def check(costs: Mapping[C, Money]) -> None:
        of = Money(sum(cost.cents for category, cost in costs.items() if category in base))
        exact, seen = rate.fraction * of.cents, line(costs)
        told = "{} is not {} of a base of {}, which is {}"
        expect(abs(seen.cents - exact) < unit.cents, told, seen, rate, of, amount(exact))

    return check


@law(source="arithmetic: a share grows with what it is taken of")
def flat_rate_never_falls(line: Callable[[Money], Money]) -> Callable[[Money, Money], None]:
    """More base never gives less of a flat rate.

    The last argument of the check is how much more there is, zero or more.
    """

    def check(base: Money, more: Money) -> None:
        less, seen = line(base), line(base + more)
        expect(seen >= less, "a base of {} gives {}, but {} gives {}", base, less, base + more, seen)

    return check


@law(source=ELIGIBILITY_DECREE.cite(9, 1))
def gate_reads_the_plan(is_open: Callable[[P, S], bool]) -> Callable[[P, S, S], None]:
    """Whether a flat rate may be used is decided by the approved plan, whatever has been spent.

    The function takes the plan and what has been spent; the check, one plan and two ways to have spent.
    """

    def check(plan: P, spent: S, otherwise: S) -> None:
        one, other = is_open(plan, spent), is_open(plan, otherwise)
        told = "by the plan {} it is {} with {} spent, but {} with {}"
        words = {True: "open", False: "closed"}
        expect(one == other, told, plan, words[one], spent, words[other], otherwise)

    return check
