"""Days and stretches of days, written the Finnish way: 1.1.2026, 13.1.–31.3.2025.

The years of a period that lies within one year are written once.
"""

import re
from collections.abc import Iterator
from datetime import date

from grantmodel.errors import ParseError
from grantmodel.text.refusal import checked_text, refusal
from grantmodel.text.symbols import SPACES

_WHAT = "a period"


def format_day(day: date) -> str:
    """Write a day without leading zeros: 1.1.2026."""
    return f"{day.day}.{day.month}.{day.year:04d}"


def format_days(start: date | None, end: date | None) -> str | None:
    """Write the days from start to end, both included, with an unspaced en dash; None where both ends are open."""
    if start is None or end is None:
        return f"{format_day(start)} alkaen" if start else f"{format_day(end)} saakka" if end else None
    if start == end:
        return format_day(start)
    first = f"{start.day}.{start.month}." if start.year == end.year else format_day(start)
    return f"{first}\u2013{format_day(end)}"


def parse_days(text: str) -> tuple[date | None, date | None]:
    """Read a day, two days with a dash between them, spaced or not, or one day and the word for an open end.

    The first day may leave out its year, or its month and year, and then has those of the last.

    Returns:
        The first and the last day, both included; the same day twice for a single one, None for an open end.

    Raises:
        ParseError: Carries the text, the position, what was expected, and plausible readings.
    """
    match = _DAYS.match(checked_text(text, what=_WHAT))
    if match is None or match.end() < len(text) or not _complete(match):
        raise _explain(text, match)
    if match["dash"] is None:
        day = _day(match, "1", *match.group("month1", "year1"))
        return (day if match["word"] != "saakka" else None), (day if match["word"] != "alkaen" else None)
    month, year = match.group("month2", "year2")
    end = _day(match, "2", month, year)
    start = _day(match, "1", match["month1"] or month, match["year1"] or year)
    if start > end:
        expected = f"a day that is not before {format_day(start)}"
        raise refusal(text, match.start("day2"), what=_WHAT, expected=expected, suggestions=_over(match))
    return start, end


_DAYS = re.compile(
    rf"""
    (?P<day1>[0-9]{{1,2}})
    (?: (?P<dot1>\.) (?: (?P<month1>[0-9]{{1,2}}) (?: (?P<dot2>\.) (?P<year1>[0-9]{{4}}(?![0-9]))? )? )? )?
    (?:
        [{SPACES}] (?P<word>alkaen|saakka)
        | (?P<dash>[{SPACES}][-–][{SPACES}]|[-–])
        (?: (?P<day2>[0-9]{{1,2}}) (?: \. (?: (?P<month2>[0-9]{{1,2}})
            (?: \. (?P<year2>[0-9]{{4}}(?![0-9]))? )? )? )? )?
    )?
    """,
    re.VERBOSE,
)


def _complete(match: re.Match[str]) -> bool:
    """Tell whether the last day is whole and the first leaves out only what the last one says."""
    if match["dash"] is None:
        return match["year1"] is not None
    return match["year2"] is not None and _ends_with_dot(match)


def _ends_with_dot(match: re.Match[str]) -> bool:
    return bool(match["dot2"] if match["month1"] else match["dot1"])


def _day(match: re.Match[str], which: str, month: str, year: str) -> date:
    day = match["day" + which]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        place, suggestions = match.start("day" + which), tuple(_readings(match.string))
        expected = f"a day that exists, which {day}.{month}.{year} does not"
        raise refusal(match.string, place, what=_WHAT, expected=expected, suggestions=suggestions) from None


def _over(match: re.Match[str]) -> tuple[str, ...]:
    """Return the reading over the turn of the year, where the first day leaves out its year."""
    day, month, year, turn = match.group("day1", "month1", "year1", "year2")
    before = f"{int(turn) - 1:04d}"
    if year or not month or not _exists(before, month, day):
        return ()
    return (f"{int(day)}.{int(month)}.{before}–{match.string[match.start('day2') :]}",)


def _explain(text: str, match: re.Match[str] | None) -> ParseError:
    position = match.end() if match else 0
    if match and match["dash"] and not _ends_with_dot(match):
        position = match.start("dash")
    expected = "a day such as 1.1.2026 or a period such as 1.1.2026–31.12.2027, years of four digits"
    readings = tuple(dict.fromkeys(_readings(text)))
    return refusal(text, position, what=_WHAT, expected=expected, suggestions=readings)


_LOOSE = re.compile(r"([0-9]{1,4})[-./]([0-9]{1,2})[-./]([0-9]{1,4})")


def _readings(text: str) -> Iterator[str]:
    """Yield the single day a text may mean: month first, ISO, or a year of two digits."""
    match = _LOOSE.fullmatch(text)
    if match is None:
        return
    first, middle, last = match.groups()
    orders = ((last, middle, first), (last, first, middle), (first, middle, last))
    for year, month, day in orders:
        for century in ("20", "19") if len(year) == len("yy") else ("",):
            if len(century + year) == len("yyyy") and _exists(century + year, month, day):
                yield f"{int(day)}.{int(month)}.{century}{year}"


def _exists(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


_ISO = re.compile(r"(?P<start>\.\.|\d{4}-\d\d-\d\d)(?P<slash>/)?(?P<end>\.\.|\d{4}-\d\d-\d\d)?", re.ASCII)


def parse_iso_days(text: str) -> tuple[date | None, date | None]:
    """Read two ISO 8601 days with a slash between them; `..` is an open end, given as None.

    Raises:
        ParseError: Carries the text, the position and what was expected.
    """
    match = _ISO.match(checked_text(text, what=_WHAT))
    if match is None or match.end() < len(text) or match["end"] is None:
        expected = "two days such as 2026-01-01/2027-12-31, or .. for an open end"
        raise refusal(text, match.end() if match else 0, what=_WHAT, expected=expected)
    start, end = _iso_day(match, "start"), _iso_day(match, "end")
    if start and end and end < start:
        raise refusal(text, match.start("end"), what=_WHAT, expected=f"a day that is not before {start}")
    return start, end


def _iso_day(match: re.Match[str], which: str) -> date | None:
    try:
        return None if match[which] == ".." else date.fromisoformat(match[which])
    except ValueError:
        expected = f"a day that exists, which {match[which]} does not"
        raise refusal(match.string, match.start(which), what=_WHAT, expected=expected) from None
