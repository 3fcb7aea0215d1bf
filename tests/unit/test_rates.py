"""Rates: what they take, refuse, and show."""

from decimal import Decimal
from fractions import Fraction

import pytest

from grantmodel import (
    GrantModelError,
    InexactError,
    Money,
    ParseError,
    Rate,
    Rounding,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
    euros,
    percent,
)


def test_rate_is_reduced() -> None:
    rate = Rate(2, -6)
    assert (rate.numerator, rate.denominator) == (-1, 3)
    assert rate == Rate(Fraction(-1, 3))
    assert rate != Fraction(-1, 3)
    assert (Rate(3).numerator, Rate(3).denominator) == (3, 1)


@pytest.mark.parametrize(
    ("number", "rate"),
    [
        (80, Rate(4, 5)),
        ("26.44", Rate(661, 2500)),
        ("-5", Rate(-1, 20)),
        (Decimal("12.5"), Rate(1, 8)),
        (Fraction(100, 3), Rate(1, 3)),
        ("0.000001", Rate(1, 10**8)),
    ],
)
def test_percent(number: int | Decimal | Fraction | str, rate: Rate) -> None:
    assert percent(number) == rate


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (0.8, UnsuitableTypeError),
        (True, UnsuitableTypeError),
        (None, UnsuitableTypeError),
        ("80 %", ParseError),
        ("80,5", ParseError),
        (Decimal("Infinity"), UnsuitableValueError),
    ],
)
def test_percent_refuses(number: int, error: type[GrantModelError]) -> None:
    with pytest.raises(error):
        percent(number)


@pytest.mark.parametrize(
    "parts",
    [(0.5,), (True,), ("1/3",), (Decimal("0.5"),), (1, 2.0), (1, True), (1, Fraction(1, 2)), (Fraction(1, 2), 2)],
)
def test_rate_is_made_of_ints_or_one_fraction(parts: tuple[int, ...]) -> None:
    with pytest.raises(UnsuitableTypeError):
        Rate(*parts)


def test_denominator_is_not_zero() -> None:
    with pytest.raises(ZeroDenominatorError) as caught:
        Rate(1, 0)
    assert isinstance(caught.value, ZeroDivisionError)


def test_rate_of_money() -> None:
    assert percent(80).of(euros(180_000)) == euros(144_000)
    assert Rate(1, 3).of(Money(100), Rounding("half_up")) == Money(33)
    assert percent(50).of(euros(3), Rounding("down", unit=euros(1))) == euros(1)
    assert percent(150).of(euros(-2)) == euros(-3)


def test_inexact_share_holds_the_exact_value() -> None:
    with pytest.raises(InexactError, match="name a rounding") as caught:
        Rate(1, 3).of(Money(100))
    assert caught.value.exact == Fraction(100, 3)


@pytest.mark.parametrize("money", [100, 1.0, "1.00", None])
def test_rate_is_of_money(money: Money) -> None:
    with pytest.raises(UnsuitableTypeError, match="taken of Money"):
        percent(80).of(money)


def test_rates_compare_with_rates_only() -> None:
    assert Rate(1, 3) < Rate(1, 2) <= Rate(2, 4) < percent(80)
    with pytest.raises(TypeError):
        Rate(1, 3) < 1  # type: ignore[operator]  # noqa: B015


@pytest.mark.parametrize(
    ("rate", "machine", "rebuilt", "finnish"),
    [
        (percent(80), "4/5", "percent(80)", "80\u00a0%"),
        (percent("12.5"), "1/8", 'percent("12.5")', "12,5\u00a0%"),
        (percent("26.44"), "661/2500", 'percent("26.44")', "26,44\u00a0%"),
        (percent("-0.0001"), "-1/1000000", 'percent("-0.0001")', "\u22120,0001\u00a0%"),
        (Rate(-1), "-1", "percent(-100)", "\u2212100\u00a0%"),
        (Rate(0), "0", "percent(0)", "0\u00a0%"),
        (Rate(20), "20", "percent(2000)", "2\u00a0000\u00a0%"),
    ],
)
def test_rate_shows_itself(rate: Rate, machine: str, rebuilt: str, finnish: str) -> None:
    assert (str(rate), f"{rate}", repr(rate)) == (machine, machine, rebuilt)
    assert rate.format() == f"{rate:fi}" == finnish


def test_endless_percentage_has_no_exact_text() -> None:
    assert repr(Rate(1, 3)) == "Rate(1, 3)"
    with pytest.raises(InexactError, match="4 decimals") as caught:
        Rate(1, 3).format()
    assert caught.value.exact == Fraction(100, 3)


@pytest.mark.parametrize(
    ("rate", "decimals", "shown"),
    [
        (Rate(2, 3), 2, "66,67\u00a0%"),
        (percent(80), 2, "80,00\u00a0%"),
        (percent("12.5"), 0, "13\u00a0%"),
        (percent("-12.5"), 0, "\u221213\u00a0%"),
        (Rate(9999, 10_000), 0, "99\u00a0%"),
        (Rate(10_001, 10_000), 0, "101\u00a0%"),
        (Rate(1, 10_000), 1, "0,1\u00a0%"),
        (Rate(-1, 10_000), 1, "\u22120,1\u00a0%"),
        (Rate(1), 1, "100,0\u00a0%"),
        (Rate(0), 0, "0\u00a0%"),
    ],
)
def test_rate_is_shown_with_decimals(rate: Rate, decimals: int, shown: str) -> None:
    assert rate.format(decimals=decimals) == shown


def test_decimals_are_a_whole_number_from_zero() -> None:
    with pytest.raises(UnsuitableValueError, match="0 or more"):
        percent(80).format(decimals=-1)
    with pytest.raises(UnsuitableTypeError):
        percent(80).format(decimals=True)
    with pytest.raises(UnsuitableValueError, match="not in"):
        f"{percent(80):.1%}"
