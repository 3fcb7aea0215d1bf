"""What a law tells of an error that is none of its own, and of cases that it is not about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

import pytest

from grantmodel import Money, Period, Rate, Shares, UnsuitableValueError, euros, percent
from grantmodel.testing import laws

k = cast("Any", laws)  # the type checkers refuse most functions here
HUNDRED = euros(100)
RESIDUAL = Shares({"aid": percent(80)}, residual="own")
THIRDS = Shares({"a": Rate(1, 3), "b": Rate(2, 3)})
DAY, YEAR = date(2026, 1, 1), Period.year(2026)
OPEN = Period(DAY, None)


def broken(check: Callable[..., None], *case: object) -> laws.LawBroken:
    with pytest.raises(laws.LawBroken) as caught:
        check(*case)
    return caught.value


# Errors that are not the law's


def refuses(_: Money, __: Shares[str]) -> Mapping[str, Money]:
    raise LookupError("no such source")


def forgets(_: Money, __: Shares[str]) -> Any:
    return None


@pytest.mark.parametrize(("split", "error"), [(refuses, LookupError), (forgets, AttributeError)])
def test_an_error_that_a_check_meets_passes_with_a_note_of_the_call(split: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        laws.split_conserves(split)(HUNDRED, RESIDUAL)
    (note,) = caught.value.__notes__
    assert note.startswith(
        f'raised while a law was checked: split_conserves({split.__name__})(euros("100.00"), Shares('
    )


def test_too_few_arguments_are_no_fault_of_the_function() -> None:
    with pytest.raises(TypeError, match="'shares'"):
        k.split_conserves(refuses)(HUNDRED)
    with pytest.raises(TypeError, match="'aid'"):
        k.claims_make_the_aid(refuses)


# Cases that a law is not about


def not_called(*_: object) -> Any:
    pytest.fail("the function was called")


REFUSED: list[tuple[Callable[..., None], tuple[Any, ...], str]] = [
    (k.split_rounds_down(not_called), (HUNDRED, THIRDS), "shares(with_residual=True)"),
    (k.split_leaves_a_near_residual(not_called), (HUNDRED, THIRDS), "shares(with_residual=True)"),
    (k.split_keeps_to_the_rates(not_called), (HUNDRED, THIRDS), "shares(with_residual=True)"),
    (k.split_reorders(not_called), (HUNDRED, THIRDS, ["b", "a"]), "shares(with_residual=True)"),
    (k.split_is_near(not_called), (HUNDRED, RESIDUAL), "shares(with_residual=False)"),
    (k.period_counts_its_days(not_called), (OPEN,), "periods(allow_open=False)"),
    (k.whole_months_fit(not_called), (Period(None, DAY),), "periods(allow_open=False)"),
    (k.parts_by_calendar_are_the_period(not_called, not_called), (OPEN,), "periods(allow_open=False)"),
    (k.allocation_is_near(not_called), (HUNDRED, [0, 0]), "st.lists(st.integers(0), min_size=1).filter(any)"),
    (k.allocation_reorders(not_called), (HUNDRED, [], []), "st.lists(st.integers(0), min_size=1).filter(any)"),
    (k.jems_loses_only_cents(not_called, not_called), (HUNDRED, {"a": Money(0)}), "filter(any)"),
]


@pytest.mark.parametrize(("check", "case", "draw"), REFUSED)
def test_what_the_law_is_not_about_is_refused_before_the_function_is_called(
    check: Callable[..., None], case: tuple[object, ...], draw: str
) -> None:
    with pytest.raises(UnsuitableValueError, match="is no case of this law, which is about ") as caught:
        check(*case)
    assert str(caught.value).endswith(draw)
    assert len(caught.value.__notes__) == 1


@pytest.mark.parametrize("start", [date(9998, 1, 1), date(9998, 1, 2), date(9998, 1, 31), date(9999, 12, 1)])
def test_months_are_counted_to_the_last_day_there_is(start: date) -> None:
    laws.whole_months_fit(lambda period: period.months)(Period(start, date.max))
    assert broken(laws.whole_months_fit(lambda period: period.months + 1), Period(start, date.max)).law


def test_a_month_may_end_on_the_last_day_there_is() -> None:
    def starting(day: date, months: int) -> Period:
        return Period.starting(day, months=months)

    laws.months_are_counted_from_the_anchor(starting)(date(9999, 12, 1), 1)


def test_the_days_that_are_common_are_told_where_others_are_given() -> None:
    of_one: Callable[[Period, Period], Period | None] = lambda one, _: one  # noqa: E731 - a function of the law's type
    told = broken(laws.intersection_is_the_common_days(of_one), YEAR, Period(DAY, DAY))
    assert told.seen == "1.1.–31.12.2026 and 1.1.2026 do not have 1.1.–31.12.2026 in common"


def test_a_repr_that_cannot_be_read_breaks_its_law() -> None:
    with pytest.raises(laws.LawBroken, match="`<money>` cannot be read"):
        laws.repr_rebuilds(lambda _: "<money>", {})(euros(1))
