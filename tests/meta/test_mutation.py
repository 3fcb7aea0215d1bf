"""No figure of the law can change by its smallest unit without a case or a fact that notices."""

from datetime import date, timedelta
from typing import Any

import mutate
import pytest
import saaristo_projects as saaristo
from casebook import Case, Casebook, Fact
from rulebooks import PROGRAMMES

import grantmodel as gm
from grantmodel.rules import Verdict


@pytest.mark.parametrize("folder", PROGRAMMES)
@pytest.mark.quality
def test_every_mutant_is_noticed(folder: str) -> None:
    found = mutate.scores(folder)
    survivors = [(one.parameter, survivor) for one in found for survivor in one.survivors]
    assert survivors == [], "add a case at the figure's limit, one unit inside and one outside"


@pytest.mark.parametrize(
    ("value", "mutants"),
    [
        (True, [False]),
        (3, [2, 4]),
        (gm.Money(5), [gm.Money(4), gm.Money(6)]),
        (gm.percent(80), [gm.percent("79.9"), gm.percent("80.1")]),
        (date(2025, 1, 1), [date(2024, 12, 31), date(2025, 1, 2)]),
        (timedelta(days=7), [timedelta(days=6), timedelta(days=8)]),
        (gm.Fund.ESF, [gm.Fund.ERDF]),
        ("flat rate 7", ["flat rate 7x"]),
        (gm.Period.year(2025), [
            gm.Period(date(2024, 12, 31), date(2025, 12, 31)), gm.Period(date(2025, 1, 2), date(2025, 12, 31)),
            gm.Period(date(2025, 1, 1), date(2025, 12, 30)), gm.Period(date(2025, 1, 1), date(2026, 1, 1)),
        ]),
        (gm.Period(date(2025, 1, 1), None), [gm.Period(date(2024, 12, 31), None), gm.Period(date(2025, 1, 2), None)]),
        (("a", "b"), [("b",), ("a",)]),
        ((1,), [(), (0,), (2,)]),
        (frozenset({"a"}), [frozenset()]),
        (frozenset({1}), [frozenset(), frozenset({0}), frozenset({2})]),
        ({"a": 1}, [{}, {"a": 0}, {"a": 2}]),
        (None, []),
    ],
)  # fmt: skip
def test_a_value_is_changed_by_its_smallest_unit(value: Any, mutants: list[Any]) -> None:
    assert list(mutate.changed(value)) == mutants


def test_a_rounding_is_changed_in_direction_and_unit() -> None:
    mutants = list(mutate.changed(gm.Rounding("floor")))
    assert gm.Rounding("floor") not in mutants
    assert {mutant.direction for mutant in mutants} > {"floor", "up", "half_up"}


def test_a_day_of_change_is_moved_on_both_its_sides() -> None:
    moved = [[str(one.valid) for one in versions] for versions in mutate.other_bounds(saaristo.AID_CEILING.dated)]
    assert ["2020-01-01/2024-12-30", "2024-12-31/.."] in moved
    assert len(moved) == 4


def test_the_parameter_is_itself_again() -> None:
    kept = saaristo.AID_CEILING.dated
    first = next(mutate.other_values(kept))
    with mutate.instead(saaristo.AID_CEILING, first):
        assert saaristo.AID_CEILING.dated.on(date(2024, 1, 1)) == gm.percent("49.9")
    assert saaristo.AID_CEILING.dated is kept


def case(rule: str, part: gm.Subproject) -> Case:
    return Case(rule=rule, name="", project=saaristo.islands(part, part), verdict=Verdict.MET, path="subprojects[0]")


def test_a_figure_that_no_case_notices_is_named() -> None:
    lax = Casebook(saaristo.rulebook, (case("1/2020-1", saaristo.granted(saaristo.SINCE_2025, "50000")),), ())
    found = mutate.score(lax, saaristo.AID_CEILING)
    assert (found.mutants, found.killed) == (8, 0)
    assert any("survives: " in line for line in mutate.table([found]))
    at_the_limit = [saaristo.granted(saaristo.SINCE_2025), saaristo.granted(date(2024, 12, 31), "50000")]
    half_strict = Casebook(saaristo.rulebook, tuple(case("1/2020-1", part) for part in at_the_limit), ())
    assert mutate.score(half_strict, saaristo.AID_CEILING).killed == 2


def test_figures_of_computations_are_noticed_by_facts() -> None:
    facts = (
        Fact(saaristo.AID_ROUNDING, date(2020, 1, 1), gm.Rounding("floor", unit=gm.euros(1))),
        Fact(saaristo.AID_ROUNDING, date(2019, 12, 31), None),
    )
    found = mutate.score(Casebook(saaristo.rulebook, (), facts), saaristo.AID_ROUNDING)
    assert (found.by_cases, found.survivors) == (False, ())
    assert [line.split()[0] for line in mutate.table([found])] == ["read", "1/2020-3"]


def test_what_breaks_a_rule_is_noticed() -> None:
    broken = case("1/2020-1", saaristo.granted(saaristo.SINCE_2025))
    book = Casebook(saaristo.rulebook, (broken,), ())
    versions = next(mutate.other_values(saaristo.AID_CEILING.dated))
    unfit = tuple(gm.Version(value=None, valid=one.valid, source=one.source, evidence=one.evidence,
                             checked=one.checked) for one in versions)  # fmt: skip
    with mutate.instead(saaristo.AID_CEILING, unfit):
        assert mutate.notices(book, [])
    assert not mutate.notices(book, [])
