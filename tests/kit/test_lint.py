"""The lint finds what a rule's body must not hold, and leaves clean rules alone."""

import math
import random
import re
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
import saaristo_projects as saaristo

import grantmodel as gm
from grantmodel.rules import Check, Parameters, Rule, at_most, holds, known
from grantmodel.testing.lint import rule_problems
from grantmodel.values.days import MONTHS_IN_A_YEAR

README = Path(__file__).parents[2] / "README.md"
LIMIT, NOTHING, AMOUNT = 80, gm.Money(0), gm.euros(5)
FIRST_DAY, DOWN, TABLE = date(2025, 1, 1), gm.Rounding("down"), {"a": (1, gm.percent(80))}
SEEN: list[object] = []
COUNTS: dict[str, int] = {}
THEIRS = ModuleType("theirs")
THEIRS.MOST = 80  # type: ignore[attr-defined]


def with_a_number(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) > 2)


def with_an_index(group: gm.GroupProject) -> Check:
    return holds(bool(group.subprojects[3]))


def with_a_default(group: gm.GroupProject, *, most: int = 7) -> Check:
    return holds(len(group.subprojects) < most)


def with_a_float(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) > 1.0)


def with_a_division(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) / 1 > 0)


def with_a_cast(group: gm.GroupProject) -> Check:
    return holds(bool(float(len(group.subprojects))))


def with_a_figure_in_a_text(_group: gm.GroupProject) -> Check:
    return at_most(gm.euros("500.50"), gm.Money(0))


def with_a_constant(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < LIMIT)


def with_an_amount(_group: gm.GroupProject) -> Check:
    return at_most(AMOUNT, NOTHING)


def with_a_day(group: gm.GroupProject) -> Check:
    return holds(group.pending == FIRST_DAY)


def with_a_rounding(_group: gm.GroupProject) -> Check:
    return holds(bool(DOWN))


def with_a_table(_group: gm.GroupProject) -> Check:
    return holds(bool(TABLE["a"]))


def with_a_figure_of_a_module(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < THEIRS.MOST)


def bound(x: int) -> Callable[[gm.GroupProject], Check]:
    def with_a_closure(group: gm.GroupProject) -> Check:
        return holds(len(group.subprojects) < x)

    return with_a_closure


def with_the_clock(_group: gm.GroupProject) -> Check:
    return holds(bool(datetime.now()))  # noqa: DTZ005


def with_time(_group: gm.GroupProject) -> Check:
    return holds(bool(time.time()))


def with_chance(_group: gm.GroupProject) -> Check:
    return holds(bool(random.random()))  # noqa: S311


def with_the_system(_group: gm.GroupProject) -> Check:
    return holds(bool(sys.path))


def with_an_import(_group: gm.GroupProject) -> Check:
    import locale  # noqa: PLC0415

    return holds(bool(locale.getlocale()))


def with_a_file(_group: gm.GroupProject) -> Check:
    return holds(bool(open("law.txt")))  # noqa: PTH123


def with_a_global(_group: gm.GroupProject) -> Check:
    global LIMIT  # noqa: PLW0603
    LIMIT = 100
    return holds(is_so=True)


def with_a_changed_list(group: gm.GroupProject) -> Check:
    SEEN.append(group)
    return holds(is_so=True)


def with_a_changed_mapping(group: gm.GroupProject) -> Check:
    COUNTS[group.name] = 1
    return holds(is_so=True)


def with_a_changed_attribute(group: gm.GroupProject) -> Check:
    group.name = "x"  # type: ignore[misc]
    return holds(is_so=True)


def with_a_wrong_field(group: gm.GroupProject) -> Check:
    return holds(bool(known(group.fund, group, "kind")))


def with_a_wrong_path(subproject: gm.Subproject) -> Check:
    assert subproject.decision is not None
    return holds(bool(known(subproject.decision.aid, subproject, "aid")))


def with_a_wrong_name(subproject: gm.Subproject) -> Check:
    decision = known(subproject.decision, subproject, "decision")
    return holds(bool(known(decision.aid, owner=subproject, field="decision.budget")))


UNCLEAN = [
    (with_a_number, "the number 2"),
    (with_an_index, "the number 3"),
    (with_a_default, "the number 7"),
    (with_a_float, "the float 1.0"),
    (with_a_division, "a division"),
    (with_a_cast, "float, which a rule does not need"),
    (with_a_figure_in_a_text, "the figure '500.50' in a text"),
    (with_a_constant, "a figure in LIMIT, which is outside it"),
    (with_an_amount, "a figure in AMOUNT"),
    (with_a_day, "a figure in FIRST_DAY"),
    (with_a_rounding, "a figure in DOWN"),
    (with_a_table, "a figure in TABLE"),
    (with_a_figure_of_a_module, "a figure in THEIRS.MOST"),
    (bound(80), "a figure in x"),
    (with_the_clock, "the clock: datetime.now"),
    (with_time, "time, which is of time"),
    (with_chance, "random, which is of random"),
    (with_the_system, "sys, which is of sys"),
    (with_an_import, "an import: import locale"),
    (with_a_file, "open, which a rule does not need"),
    (with_a_global, "state outside it: global LIMIT"),
    (with_a_changed_list, "a change of SEEN"),
    (with_a_changed_mapping, "a change of COUNTS[group.name]"),
    (with_a_changed_attribute, "a change of group.name"),
    (with_a_wrong_field, "known(group.fund, …) calls it 'kind'"),
    (with_a_wrong_path, "known(subproject.decision.aid, …) calls it 'aid'"),
    (with_a_wrong_name, "known(decision.aid, …) calls it 'decision.budget'"),
]


