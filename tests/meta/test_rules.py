"""Rules hold to the house's rules: clean bodies, names for all that they ask and show, ids that cite."""

import ast
import decimal
import math
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import attrs
import pytest
import saaristo_projects as saaristo
from casebook import Case, casebook
from rulebooks import PROGRAMMES, RULEBOOKS

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020 import counting
from grantmodel.programmes.finland_2021_2027 import combined_models as finland
from grantmodel.programmes.interreg_2021_2027.categories import InterregCategory
from grantmodel.programmes.interreg_2021_2027.flat_rates import CALCULATED_FLAT_RATES, FLAT_RATES
from grantmodel.rules import Check, Parameters, Report, Rule, Verdict, at_most, holds, known
from grantmodel.rules.choice_labels import CHOICES
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.explaining import remedy
from grantmodel.rules.field_labels import FIELDS
from grantmodel.testing.lint import rule_problems
from grantmodel.text.symbols import LANGUAGES
from grantmodel.values.choices import Choice
from grantmodel.values.days import MONTHS_IN_A_YEAR
from grantmodel.values.sources import LegalSource

ROOT = Path(__file__).parents[2]
SHOWN: tuple[type[Choice], ...] = (
    *(gm.ProjectForm, gm.Fund, gm.FundingSource, gm.ProjectKind, gm.Role),
    *(gm.OrganisationKind, gm.AuthorityKind, gm.CostCategory, InterregCategory),
    *(gm.IncomeKind, gm.ChangeKind),
)


# The lint

LIMIT, NOTHING, AMOUNT = 80, gm.Money(0), gm.euros(5)
FIRST_DAY = date(2025, 1, 1)
SEEN: list[object] = []
COUNTS: dict[str, int] = {}


def with_a_number(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) > 2)


def with_an_index(group: gm.GroupProject) -> Check:
    return holds(bool(group.subprojects[3]))


def with_a_negative_number(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) > -7)


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


def with_the_clock(_group: gm.GroupProject) -> Check:
    return holds(bool(datetime.now()))  # noqa: DTZ005


def with_today(_group: gm.GroupProject) -> Check:
    return holds(bool(date.today()))  # noqa: DTZ011


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


def with_a_print(group: gm.GroupProject) -> Check:
    print(group)  # noqa: T201
    return holds(is_so=True)


def with_a_global(_group: gm.GroupProject) -> Check:
    global LIMIT  # noqa: PLW0603
    LIMIT = 100
    return holds(is_so=True)


def with_an_inner_state(_group: gm.GroupProject) -> Check:
    count = 0

    def more() -> None:
        nonlocal count
        count += 1

    more()
    return holds(bool(count))


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


def helper(group: gm.GroupProject) -> bool:
    return len(group.subprojects) > 2


def through_a_helper(group: gm.GroupProject) -> Check:
    return holds(helper(group))


LIMITS, PAIR, TABLE, ROWS = [80, 90], (gm.percent(80), 1), {"a": 80}, [("a", {"b": [80]})]
TEXT, SPAN, PART, EXACT = "80", gm.Period(FIRST_DAY, None), Fraction(4, 5), Decimal(80)
HALVES, DOWN = gm.Shares({"aid": gm.percent(50)}, residual="own"), gm.Rounding("down")
NAMES: list[str] = ["a"]


class Limits:
    MOST = 80


@attrs.frozen
class Ceiling:
    most: int = 80


class Ceilings(NamedTuple):
    most: int = 80


class Steps(Choice):
    HIGH = 80


class Counted:
    def is_over(self, group: gm.GroupProject) -> bool:
        return len(group.subprojects) > 3

    @property
    def most(self) -> int:
        return 4

    @staticmethod
    def least() -> int:
        return 5


LARGE = attrs.make_class("Large", ["most"], class_body={"__module__": __name__})(80)
THEIRS = ModuleType("theirs")
THEIRS.MOST = 80  # type: ignore[attr-defined]
THEIRS.time = time  # type: ignore[attr-defined]


def with_a_list(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < LIMITS[0])


def with_a_pair(_group: gm.GroupProject) -> Check:
    return holds(bool(PAIR))


def with_a_table(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < TABLE["a"])


def with_rows(_group: gm.GroupProject) -> Check:
    return holds(bool(ROWS))


def with_a_text(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < int(TEXT))


def with_a_period(group: gm.GroupProject) -> Check:
    return holds(group.pending in SPAN if group.pending else False)


