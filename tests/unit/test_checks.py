"""Every comparison at its limit, inside and outside; and what ends a check before it compares."""

from collections.abc import Callable
from datetime import date, timedelta

import attrs
import pytest
import saaristo_projects as saaristo

import grantmodel as gm
from grantmodel.errors import UnsuitableTypeError
from grantmodel.rules import (
    NOT_APPLICABLE,
    Check,
    MissingFact,
    Shortfall,
    Verdict,
    at_least,
    at_most,
    declared,
    equals,
    holds,
    known,
    lies_within,
    not_after,
    not_before,
    one_of,
    rate_at_least,
    share_at_most,
)

CENT = gm.Money(1)
EURO = gm.euros(1)
HALF = gm.percent(50)
DAY = timedelta(days=1)
NEW_YEAR = date(2025, 1, 1)
YEAR = gm.Period.year(2025)
AUTUMN = gm.Period(date(2025, 9, 1), None)

COMPARISONS: list[tuple[str, Callable[..., Check], tuple[object, ...], Shortfall | None, bool]] = [
    ("as much as allowed", at_most, (EURO, EURO), None, True),
    ("a cent less than allowed", at_most, (EURO - CENT, EURO), None, True),
    ("a cent more than allowed", at_most, (EURO + CENT, EURO), CENT, False),
    ("as many as allowed", at_most, (3, 3), None, True),
    ("one more than allowed", at_most, (4, 3), None, False),
    ("as much as needed", at_least, (EURO, EURO), None, True),
    ("a cent more than needed", at_least, (EURO + CENT, EURO), None, True),
    ("a cent less than needed", at_least, (EURO - CENT, EURO), CENT, False),
    ("as many as needed", at_least, (2, 2), None, True),
    ("one less than needed", at_least, (1, 2), None, False),
    ("the same", equals, (EURO, EURO), None, True),
    ("a cent above", equals, (EURO + CENT, EURO), CENT, False),
    ("a cent below", equals, (EURO - CENT, EURO), CENT, False),
    ("a share at its limit", share_at_most, (EURO, EURO * 2, HALF), None, True),
    ("a share a cent inside", share_at_most, (EURO - CENT, EURO * 2, HALF), None, True),
    ("a share a cent outside", share_at_most, (EURO + CENT, EURO * 2, HALF), CENT, False),
    ("a share of an odd cent, rounded against it", share_at_most, (CENT * 2, CENT * 3, HALF), CENT, False),
    ("nothing of nothing", share_at_most, (CENT * 0, CENT * 0, HALF), None, True),
    ("something of nothing", share_at_most, (CENT, CENT * 0, HALF), CENT, False),
    ("a rate at its limit", rate_at_least, (HALF, HALF), None, True),
    ("a rate above", rate_at_least, (gm.percent("50.1"), HALF), None, True),
    ("a rate below", rate_at_least, (gm.percent("49.9"), HALF), None, False),
    ("on the first day", not_before, (NEW_YEAR, NEW_YEAR), None, True),
    ("the day after the first", not_before, (NEW_YEAR + DAY, NEW_YEAR), None, True),
    ("the day before the first", not_before, (NEW_YEAR - DAY, NEW_YEAR), DAY, False),
    ("on the last day", not_after, (NEW_YEAR, NEW_YEAR), None, True),
    ("the day before the last", not_after, (NEW_YEAR - DAY, NEW_YEAR), None, True),
    ("two days after the last", not_after, (NEW_YEAR + DAY * 2, NEW_YEAR), DAY * 2, False),
    ("the first day of a year", lies_within, (NEW_YEAR, YEAR), None, True),
    ("the day before a year", lies_within, (NEW_YEAR - DAY, YEAR), DAY, False),
    ("a day long after a year", lies_within, (date(2031, 1, 1), YEAR), date(2031, 1, 1) - date(2025, 12, 31), False),
    ("a day long before an open period", lies_within, (NEW_YEAR - DAY * 9, gm.Period(NEW_YEAR, None)), DAY * 9, False),
    ("a year within itself", lies_within, (YEAR, YEAR), None, True),
    ("both ends outside", lies_within, (gm.Period(date(2024, 12, 30), date(2026, 1, 1)), YEAR), DAY * 3, False),
    ("an open end outside", lies_within, (AUTUMN, YEAR), None, False),
    ("among them", one_of, (gm.Fund.ESF, {gm.Fund.ESF, gm.Fund.JTF}), None, True),
    ("not among them", one_of, ("flat rate 7", ["flat rate 40"]), None, False),
    ("so", holds, (True,), None, True),
    ("not so", holds, (False,), None, False),
]


