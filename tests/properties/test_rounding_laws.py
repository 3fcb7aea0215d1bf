"""The laws of roundings and rates."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import InexactError, Money, Rate, Rounding
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, rates, roundings

whole_halves_and_others = st.fractions() | st.builds(Fraction, st.integers(), st.just(2))


@st.composite
def roundings_and_cents(draw: st.DrawFn) -> tuple[Rounding, Fraction]:
    """A rounding and a number of cents, often on a unit or in the middle of two."""
    rounding = draw(roundings())
    return rounding, draw(whole_halves_and_others) * draw(st.sampled_from([1, rounding.unit.cents]))


@given(roundings_and_cents())
def test_rounding_lands_on_a_unit(case: tuple[Rounding, Fraction]) -> None:
    laws.rounding_lands_on_a_unit(Rounding.apply)(*case)


@given(roundings_and_cents())
def test_rounding_stays_near(case: tuple[Rounding, Fraction]) -> None:
    laws.rounding_stays_near(Rounding.apply)(*case)


@given(roundings_and_cents())
def test_rounding_goes_its_way(case: tuple[Rounding, Fraction]) -> None:
    laws.rounding_goes_its_way(Rounding.apply)(*case)


@given(roundings_and_cents())
def test_rounding_mirrors(case: tuple[Rounding, Fraction]) -> None:
    laws.rounding_mirrors(Rounding.apply)(*case)


@given(rates(), moneys())
def test_share_is_exact(rate: Rate, money: Money) -> None:
    laws.share_is_exact(Rate.of)(rate, money)


@given(rates() | st.builds(Rate, st.integers(-(10**4), 10**4), st.just(10**4)), st.integers(0, 6))
def test_shown_rate_is_near(rate: Rate, decimals: int) -> None:
    laws.shown_rate_is_near(lambda shown, places: shown.format(decimals=places))(rate, decimals)


@given(rates(), rates())
def test_rates_are_ordered_as_fractions(one: Rate, other: Rate) -> None:
    assert (one < other) == (Fraction(str(one)) < Fraction(str(other)))
    assert (one <= other) == (Fraction(str(one)) <= Fraction(str(other)))


@given(rates())
def test_complement_makes_one(rate: Rate) -> None:
    assert Fraction(str(rate)) + Fraction(str(rate.complement())) == 1


# Broken twins


def to_the_cent(rounding: Rounding, exact: Fraction) -> Money:
    return Rounding(rounding.direction).apply(exact)


def truncates(rounding: Rounding, exact: Fraction) -> Money:
    return Rounding("down", unit=rounding.unit).apply(exact)


def to_even(rounding: Rounding, exact: Fraction) -> Money:
    return Money(round(exact / rounding.unit.cents) * rounding.unit.cents)


def half_up_means_ceiling(rounding: Rounding, exact: Fraction) -> Money:
    return Money(int((exact / rounding.unit.cents + Fraction(1, 2)) // 1) * rounding.unit.cents)


def like_a_float(rate: Rate, money: Money) -> Money:
    return Money(round(money.cents * (rate.numerator / rate.denominator)))


def refuses_with_a_cent_more(rate: Rate, money: Money) -> Money:
    exact = rate.fraction * money.cents
    if exact.denominator == 1:
        return Money(exact.numerator)
    raise InexactError("inexact", exact + 1)


def refuses_whole_cents(rate: Rate, money: Money) -> Money:
    raise InexactError("inexact", rate.fraction * money.cents)


def of_half_the_rate(rate: Rate, decimals: int) -> str:
    return Rate(rate.fraction / 2).format(decimals=decimals)


def like_babel(rate: Rate, decimals: int) -> str:
    percentage = Decimal(100 * rate.numerator) / Decimal(rate.denominator)
    return f"{percentage:.{decimals}f} %".replace(".", ",").replace("-", "−")


cases = roundings_and_cents()
small = st.tuples(rates(Rate(0), Rate(1)), st.integers(0, 3))

BROKEN_VERSIONS = [
    BrokenVersion(laws.rounding_lands_on_a_unit, (to_the_cent,), cases),
    BrokenVersion(laws.rounding_stays_near, (truncates,), cases),
    BrokenVersion(laws.rounding_goes_its_way, (to_even,), cases),
    BrokenVersion(laws.rounding_goes_its_way, (truncates,), cases),
    BrokenVersion(laws.rounding_mirrors, (half_up_means_ceiling,), cases),
    BrokenVersion(laws.share_is_exact, (like_a_float,), st.tuples(rates(Rate(0), Rate(1)), moneys())),
    *(
        BrokenVersion(laws.share_is_exact, (broken,), st.tuples(rates(Rate(0), Rate(1)), moneys()))
        for broken in (refuses_with_a_cent_more, refuses_whole_cents)
    ),
    BrokenVersion(laws.shown_rate_is_near, (like_babel,), small),
    BrokenVersion(laws.shown_rate_is_near, (of_half_the_rate,), small),
]
Check = Callable[..., None]
