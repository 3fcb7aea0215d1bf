"""Periods: what they take, refuse, and show."""

from datetime import date, datetime

import pytest

from grantmodel import OpenPeriodError, ParseError, Period, UnsuitableTypeError, UnsuitableValueError

SIDOS = Period(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1.1.2026–31.12.2027", "2026-01-01/2027-12-31"),
        ("1.1.2026 – 31.12.2027", "2026-01-01/2027-12-31"),
        ("1.1.2026-31.12.2027", "2026-01-01/2027-12-31"),
        ("01.01.2026 - 31.12.2027", "2026-01-01/2027-12-31"),
        ("13.1. - 31.3.2025", "2025-01-13/2025-03-31"),
        ("13.1.–31.3.2025", "2025-01-13/2025-03-31"),
        ("1.–22.3.2014", "2014-03-01/2014-03-22"),
        ("1.\u2009–\u200922.3.2014", "2014-03-01/2014-03-22"),
        ("29.2.2024", "2024-02-29/2024-02-29"),
        ("1.1.2026 alkaen", "2026-01-01/.."),
        ("31.12.2027\u00a0saakka", "../2027-12-31"),
    ],
)
def test_period_is_read(text: str, iso: str) -> None:
    assert str(Period.parse(text)) == iso
    assert Period.parse(text) == Period.from_iso(iso)


@pytest.mark.parametrize(
    ("text", "position", "suggestions"),
    [
        ("12/31/2027", 2, ("31.12.2027",)),
        ("1/2/2027", 1, ("1.2.2027", "2.1.2027")),
        ("1.13.2024", 0, ("13.1.2024",)),
        ("31.2.2026", 0, ()),
        ("1.1.0000", 0, ()),
        ("31.12.27", 6, ("31.12.2027", "31.12.1927", "27.12.2031", "27.12.1931")),
        ("2026-01-31", 2, ("31.1.2026",)),
        ("1.2.", 4, ()),
        ("1.7. 2017", 4, ()),
        ("1.1.2026-", 9, ()),
        ("1.1.2026 -31.1.2026", 8, ()),
        ("1–2.2.2025", 1, ()),
        ("1.1–2.2.2025", 3, ()),
        ("1.2.20256", 4, ()),
        ("30.–1.2.2025", 0, ()),
        ("1.1.2025–31.2.2025", 9, ()),
        ("2.1.2026–1.1.2026", 9, ()),
        ("1.12.–31.1.2026", 6, ("1.12.2025–31.1.2026",)),
        ("29.2.–1.1.2024", 6, ()),
        ("\u0661.1.2026", 0, ()),
        ("", 0, ()),
        ("1.1.2026 alkaen ", 15, ()),
        ("1.1.–31.12.2026 alkaen", 15, ()),
        ("alkaen", 0, ()),
    ],
)
def test_period_is_refused(text: str, position: int, suggestions: tuple[str, ...]) -> None:
    with pytest.raises(ParseError, match="as a period") as caught:
        Period.parse(text)
    assert (caught.value.text, caught.value.position, caught.value.suggestions) == (text, position, suggestions)
    for suggestion in suggestions:
        assert isinstance(Period.parse(suggestion), Period)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("2026-01-01", 10),
        ("2026-01-01/", 11),
        ("2026-1-1/2026-2-2", 0),
        ("2026-02-30/2026-03-01", 0),
        ("2026-01-01/2026-02-30", 11),
        ("2026-01-02/2026-01-01", 11),
        ("", 0),
        ("../..x", 5),
    ],
)
def test_iso_text_is_refused(text: str, position: int) -> None:
    with pytest.raises(ParseError) as caught:
        Period.from_iso(text)
    assert caught.value.position == position


def test_text_is_text() -> None:
    for parse in (Period.parse, Period.from_iso):
        with pytest.raises(UnsuitableTypeError, match="only a text"):
            parse(date(2026, 1, 1))  # type: ignore[arg-type]


@pytest.mark.parametrize("day", [datetime(2026, 1, 1), "2026-01-01", 1])  # noqa: DTZ001
def test_ends_are_dates(day: date) -> None:
    with pytest.raises(UnsuitableTypeError, match="the start of a period"):
        Period(day, None)
    with pytest.raises(UnsuitableTypeError, match="the end of a period"):
        Period(None, day)
    with pytest.raises(UnsuitableTypeError, match="a day that may lie in a period"):
        assert day in SIDOS


def test_reversed_bounds_are_refused() -> None:
    with pytest.raises(UnsuitableValueError, match="2026-01-02 cannot end before, on 2026-01-01") as caught:
        Period(date(2026, 1, 2), date(2026, 1, 1))
    assert caught.value.value == (date(2026, 1, 2), date(2026, 1, 1))


def test_both_ends_are_included() -> None:
    assert date(2026, 1, 1) in SIDOS
    assert date(2027, 12, 31) in SIDOS
    assert date(2025, 12, 31) not in SIDOS
    assert date(2028, 1, 1) not in SIDOS
    assert SIDOS.days == 730
    assert Period(date(2026, 1, 1), date(2026, 1, 1)).days == 1


def test_an_open_period_has_no_number_of_days() -> None:
    for period in (Period(None, date(2026, 1, 1)), Period(date(2026, 1, 1), None)):
        with pytest.raises(OpenPeriodError, match="open end") as caught:
            assert period.days
        assert caught.value.period == period


def test_periods_meet_periods_only() -> None:
    with pytest.raises(UnsuitableTypeError, match="with a Period"):
        SIDOS.overlaps(date(2026, 1, 1))  # type: ignore[arg-type]
    with pytest.raises(UnsuitableTypeError, match="with a Period"):
        SIDOS.intersection(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (SIDOS, "1.1.2026–31.12.2027"),
        (Period(date(2025, 1, 13), date(2025, 3, 31)), "13.1.–31.3.2025"),
        (Period(date(2014, 3, 1), date(2014, 3, 22)), "1.3.–22.3.2014"),
        (Period(date(2026, 1, 1), date(2026, 1, 1)), "1.1.2026"),
        (Period(date(2026, 1, 1), None), "1.1.2026 alkaen"),
        (Period(None, date(2027, 12, 31)), "31.12.2027 saakka"),
        (Period(date(1, 1, 1), date(999, 1, 1)), "1.1.0001–1.1.0999"),
    ],
)
def test_period_is_written(period: Period, text: str) -> None:
    assert period.format() == f"{period:fi}" == text
    assert f"{period}" == str(period)


def test_a_period_open_at_both_ends_has_no_text() -> None:
    assert repr(Period(None, None)) == 'Period.from_iso("../..")'
    with pytest.raises(OpenPeriodError, match="no text"):
        Period(None, None).format()
    with pytest.raises(UnsuitableValueError, match="not in"):
        f"{SIDOS:%Y}"
