"""The laws of aid, held to the settlement of a state grant and to the plan of a Finnish project."""

from collections.abc import Sequence
from itertools import accumulate

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Money, Rate, Rounding, euros
from grantmodel.programmes.state_grants.settlements import share_of_costs
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, rates

NO_MONEY, CENT, EURO = Money(0), Money(1), euros(1)
amounts = moneys(NO_MONEY, euros(400_000))
shares = rates(Rate(0), Rate(1))
cases = st.tuples(amounts, shares, amounts)
claims = st.tuples(amounts, shares, st.lists(amounts, max_size=5))


def aid(granted: Money, rate: Rate, costs: Money) -> Money:
    return share_of_costs(granted, rate, costs, Rounding("floor")).value


def aid_in_euros(granted: Money, rate: Rate, costs: Money) -> Money:
    return share_of_costs(granted, rate, costs, Rounding("floor", unit=EURO)).value


def pay(granted: Money, rate: Rate, costs: Sequence[Money]) -> Sequence[Money]:
    due = [aid(granted, rate, so_far) for so_far in accumulate(costs)]
    return [now - before for before, now in zip([NO_MONEY, *due], due, strict=False)]


@given(cases)
def test_aid_keeps_to_its_rate(case: tuple[Money, Rate, Money]) -> None:
    laws.aid_keeps_to_its_rate(aid)(*case)
    laws.aid_keeps_to_its_rate(aid_in_euros)(*case)


@given(cases)
def test_aid_keeps_to_what_was_granted(case: tuple[Money, Rate, Money]) -> None:
    laws.aid_keeps_to_what_was_granted(aid)(*case)
    laws.aid_keeps_to_what_was_granted(aid_in_euros)(*case)


@given(cases)
def test_aid_is_near_its_lesser_limit(case: tuple[Money, Rate, Money]) -> None:
    laws.aid_is_near_its_lesser_limit(aid, CENT)(*case)
    laws.aid_is_near_its_lesser_limit(aid_in_euros, EURO)(*case)


@given(cases, amounts)
def test_more_costs_never_give_less_aid(case: tuple[Money, Rate, Money], more: Money) -> None:
    laws.more_costs_never_give_less_aid(aid)(*case, more)


@given(claims)
def test_claims_make_the_aid(case: tuple[Money, Rate, list[Money]]) -> None:
    laws.claims_make_the_aid(pay, aid)(*case)


# Broken twins


def to_the_nearest_euro(_granted: Money, rate: Rate, costs: Money) -> Money:
    return rate.of(costs, Rounding("half_up", unit=EURO))


def capped_before_it_is_rounded(granted: Money, rate: Rate, costs: Money) -> Money:
    capped = min(granted, rate.of(costs, Rounding("floor")))
    return Rounding("half_up", unit=EURO).apply(capped.cents)


def nothing(*_: object) -> Money:
    return NO_MONEY


def cut_twice(granted: Money, rate: Rate, costs: Money) -> Money:
    return rate.of(aid(granted, rate, costs), Rounding("floor"))


def what_is_left(granted: Money, rate: Rate, costs: Money) -> Money:
    return max(NO_MONEY, granted - aid(granted, rate, costs))


def claim_by_claim(granted: Money, rate: Rate, costs: Sequence[Money]) -> Sequence[Money]:
    return [aid(granted, rate, cost) for cost in costs]


def last_claim_unpaid(granted: Money, rate: Rate, costs: Sequence[Money]) -> Sequence[Money]:
    return pay(granted, rate, costs)[:-1]


BROKEN_VERSIONS = [
    BrokenVersion(laws.aid_keeps_to_its_rate, (to_the_nearest_euro,), cases),
    BrokenVersion(laws.aid_keeps_to_what_was_granted, (capped_before_it_is_rounded,), cases),
    BrokenVersion(laws.aid_keeps_to_what_was_granted, (to_the_nearest_euro,), cases),
    BrokenVersion(laws.aid_is_near_its_lesser_limit, (nothing, CENT), cases),
    BrokenVersion(laws.aid_is_near_its_lesser_limit, (cut_twice, CENT), cases),
    BrokenVersion(laws.more_costs_never_give_less_aid, (what_is_left,), st.tuples(amounts, shares, amounts, amounts)),
    BrokenVersion(laws.claims_make_the_aid, (claim_by_claim, aid), claims),
    BrokenVersion(laws.claims_make_the_aid, (last_claim_unpaid, aid), claims),
]
