"""What a law tells where a function gives what it cannot read, raises, or is asked of what the law is not about."""

from __future__ import annotations

import enum
import pickle
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any, cast

import pytest

from grantmodel import GroupProject, Money, Period, Rate, Shares, UnsuitableValueError, euros, percent
from grantmodel.testing import laws

k = cast("Any", laws)  # the type checkers refuse most functions here
HUNDRED = euros(100)
RESIDUAL = Shares({"aid": percent(80)}, residual="own")
THIRDS = Shares({"a": Rate(1, 3), "b": Rate(2, 3)})
DAY, YEAR = date(2026, 1, 1), Period.year(2026)
OPEN = Period(DAY, None)
MONDAY = datetime(2026, 1, 5)  # noqa: DTZ001 - a moment without a zone is what people give


def giving(answer: Any) -> Callable[..., Any]:
    def gives(*_: object) -> Any:
        return answer

    gives.__qualname__ = "<gives>"  # called as the law calls it
    return gives


def broken(check: Callable[..., None], *case: object) -> laws.LawBroken:
    with pytest.raises(laws.LawBroken) as caught:
        check(*case)
    return caught.value


def plain(text: object) -> str:
    return str(text).replace("\xa0", " ")


# Each check with its case, and what is seen.
WRONG: list[tuple[Callable[..., None], tuple[object, ...], str]] = [
    (k.split_conserves(giving(None)), (HUNDRED, RESIDUAL), "split gave None, not Mapping[S, Money]"),
    (k.split_conserves(giving(5)), (HUNDRED, RESIDUAL), "split gave 5, not Mapping[S, Money]"),
    (k.split_conserves(giving({})), (HUNDRED, RESIDUAL), "nothing, together 0,00 € of 100,00 €"),
    (k.split_conserves(giving({"aid": 80.0})), (HUNDRED, RESIDUAL), "split gave aid 80.0, not Mapping[S, Money]"),
    (k.allocation_conserves(giving(None)), (HUNDRED, [1]), "allocate gave None, not Sequence[Money]"),
    (k.allocation_conserves(giving("80")), (HUNDRED, [1]), "allocate gave '80', not Sequence[Money]"),
    (
        k.allocation_conserves(giving(part for part in [HUNDRED])),
        (HUNDRED, [1]),
        "allocate gave an object of the type generator, not Sequence[Money]",
    ),
    (k.allocation_is_near(giving([])), (HUNDRED, [1]), "0 parts by 1 weight"),
    (k.zero_weight_gets_nothing(giving([])), (HUNDRED, [1]), "0 parts by 1 weight"),
    (k.zero_weight_gets_nothing(giving([1.5, Money(0)])), (HUNDRED, [1, 0]), "allocate gave 1.5, 0,00 €, not Sequence"),
    (k.ties_go_to_the_earlier(giving([HUNDRED])), (HUNDRED, [1, 1]), "1 part by 2 weights"),
    (k.allocation_reorders(giving([HUNDRED])), (HUNDRED, [1, 1], [1, 0]), "1 part by 2 weights"),
    (
        k.unknown_is_not_zero(giving(Money(0))),
        ({},),
        "total gave 0,00 €, which cannot be read as tuple[Money, Collection[K]]: TypeError: cannot unpack",
    ),
    (k.unknown_is_not_zero(giving((0, []))), ({},), "total gave 0, nothing, not tuple[Money, Collection[K]]"),
    (k.unknown_is_not_zero(giving((Money(0), 5))), ({},), "total gave 0,00 €, 5, not tuple[Money, Collection[K]]"),
    (k.deadline_is_a_working_day(giving(None), giving(None)), (DAY, 1), "deadline gave None, not date"),
    (k.deadline_is_a_working_day(giving(MONDAY), giving(None)), (DAY, 1), "deadline gave datetime.datetime(2026, 1,"),
    (k.deadline_counts_days(giving(MONDAY)), (DAY, 4), "counted gave datetime.datetime(2026, 1, 5, 0, 0), not date"),
    (
        k.union_is_all_days(giving(None)),
        (YEAR, YEAR),
        "union gave None, which cannot be read as Period: AttributeError: 'NoneType' object has no attribute 'start'",
    ),
    (k.span_reaches_over_both(giving(None)), (YEAR, YEAR), "span gave None, which cannot be read as Period: Attribute"),
    (k.intersection_is_the_common_days(giving(0)), (YEAR, YEAR), "intersection gave 0, which cannot be read as Period"),
    (
        k.intersection_is_the_common_days(giving(None)),
        (YEAR, YEAR),
        "1.1.–31.12.2026 and 1.1.–31.12.2026 have days in common, and the function gave None",
    ),
    (k.merged_periods_are_the_same_days(giving(7)), ([YEAR],), "merge gave 7, not Iterable[Period]"),
    (k.shown_rate_is_near(giving("puolet")), (percent(50), 1), "50 % is shown as 'puolet', which is no number"),
    (k.format_has_both_decimals_or_none(giving(None)), (HUNDRED,), "format gave None, not str"),
    (k.check_is_repeatable(giving(None)), (GroupProject(name="x"),), "check gave None, which cannot be read as Report"),
    (k.period_counts_its_days(giving(365.0)), (YEAR,), "days gave 365.0, not int"),
    (k.whole_months_fit(giving(True)), (Period(DAY, date(2026, 1, 31)),), "months gave True, not int"),  # noqa: FBT003
    (
        k.eligible_is_between_nothing_and_the_cost(giving((1, 0.5))),
        (SimpleNamespace(amount=Money(1), vat=Money(0)),),
        "judge gave 1, 0.5, not tuple[object, Money | None]",
    ),
    (
        k.periods_do_not_drift(giving({}), giving({})),
        ({1: {"wages": HUNDRED}},),
        "by_period gave {}, which cannot be read as Mapping[P, Mapping[L, Money]]: KeyError: 1",
    ),
    (k.claims_make_the_aid(giving([]), giving(Money(0))), (HUNDRED, percent(80), [HUNDRED]), "0 payments for 1 claim"),
    (k.repr_rebuilds(giving("<Foo object>"), {}), (5,), "`<Foo object>` cannot be read: invalid syntax"),
    (k.repr_rebuilds(giving("Foo(1)"), {}), (5,), "`Foo(1)` cannot be read: name 'Foo' is not defined"),
]


