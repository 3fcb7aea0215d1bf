"""The laws of amounts as text."""

import pytest
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Language, Money, Rounding, euros
from grantmodel.testing import laws
from grantmodel.testing.strategies import ambiguous_texts, moneys
from grantmodel.text.symbols import LANGUAGES

every_language = pytest.mark.parametrize("lang", LANGUAGES)


@every_language
@given(money=moneys())
def test_format_shows_every_cent(money: Money, lang: Language) -> None:
    laws.format_shows_every_cent(f"{{:{lang}}}".format)(money)


@every_language
@given(money=moneys())
def test_format_has_both_decimals_or_none(money: Money, lang: Language) -> None:
    laws.format_has_both_decimals_or_none(f"{{:{lang}}}".format)(money)
    laws.format_has_both_decimals_or_none(lambda one: one.format(0, lang))(Money(money.cents // 100 * 100))


@pytest.mark.parametrize("text", ["0,50 €", "1.234,50", "EUR 1,234.50"])
def test_both_decimals_may_be_written(text: str) -> None:
    laws.format_has_both_decimals_or_none(lambda _: text)(Money(50))


@pytest.mark.parametrize("text", ["1 000 €", "1.000", "1,234,000 €", "5"])
def test_whole_euros_need_no_decimals(text: str) -> None:
    laws.format_has_both_decimals_or_none(lambda _: text)(euros(1))


@pytest.mark.parametrize(("text", "count"), [("0,5 €", 1), ("1.234,5", 1), ("0,500 0", 0), ("1 €", 0), ("0.5000", 4)])
def test_one_decimal_or_a_lost_cent_is_told(text: str, count: int) -> None:
    with pytest.raises(laws.LawBroken, match=f"has {count} decimals"):
        laws.format_has_both_decimals_or_none(lambda _: text)(Money(50))


@every_language
@given(text=ambiguous_texts())
def test_two_readings_are_refused(text: str, lang: Language) -> None:
    laws.two_readings_are_refused(lambda given: Money.parse(given, lang=lang))(text)


@pytest.mark.parametrize("text", ["", "1.0", "1.0000", "1 000", "0,500", "1.234,56", "1.234.567", "a thousand"])
def test_a_text_with_one_reading_or_none_may_be_read(text: str) -> None:
    laws.two_readings_are_refused(len)(text)


@pytest.mark.parametrize("text", ["1.000", "1,000", "-999.999 €", "EUR 12.345"])
def test_a_text_with_two_readings_may_not(text: str) -> None:
    with pytest.raises(laws.LawBroken):
        laws.two_readings_are_refused(len)(text)


# Broken twins


def in_whole_euros(money: Money) -> str:
    return Rounding("half_up", unit=euros(1)).apply(money.cents).format()


def without_a_last_zero(money: Money) -> str:
    text = money.format()
    number, space, sign = text.rpartition("\N{NO-BREAK SPACE}")
    return number.rstrip("0").rstrip(",") + space + sign if "," in number else text


def without_its_sign(money: Money) -> str:
    return abs(money).format()


def guesses_a_point(text: str) -> Money:
    return Money.parse(text.replace(".", ","))


def guesses_a_group(text: str) -> Money:
    return Money.parse(text.replace(".", " "))


BROKEN_VERSIONS = [
    BrokenVersion(laws.format_shows_every_cent, (in_whole_euros,), st.tuples(moneys())),
    BrokenVersion(laws.format_has_both_decimals_or_none, (without_a_last_zero,), st.tuples(moneys())),
    BrokenVersion(laws.two_readings_are_refused, (guesses_a_group,), st.tuples(ambiguous_texts())),
    BrokenVersion(laws.two_readings_are_refused, (float,), st.tuples(ambiguous_texts())),
]
