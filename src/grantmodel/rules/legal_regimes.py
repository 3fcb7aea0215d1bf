"""Regimes: time cut into stretches of unchanged law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from grantmodel.values.periods import Period

if TYPE_CHECKING:
    from grantmodel.rules.rulebooks import Rulebook

_DAY = timedelta(days=1)


def regimes(rulebook: Rulebook) -> tuple[Period, ...]:
    """Return the stretches of days in which no rule and no parameter of a rulebook changes, from first to last.

    Together they are all time: the first begins, and the last ends, openly.

    Laws:
        regimes_are_all_of_time, law_is_unchanged_within_a_regime
    """
    starts = sorted(set(_starts(rulebook)))
    if not starts:
        return (Period(None, None),)
    bounds = [None, *starts]
    inner = tuple(Period(start, following - _DAY) for start, following in pairwise(bounds) if following)
    return (*inner, Period(bounds[-1], None))


def _starts(rulebook: Rulebook) -> Iterator[date]:
    for valid in _valid(rulebook):
        if valid.start is not None:
            yield valid.start
        if valid.end is not None and valid.end < date.max:
            yield valid.end + _DAY


def _valid(rulebook: Rulebook) -> Iterator[Period]:
    yield rulebook.valid
    yield from (rule.valid for rule in rulebook.rules)
    for parameter in (*rulebook.parameters, *rulebook.roundings.values()):
        yield from (version.valid for version in parameter.dated.versions)
