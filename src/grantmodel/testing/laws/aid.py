"""Laws of aid: what a decision grants at most, what costs come to, and what claims are paid.

A function takes what was granted, the rate, and the eligible costs, each of them zero or more.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeAlias

from grantmodel.programmes.acts import FINANCING_DECREE, STATE_GRANTS_ACT
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import amount, number_of
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

AidFunction: TypeAlias = Callable[[Money, Rate, Money], Money]
"""Gives the aid for eligible costs, under what was granted and its rate."""


@law(source=FINANCING_DECREE.cite(4, 1))
def aid_keeps_to_its_rate(aid: AidFunction) -> Callable[[Money, Rate, Money], None]:
    """Aid, once it is rounded, is at most its rate of the eligible costs."""

    def check(granted: Money, rate: Rate, costs: Money) -> None:
        most, seen = rate.fraction * costs.cents, aid(granted, rate, costs)
        expect(seen.cents <= most, "{} is over {} of {}, which is {}", seen, rate, costs, amount(most))

    return check


@law(source=STATE_GRANTS_ACT.cite(11, 2, 3))
def aid_keeps_to_what_was_granted(aid: AidFunction) -> Callable[[Money, Rate, Money], None]:
    """Aid, once it is rounded, is at most what the decision grants."""

    def check(granted: Money, rate: Rate, costs: Money) -> None:
        seen = aid(granted, rate, costs)
        expect(seen <= granted, "{} of {} is {}, over {} granted", rate, costs, seen, granted)

    return check


@law(source="definition: aid is the lesser of two limits, and nothing but a rounding is taken off it")
def aid_is_near_its_lesser_limit(aid: AidFunction, unit: Money) -> Callable[[Money, Rate, Money], None]:
    """Aid is less than one unit of its rounding from the lesser of what was granted and its rate of the costs."""

    def check(granted: Money, rate: Rate, costs: Money) -> None:
        limit = min(Fraction(granted.cents), rate.fraction * costs.cents)
        seen = aid(granted, rate, costs)
        near = abs(seen.cents - limit) < unit.cents
        told = "{} of {} with {} granted is {}, not near {}"
        expect(near, told, rate, costs, granted, seen, amount(limit))

    return check


@law(source="arithmetic: a share grows with what it is taken of")
def more_costs_never_give_less_aid(aid: AidFunction) -> Callable[[Money, Rate, Money, Money], None]:
    """More eligible costs never give less aid.

    The last argument of the check is how much more there is, zero or more.
    """

    def check(granted: Money, rate: Rate, costs: Money, more: Money) -> None:
        less, seen = aid(granted, rate, costs), aid(granted, rate, costs + more)
        expect(seen >= less, "costs of {} give {}, but {} give {}", costs, less, costs + more, seen)

    return check


@law(source="arithmetic: what is due so far, less what was paid so far")
def claims_make_the_aid(
    pay: Callable[[Money, Rate, Sequence[Money]], Sequence[Money]], aid: AidFunction
) -> Callable[[Money, Rate, Sequence[Money]], None]:
    """After each claim, what was paid so far is the aid for all costs so far, however they are cut into claims.

    The first function takes what was granted, the rate and the costs of each claim; it gives what is paid on each.
    """

    def check(granted: Money, rate: Rate, claims: Sequence[Money]) -> None:
        payments = pay(granted, rate, claims)
        paid_for = number_of(len(payments), "payment"), number_of(len(claims), "claim")
        expect(len(payments) == len(claims), "{} for {}", *paid_for)
        costs = paid = Money(0)
        for claim, payment in zip(claims, payments, strict=True):
            costs, paid = costs + claim, paid + payment
            due = aid(granted, rate, costs)
            expect(paid == due, "for costs of {} so far {} was paid, not {}", costs, paid, due)

    return check