def with_a_fraction(_group: gm.GroupProject) -> Check:
    return holds(PART > 0)


def with_a_decimal(_group: gm.GroupProject) -> Check:
    return holds(EXACT > 0)


def with_shares(_group: gm.GroupProject) -> Check:
    return holds(bool(HALVES))


def with_a_rounding(_group: gm.GroupProject) -> Check:
    return holds(bool(DOWN))


def with_a_root(group: gm.GroupProject) -> Check:
    return holds(math.sqrt(len(group.subprojects)) > 1)


def with_a_setting(_group: gm.GroupProject) -> Check:
    return holds(bool(decimal.getcontext()))


def bound(x: int) -> Callable[[gm.GroupProject], Check]:
    def with_a_closure(group: gm.GroupProject) -> Check:
        return holds(len(group.subprojects) < x)

    return with_a_closure


def with_a_class(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < Limits.MOST)


def with_a_default_of_a_class(_group: gm.GroupProject) -> Check:
    return holds(bool(Ceiling()))


def with_an_instance(_group: gm.GroupProject) -> Check:
    return holds(bool(LARGE))


def with_a_named_tuple(_group: gm.GroupProject) -> Check:
    return holds(bool(Ceilings()))


def with_a_choice(_group: gm.GroupProject) -> Check:
    return holds(bool(Steps.HIGH.value))


def with_a_figure_of_a_module(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < THEIRS.MOST)


def with_a_clock_of_a_module(_group: gm.GroupProject) -> Check:
    return holds(bool(THEIRS.time.time()))


def with_a_hidden_import(_group: gm.GroupProject) -> Check:
    return holds(bool(__import__("time")))


def with_a_length(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < len("aaaaaaaa"))


def with_a_sum(group: gm.GroupProject) -> Check:
    return holds(len(group.subprojects) < 1 + 1)


def with_a_read_list(group: gm.GroupProject) -> Check:
    return holds(group.name in NAMES)


def with_a_sorted_list(_group: gm.GroupProject) -> Check:
    NAMES.sort()
    return holds(is_so=True)


def with_a_shared_default(group: gm.GroupProject, seen: list[str] = []) -> Check:  # noqa: B006
    return holds(group.name in seen)


def with_a_made_default(group: gm.GroupProject, *, seen: set[str] = set()) -> Check:  # noqa: B006
    return holds(group.name in seen)


UNCLEAN = [
    (with_a_list, "a figure in LIMITS, which stands outside it"),
    (with_a_pair, "a figure in PAIR"),
    (with_a_table, "a figure in TABLE"),
    (with_rows, "a figure in ROWS"),
    (with_a_text, "the figure TEXT"),
    (with_a_period, "the figure SPAN"),
    (with_a_fraction, "the figure PART"),
    (with_a_decimal, "the figure EXACT"),
    (with_shares, "the figure HALVES"),
    (with_a_rounding, "the figure DOWN"),
    (with_a_root, "math, which is of math"),
    (with_a_setting, "decimal, which is of decimal"),
    (bound(80), "the figure x"),
    (with_a_class, "a figure in Limits"),
    (with_a_default_of_a_class, "a figure in Ceiling"),
    (with_an_instance, "a figure in LARGE"),
    (with_a_named_tuple, "a figure in Ceilings"),
    (with_a_choice, "a figure in Steps"),
    (with_a_figure_of_a_module, "the figure THEIRS.MOST"),
    (with_a_clock_of_a_module, "THEIRS.time, which is of time"),
    (with_a_hidden_import, "__import__, which a rule does not need"),
    (with_a_length, "a number in disguise, len('aaaaaaaa')"),
    (with_a_sum, "a number in disguise, 1 + 1"),
    (with_a_read_list, "state outside it: NAMES may change"),
    (with_a_sorted_list, "a change of NAMES"),
    (with_a_shared_default, "state outside it: the default [] is shared"),
    (with_a_made_default, "state outside it: the default set() is shared"),
    (with_a_number, "the number 2"),
    (with_an_index, "the number 3"),
    (with_a_negative_number, "the number 7"),
    (with_a_default, "the number 7"),
    (with_a_float, "the float 1.0"),
    (with_a_division, "a division"),
    (with_a_cast, "float, which a rule does not need"),
    (with_a_figure_in_a_text, "the figure '500.50' in a text"),
    (with_a_constant, "the figure LIMIT, which stands outside it"),
    (with_an_amount, "the figure AMOUNT, which stands outside it"),
    (with_a_day, "the figure FIRST_DAY, which stands outside it"),
    (with_the_clock, "the clock: datetime.now"),
    (with_today, "the clock: date.today"),
    (with_time, "time, which is of time"),
    (with_chance, "random, which is of random"),
    (with_the_system, "sys, which is of sys"),
    (with_an_import, "an import: import locale"),
    (with_a_file, "open, which a rule does not need"),
    (with_a_print, "print, which a rule does not need"),
    (with_a_global, "state outside it: global LIMIT"),
    (with_an_inner_state, "state outside it: nonlocal count"),
    (with_a_changed_list, "a change of SEEN"),
    (with_a_changed_mapping, "a change of COUNTS[group.name]"),
    (with_a_changed_attribute, "a change of group.name"),
    (with_a_wrong_field, "known(group.fund, …) calls it 'kind'"),
    (with_a_wrong_path, "known(subproject.decision.aid, …) calls it 'aid'"),
    (with_a_wrong_name, "known(decision.aid, …) calls it 'decision.budget'"),
    (through_a_helper, "the number 2"),
]


