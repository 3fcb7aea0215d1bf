"""Amounts and percentages in Finnish text: what is read, and what is refused and why."""

import pytest

from grantmodel import Money, ParseError, Rate, UnsuitableTypeError


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("180 000 €", 18_000_000),
        ("180 000,00 €", 18_000_000),
        ("180\u00a0000,00\u00a0€", 18_000_000),
        ("180\u202f000 EUR", 18_000_000),
        ("180\u2009000 euroa", 18_000_000),
        ("1 euro", 100),
        ("180000", 18_000_000),
        ("180000,5", 18_000_050),
        ("613 200€", 61_320_000),
        ("0,05", 5),
        ("\u221236 000", -3_600_000),
        ("\u201336 000", -3_600_000),
        ("-36 000,10", -3_600_010),
        ("8 245 760", 824_576_000),
        ("9" * 28 + ",99", 10**30 - 1),
    ],
)
def test_amount_is_read(text: str, cents: int) -> None:
    assert Money.parse(text) == Money(cents)


@pytest.mark.parametrize(
    ("text", "position", "suggestions"),
    [
        ("1.000", 1, ("1 000", "1,00")),
        ("180.000 €", 3, ("180 000 €", "180,00 €")),
        ("-2.000,00", 2, ("-2 000,00",)),
        ("310 00", 3, ("31 000", "310,00")),
        ("1 2 3", 1, ("123",)),
        ("4,2,0", 3, ()),
        ("12,", 2, ()),
        ("1,234", 1, ("1 234",)),
        ("1,234.56", 1, ("1 234,56",)),
        ("12.345,67", 2, ("12 345,67",)),
        ("5.5", 1, ("5,5",)),
        ("1e5", 1, ()),
        ("NaN", 0, ()),
        ("Infinity", 0, ()),
        ("1_000", 1, ()),
        ("\u0663", 0, ()),
        ("\uff11", 0, ()),
        ("", 0, ()),
        ("-", 1, ()),
        ("--5", 1, ()),
        (" 5", 0, ()),
        ("5 ", 1, ()),
        ("5\n", 1, ()),
        ("€ 5", 0, ()),
        ("5 eur", 1, ()),
        ("5 dollaria", 1, ()),
        ("5 %", 1, ()),
        ("1 000\u00a0000", 5, ("1 000 000",)),
        ("1234 567", 4, ("1 234 567",)),
        ("12 3456", 2, ("123 456",)),
        ("0 180", 1, ("180",)),
        ("9" * 31, 30, ()),
    ],
)
def test_amount_is_refused(text: str, position: int, suggestions: tuple[str, ...]) -> None:
    with pytest.raises(ParseError) as caught:
        Money.parse(text)
    error = caught.value
    assert (error.text, error.position, error.suggestions) == (text, position, suggestions)
    assert error.expected in str(error)
    assert repr(text) in str(error)
    for suggestion in suggestions:
        assert isinstance(Money.parse(suggestion), Money)
        assert repr(suggestion) in str(error)


def test_long_text_is_refused_without_turning_it_into_a_number() -> None:
    with pytest.raises(ParseError, match="at most 30 digits") as caught:
        Money.parse("9" * 100_000)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(("text", "rate"), [("80 %", Rate(4, 5)), ("80%", Rate(4, 5)), ("-0,0001 %", Rate(-1, 10**6))])
def test_percentage_is_read(text: str, rate: Rate) -> None:
    assert Rate.parse(text) == rate


@pytest.mark.parametrize(
    ("text", "position", "suggestions"),
    [
        ("80", 2, ()),
        ("26.44 %", 2, ("26,44 %",)),
        ("1,00001 %", 1, ()),
        ("80 prosenttia", 2, ()),
        ("%", 0, ()),
        ("80 %:n", 4, ()),
    ],
)
def test_percentage_is_refused(text: str, position: int, suggestions: tuple[str, ...]) -> None:
    with pytest.raises(ParseError, match="as a percentage") as caught:
        Rate.parse(text)
    assert (caught.value.position, caught.value.suggestions) == (position, suggestions)


@pytest.mark.parametrize("text", [5, None, b"euro", 5.0])
def test_only_text_is_parsed(text: str) -> None:
    for parse in (Money.parse, Rate.parse):
        with pytest.raises(UnsuitableTypeError, match="only a text"):
            parse(text)
