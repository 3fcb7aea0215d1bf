"""Strategies against `st.builds` of the same fields with Hypothesis' own, and what importing the kit costs."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from measure import import_ratio

import grantmodel as gm
from grantmodel.testing import strategies
from grantmodel.testing._hypothesis_hook import STRATEGIES

EXAMPLES, ROUNDS = 200, 5
SLOWER_AT_MOST, IMPORT_AT_MOST = 3, 1.5
SIZES = {"subprojects": 4, "objectives": 3, "lines": 5, "categories": 3, "documents": 3, "filed": 3}
"""How long lists are at most where that is not two, so that both sides draw as much."""
PLANS = {
    gm.Subproject: ("beneficiary", "role", "budget", "funding", "cost_centre", "official_decision"),
    gm.GroupProject: ("name", "acronym", "period", "call", "objectives", "subprojects"),
}
"""The fields of which half of what the kit draws has no more."""

quick = settings(max_examples=EXAMPLES, database=None, deadline=None, phases=[Phase.generate])
texts = st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=1, max_size=8)
amounts = st.builds(gm.Money, st.integers())
above_zero = st.builds(gm.Money, st.integers(min_value=1))


def sorted_period(one: date, other: date) -> gm.Period:
    """Make a period of two days in any order."""
    return gm.Period(min(one, other), max(one, other))


def weighted(weights: dict[Any, int]) -> gm.Shares[Any]:
    """Make shares of weights above zero."""
    return gm.Shares({source: gm.Rate(weight, sum(weights.values())) for source, weight in weights.items()})


def one_after_the_other(name: str, versions: Sequence[gm.Version[Any]]) -> gm.Dated[Any]:
    """Make a figure whose versions hold for a year each."""
    years = [gm.Period.year(2014 + place) for place in range(len(versions))]
    kept = [attrs.evolve(one, valid=year) for one, year in zip(versions, years, strict=True)]
    return gm.Dated(name, "share of 1", kept)


def numbered(number: int, year: int, title: str) -> gm.LegalAct:
    """Make a Finnish act."""
    return gm.LegalAct(f"{number}/{year}", title)


def shares_of(sources: SearchStrategy[Any], most: int = 6) -> SearchStrategy[gm.Shares[Any]]:
    """Draw shares from Hypothesis' own dictionaries."""
    return st.builds(weighted, st.dictionaries(sources, st.integers(1, 100), min_size=1, max_size=most))


def centres(depth: int) -> SearchStrategy[gm.CostCentre]:
    """Draw cost centres whose names tell their depth."""
    named = texts.map(lambda name: f"{name} {depth}")
    if not depth:
        return st.builds(gm.CostCentre, named)
    begun = st.builds(gm.Succession, st.dates(), shares_of(centres(depth - 1), 3))
    return st.builds(gm.CostCentre, named, st.lists(begun, max_size=2, unique_by=lambda one: one.since))


acts = st.builds(numbered, st.integers(1, 2999), st.integers(1900, 2099), texts)
lines = st.builds(gm.BudgetLine, texts, amounts, category=st.none() | st.sampled_from(gm.CostCategory))
PLAIN: dict[Any, SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(),
    date: st.dates(),
    gm.Money: amounts,
    gm.Rate: st.builds(gm.Rate, st.fractions()),
    gm.Rounding: st.builds(gm.Rounding, st.sampled_from(get_args(gm.Direction)), unit=above_zero),
    gm.Shares: shares_of(texts),
    gm.Split: st.builds(gm.Split, st.dictionaries(texts, amounts, max_size=6)),
    gm.Period: st.builds(sorted_period, st.dates(), st.dates()),
    gm.Deadline: st.builds(gm.deadline, st.dates(date(1995, 1, 1), date(2188, 1, 1)), days=st.integers(1, 365)),
    gm.LegalAct: acts,
    gm.LegalSource: st.builds(
        gm.LegalSource,
        acts,
        section=st.integers(1),
        subsection=st.none() | st.integers(1),
        point=st.none() | st.integers(1),
        amended_by=st.none() | st.just("924/2010"),
    ),
    gm.Budget: st.builds(gm.Budget, st.none() | amounts, at_most=st.booleans())
    | st.builds(gm.Budget, lines=st.lists(lines, min_size=1, max_size=5)),
    gm.FundingPlan: st.builds(
        gm.FundingPlan,
        amounts,
        st.dictionaries(st.sampled_from(gm.FundingSource), amounts, max_size=5),
        investment_aid=amounts,
        in_kind=amounts,
    ),
    gm.CostCentre: centres(2),
    gm.Succession: st.builds(gm.Succession, st.dates(), shares_of(centres(1), 3)),
    gm.Total: st.builds(gm.Total, amounts, st.lists(texts, max_size=4).map(tuple)),
}
FIELDS: dict[str, SearchStrategy[Any]] = {
    "business_id": st.none() | st.integers(0, 10**7).map(lambda _: "0149669-3"),
    "vat": st.just(gm.Money(0)),
    "value": st.builds(gm.Rate, st.integers(0, 100), st.just(100)),
}
FIELDS_OF: dict[tuple[type, str], SearchStrategy[Any]] = {
    (gm.Output, "amount"): above_zero,
    (gm.Purchase, "value"): amounts,
    (gm.Subproject, "cost_centre"): st.none() | centres(1),
}


