"""Laws of budgets: by category, period and source, where Jems' way of dividing differs, and how far costs may go."""

from collections.abc import Callable, Hashable, Mapping
from fractions import Fraction
from math import floor
from typing import TypeAlias, TypeVar

from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.programmes.interreg_2021_2027.ceilings import JEMS
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.domains import weighted
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.splits import Split

C = TypeVar("C", bound=Hashable)
K = TypeVar("K", bound=Hashable)
L = TypeVar("L", bound=Hashable)
P = TypeVar("P", bound=Hashable)
S = TypeVar("S", bound=Hashable)
PeriodCosts = TypeVar("PeriodCosts")

Ways: TypeAlias = tuple[Money, Mapping[L, Money], Mapping[P, Money], Mapping[S, Money]]
"""A total, and its parts by category or line, by period and by source."""


@law(source="arithmetic: the parts of a sum")
def budget_adds_up_every_way(
    count: Callable[[PeriodCosts], Ways[L, P, S]],
) -> Callable[[PeriodCosts], None]:
    """A budget's total is the sum of its categories, of its periods and of its sources."""

    def check(costs: PeriodCosts) -> None:
        total, lines, periods, sources = count(costs)
        ways = {"categories": lines.values(), "periods": periods.values(), "sources": sources.values()}
        for name, parts in ways.items():
            made = Money(sum(part.cents for part in parts))
            expect(made == total, "the {} make {}, not the total {}", name, made, total)

    return check


@law(source="definition: a share of the whole is rounded once")
def periods_do_not_drift(
    by_period: Callable[[Mapping[P, Mapping[C, Money]]], Mapping[P, Mapping[L, Money]]],
    whole: Callable[[Mapping[C, Money]], Mapping[L, Money]],
) -> Callable[[Mapping[P, Mapping[C, Money]]], None]:
    """After each period, what the periods came to so far is what their costs together come to."""

    def check(costs: Mapping[P, Mapping[C, Money]]) -> None:
        parts, so_far, made = by_period(costs), dict[C, Money](), dict[L, Money]()
        for period, added in costs.items():
            so_far |= {what: so_far.get(what, Money(0)) + cost for what, cost in added.items()}
            made |= {line: made.get(line, Money(0)) + part for line, part in parts[period].items()}
            due = {line: part for line, part in whole(so_far).items() if part}
            seen = {line: part for line, part in made.items() if part}
            expect(seen == due, "up to the period {}: {}, not {}", period, seen, due)

    return check


@law(source=JEMS)
def jems_loses_only_cents(
    default: Callable[[Money, Mapping[K, Money]], Split[K]],
    as_jems: Callable[[Money, Mapping[K, Money]], Split[K]],
) -> Callable[[Money, Mapping[K, Money]], None]:
    """Jems' parts are those that make the whole, or a cent off where the ratio or the part has to be cut.

    The amounts are zero or more and not all zero, and the money is less than a thousand million euros.
    """

    def check(money: Money, among: Mapping[K, Money]) -> None:
        weighted(amount.cents for amount in among.values())
        parts, seen = default(money, among), as_jems(money, among)
        expect(list(parts) == list(seen), "{} are not {}", list(seen), list(parts))
        whole = sum(amount.cents for amount in among.values())
        for who, part in parts.items():
            ratio = Fraction(among[who].cents, whole)
            is_cut = 10**17 % ratio.denominator != 0 or (money.cents * ratio).denominator != 1
            off, most = abs(part.cents - seen[who].cents), 1 if is_cut else 0
            expect(off <= most, "{} gets {} as in Jems and {} by default", who, seen[who], part)

    return check


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