def unruly(function: Callable[..., Check]) -> Rule[...]:
    """Return a rule of any function, one with more arguments too."""
    return attrs.evolve(saaristo.AGREEMENT, id="1/2020-9", function=function)


@pytest.mark.parametrize(("function", "problem"), UNCLEAN, ids=[function.__name__ for function, _ in UNCLEAN])
def test_the_lint_finds(function: Callable[..., Check], problem: str) -> None:
    (found,) = rule_problems([unruly(function)])
    assert re.match(rf"1/2020-9: {function.__name__}, line [0-9]+: {re.escape(problem)}", found)


def test_the_lint_says_which_line() -> None:
    (found,) = rule_problems([unruly(with_a_number)])
    assert f"line {with_a_number.__code__.co_firstlineno + 1}:" in found


# What is read


NUMBERED = unruly(with_a_number)


def is_large(group: gm.GroupProject) -> bool:
    return len(group.subprojects) > 2


def through_a_helper(group: gm.GroupProject) -> Check:
    return holds(is_large(group))


def through_a_rule(group: gm.GroupProject) -> Check:
    return NUMBERED(group)


def test_the_lint_reads_functions_and_rules_that_a_rule_calls() -> None:
    (found,) = rule_problems([unruly(through_a_helper)])
    assert found.startswith("1/2020-9: is_large, line ")
    assert rule_problems([unruly(through_a_rule)]) == rule_problems([NUMBERED])


def test_the_lint_reads_which_projects_a_rule_is_about() -> None:
    assert len(rule_problems([attrs.evolve(saaristo.AGREEMENT, conditions=((is_large, (gm.GroupProject,)),))])) == 1
    every = attrs.evolve(saaristo.AGREEMENT, conditions=((lambda _group: True, (gm.GroupProject,)),))
    many = attrs.evolve(
        saaristo.AGREEMENT, conditions=((lambda group: len(group.subprojects) > 7, (gm.GroupProject,)),)
    )
    assert rule_problems([every]) == ()
    (found,) = rule_problems([many])
    assert re.search(r"<lambda>, line [0-9]+: the number 7", found)


def test_the_lint_reads_all_rules_of_a_module() -> None:
    module = ModuleType("theirs")
    module.rule = NUMBERED  # type: ignore[attr-defined]
    module.other = with_a_float  # type: ignore[attr-defined]
    assert len(rule_problems(module)) == 1
    module.RULES = (unruly(with_an_index), "x")  # type: ignore[attr-defined]
    module.rulebook = saaristo.rulebook  # type: ignore[attr-defined]
    assert len(rule_problems(module)) == 2


def written(file: str) -> Callable[..., Check]:
    """Return a function that says it stands in a file."""
    names: dict[str, Callable[..., Check]] = {}
    exec(compile("def written(group): ...", file, "exec"), names)  # noqa: S102
    return names["written"]


@pytest.mark.parametrize(
    "unread",
    [written("<stdin>"), written(str(README)), written(__file__), partial(with_a_number)],
    ids=["at the prompt", "on a page", "elsewhere in the file", "no function"],
)
def test_the_lint_says_what_it_cannot_read(unread: Callable[..., Check]) -> None:
    (found,) = rule_problems([unruly(unread)])
    assert found.startswith("1/2020-9: ")
    assert "its source text cannot be read" in found


@pytest.mark.parametrize("given", ["x", [1], 5, saaristo.AGREEMENT, saaristo.rulebook])
def test_the_lint_refuses_what_is_no_rule(given: Any) -> None:
    with pytest.raises(gm.UnsuitableTypeError, match=r"such as rulebook\.rules"):
        rule_problems(given)


def test_a_module_without_rules_is_not_clean() -> None:
    with pytest.raises(gm.UnsuitableValueError, match="the module math has no rules"):
        rule_problems(math)


# What is left alone


WORD, KINDS, WHOLE, LAST = "lump sum 15", frozenset({gm.Fund.ESF}), gm.percent(100), date.max


def clean(group: gm.GroupProject, subproject: gm.Subproject, law: Parameters) -> Check:
    """Leave 3 things alone: its 1st sentence, zero, and what is in its own names."""
    decision = known(subproject.decision, subproject, "decision")
    shares = [gm.percent(100), gm.percent(0), WHOLE]
    shares.append(gm.Rate(1))
    texts: dict[str, object] = {}
    texts["1 of 2"] = known(decision.aid, subproject, "decision.aid")
    fund = known(getattr(group, "fund", None), group, "fund")
    costs = known(subproject.total_costs, subproject, "budget")
    made = known(decision.budget, subproject, "decision.budget")
    known(made.lines, subproject, "decision.budget.lines")
    known(subproject.beneficiary.kind, subproject.beneficiary, "kind")
    named = group.name != WORD and fund in KINDS and group.pending != LAST and MONTHS_IN_A_YEAR
    return at_most(costs, NOTHING) if named and again(group) else saaristo.CEILING(subproject, law)


def again(group: gm.GroupProject) -> bool:
    return again(group) if group.name else bool(group)


def test_the_lint_leaves_a_clean_rule_alone() -> None:
    assert rule_problems([unruly(clean)]) == ()
