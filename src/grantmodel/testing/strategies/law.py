"""Strategies for acts, their citations and dated figures, and for the days on which the law changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import reduce
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar, get_args, overload

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel.rules.legal_regimes import regimes
from grantmodel.rules.parameters import Anchor, Parameters
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.testing.strategies.arguments import checked, chosen, deferring, sizes
from grantmodel.testing.strategies.dates import days, periods, project_days, window_of
from grantmodel.testing.strategies.making import made
from grantmodel.testing.strategies.values import names, percentages
from grantmodel.values.dated import Dated, Version
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.sources import ENTRY_INTO_FORCE, Evidence, LegalAct, LegalSource, Publication, Source

T = TypeVar("T")

_DAY = timedelta(days=1)
_FIRST_REGIMES, _LAST_REGIMES = date(1995, 1, 1), date(2099, 12, 31)
_LONGEST_GAP = 400


def legal_acts() -> SearchStrategy[LegalAct]:
    """Draw acts and decrees, Finnish and of the Union, of every age; shrinks towards Finnish act 1/1900.

    Union acts are numbered with the year first since 2015.
    """
    words = st.sampled_from(["laki", "asetus"])
    numbers, titles = st.integers(1, 2999), made(_titled, names(), words)
    finnish = made(LegalAct, made(_numbered, numbers, st.integers(1900, 2099)), titles)
    old = made(_numbered, numbers, st.integers(1958, 2014))
    new = made(_numbered, st.integers(2015, 2099), numbers)
    return finnish | made(LegalAct, old | new, titles, st.just("EU"))


def _numbered(one: int, other: int) -> str:
    return f"{one}/{other}"


def _titled(name: str, word: str) -> str:
    return f"{name}{word}"


def legal_sources() -> SearchStrategy[LegalSource]:
    """Draw places in acts, as the act has them or as an amendment does; shrinks towards 1/1900 § 1."""
    numbers = st.integers(1, 300)
    return made(
        LegalSource,
        legal_acts(),
        section=made(_place, numbers, st.sampled_from(["", "a", "b", "c", ENTRY_INTO_FORCE])),
        subsection=st.none() | st.integers(1, 20),
        point=st.none() | made(_place, numbers, st.sampled_from(["", "a", "b", "c"])),
        amended_by=st.none() | made(_numbered, st.integers(1, 2999), st.integers(1900, 2099)),
        chapter=st.none() | st.integers(1, 50),
    )


def _place(number: int, letter: str) -> int | str:
    if letter == ENTRY_INTO_FORCE:
        return letter
    return f"{number} {letter}" if letter else number


def publications() -> SearchStrategy[Publication]:
    """Draw texts that are no acts, with a link and without; shrinks towards "a" without one."""
    return made(Publication, names(), st.sampled_from(["", "https://example.org/ohje"]))


def sources() -> SearchStrategy[Source]:
    """Draw places in acts, and texts that are no acts; shrinks towards the text "a"."""
    return publications() | legal_sources()


@overload
def versions(values: None = None) -> SearchStrategy[Version[Rate]]: ...
@overload
def versions(values: SearchStrategy[T]) -> SearchStrategy[Version[T]]: ...
@deferring
def versions(values: SearchStrategy[Any] | None = None) -> SearchStrategy[Version[Any]]:
    """Draw values of figures of the law, with source and evidence of every kind; shrinks towards 0 % on one day.

    Args:
        values: The values; rates from 0 to 100 % by default.
    """
    return made(
        Version,
        value=chosen(values, _usual_values, "values"),
        valid=periods(),
        source=sources(),
        evidence=st.sampled_from(Evidence),
        checked=days(),
        note=st.just("") | names(),
    )


def _usual_values() -> SearchStrategy[Rate]:
    return percentages(Rate(0), Rate(1))


@overload
def dated_values(
    values: None = None, *, min_size: int = 0, max_size: int | None = None
) -> SearchStrategy[Dated[Rate]]: ...
@overload
def dated_values(
    values: SearchStrategy[T], *, min_size: int = 0, max_size: int | None = None
) -> SearchStrategy[Dated[T]]: ...
@deferring
def dated_values(
    values: SearchStrategy[Any] | None = None, *, min_size: int = 0, max_size: int | None = None
) -> SearchStrategy[Dated[Any]]:
    """Draw figures of the law that have changed on days of 2013–2031, next to each other and with declared gaps.

    Shrinks towards a figure that never had a value.

    Args:
        values: The values; rates from 0 to 100 % by default.
        min_size: How many versions at least.
        max_size: How many versions at most; 4, or as many as asked for, by default.
    """
    least, most = sizes(min_size, max_size, 4)
    begun = made(
        _Begun,
        since=project_days(),
        gap=st.just(0) | st.integers(0, _LONGEST_GAP),
        value=chosen(values, _usual_values, "values"),
        source=sources(),
        evidence=st.sampled_from(Evidence),
        checked=days(),
    )
    stretches = st.lists(begun, min_size=least, max_size=most, unique_by=_since)
    return made(_dated, names(), stretches, open_start=st.booleans(), open_end=st.booleans())


class _Begun(NamedTuple):
    """A version before its end is known: its facts, and how many days at most there are between it and the next."""

    since: date
    gap: int
    value: object
    source: Source
    evidence: Evidence
    checked: date

    def until(self, end: date | None, *, from_the_start: bool) -> Version[Any]:
        start = None if from_the_start else self.since
        return Version(
            value=self.value,
            valid=Period(start, end),
            source=self.source,
            evidence=self.evidence,
            checked=self.checked,
        )


def _since(begun: _Begun) -> date:
    return begun.since


def _dated(name: str, begun: Sequence[_Begun], *, open_start: bool, open_end: bool) -> Dated[Any]:
    in_order = sorted(begun, key=_since)
    ends: list[date | None] = [
        max(one.since, following.since - _DAY - timedelta(days=one.gap)) for one, following in pairwise(in_order)
    ]
    if in_order:
        ends.append(None if open_end else in_order[-1].since + timedelta(days=in_order[-1].gap))
    found = [
        one.until(end, from_the_start=open_start and not place)
        for place, (one, end) in enumerate(zip(in_order, ends, strict=True))
    ]
    valid = [version.valid for version in found]
    return Dated(name, "share of 1", found, Period.gaps(valid, within=reduce(Period.span, valid)) if valid else ())


@deferring
def regime_days(
    rulebook: Rulebook, *, min_day: date = _FIRST_REGIMES, max_day: date = _LAST_REGIMES
) -> SearchStrategy[date]:
    """Draw days of each stretch of unchanged law, half of them its first or last day, where most mistakes are.

    Shrinks towards the first day of the earliest law.

    Args:
        rulebook: Whose rules and figures change.
        min_day: The earliest day.
        max_day: The latest day.
    """
    checked(rulebook, Rulebook, "rulebook", "finland_2021_2027.rulebook")
    window = window_of(min_day, max_day)
    before, *since = regimes(rulebook)
    stretches = [part for one in (*since, before) if (part := one.intersection(window))]
    return made(_day_of, st.sampled_from(stretches), st.sampled_from([0, -1]) | st.integers())


def _day_of(stretch: Period, place: int) -> date:
    """Return a day of a closed period by its place from the first, or from the last where negative."""
    start, end = stretch.start or date.min, stretch.end or date.max
    return start + timedelta(days=place % ((end - start).days + 1))


@deferring
def parameters(
    on: SearchStrategy[date] | None = None,
    *,
    anchors: SearchStrategy[Anchor] | None = None,
    allow_unknown: bool = True,
) -> SearchStrategy[Parameters]:
    """Draw the law as a rule may read it, each anchor on a day of its own; shrinks towards no day known.

    Args:
        on: The days of the anchors; those of projects by default. `regime_days(rulebook)` meets every change.
        anchors: The rule's own anchor; each of the four by default.
        allow_unknown: Whether the day of an anchor may be unknown.
    """
    day = chosen(on, project_days, "on")
    told = st.none() | day if checked(allow_unknown, bool, "allow_unknown", "False") else day
    known = st.fixed_dictionaries(dict.fromkeys(get_args(Anchor), told))
    own = chosen(anchors, lambda: st.sampled_from(get_args(Anchor)), "anchors")
    return st.builds(Parameters, known, own)