def unruly(function: Callable[..., Check]) -> Rule[...]:
    """Return a rule of any function, one with more arguments too."""
    return attrs.evolve(saaristo.AGREEMENT, id="1/2020-9", function=function)


@pytest.mark.parametrize(("function", "problem"), UNCLEAN, ids=[function.__name__ for function, _ in UNCLEAN])
def test_the_lint_finds(function: Callable[..., Check], problem: str) -> None:
    (found,) = rule_problems([unruly(function)])
    place = "helper" if function is through_a_helper else function.__name__
    assert re.match(rf"1/2020-9: {place}, line [0-9]+: {re.escape(problem)}", found)


def test_the_lint_reads_which_projects_a_rule_is_about() -> None:
    scoped = attrs.evolve(saaristo.AGREEMENT, conditions=((helper, (gm.GroupProject,)),))
    assert len(rule_problems([scoped])) == 1


def test_the_lint_says_which_line() -> None:
    (found,) = rule_problems([unruly(with_a_number)])
    line = with_a_number.__code__.co_firstlineno + 1
    assert f"line {line}:" in found


def with_methods(group: gm.GroupProject) -> Check:
    return holds(Counted().is_over(group))


def test_the_lint_reads_the_methods_of_a_class() -> None:
    found = rule_problems([unruly(with_methods)])
    assert sorted(re.findall(r": (\w+), line [0-9]+: the number ([0-9])", " ".join(found))) == [
        ("is_over", "3"),
        ("least", "5"),
        ("most", "4"),
    ]


def test_the_lint_reads_lambdas_and_bound_methods() -> None:
    every = attrs.evolve(saaristo.AGREEMENT, conditions=((lambda _group: True, (gm.GroupProject,)),))
    many = attrs.evolve(
        saaristo.AGREEMENT, conditions=((lambda group: len(group.subprojects) > 7, (gm.GroupProject,)),)
    )
    assert rule_problems([every]) == ()
    (found,) = rule_problems([many])
    assert "<lambda>" in found
    assert "the number 7" in found
    assert (
        len(rule_problems([attrs.evolve(saaristo.AGREEMENT, conditions=((Counted().is_over, (gm.GroupProject,)),))]))
        == 1
    )


def written(file: str) -> Callable[..., Check]:
    """Return a function that says it stands in a file."""
    names: dict[str, Callable[..., Check]] = {}
    exec(compile("def written(group): ...", file, "exec"), names)  # noqa: S102
    return names["written"]


@pytest.mark.parametrize(
    "unread",
    [written("<stdin>"), written(str(ROOT / "README.md")), partial(with_a_number)],
    ids=["at the prompt", "on a page", "no function"],
)
def test_the_lint_says_what_it_cannot_read(unread: Callable[..., Check]) -> None:
    (found,) = rule_problems([unruly(unread)])
    assert found.startswith("1/2020-9: ")
    assert "its source text cannot be read" in found


def test_a_coroutine_is_no_body_of_a_rule() -> None:
    async def waiting(_group: gm.GroupProject) -> bool:
        return True

    (found,) = rule_problems([attrs.evolve(saaristo.AGREEMENT, conditions=((waiting, (gm.GroupProject,)),))])  # type: ignore[arg-type]
    assert "waiting: its source text cannot be read" in found


