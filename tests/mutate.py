"""Change every figure of the law by its smallest unit, and see whether a case or a fact notices.

Run as a script it prints each figure with its mutants: python tests/mutate.py
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, get_args

import attrs
from casebook import Casebook, Fact, casebook, checked, mistakes, report_of, value_on
from rulebooks import PROGRAMMES

from grantmodel import Money, Period, Rate, Rounding
from grantmodel.rules import Parameter
from grantmodel.values.choices import Choice
from grantmodel.values.dated import Dated, Version
from grantmodel.values.rounding import Direction

DAY = timedelta(days=1)
_OF_NEGATIVES = {"floor": {"down"}, "half_up": {"half_ceiling"}}
"""Directions that differ from one for negative amounts alone."""
PER_MILLE = Rate(1, 1000)
Versions = tuple[Version[Any], ...]


@attrs.frozen
class Score:
    """How many mutants of a parameter there were, and which survived."""

    parameter: str
    by_cases: bool
    mutants: int
    survivors: tuple[str, ...]

    @property
    def killed(self) -> int:
        """How many were noticed."""
        return self.mutants - len(self.survivors)


def changed(value: Any) -> Iterator[Any]:
    """Yield the values that differ from one by its smallest unit."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (value - 1, value + 1)
    elif isinstance(value, Money):
        yield from (value - Money(1), value + Money(1))
    elif isinstance(value, Rate):
        yield from (Rate(value.fraction - PER_MILLE.fraction), Rate(value.fraction + PER_MILLE.fraction))
    elif isinstance(value, Fraction):
        yield from (value - PER_MILLE.fraction, value + PER_MILLE.fraction)
    elif isinstance(value, (date, timedelta)):
        yield from (value - DAY, value + DAY)
    elif isinstance(value, Choice):
        yield from [other for other in type(value) if other is not value][:1]
    elif isinstance(value, str):
        yield f"{value}x"
    else:
        yield from _changed_inside(value)


def _changed_inside(value: Any) -> Iterator[Any]:
    if isinstance(value, Rounding):
        others = {way for way in get_args(Direction) if way != value.direction}
        # What differs only for negative amounts is no mutant of a limit, which has none.
        others -= _OF_NEGATIVES.get(value.direction, set())
        yield from (Rounding(way, unit=value.unit) for way in sorted(others))
        yield Rounding(value.direction, unit=value.unit * 10)
    elif isinstance(value, Mapping):
        yield from ({key: kept for key, kept in value.items() if key != gone} for gone in value)
        yield from ({**value, key: other} for key in value for other in changed(value[key]))
    elif isinstance(value, (set, frozenset)):
        yield from (value - {gone} for gone in value)
        yield from ((value - {gone}) | {other} for gone in value if not _is_named(gone) for other in changed(gone))
    elif isinstance(value, tuple):
        for place, member in enumerate(value):
            yield (*value[:place], *value[place + 1 :])
            yield from (
                (*value[:place], other, *value[place + 1 :]) for other in changed(member) if not _is_named(member)
            )
    elif attrs.has(type(value)):
        for name in (field.name for field in attrs.fields(type(value)) if field.init):
            yield from _evolved(value, name)


def _is_named(member: object) -> bool:
    """Return whether a member has no smaller unit than itself: it is there or it is not."""
    return isinstance(member, (Choice, str))


def _evolved(value: Any, name: str) -> Iterator[Any]:
    for other in changed(getattr(value, name)):
        try:
            yield attrs.evolve(value, **{name: other})
        except ValueError:
            # A period of one day, moved apart at one end, is none.
            continue


def other_values(dated: Dated[Any]) -> Iterator[Versions]:
    """Yield the versions of a figure with one value changed."""
    for place, version in enumerate(dated.versions):
        for value in changed(version.value):
            mutant = attrs.evolve(version, value=value)
            yield (*dated.versions[:place], mutant, *dated.versions[place + 1 :])


def other_bounds(dated: Dated[Any]) -> Iterator[Versions]:
    """Yield the versions of a figure with one day of change moved: both ends, where one follows upon the other."""
    starts = {version.valid.start for version in dated.versions} - {None}
    ends = {version.valid.end + DAY for version in dated.versions if version.valid.end}
    for bound in sorted(day for day in starts | ends if day is not None):
        before, after = (_values_on(dated, day) for day in (bound - DAY, bound))
        # A day on which only the citation changes moves no value.
        for day in (bound - DAY, bound + DAY) if before != after else ():
            yield tuple(attrs.evolve(one, valid=_moved(one.valid, bound, day)) for one in dated.versions)


