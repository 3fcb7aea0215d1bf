"""Days and stretches of days, as Finnish bodies write them: 1.1.2026, 13.1.–31.3.2025, from 1.1.2026.

The year of a period that lies within one year is written once.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from grantmodel.errors import ParseError
from grantmodel.text.refusal import checked_text, refusal
from grantmodel.text.symbols import SPACES, Language

_WHAT = "a period"
_DASH = rf"[{SPACES}][-–][{SPACES}]|[-–]"
# Patterns are compiled when first used, which keeps the import light.
_YEARS = rf"(?P<first>[0-9]{{4}})(?:{_DASH})(?P<last>[0-9]{{4}})"


class _Style(NamedTuple):
    """How a language writes an open end, and a first day without its year.

    Attributes:
        since: A day with no end after it.
        until: A day with no beginning before it.
        dot: What ends a first day whose year is left out.
        dot_required: Whether that must be read there.
    """

    since: str
    until: str
    dot: str
    dot_required: bool


_STYLES: dict[Language, _Style] = {
    "fi": _Style("{} alkaen", "{} saakka", dot=".", dot_required=True),
    "sv": _Style("från {}", "till {}", dot="", dot_required=False),
    "en": _Style("from {}", "until {}", dot=".", dot_required=True),
}


def format_day(day: date) -> str:
    """Write a day without leading zeros: 1.1.2026, alike in all three languages."""
    return f"{day.day}.{day.month}.{day.year:04d}"


def format_days(start: date | None, end: date | None, lang: Language) -> str | None:
    """Write the days from start to end, both included, with an unspaced en dash; None if both ends are open."""
    style = _STYLES[lang]
    if start is None:
        return style.until.format(format_day(end)) if end else None
    if end is None:
        return style.since.format(format_day(start))
    if start == end:
        return format_day(start)
    first = f"{start.day}.{start.month}{style.dot}" if start.year == end.year else format_day(start)
    return f"{first}\u2013{format_day(end)}"


def parse_days(text: str, lang: Language) -> tuple[date | None, date | None]:
    """Read a day, two days or years with a dash between them, spaced or not, or a day with an open end.

    The first day may leave out its year, or its month and year, and then has those of the last.

    Returns:
        The first and the last day, both included; the same day twice for a single one, None for an open end.

    Raises:
        ParseError: Carries the text, the position, what was expected, and plausible readings.
    """
    years = re.fullmatch(_YEARS, checked_text(text, what=_WHAT))
    if years:
        return _from_year(years, "first", 1, 1), _to_year(years)
    match = _pattern(lang).match(text)
    if match is None or match.end() < len(text) or not _complete(match, lang):
        raise _explain(text, match, lang)
    if match["dash"] is None:
        day = _day(match, "1", *match.group("month1", "year1"))
        word = match["before"] or match["after"]
        is_until = word is not None and word in _STYLES[lang].until
        return (None if is_until else day), (day if is_until or word is None else None)
    month, year = match.group("month2", "year2")
    end = _day(match, "2", month, year)
    start = _day(match, "1", match["month1"] or month, match["year1"] or year)
    if start > end:
        raise _reversed(match, start, _over_the_new_year(match))
    return start, end


@cache
def _pattern(lang: Language) -> re.Pattern[str]:
    """Return the grammar of days, which matches as far as a text can be read."""
    words = [template.split("{}") for template in (_STYLES[lang].since, _STYLES[lang].until)]
    before = "|".join(word.strip() for word, _ in words if word) or "(?!)"
    after = "|".join(word.strip() for _, word in words if word) or "(?!)"
    return re.compile(
        rf"""
        (?: (?P<before>{before}) [{SPACES}] )?
        (?P<day1>[0-9]{{1,2}})
        (?: (?P<dot1>\.) (?: (?P<month1>[0-9]{{1,2}})
            (?: (?P<dot2>\.) (?P<year1>[0-9]{{4}}(?![0-9]))? )? )? )?
        (?:
            (?(before) (?!) | [{SPACES}] (?P<after>{after}) )
            | (?(before) (?!) | (?P<dash>{_DASH}) )
            (?: (?P<day2>[0-9]{{1,2}}) (?: \. (?: (?P<month2>[0-9]{{1,2}})
                (?: \. (?P<year2>[0-9]{{4}}(?![0-9]))? )? )? )? )?
        )?
        """,
        re.VERBOSE,
    )


def _complete(match: re.Match[str], lang: Language) -> bool:
    """Tell whether the last day is whole and the first leaves out only what the last one says."""
    if match["dash"] is None:
        return match["year1"] is not None
    return match["year2"] is not None and _ends_well(match, lang)


def _ends_well(match: re.Match[str], lang: Language) -> bool:
    dot = match["dot2"] if match["month1"] else match["dot1"]
    return bool(dot) or not _STYLES[lang].dot_required


def _day(match: re.Match[str], which: str, month: str, year: str) -> date:
    day = match["day" + which]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        place, readings = match.start("day" + which), tuple(_readings(match.string))
        expected = f"a day that exists, which {day}.{month}.{year} does not"
        raise refusal(match.string, place, what=_WHAT, expected=expected, suggestions=readings) from None


def _from_year(match: re.Match[str], which: str, month: int, day: int) -> date:
    try:
        return date(int(match[which]), month, day)
    except ValueError:
        raise refusal(match.string, match.start(which), what=_WHAT, expected="a year from 0001 on") from None


def _to_year(match: re.Match[str]) -> date:
    first, last = _from_year(match, "first", 1, 1), _from_year(match, "last", 12, 31)
    if last < first:
        raise refusal(
            match.string, match.start("last"), what=_WHAT, expected=f"a year that is not before {match['first']}"
        )
    return last


def _reversed(match: re.Match[str], start: date, suggestions: tuple[str, ...]) -> ParseError:
    expected = f"a day that is not before {format_day(start)}"
    return refusal(match.string, match.start("day2"), what=_WHAT, expected=expected, suggestions=suggestions)


def _over_the_new_year(match: re.Match[str]) -> tuple[str, ...]:
    """Return the reading over the turn of the year, where the first day leaves out its year."""
    day, month, year, turn = match.group("day1", "month1", "year1", "year2")
    before = f"{int(turn) - 1:04d}"
    if year or not month or not _exists(before, month, day):
        return ()
    return (f"{int(day)}.{int(month)}.{before}–{match.string[match.start('day2') :]}",)


def _explain(text: str, match: re.Match[str] | None, lang: Language) -> ParseError:
    position = match.end() if match else 0
    if match and match["dash"] and not _ends_well(match, lang):
        position = match.start("dash")
    open_end = _STYLES[lang].since.format("1.1.2026")
    expected = f"1.1.2026, 1.1.2026–31.12.2027, 2026–2027 or {open_end}, with years of four digits"
    readings = tuple(dict.fromkeys(_readings(text)))
    return refusal(text, position, what=_WHAT, expected=expected, suggestions=readings)


_LOOSE = r"([0-9]{1,4})[-./]([0-9]{1,2})[-./]([0-9]{1,4})"


def _readings(text: str) -> Iterator[str]:
    """Yield the single day a text may mean: month first, ISO, or a year of two digits."""
    match = re.fullmatch(_LOOSE, text)
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


_ISO = r"(?P<start>\.\.|\d{4}-\d\d-\d\d)(?P<slash>/)?(?P<end>\.\.|\d{4}-\d\d-\d\d)?"


def parse_iso_days(text: str) -> tuple[date | None, date | None]:
    """Read two ISO 8601 days with a slash between them; `..` is an open end, given as None.

    Raises:
        ParseError: Carries the text, the position and what was expected.
    """
    match = re.match(_ISO, checked_text(text, what=_WHAT), re.ASCII)
    if match is None or match.end() < len(text) or match["end"] is None:
        expected = "two days such as 2026-01-01/2027-12-31, or .. for an open end"
        raise refusal(text, match.end() if match else 0, what=_WHAT, expected=expected)
    start, end = (None if match[which] == ".." else _iso_day(match, which) for which in ("start", "end"))
    if start and end and end < start:
        raise refusal(text, match.start("end"), what=_WHAT, expected=f"a day that is not before {start}")
    return start, end


def _iso_day(match: re.Match[str], which: str) -> date:
    try:
        return date.fromisoformat(match[which])
    except ValueError:
        expected = f"a day that exists, which {match[which]} does not"
        raise refusal(match.string, match.start(which), what=_WHAT, expected=expected) from None


_DURATION = r"(?P<start>\d{4}-\d\d-\d\d)/P(?P<count>\d{1,6})(?P<unit>[YMWD])"


def parse_iso_duration(text: str) -> tuple[date, str, int] | None:
    """Read an ISO 8601 day and a duration in one unit: its day, unit (Y, M, W or D) and count; None for other text.

    Raises:
        ParseError: If the day does not exist; carries the text, the position and what was expected.
    """
    match = re.fullmatch(_DURATION, checked_text(text, what=_WHAT), re.ASCII | re.IGNORECASE)
    if match is None:
        return None
    return _iso_day(match, "start"), match["unit"].upper(), int(match["count"])
