"""Laws of months in periods, counted from the day on which a period starts."""

from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta

from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.domains import closed
from grantmodel.testing.laws.words import number_of
from grantmodel.values.periods import Period

SAME_NUMBERED_DAY = "counting: the same-numbered day of a later month, as Act 150/1930 § 3 counts time limits"


def _last_day(day: date, months: int) -> int:
    """Return the number of the last of so many months, by going through the month to the same-numbered day.

    A month after the year 9999 is told to end after it, even where it has no day there.
    """
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max.toordinal() + 31 * month + day.day - 1
    later = date(year, month + 1, 1)
    while later.day < day.day and (later + timedelta(days=1)).month == later.month:
        later += timedelta(days=1)
    return later.toordinal() - 1


@law(source=SAME_NUMBERED_DAY)
def months_are_counted_from_the_anchor(starting: Callable[[date, int], Period]) -> Callable[[date, int], None]:
    """A period of n months ends the day before the same-numbered day n months on, or before that month's last day."""

    def check(day: date, months: int) -> None:
        expected = Period(day, date.fromordinal(_last_day(day, months)))
        period = starting(day, months)
        expect(period == expected, "{} from {} is {}, not {}", number_of(months, "month"), day, expected, period)

    return check


@law(source=SAME_NUMBERED_DAY)
def whole_months_fit(months: Callable[[Period], int]) -> Callable[[Period], None]:
    """A period has as many whole months as fit into it from its first day, and not one more.

    The check takes periods with both ends, such as `periods(allow_open=False)` draws.
    """

    def check(period: Period) -> None:
        closed(period)
        count = 0
        while period.start and period.end and _last_day(period.start, count + 1) <= period.end.toordinal():
            count += 1
        seen = months(period)
        expect(seen == count, "{} has {}, not {}", period, number_of(count, "whole month"), seen)

    return check