def _values_on(dated: Dated[Any], day: date) -> list[Any]:
    return [version.value for version in dated.versions if day in version.valid]


def _moved(valid: Period, bound: date, day: date) -> Period:
    start = day if valid.start == bound else valid.start
    end = day - DAY if valid.end and valid.end + DAY == bound else valid.end
    return Period(start, end)


@contextmanager
def instead(parameter: Parameter[Any], versions: Versions) -> Iterator[None]:
    """Let a parameter have other versions for a while."""
    kept, other = parameter.dated, object.__new__(Dated)
    for field in ("name", "unit", "gaps"):
        object.__setattr__(other, field, getattr(kept, field))
    object.__setattr__(other, "versions", versions)
    object.__setattr__(parameter, "dated", other)
    try:
        yield
    finally:
        object.__setattr__(parameter, "dated", kept)


def about(book: Casebook, rules: set[str]) -> Casebook:
    """Return the part of a casebook that is about some rules alone: no other notices what only they read."""
    kept = [rule for rule in book.rulebook.rules if rule.id in rules]
    rulebook = attrs.evolve(book.rulebook, rules=kept, title=book.rulebook.title.templates["title"])
    return attrs.evolve(book, rulebook=rulebook, cases=tuple(case for case in book.cases if case.rule in rules))


def notices(book: Casebook, facts: list[Fact]) -> bool:
    """Return whether a case of a casebook, or one of the facts, fails."""
    if any(value_on(fact) != fact.value for fact in facts):
        return True
    try:
        return any(any(mistakes(case, checked(book.rulebook, case))) for case in book.cases)
    except Exception:  # noqa: BLE001 - a mutant may break anything, and is noticed by it
        return True


def score(book: Casebook, parameter: Parameter[Any]) -> Score:
    """Return how the mutants of one parameter fared: of its values by cases, of its bounds by facts."""
    rules = {rule.id for rule in book.rulebook.rules if parameter in rule.reads}
    facts = [fact for fact in book.facts if fact.parameter is parameter]
    readers, nobody = about(book, rules), attrs.evolve(book, cases=())
    tried = [
        *((versions, readers, [] if rules else facts) for versions in other_values(parameter.dated)),
        *((versions, nobody, facts) for versions in other_bounds(parameter.dated)),
    ]
    survivors = []
    for versions, asked, known_facts in tried:
        with instead(parameter, versions):
            if not notices(asked, known_facts):
                survivors.append("; ".join(f"{one.valid}: {one.value!r}" for one in versions))
    return Score(parameter.id, bool(rules), len(tried), tuple(survivors))


def as_the_law_stands(book: Casebook) -> Casebook:
    """Return the casebook without the cases that fail as the law stands, which would notice any mutant."""
    stand = [case for case in book.cases if not any(mistakes(case, report_of(book.rulebook, case)))]
    return attrs.evolve(book, cases=tuple(stand))


def scores(folder: str) -> list[Score]:
    """Return how the mutants of every parameter of a rulebook fared."""
    book = as_the_law_stands(casebook(folder, PROGRAMMES[folder]))
    figures = dict.fromkeys((*book.rulebook.parameters, *book.rulebook.roundings.values()))
    return [score(book, parameter) for parameter in figures]


def table(found: list[Score]) -> Iterator[str]:
    """Write the scores, those of figures that no rule reads apart."""
    for by_cases, title in ((True, "read by rules"), (False, "read by computations alone")):
        rows = [one for one in found if one.by_cases is by_cases]
        if rows:
            yield f"{title:<70}{'mutants':>8}{'killed':>8}"
        for one in rows:
            yield f"  {one.parameter:<68}{one.mutants:>8}{one.killed:>8}"
            yield from (f"    survives: {survivor}" for survivor in one.survivors)


if __name__ == "__main__":
    for name in PROGRAMMES:
        result = scores(name)
        killed, tried = sum(one.killed for one in result), sum(one.mutants for one in result)
        print(f"{name}: {killed} of {tried} killed", *table(result), sep="\n", end="\n\n")  # noqa: T201