def plain(hint: Any, size: int = 2) -> SearchStrategy[Any]:  # noqa: ANN401 - any annotation of a field
    """Return the strategy that Hypothesis' own make for an annotation."""
    origin, inside = get_origin(hint), get_args(hint)
    if (origin or hint) in PLAIN:
        return PLAIN[origin or hint]
    if origin in (Union, UnionType):
        return st.one_of(*(st.none() if one is NoneType else plain(one) for one in sorted(inside, key=is_something)))
    if origin is Literal:
        return st.sampled_from(inside)
    if origin is tuple:
        return st.lists(plain(inside[0]), max_size=size)
    if issubclass(origin or hint, Enum):
        return st.sampled_from(hint)
    return of_fields(origin or hint)


def is_something(kind: object) -> bool:
    """Tell whether a part of a union is more than None, which stands first in the kit too."""
    return kind is not NoneType


def of_field(kind: Any, name: str, hint: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - any class, any annotation
    """Return the plain strategy of one field."""
    found = FIELDS_OF.get((kind, name), FIELDS.get(name))
    return plain(hint, SIZES.get(name, 2)) if found is None else found


def of_fields(kind: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - any class
    """Return `st.builds` of a class with a plain strategy for each field."""
    hints = get_type_hints(kind)
    fields = {name: of_field(kind, name, hints[name]) for name in attrs.fields_dict(kind)}
    plan = {name: fields[name] for name in PLANS.get(kind, ())}
    return st.builds(kind, **plan) | st.builds(kind, **fields) if plan else st.builds(kind, **fields)


PLAIN[gm.Dated] = st.builds(one_after_the_other, texts, st.lists(plain(gm.Version), max_size=4))


def seconds(strategy: SearchStrategy[Any]) -> float:
    """Return how long a run of so many examples takes that does nothing with them."""

    @quick
    @given(strategy)
    def nothing(_: object) -> None:
        pass

    begun = time.perf_counter()
    nothing()
    return time.perf_counter() - begun


def slower(ours: SearchStrategy[Any], baseline: SearchStrategy[Any]) -> tuple[float, float]:
    """Return how many times as long ours take, and how many a second: the best of several rounds, turn by turn."""
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS):
        for place, strategy in enumerate((ours, baseline)):
            best[place] = min(best[place], seconds(strategy))
    return best[0] / best[1], EXAMPLES / best[0]


if __name__ == "__main__":
    print("Strategies: how many times as long as st.builds of the same fields")
    for kind, name in STRATEGIES.items():
        times, rate = slower(getattr(strategies, name)(), plain(kind))
        print(f"  {name:24} {times:8.2f} x   (at most {SLOWER_AT_MOST} x)   {rate:8.0f} examples a second")
    longer = import_ratio("grantmodel.testing", "grantmodel")
    print(f"  {'import grantmodel.testing, against import grantmodel':52} {longer:.2f} x (at most {IMPORT_AT_MOST} x)")
