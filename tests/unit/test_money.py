"""Money: what it takes, refuses, and shows."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from grantmodel import (
    GrantModelError,
    InexactError,
    Money,
    ParseError,
    UnsuitableTypeError,
    UnsuitableValueError,
    euros,
    percent,
)

ONE = Money(1)


@pytest.mark.parametrize(
    ("amount", "cents"),
    [
        (180_000, 18_000_000),
        (-5, -500),
        ("144000.50", 14_400_050),
        ("-0.05", -5),
        ("0.5", 50),
        ("007", 700),
        (Decimal("0.01"), 1),
        (Decimal("1.000"), 100),
        (Decimal("1.8E+5"), 18_000_000),
    ],
)
def test_euros(amount: int | Decimal | str, cents: int) -> None:
    assert euros(amount) == Money(cents)


@pytest.mark.parametrize(
    ("amount", "error"),
    [
        (1.5, UnsuitableTypeError),
        (True, UnsuitableTypeError),
        (None, UnsuitableTypeError),
        (Fraction(1, 2), UnsuitableTypeError),
        (Decimal("NaN"), UnsuitableValueError),
        (Decimal("sNaN"), UnsuitableValueError),
        (Decimal("Infinity"), UnsuitableValueError),
        (Decimal("1E+1000000"), UnsuitableValueError),
        (Decimal("1E-1000000"), UnsuitableValueError),
        (Decimal("0.005"), InexactError),
        ("180.000", ParseError),
        ("180 000", ParseError),
        ("1,5", ParseError),
        ("1e5", ParseError),
        ("٣", ParseError),
        ("", ParseError),
        (".5", ParseError),
        ("5.", ParseError),
        ("+5", ParseError),
        ("9" * 31, ParseError),
    ],
)
def test_euros_refuses(amount: int, error: type[GrantModelError]) -> None:
    with pytest.raises(error):
        euros(amount)


def test_sub_cent_decimal_keeps_its_exact_value() -> None:
    with pytest.raises(InexactError, match="Rounding") as caught:
        euros(Decimal("0.005"))
    assert caught.value.exact == Fraction(1, 2)


@pytest.mark.parametrize("cents", [1.0, True, "1", Decimal(1), None, Fraction(1)])
def test_money_is_made_of_an_int(cents: int) -> None:
    with pytest.raises(TypeError, match=r"euros\(180_000\)") as caught:
        Money(cents)
    assert caught.value.value is cents  # type: ignore[attr-defined]


ADD, SHARE, DIVIDE = r"euros\(1\)", r"rate\.of\(money, rounding\)", r"Rate\(1, 3\)\.of\(money, rounding\)"
REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "money + 1": (lambda: ONE + 1, ADD),  # type: ignore[operator]
    "1 + money": (lambda: 1 + ONE, ADD),
    "False + money": (lambda: False + ONE, ADD),
    "money - 1": (lambda: ONE - 1, ADD),  # type: ignore[operator]
    "money * rate": (lambda: ONE * percent(80), SHARE),  # type: ignore[operator]
    "rate * money": (lambda: percent(80) * ONE, SHARE),  # type: ignore[arg-type]
    "money * 0.8": (lambda: ONE * 0.8, SHARE),  # type: ignore[operator]
    "money * True": (lambda: ONE * True, SHARE),
    "money / 3": (lambda: ONE / 3, DIVIDE),
    "money // 3": (lambda: ONE // 3, DIVIDE),
    "money % 3": (lambda: ONE % 3, DIVIDE),
    "divmod(money, 3)": (lambda: divmod(ONE, 3), DIVIDE),
    "1 / money": (lambda: 1 / ONE, DIVIDE),
    "sum with 1": (lambda: Money.sum([ONE, 1]), "Money only"),  # type: ignore[list-item]
}


@pytest.mark.parametrize("written", REFUSED)
def test_operators_say_what_to_write_instead(written: str) -> None:
    operation, advice = REFUSED[written]
    with pytest.raises(UnsuitableTypeError, match=advice):
        operation()


def test_arithmetic_is_exact() -> None:
    assert euros("0.10") + euros("0.20") == euros("0.30")
    assert euros(1) - euros("0.01") == Money(99)
    assert -euros(5) == euros(-5) == euros(5) * -1 == -1 * euros(5)
    assert +euros(5) == abs(euros(-5)) == euros(5)
    assert sum([euros(1), euros(2)], Money(0)) == sum([euros(1), euros(2)]) == euros(3)
    assert Money.sum([]) == Money(0)
    assert Money(10**40) * 3 == Money(3 * 10**40)


def test_comparison_is_among_money_only() -> None:
    assert Money(1) < Money(2) <= Money(2) < Money(3) > Money(-3)
    assert Money(1) != 1  # type: ignore[comparison-overlap]
    assert max(Money(1), Money(2)) == Money(2)
    with pytest.raises(TypeError):
        Money(1) < 1  # type: ignore[operator]  # noqa: B015


def test_only_zero_is_false() -> None:
    assert not Money(0)
    assert Money(1)
    assert Money(-1)


def test_money_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Money(1).cents = 2  # type: ignore[misc]


def test_money_matches_patterns() -> None:
    match euros(0):
        case Money(cents=0):
            seen = "nothing"
        case _:
            seen = "something"
    assert seen == "nothing"


@pytest.mark.parametrize(
    ("cents", "machine", "finnish"),
    [
        (14_400_000, "144000.00", "144\u00a0000,00\u00a0€"),
        (0, "0.00", "0,00\u00a0€"),
        (-1, "-0.01", "\u22120,01\u00a0€"),
        (123_456_789_05, "123456789.05", "123\u00a0456\u00a0789,05\u00a0€"),
        (99_999, "999.99", "999,99\u00a0€"),
        (100_000, "1000.00", "1\u00a0000,00\u00a0€"),
    ],
)
def test_money_shows_itself(cents: int, machine: str, finnish: str) -> None:
    money = Money(cents)
    assert str(money) == f"{money}" == machine
    assert repr(money) == f'euros("{machine}")'
    assert money.format() == money.format(decimals=2) == f"{money:fi}" == finnish


def test_whole_euros_are_shown_only_of_whole_euros() -> None:
    assert euros(-180_000).format(decimals=0) == "\u2212180\u00a0000\u00a0€"
    with pytest.raises(InexactError, match="cents") as caught:
        euros("0.50").format(decimals=0)
    assert caught.value.exact == 50


def test_other_formats_are_refused() -> None:
    with pytest.raises(UnsuitableValueError, match="decimals=2 or decimals=0"):
        euros(1).format(decimals=1)
    with pytest.raises(ValueError, match=r"not in '\.2f'"):
        f"{euros(1):.2f}"
