"""Every rule at its limits, and every figure of the law by its dates."""

from datetime import date, timedelta

import pytest
from casebook import Case, Casebook, Fact, casebook, mistakes, report_of, value_on

from grantmodel.programmes import finland_2014_2020, finland_2021_2027, interreg_2021_2027, state_grants
from grantmodel.rules.checks import Verdict

BOOKS = [
    casebook("finland_2021_2027", finland_2021_2027.rulebook),
    casebook("finland_2014_2020", finland_2014_2020.rulebook),
    casebook("interreg_2021_2027", interreg_2021_2027.rulebook),
    casebook("state_grants", state_grants.rulebook),
]
FINDINGS = {Verdict.NOT_MET, Verdict.NEEDS_DISCRETION, Verdict.UNKNOWN}


@pytest.mark.parametrize(
    ("book", "case"),
    [pytest.param(book, case, id=f"{case.rule} {case.name}") for book in BOOKS for case in book.cases],
)
def test_case(book: Casebook, case: Case) -> None:
    assert list(mistakes(case, report_of(book.rulebook, case))) == []


@pytest.mark.parametrize(
    "fact", [pytest.param(fact, id=f"{fact.parameter} {fact.day}") for book in BOOKS for fact in book.facts]
)
def test_fact(fact: Fact) -> None:
    assert value_on(fact) == fact.value


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.rulebook.id)
def test_every_rule_is_shown_broken_and_met(book: Casebook) -> None:
    shown = {(case.rule, case.verdict in FINDINGS) for case in book.cases if case.verdict in {*FINDINGS, Verdict.MET}}
    asked = {(rule.id, broken) for rule in book.rulebook.rules for broken in (True, False)}
    assert asked - shown == set(), "add a project that breaks the rule (True) or meets it (False) to its CASES"


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.rulebook.id)
def test_a_rule_lists_the_figures_that_it_reads(book: Casebook) -> None:
    checks = [one for case in book.cases for one in report_of(book.rulebook, case).checks]
    read = {(check.rule.id, parameter) for check in checks if check.rule for parameter in check.parameters}
    listed = {(rule.id, parameter) for rule in book.rulebook.rules for parameter in rule.reads}
    assert {(rule, str(figure)) for rule, figure in read - listed} == set(), "add the figure to the rule's reads="
    assert {(rule, str(figure)) for rule, figure in listed - read} == set(), "no case has the rule read the figure"


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.rulebook.id)
def test_every_figure_is_shown_on_its_first_day_and_the_day_before(book: Casebook) -> None:
    shown = {(fact.parameter, fact.day) for fact in book.facts}
    starts = [
        (parameter, day)
        for parameter in book.rulebook.parameters
        for version in parameter.dated.versions
        for start in (version.valid.start, version.valid.end and version.valid.end + timedelta(days=1))
        if start is not None
        for day in (start - timedelta(days=1), start)
    ]
    lacking = [(str(parameter), day) for parameter, day in starts if (parameter, day) not in shown]
    assert lacking == [], "add the value of the figure on the day, None before the law, to the FACTS of its cases"


def test_nothing_is_said_of_days_before_the_law() -> None:
    assert date(2021, 8, 31) not in finland_2021_2027.rulebook.valid