@pytest.mark.parametrize(("check", "case", "seen"), WRONG)
def test_an_answer_of_another_kind_breaks_the_law(
    check: Callable[..., None], case: tuple[object, ...], seen: str
) -> None:
    told = broken(check, *case)
    assert plain(told.seen).startswith(seen)
    assert told.call.startswith(f"{told.law}(")
    assert told.law in vars(laws)
    assert told.arguments == case
    again: laws.LawBroken = pickle.loads(pickle.dumps(told))  # noqa: S301 - our own
    assert str(again) == str(told)


def test_what_cannot_be_read_names_the_error_that_it_came_of() -> None:
    told = broken(k.span_reaches_over_both(giving(None)), YEAR, YEAR)
    assert isinstance(told.__cause__, AttributeError)
    assert plain(told).splitlines()[2:] == [
        "  source: counting: the days of the calendar, one by one",
        "  again: span_reaches_over_both(span)(" + ", ".join(2 * ['Period.from_iso("2026-01-01/2026-12-31")']) + ")",
    ]


def test_a_repr_that_is_no_code_is_told_in_a_few_words() -> None:
    seen = broken(k.repr_rebuilds(giving("<Foo object>"), {}), 5).seen
    assert seen == "`<Foo object>` cannot be read: invalid syntax"


# What need not be of the type that the law writes


class Parts:
    """Can be read as a mapping, and is none."""

    def __getitem__(self, source: str) -> Money:
        return {"aid": euros(80), "own": euros(20)}[source]

    def values(self) -> Sequence[Money]:
        return [euros(80), euros(20)]


def test_an_answer_need_only_be_read_like_a_collection() -> None:
    k.split_conserves(giving(Parts()))(HUNDRED, RESIDUAL)
    k.merged_periods_are_the_same_days(iter)([YEAR])
    k.every_level_adds_up(giving([Money(0), []]))({})


def test_a_collection_that_can_be_called_is_still_one() -> None:
    base = enum.Enum("base", ["WAGES", "TRAVEL"])
    k.flat_rate_is_of_its_base(giving(euros(40)), percent(40), base, Money(1))({base["WAGES"]: HUNDRED})


# Errors that are not the law's


def refuses(*_: object) -> Any:
    raise LookupError("no such source")


class Lazy:
    @property
    def cells(self) -> object:
        return refuses()


def parts_one_by_one(_: object) -> Iterator[Period]:
    yield refuses()


RAISING: list[tuple[Callable[..., None], tuple[Any, ...]]] = [
    (k.split_conserves(refuses), (HUNDRED, RESIDUAL)),
    (k.deadline_is_a_working_day(giving(DAY), refuses), (DAY, 1)),
    (k.merged_periods_are_the_same_days(parts_one_by_one), ([YEAR],)),
    (k.matrix_cell_is_near(giving(Lazy())), ({}, Money(1), "down")),
]


@pytest.mark.parametrize(("check", "case"), RAISING)
def test_an_error_of_the_function_stays_with_a_note_of_the_call(
    check: Callable[..., None], case: tuple[object, ...]
) -> None:
    with pytest.raises(LookupError, match="no such source") as caught:
        check(*case)
    assert [note.split("(")[0] for note in caught.value.__notes__] == [
        f"raised while a law was checked: {check.__qualname__.split('.')[0]}"
    ]


def test_an_error_of_a_function_without_code_of_its_own_stays_too() -> None:
    floor_on = dict[date, Money]().__getitem__
    with pytest.raises(KeyError, match="2026"):
        k.match_keeps_to_its_limits(giving(Money(0)), percent(7), Money(0), Money(0), floor_on)(HUNDRED, HUNDRED, DAY)


class Frozen(Exception):
    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)


def test_an_error_that_takes_no_note_stays_as_it_is() -> None:
    def freezes(*_: object) -> object:
        raise Frozen

    with pytest.raises(Frozen):
        k.split_conserves(freezes)(HUNDRED, RESIDUAL)


