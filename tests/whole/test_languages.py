"""Amounts, percentages and periods in Finnish, Swedish and English, as Finnish bodies write them."""

from collections.abc import Callable
from datetime import date

import pytest

from grantmodel import (
    Deadline,
    Language,
    LegalAct,
    Money,
    ParseError,
    Period,
    Rate,
    UnsuitableValueError,
    euros,
    percent,
)
from grantmodel.text.symbols import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_money_and_rates_are_written_alike(lang: Language) -> None:
    assert euros(180_000).format(lang=lang) == format(euros(180_000), lang) == "180\u00a0000,00\u00a0€"
    assert euros(-5).format(decimals=0, lang=lang) == "\u22125\u00a0€"
    assert percent("12.5").format(lang=lang) == format(percent("12.5"), lang) == "12,5\u00a0%"
    assert Rate.parse("12,5 %", lang=lang) == percent("12.5")
    assert format(Deadline(date(2026, 1, 2), date(2026, 1, 3)), lang) == "5.1.2026"


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("fi", ["5", "5 €", "5 EUR", "5 euro", "5 euroa"]),
        ("sv", ["5", "5 €", "5 EUR", "EUR 5", "EUR5,00", "5 euro"]),
        ("en", ["5", "5 €", "€ 5", "€5", "5 EUR", "EUR 5", "5 euro", "5 euros"]),
    ],
)
def test_amount_is_read_with_the_signs_of_its_language(lang: Language, texts: list[str]) -> None:
    assert {Money.parse(text, lang=lang) for text in texts} == {euros(5)}


@pytest.mark.parametrize(
    ("lang", "text", "position"),
    [
        ("fi", "EUR 5", 0),
        ("fi", "5 euros", 1),
        ("sv", "€ 5", 0),
        ("sv", "5 euroa", 1),
        ("en", "EUR 5 €", 5),
        ("en", "EUR", 3),
        ("en", "EUR 5 EUR", 5),
        ("en", "5 euroa", 1),
        ("en", "-EUR 5", 1),
        ("en", "452,000", 3),
        ("en", "€2,500.00", 2),
        ("en", "834.000 EUR", 3),
    ],
)
def test_amount_of_another_language_is_refused(lang: Language, text: str, position: int) -> None:
    with pytest.raises(ParseError) as caught:
        Money.parse(text, lang=lang)
    assert caught.value.position == position
    for reading in caught.value.suggestions:
        assert Money.parse(reading, lang=lang)


def test_english_separators_are_never_guessed() -> None:
    with pytest.raises(ParseError) as caught:
        Money.parse("EUR 452,000", lang="en")
    assert caught.value.suggestions == ("EUR 452 000", "EUR 452,00")


FULL = Period(date(2026, 1, 1), date(2027, 12, 31))
SHORT = Period(date(2025, 1, 13), date(2025, 3, 31))
SINCE, UNTIL = Period(date(2026, 1, 1), None), Period(None, date(2027, 12, 31))


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("fi", ["1.1.2026–31.12.2027", "13.1.–31.3.2025", "1.1.2026 alkaen", "31.12.2027 saakka"]),
        ("sv", ["1.1.2026–31.12.2027", "13.1–31.3.2025", "från 1.1.2026", "till 31.12.2027"]),
        ("en", ["1.1.2026–31.12.2027", "13.1.–31.3.2025", "from 1.1.2026", "until 31.12.2027"]),
    ],
)
def test_period_is_written_and_read(lang: Language, texts: list[str]) -> None:
    assert [period.format(lang) for period in (FULL, SHORT, SINCE, UNTIL)] == texts
    assert [Period.parse(text, lang) for text in texts] == [FULL, SHORT, SINCE, UNTIL]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_years_are_read(lang: Language) -> None:
    assert Period.parse("2023–2025", lang) == Period(date(2023, 1, 1), date(2025, 12, 31))
    assert Period.parse("2023 - 2025", lang) == Period.parse("1.1.2023–31.12.2025", lang)
    for text, position in (("2025–2023", 5), ("0000–2020", 0), ("2023–25", 2), ("2023", 2), ("2023–0000", 5)):
        with pytest.raises(ParseError) as caught:
            Period.parse(text, lang)
        assert caught.value.position == position


def test_swedish_leaves_out_the_last_dot_of_a_shortened_day() -> None:
    assert Period.parse("8–12.5.2006", "sv") == Period.parse("8.–12.5.2006", "sv") == Period.parse("8.–12.5.2006")
    for lang in ("fi", "en"):
        with pytest.raises(ParseError):
            Period.parse("13.1–31.3.2025", lang)


@pytest.mark.parametrize(
    ("lang", "text", "position"),
    [
        ("fi", "från 1.1.2026", 0),
        ("sv", "1.1.2026 alkaen", 8),
        ("en", "from 1.1.–2.2.2026", 9),
        ("en", "until 1.1.2026 until", 14),
        ("sv", "till", 0),
    ],
)
def test_period_of_another_language_is_refused(lang: Language, text: str, position: int) -> None:
    with pytest.raises(ParseError) as caught:
        Period.parse(text, lang)
    assert caught.value.position == position


ACT = LegalAct("410/2015", "kuntalaki")


@pytest.mark.parametrize(
    "write",
    [
        lambda lang: euros(1).format(lang=lang),
        lambda lang: Money.parse("1", lang=lang),
        lambda lang: percent(1).format(lang=lang),
        lambda lang: Rate.parse("1 %", lang=lang),
        lambda lang: FULL.format(lang=lang),
        lambda lang: Period.parse("1.1.2026", lang=lang),
        lambda lang: ACT.cite(1).format(lang=lang),
        lambda lang: Deadline(date(2026, 1, 1), date(2026, 1, 2)).format(lang=lang),
        lambda lang: format(ACT.cite(1), lang),
    ],
    ids=["money", "money in", "rate", "rate in", "period", "period in", "source", "deadline", "source by format"],
)
def test_other_languages_are_refused(write: Callable[[str], object]) -> None:
    with pytest.raises(UnsuitableValueError, match="'fi', 'sv', 'en', not in 'de'") as caught:
        write("de")
    assert caught.value.value == "de"
