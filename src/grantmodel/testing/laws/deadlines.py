"""Laws of deadlines, days off and dated values."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeVar

from grantmodel.errors import NotInForce
from grantmodel.testing.laws.broken import expect
from grantmodel.values.dated import Dated
from grantmodel.values.deadlines import Deadline

T = TypeVar("T")

_WEEKEND = (6, 7)  # as ISO counts the days of the week


def deadline_is_a_working_day(
    deadline: Callable[[date, int], Deadline], is_day_off: Callable[[date], bool]
) -> Callable[[date, int], None]:
    """A deadline never lands on a Saturday, a Sunday or a day off, and never before the day as counted."""

    def check(event: date, days: int) -> None:
        effective = deadline(event, days).effective
        expect(effective.isoweekday() not in _WEEKEND and not is_day_off(effective), f"{effective} is no working day")
        expect(effective >= event + timedelta(days=days), f"{effective} is before {days} days from {event} have passed")

    return check


def deadline_is_the_first_working_day(
    deadline: Callable[[date, int], Deadline], is_day_off: Callable[[date], bool]
) -> Callable[[date, int], None]:
    """Every day from the one as counted until the deadline is a Saturday, a Sunday or a day off."""

    def check(event: date, days: int) -> None:
        day, effective = event + timedelta(days=days), deadline(event, days).effective
        while day < effective:
            expect(day.isoweekday() in _WEEKEND or is_day_off(day), f"{day} is a working day before {effective}")
            day += timedelta(days=1)

    return check


def deadline_counts_days(deadline: Callable[[date, int], Deadline]) -> Callable[[date, int], None]:
    """So many days from an event end that many midnights later; the event's own day is not counted."""

    def check(event: date, days: int) -> None:
        nominal = deadline(event, days).nominal
        expect(nominal.toordinal() - event.toordinal() == days, f"{days} days from {event} do not end on {nominal}")

    return check


def dated_value_is_the_only_valid_one(on: Callable[[Dated[T], date], T]) -> Callable[[Dated[T], date], None]:
    """On each day a dated figure has the value of the one version valid then, or is not in force."""

    def check(dated: Dated[T], day: date) -> None:
        valid: list[Any] = [version.value for version in dated.versions if day in version.valid]
        try:
            seen = [on(dated, day)]
        except NotInForce:
            seen = []
        expect(seen == valid, f"{dated.name} has {valid} on {day}, not {seen}")

    return check