def test_too_few_arguments_are_no_fault_of_the_function() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'shares'"):
        k.split_conserves(giving({}))(HUNDRED)
    with pytest.raises(TypeError, match="missing a required argument: 'aid'"):
        k.claims_make_the_aid(giving([]))


# Laws of one's own


@laws.law(source="definition: a fare")
def fare_has_two_parts(fare: Any) -> Callable[[int], None]:
    """A fare has two parts, and the first is the larger."""

    def check(age: int) -> None:
        one, other = fare(age)
        assert one >= other, "a law of one's own may assert"

    return check


@laws.law(source="definition: a law in a law")
def fare_is_a_fare(fare: Any) -> Callable[[int], None]:
    """A fare is a fare."""
    return fare_has_two_parts(fare)


def one_fare(age: int) -> object:
    return age


def no_fare(_: int) -> object:
    raise ValueError("no fare")


def test_a_law_without_types_tells_what_was_given() -> None:
    told = broken(fare_has_two_parts(one_fare), 7)
    assert told.seen == "one_fare gave 7, which cannot be read: TypeError: cannot unpack non-iterable int object"
    assert told.call == "fare_has_two_parts(one_fare)(7)"


def test_a_law_within_a_law_calls_the_function_by_its_name() -> None:
    told = broken(fare_is_a_fare(one_fare), 7)
    assert (told.law, told.call) == ("fare_has_two_parts", "fare_has_two_parts(one_fare)(7)")
    with pytest.raises(ValueError, match="no fare") as caught:
        fare_is_a_fare(no_fare)(7)
    assert [note.split(": ")[1] for note in caught.value.__notes__] == [
        "fare_has_two_parts(no_fare)(7)",
        "fare_is_a_fare(no_fare)(7)",
    ]


def test_what_a_law_asserts_stays_an_assertion() -> None:
    with pytest.raises(AssertionError, match="may assert") as caught:
        fare_has_two_parts(giving((0, 7)))(7)
    assert type(caught.value) is AssertionError


def test_a_law_whose_types_cannot_be_found_is_still_a_law() -> None:
    class Fare(int):
        pass

    @laws.law(source="definition: a fare")
    def fare_is_whole(fare: Callable[[int], Fare]) -> Callable[[int], None]:
        """A fare is whole."""
        return lambda age: laws.expect(fare(age) + 0 == age, "{} is not whole", age)

    assert broken(fare_is_whole(giving("7")), 7).seen.startswith("fare gave '7', which cannot be read: TypeError")


def test_the_last_two_answers_are_told_where_they_differ() -> None:
    rates = iter([(1, 2), (3, 4), 5])

    @laws.law(source="definition: a fare")
    def three_fares_have_parts(fare: Any) -> Callable[[], None]:
        """Three fares have parts."""

        def check() -> None:
            for _ in range(3):
                _one, _other = fare()

        return check

    seen = broken(three_fares_have_parts(rates.__next__)).seen
    assert seen.startswith("fare gave 3, 4, which cannot be read; fare gave 5, which cannot be read: TypeError: ")


def test_what_another_thread_is_given_is_not_told() -> None:
    answered, done = Event(), Event()

    def fare(age: int) -> object:
        if age == 1:
            other.start()
            answered.wait(10)
            return 1
        if age == 3:
            # The other one has had its answer at the age of 2, and is not done.
            answered.set()
            done.wait(10)
        return 0, 0

    @laws.law(source="definition: a fare")
    def two_fares_have_parts(fare: Callable[[int], object]) -> Callable[[int], None]:
        """Two fares have parts."""

        def check(age: int) -> None:
            for year in (age, age + 1):
                _one, _other = cast("Any", fare(year))

        return check

    check = two_fares_have_parts(fare)
    other = Thread(target=check, args=(2,))
    told = broken(check, 1)
    done.set()
    other.join()
    assert told.seen.startswith("fare gave 1, which")


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


def test_what_was_given_for_another_case_is_forgotten() -> None:
    check = k.split_rounds_down(giving(RESIDUAL.split(HUNDRED)))
    check(HUNDRED, RESIDUAL)
    with pytest.raises(AttributeError, match="has no attribute 'residual'"):
        check(HUNDRED, None)


UNREADABLE: list[tuple[Callable[..., None], tuple[Any, ...], type[Exception]]] = [
    (k.deadline_is_a_working_day(not_called, not_called), (date.max, 1), OverflowError),
    (k.months_are_counted_from_the_anchor(not_called), (date(9999, 12, 2), 1), ValueError),
    (k.order_of_partners_changes_nothing(not_called), ({}, ["Lahti"]), KeyError),
    (
        k.credit_note_mirrors(not_called),
        (SimpleNamespace(amount=Money(1), vat=Money(0), travel_limit=None),),
        ValueError,
    ),
]


@pytest.mark.parametrize(("check", "case", "error"), UNREADABLE)
def test_an_argument_that_cannot_be_read_is_no_fault_of_the_function(
    check: Callable[..., None], case: tuple[object, ...], error: type[Exception]
) -> None:
    with pytest.raises(error):
        check(*case)


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