@pytest.mark.parametrize(
    ("compare", "figures", "shortfall", "met"), [pytest.param(*row[1:], id=row[0]) for row in COMPARISONS]
)
def test_comparison(
    compare: Callable[..., Check], figures: tuple[object, ...], shortfall: Shortfall | None, *, met: bool
) -> None:
    check, judged = compare(*figures), compare(*figures, discretion=True)
    assert (check.verdict, check.shortfall) == (Verdict.MET if met else Verdict.NOT_MET, shortfall)
    assert check.is_finding is not met
    assert judged == attrs.evolve(check, verdict=Verdict.MET if met else Verdict.NEEDS_DISCRETION)


@pytest.mark.parametrize(
    ("check", "actual", "limit"),
    [
        (at_most(EURO, CENT), EURO, CENT),
        (at_least(1, 2), 1, 2),
        (equals(EURO, CENT), EURO, CENT),
        (share_at_most(EURO, EURO * 3, HALF), gm.Rate(1, 3), HALF),
        (share_at_most(EURO, CENT * 0, HALF), EURO, HALF),
        (rate_at_least(HALF, HALF), HALF, HALF),
        (not_before(NEW_YEAR, NEW_YEAR + DAY), NEW_YEAR, NEW_YEAR + DAY),
        (not_after(NEW_YEAR, NEW_YEAR), NEW_YEAR, NEW_YEAR),
        (lies_within(NEW_YEAR, YEAR), NEW_YEAR, YEAR),
        (lies_within(AUTUMN, YEAR), AUTUMN, YEAR),
        (one_of(gm.Fund.ESF, {gm.Fund.JTF}), gm.Fund.ESF, None),
        (holds(is_so=True, actual=1, limit=2), 1, 2),
        (NOT_APPLICABLE, None, None),
    ],
)
def test_a_check_says_what_it_compared(check: Check, actual: object, limit: object) -> None:
    assert (check.actual, check.limit) == (actual, limit)


def test_amounts_are_not_compared_with_counts() -> None:
    with pytest.raises(UnsuitableTypeError, match=r"amounts with amounts.*write euros\(1000\)"):
        at_most(EURO, 1)
    with pytest.raises(UnsuitableTypeError, match=r"amounts with amounts.*write euros\(1000\)"):
        at_least(1, EURO)


def test_known_gives_what_is_told_even_where_it_is_nothing() -> None:
    part = saaristo.granted(None)
    assert known(CENT * 0, part, "budget") == CENT * 0
    assert known(value=False, owner=part, field="bound") is False
    with pytest.raises(MissingFact, match="budget of the Subproject is not known") as caught:
        known(None, part, "budget")
    assert (caught.value.owner, caught.value.field, caught.value.missing) == (part, "budget", ("budget",))
    assert caught.value.question is None


def test_the_later_answer_holds() -> None:
    yes, no = saaristo.answer(day=1), saaristo.answer(yes=False, day=2)
    assert declared(saaristo.islands(declarations=[yes, no]), saaristo.AGREED) is False
    assert declared(saaristo.islands(declarations=[no, yes]), saaristo.AGREED) is False


def test_of_two_answers_on_one_day_the_one_that_stands_later_holds() -> None:
    yes, no = saaristo.answer(), saaristo.answer(yes=False)
    assert declared(saaristo.islands(declarations=[no, yes]), saaristo.AGREED) is True
    assert declared(saaristo.islands(declarations=[yes, no]), saaristo.AGREED) is False


def test_an_answer_to_another_question_is_none() -> None:
    other = attrs.evolve(saaristo.answer(), question="something else")
    with pytest.raises(MissingFact, match="answer to 'ferry agreed on'") as caught:
        declared(saaristo.islands(declarations=[other]), saaristo.AGREED)
    assert (caught.value.field, caught.value.question) == ("declarations['ferry agreed on']", saaristo.AGREED)