@pytest.mark.parametrize("given", ["x", [1], 5, saaristo.AGREEMENT, saaristo.rulebook, ["x"]])
def test_the_lint_refuses_what_is_no_rule(given: Any) -> None:
    with pytest.raises(gm.UnsuitableTypeError, match=r"such as rulebook\.rules"):
        rule_problems(given)


def test_a_module_without_rules_is_not_clean() -> None:
    with pytest.raises(gm.UnsuitableValueError, match="the module math has no rules"):
        rule_problems(math)


def decorated(name: str) -> Callable[[Callable[..., Check]], Callable[..., Check]]:
    """Give a function a short name."""
    return lambda function: attrs.evolve(saaristo.CEILING, id=name[:7]) and function


@decorated("a name")
def with_a_decorator(_group: gm.GroupProject) -> Check:
    return holds(is_so=True)


def test_the_lint_reads_no_decorators() -> None:
    assert rule_problems([unruly(with_a_decorator)]) == ()


class Kind(Choice):
    ONE, TWO = 1, 2


class Shape(Choice):
    SMALL = "1"


WORD, KINDS, WHOLE, LAST = "lump sum 15", frozenset({gm.Fund.ESF}), gm.percent(100), date.max


def with_names(group: gm.GroupProject) -> Check:
    """Read what is no figure."""
    known_kinds = [kind for kind in (*Kind, *Shape) if kind.name != WORD]
    return holds(bool(known_kinds and WHOLE and LAST and MONTHS_IN_A_YEAR and group.fund in KINDS and CEILED))


CEILED = (Ceiled := attrs.make_class("Ceiled", ["law"], class_body={"__module__": __name__}))(saaristo.AID_CEILING)


def test_the_lint_leaves_names_alone() -> None:
    assert rule_problems([unruly(with_names)]) == ()


def clean(group: gm.GroupProject, subproject: gm.Subproject, law: Parameters) -> Check:
    """Leave 3 things alone: its 1st sentence, zero, and what stands in its own names."""
    decision = known(subproject.decision, subproject, "decision")
    shares = [gm.percent(100), gm.percent(0)]
    shares.append(gm.Rate(1))
    texts: dict[str, object] = {}
    texts["1 of 2"] = known(decision.aid, subproject, "decision.aid")
    fund = known(getattr(group, "fund", None), group, "fund")
    costs = known(subproject.total_costs, subproject, "budget")
    return at_most(costs, NOTHING) if fund and law and again(group) else saaristo.CEILING(subproject, law)


def again(group: gm.GroupProject) -> bool:
    return again(group) if helped(group) else bool(group)


def helped(group: gm.GroupProject) -> bool:
    return bool(group.name)


def test_the_lint_leaves_a_clean_rule_alone() -> None:
    assert rule_problems([unruly(clean)]) == ()


def test_the_lint_reads_a_module_and_rules_that_rules_call() -> None:
    module = ModuleType("theirs")
    module.rule = unruly(with_a_number)  # type: ignore[attr-defined]
    module.other = with_a_float  # type: ignore[attr-defined]
    assert len(rule_problems(module)) == 1
    module.RULES = (unruly(with_an_index), "x")  # type: ignore[attr-defined]
    module.rulebook = saaristo.rulebook  # type: ignore[attr-defined]
    assert len(rule_problems(module)) == 2
    assert rule_problems([unruly(through_a_rule)]) == rule_problems([unruly(with_a_number)])


NUMBERED = unruly(with_a_number)


def through_a_rule(group: gm.GroupProject) -> Check:
    return NUMBERED(group)


@pytest.mark.parametrize("book", RULEBOOKS)
def test_every_rulebook_is_clean(book: str) -> None:
    assert rule_problems(RULEBOOKS[book].rules) == ()


@cache
def reports(folder: str) -> tuple[tuple[Case, Report], ...]:
    """Return every case of a programme, with all that its rulebook finds there."""
    book = casebook(folder, PROGRAMMES[folder])
    found = (book.rulebook.check(case.project, as_of=case.as_of, waivers=case.waivers) for case in book.cases)
    return tuple(zip(book.cases, found, strict=True))


