"""How two values that differ are written beside each other: amounts, days and rates as Finnish bodies write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, cast

import attrs

from grantmodel.errors import InexactError
from grantmodel.text.dates import format_day
from grantmodel.text.digits import format_number
from grantmodel.text.symbols import symbols
from grantmodel.values.choices import Choice
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate

_WIDEST = 40
_LONGEST = 80


class Nothing(Choice):
    """What stands beside a part that only one side has."""

    NOTHING = "nothing"


NOTHING: Final = Nothing.NOTHING


@attrs.frozen
class Row:
    """One difference as it is shown.

    Args:
        place: Where it is, as a path.
        left: What stands on the left.
        right: What stands on the right.
        difference: How much more the right one is, or why the two are not equal.
    """

    place: str
    left: str
    right: str
    difference: str

    @classmethod
    def of(cls, place: str, left: object, right: object) -> Row:
        """Write two values that are not equal."""
        return cls(
            place.removeprefix(".") or type(left).__name__, written(left), written(right), _difference(left, right)
        )


def table(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return a heading and the rows in columns, or no line where there is no row."""
    given = tuple(rows)
    if not given:
        return ()
    kept = [Row("", "left", "right", f"right {symbols().minus} left"), *given]
    place = max(len(row.place) for row in kept)
    left, right = (
        max(min(len(cell), _WIDEST) for cell in cells)
        for cells in zip(*((row.left, row.right) for row in kept), strict=True)
    )
    return tuple(
        f"{row.place:<{place}}  {row.left:>{left}}  {row.right:>{right}}  {row.difference}".rstrip() for row in kept
    )


def is_structure(value: object) -> bool:
    """Tell whether a value is made of fields that are shown one by one; money, rates and periods are shown whole."""
    return attrs.has(type(value)) and not isinstance(value, (Money, Rate, Period))


def written(value: object) -> str:
    """Write a value as Finnish bodies do where they have a way, and as Python does otherwise."""
    match value:
        case Money():
            text = f"{value:fi}"
        case Rate():
            text = _rate(value)
        case Period():
            text = f"{value:fi}" if value.start or value.end else str(value)
        case Nothing():
            text = value.value
        case timedelta() if _is_whole(value):
            text = _count(value.days, "day", "days")
        case date() if type(value) is date:
            text = format_day(value)
        case _:
            text = _python(value)
    return text


def _python(value: object) -> str:
    if isinstance(value, AbstractSet):
        # Sorted: the order of a set depends on the hash seed.
        parts = sorted(map(repr, cast("AbstractSet[object]", value)))
        return f"{{{', '.join(parts)}}}"
    text = repr(value)
    is_short = len(text) <= _LONGEST or not (is_structure(value) or isinstance(value, (Mapping, list, tuple)))
    return text if is_short else f"{text[: _LONGEST - 1]}…"


def _rate(rate: Rate) -> str:
    try:
        return f"{rate:fi}"
    except InexactError:
        return f"{rate} ({rate.format(decimals=2)})"


def _difference(left: object, right: object) -> str:
    match left, right:
        case Money(), Money():
            more = right - left
            text = f"{_sign(more.cents)}{abs(more):fi} ({_count(abs(more.cents), 'cent', 'cents')})"
        case Period(), Period():
            text = ", ".join(_ends(left, right))
        case Rate(), Rate():
            text = _points(right.fraction - left.fraction)
        case timedelta(), timedelta() if _is_whole(left) and _is_whole(right):
            text = _more_days(right.days - left.days)
        case date(), date() if type(left) is type(right) is date:
            text = _more_days((right - left).days)
        case int(), int() if is_int(left) and is_int(right):
            text = f"{_sign(right - left)}{abs(right - left)}"
        case _:
            text = _why(left, right)
    return text


def _points(share: Fraction) -> str:
    try:
        number = Rate(abs(share)).format().removesuffix(f"\u00a0{symbols().percent}")
    except InexactError:
        number = str(100 * abs(share))
    return f"{_sign(share.numerator)}{number} percentage points"


def _why(left: object, right: object) -> str:
    if any(side is None or side is NOTHING for side in (left, right)):
        return ""
    if type(left) is not type(right):
        return f"{type(left).__name__} and {type(right).__name__}"
    if written(left) != written(right):
        return ""
    is_by_identity = type(left).__eq__ is object.__eq__
    return f"a {type(left).__name__} equals only itself" if is_by_identity else "written alike, yet not equal"


def _ends(left: Period, right: Period) -> Iterator[str]:
    for end, one, other in (("first day", left.start, right.start), ("last day", left.end, right.end)):
        if one and other and one != other:
            yield f"{end} {_more_days((other - one).days)}"
        elif one != other:
            yield f"{end} open on the {'right' if one else 'left'}"


def _is_whole(span: timedelta) -> bool:
    return span == timedelta(days=span.days)


def _more_days(days: int) -> str:
    return f"{_sign(days)}{_count(abs(days), 'day', 'days')}"


def _count(number: int, one: str, more: str) -> str:
    return format_number(number, decimals=0, sign=one if number == 1 else more)


def _sign(number: int) -> str:
    return symbols().minus if number < 0 else "+" * (number > 0)
