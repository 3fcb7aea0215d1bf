"""Rules hold to the house's rules: clean bodies, names for all that they ask and show, ids that cite."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from casebook import Case, casebook, report_of
from rulebooks import PROGRAMMES, RULEBOOKS

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020 import flat_rates
from grantmodel.programmes.finland_2021_2027 import flat_rate_models as finland
from grantmodel.programmes.interreg_2021_2027.flat_rates import CALCULATED_FLAT_RATES, FLAT_RATES, InterregCategory
from grantmodel.rules import Report, Verdict
from grantmodel.rules.choice_labels import CHOICES
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.explaining import remedy
from grantmodel.rules.field_labels import FIELDS
from grantmodel.rules.rule_decorator import AnyRule
from grantmodel.testing.lint import rule_problems
from grantmodel.text.symbols import LANGUAGES
from grantmodel.values.choices import Choice
from grantmodel.values.sources import LegalSource

ROOT = Path(__file__).parents[2]
SHOWN: tuple[type[Choice], ...] = (
    *(gm.ProjectForm, gm.Fund, gm.FundingSource, gm.ProjectKind, gm.Role),
    *(gm.OrganisationKind, gm.AuthorityKind, gm.CostCategory, InterregCategory),
    *(gm.IncomeKind, gm.ChangeKind),
)


@pytest.mark.parametrize("book", RULEBOOKS)
def test_every_rulebook_is_clean(book: str) -> None:
    assert rule_problems(RULEBOOKS[book].rules) == ()


def reports(folder: str) -> list[tuple[Case, Report]]:
    """Return every case of a programme, with all that its rulebook finds there."""
    book = casebook(folder, PROGRAMMES[folder])
    return [(case, report_of(book.rulebook, case)) for case in book.cases]


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
        *flat_rates.FLAT_RATES.values(),
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


def amounts(value: object) -> Iterator[gm.Rate | gm.Money]:
    """Yield the rates and amounts in a figure of the law."""
    if isinstance(value, (gm.Rate, gm.Money)):
        yield value
    parts = value.values() if isinstance(value, Mapping) else value if isinstance(value, (tuple, frozenset)) else ()
    yield from (amount for part in parts for amount in amounts(part))


def figures_of(rule: AnyRule) -> Iterator[set[gm.Rate | gm.Money]]:
    """Yield the values that each figure of a rule has in the rule's days."""
    for figure in rule.reads:
        versions = [version for version in figure.dated.versions if version.valid.overlaps(rule.valid)]
        yield {amount for version in versions for amount in amounts(version.value)}


@pytest.mark.parametrize("book", RULEBOOKS)
def test_a_figure_in_a_docstring_is_the_laws_and_all_its_values_are_told(book: str) -> None:
    for rule in RULEBOOKS[book].rules:
        text = rule.function.__doc__ or ""
        told: set[gm.Rate | gm.Money] = {
            gm.percent(share.replace(",", ".")) for share in re.findall(r"([0-9.]+) %", text)
        }
        told |= {gm.Money.parse(amount) for amount in re.findall(r"([0-9][0-9 ]*) euros", text)}
        known_by_law = list(figures_of(rule))
        assert told <= set().union(*known_by_law), f"{rule.id} tells a figure that it does not read: {text}"
        for values in known_by_law:
            assert not values & told or values <= told, f"{rule.id} tells some values of a figure and not all: {text}"


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