@pytest.mark.parametrize("folder", PROGRAMMES)
def test_what_mends_a_breach_has_all_its_figures(folder: str) -> None:
    book = PROGRAMMES[folder]
    breaches = [
        (case.rule, case.name, check)
        for case, report in reports(folder)
        for check in report.findings
        if check.verdict is not Verdict.UNKNOWN
    ]
    assert breaches or not book.rules
    assert [(rule, name) for rule, name, one in breaches if any("?" in remedy(one, lang) for lang in LANGUAGES)] == []


# Names


def named_fields() -> Iterator[tuple[str, str]]:
    folders = [ROOT / "src" / "grantmodel" / room for room in ("rules", "programmes")]
    for path in [path for folder in folders for path in sorted(folder.rglob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "known":
                words = {word.arg: word.value for word in node.keywords}
                field = words.get("field", node.args[-1] if node.args else None)
                if isinstance(field, ast.Constant):
                    yield str(path.relative_to(ROOT)), str(field.value)


def test_every_field_that_is_asked_has_a_label() -> None:
    asked = list(named_fields())
    assert len(asked) > 5
    assert [one for one in asked if one[1].rpartition(".")[2] not in FIELDS.templates] == []


def test_every_choice_that_is_shown_has_words() -> None:
    members = [member for kind in SHOWN for member in kind]
    assert [repr(member) for member in members if repr(member) not in CHOICES.templates] == []
    assert {code.partition(".")[0] for code in CHOICES.templates} >= {kind.__name__ for kind in SHOWN}
    named: tuple[type[Choice], ...] = (*SHOWN, gm.CostNature, gm.PurchaseKind)
    kinds = {kind.__name__: kind for kind in named}
    unknown = [code for code in CHOICES.templates if not hasattr(kinds[code.split(".")[0]], code.split(".")[1])]
    assert unknown == []


@pytest.mark.parametrize("folder", PROGRAMMES)
def test_no_case_shows_a_choice_by_its_value(folder: str) -> None:
    checks = [check for _, report in reports(folder) for check in report.checks]
    projects = [case.project for case, _ in reports(folder)]
    shown = {one for check in checks for one in (check.actual, check.limit) if isinstance(one, Choice)}
    shown |= {one.category for project in projects for part in project.subprojects for one in part.items}
    assert shown or not PROGRAMMES[folder].rules
    assert {one for one in shown if repr(one) not in CHOICES.templates} == set()


def test_no_cost_model_shows_a_choice_by_its_value() -> None:
    models: list[CostModel[Any]] = [
        *(FLAT_RATES, CALCULATED_FLAT_RATES, finland.FLAT_RATES, finland.PLAN_FLAT_RATES),
        *counting.FLAT_RATES.values(),
    ]
    shown = {category for model in models for category in model.categories or ()}
    assert shown == {*gm.CostCategory, *InterregCategory}
    assert {one for one in shown if repr(one) not in CHOICES.templates} == set()


@pytest.mark.parametrize("book", RULEBOOKS)
def test_every_id_cites_its_source(book: str) -> None:
    acts = {rule: rule.source for rule in RULEBOOKS[book].rules if isinstance(rule.source, LegalSource)}
    assert [rule for rule, source in acts.items() if not rule.id.startswith(f"{source.act.number}-")] == []


@pytest.mark.parametrize("book", RULEBOOKS)
def test_no_figure_stands_in_a_norm(book: str) -> None:
    rules = RULEBOOKS[book].rules
    figures = [
        (rule.id, text)
        for rule in rules
        for text in rule.words.templates["requirement"].values()
        if re.search(r"\d+(,\d+)? ?(%|€|euro|prosent|procent|per cent|päiv|dag|day)", text)
    ]
    assert figures == []


@pytest.mark.parametrize("book", RULEBOOKS)
def test_a_norm_is_a_sentence_without_its_full_stop(book: str) -> None:
    texts = [text for rule in RULEBOOKS[book].rules for text in rule.words.templates["requirement"].values()]
    assert [text for text in texts if text.endswith(".") or not text[:1].isupper()] == []


def test_no_id_of_a_fact_base_stands_in_the_project() -> None:
    folders = [ROOT / name for name in ("src", "tests", "docs", "examples")]
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".md", ".txt", ".toml"}]
    found = [
        (str(path.relative_to(ROOT)), match)
        for path in files
        for match in re.findall(r"\b[A-Z]{2,3}-[0-9]{2,}\b", path.read_text("utf-8"))
        if not match.startswith(("ISO-", "UTF-"))
    ]
    assert found == []
