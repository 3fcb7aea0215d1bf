"""A failing case is printed as code that makes it again."""

import datetime as dt
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import count
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from saaristo_projects import CEILING, granted, islands
from saaristo_projects import rulebook as saaristo

import grantmodel
from grantmodel import Money, Period, euros
from grantmodel.programmes import finland_2021_2027
from grantmodel.rules.checks import Verdict
from grantmodel.testing import strategies
from grantmodel.testing._hypothesis_hook import STRATEGIES
from grantmodel.testing.rulebooks import Breach, breaking

NAMES = {name: getattr(grantmodel, name) for name in grantmodel.__all__} | {
    "datetime": dt,
    "finland_2021_2027": finland_2021_2027,
    "Breach": Breach,
    "Verdict": Verdict,
}
TOO_MUCH = islands(granted(date(2025, 1, 1), aid="60000.01"), granted(date(2025, 1, 1)))
quick = settings(database=None, derandomize=True, deadline=None, print_blob=False)
as_drawn = settings(quick, phases=[Phase.generate], max_examples=100)
# Hypothesis draws after the constants of all modules that are loaded, so the first failure comes sooner or later.
patient = settings(quick, max_examples=2000)
WHOLE_GROUP = """Failing test case: check(
    case=GroupProject(name='a',
        period=Period.from_iso("2026-01-01/2026-12-31"),
        subprojects=(Subproject(beneficiary=Organisation(name='a'),
             budget=Budget(stated=euros("180001.00"))),)),
)"""


def failure(drawn: st.SearchStrategy[Any], fails: Callable[[Any], bool], how: settings = quick) -> tuple[Any, str]:
    """Return the last case for which a test fails, and what Hypothesis prints of it."""
    seen: list[Any] = []

    @settings(how)
    @given(drawn)
    def check(case: Any) -> None:
        if fails(case):
            seen.append(case)
            raise AssertionError

    with pytest.raises(AssertionError) as caught:
        check()
    return seen[-1], "\n".join(caught.value.__notes__)


def again(printed: str) -> Any:
    call = printed[printed.index("check(") :].partition("\n)")[0] + "\n)"
    return eval(call, {**NAMES, "check": lambda case: case})  # noqa: S307 - what someone would paste


def is_later(than: int, number: Iterator[int], _: object) -> bool:
    return next(number) >= than


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
def test_what_is_printed_makes_the_case_again(kind: type) -> None:
    for earlier in (0, 10, 40):
        number = count()
        # Numbered, so that even a strategy of few values draws so many.
        numbered = st.tuples(st.integers(), getattr(strategies, STRATEGIES[kind])())
        case, printed = failure(numbered, partial(is_later, earlier, number), as_drawn)
        assert again(printed) == case


def test_a_class_is_printed_as_a_class() -> None:
    _, printed = failure(st.just(Period), lambda _: True)
    assert "case=grantmodel.values.periods.Period," in printed


@pytest.mark.quality
def test_a_failing_group_is_printed_whole_and_no_longer() -> None:
    parts = strategies.subprojects(budgets=strategies.budgets(allow_unknown=False, max_size=0))
    groups = strategies.group_projects(parts=parts, periods=st.just(Period.year(2026)), max_size=2)
    _, printed = failure(groups, lambda group: group.total_costs.known > euros("180000.50"), patient)
    assert printed.startswith(WHOLE_GROUP)


def test_a_breach_is_printed_with_the_rule_in_its_rulebook() -> None:
    versions = [rule for rule in finland_2021_2027.rulebook.rules if rule.id == "867/2021-34.1"]
    assert len(versions) == 2
    for rule in versions:
        breach, printed = failure(breaking(rule), lambda _: True)
        assert again(printed) == breach
        assert breach.rule is rule
        assert "rule=[one for one in finland_2021_2027.rulebook.rules if one.id == '867/2021-34.1'][" in printed
        assert eval(repr(breach), NAMES) == breach  # noqa: S307 - as above


def test_a_breach_of_a_rulebook_of_ones_own_is_printed_with_the_id_of_the_rule() -> None:
    found, printed = failure(breaking(CEILING, rulebook=saaristo, projects=[TOO_MUCH]), lambda _: True)
    assert f"check(\n    case=Breach(rule={CEILING.id!r},\n        project=GroupProject(" in printed
    assert repr(found).startswith(f"Breach(rule={CEILING.id!r}, project=GroupProject(")


@pytest.mark.parametrize(
    ("drawn", "fails", "text"),
    [
        (strategies.days, lambda day: day > date(2026, 3, 5), "case=datetime.date(2026, 4, 1)"),
        (strategies.moneys, lambda money: money > Money(5), 'case=euros("1.00")'),
        (strategies.business_ids, lambda text: text > "0000004", "case='0000004-"),
    ],
    ids=["days", "moneys", "business ids"],
)
def test_no_call_of_the_kit_is_printed(drawn: Any, fails: Any, text: str) -> None:
    _, printed = failure(drawn(), fails)
    assert text in printed


def test_importing_the_kit_changes_no_class() -> None:
    code = (
        "import grantmodel.testing.strategies, grantmodel.testing.machines, grantmodel.testing.rulebooks\n"
        "from grantmodel.testing._hypothesis_hook import STRATEGIES\n"
        "print([kind for kind in STRATEGIES if hasattr(kind, '_repr_pretty_')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
