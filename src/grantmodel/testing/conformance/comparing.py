"""What came against what was expected, with amounts and days as Finnish bodies write them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import cast

from grantmodel.testing.codec import Plain
from grantmodel.text.dates import format_day
from grantmodel.values.money import Money, euros

_MONEY = r"-?[0-9]{1,28}\.[0-9]{2}"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def shown(data: object) -> str:
    """Write plain data for people: 180 000,00 €, 31.1.2026, and anything else as it is."""
    if isinstance(data, str):
        if re.fullmatch(_MONEY, data, re.ASCII):
            return euros(data).format()
        day = _day(data)
        return format_day(day) if day else json.dumps(data, ensure_ascii=False)
    try:
        return json.dumps(data, ensure_ascii=False)
    except (TypeError, ValueError):
        return repr(data)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(_DAY, text, re.ASCII) else None
    except ValueError:
        return None


def differences(expected: Plain, came: object, path: str = "$") -> Iterator[str]:
    """Yield each difference with its JSON path; members that nobody expects are not looked at.

    Args:
        expected: Plain data.
        came: What came instead.
        path: Where both stand.
    """
    if isinstance(expected, dict) and isinstance(came, Mapping):
        yield from _of_members(expected, cast("Mapping[str, object]", came), path)
    elif isinstance(expected, list) and isinstance(came, (list, tuple)):
        yield from _of_items(expected, cast("Sequence[object]", came), path)
    elif came.__class__ is not expected.__class__ or came != expected:
        yield f"{path}: expected {shown(expected)}, came {shown(came)}{_by_how_much(expected, came)}"


def _of_members(expected: Mapping[str, Plain], came: Mapping[str, object], path: str) -> Iterator[str]:
    for name, part in expected.items():
        if name in came:
            yield from differences(part, came[name], f"{path}.{name}")
        else:
            yield f"{path}.{name}: expected {shown(part)}, came nothing"


def _of_items(expected: Sequence[Plain], came: Sequence[object], path: str) -> Iterator[str]:
    if len(expected) != len(came):
        yield f"{path}: expected {len(expected)} of them, {shown(expected)}, came {len(came)}, {shown(came)}"
        return
    for place, (one, other) in enumerate(zip(expected, came, strict=True)):
        yield from differences(one, other, f"{path}[{place}]")


def _by_how_much(expected: object, came: object) -> str:
    """Return how far apart two amounts or two days are, where both are such."""
    if not (isinstance(expected, str) and isinstance(came, str)):
        return ""
    if re.fullmatch(_MONEY, expected, re.ASCII) and re.fullmatch(_MONEY, came, re.ASCII):
        off = euros(came) - euros(expected)
        return f"; {abs(off):fi} {'too much' if off > Money(0) else 'too little'}"
    days = _day(expected), _day(came)
    if days[0] is None or days[1] is None:
        return ""
    apart = (days[1] - days[0]).days
    return f"; {abs(apart)} {'day' if abs(apart) == 1 else 'days'} too {'late' if apart > 0 else 'early'}"
