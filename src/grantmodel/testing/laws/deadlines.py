"""Laws of deadlines, days off and dated values."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar

from grantmodel.errors import NotInForce
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import number_of
from grantmodel.values.dated import Dated
from grantmodel.values.sources import LegalAct

T = TypeVar("T")

TIME_LIMITS_ACT = LegalAct("150/1930", "laki säädettyjen määräaikain laskemisesta")

_WEEKEND = (6, 7)  # as ISO counts the days of the week


def _is_working(day: date, is_day_off: Callable[[date], bool]) -> bool:
    return day.isoweekday() not in _WEEKEND and not is_day_off(day)


@law(source=TIME_LIMITS_ACT.cite(5, 1, amended_by="358/1966"))
def deadline_is_a_working_day(
    deadline: Callable[[date, int], date], is_day_off: Callable[[date], bool]
) -> Callable[[date, int], None]:
    """A deadline never lands on a Saturday, a Sunday or a day off, and never before the day as counted.

    The function gives the last day so many days after an event; the second tells the days off, apart from the function.
    """

    def check(event: date, days: int) -> None:
        counted, time = event + timedelta(days=days), number_of(days, "day")
        last = deadline(event, days)
        told = "the last day {} from {} is {}, "
        expect(_is_working(last, is_day_off), told + "which is no working day", time, event, last)
        expect(last >= counted, told + "before they have passed", time, event, last)

    return check


@law(source=TIME_LIMITS_ACT.cite(5, 1, amended_by="358/1966"))
def deadline_is_the_first_working_day(
    deadline: Callable[[date, int], date], is_day_off: Callable[[date], bool]
) -> Callable[[date, int], None]:
    """Every day from the one as counted until the deadline is a Saturday, a Sunday or a day off."""

    def check(event: date, days: int) -> None:
        day, last = event + timedelta(days=days), deadline(event, days)
        while day < last:
            expect(not _is_working(day, is_day_off), "{} is a working day before {}", day, last)
            day += timedelta(days=1)

    return check


@law(source=TIME_LIMITS_ACT.cite(2))
def deadline_counts_days(counted: Callable[[date, int], date]) -> Callable[[date, int], None]:
    """So many days from an event end that many midnights later; the event's own day is not counted.

    The function gives the day as counted, a day off or not.
    """

    def check(event: date, days: int) -> None:
        last = counted(event, days)
        passed = last.toordinal() - event.toordinal()
        told = "{} from {} is {}, {} later"
        expect(passed == days, told, number_of(days, "day"), event, last, number_of(passed, "day"))

    return check


@law(source="definition: a figure is law on the days of its validity, and on no other")
def dated_value_is_the_only_valid_one(on: Callable[[Dated[T], date], T]) -> Callable[[Dated[T], date], None]:
    """On each day a dated figure has the value of the one version valid then, or is not in force."""

    def check(dated: Dated[T], day: date) -> None:
        valid: list[Any] = [version.value for version in dated.versions if day in version.valid]
        try:
            seen = [on(dated, day)]
        except NotInForce:
            seen = []
        expect(seen == valid, "{} has {} on {}, not {}", dated.name, valid, day, seen)

    return check


@law(source="definition: a change of the law holds from its first day, until the next one")
def change_holds_from_its_first_day(on: Callable[[date], T], since: Mapping[date, T]) -> Callable[[date], None]:
    """On each day a figure is as it was last changed, on the first day of a change as changed; before, there is none.

    The function gives the figure of a day, and raises LookupError where there is none.
    `since` has each change by its first day, told apart from the function.
    """

    def check(day: date) -> None:
        begun = [first for first in since if first <= day]
        expected = [since[max(begun)]] if begun else []
        try:
            seen = [on(day)]
        except LookupError:
            seen = []
        expect(seen == expected, "on {} the figure is {}, not {}", day, expected, seen)

    return check
