"""Operations on periods, deadlines and days off, as the library does them."""

from __future__ import annotations

from datetime import date

import attrs

from grantmodel.projects.decisions import Channel, OfficialDecision
from grantmodel.text.symbols import Language
from grantmodel.values import deadlines
from grantmodel.values.periods import Period


@attrs.frozen
class LastDay:
    """The last day for doing something: as counted, and moved past days off."""

    counted: date
    effective: date


@attrs.frozen
class Rectification:
    """When a decision is deemed known, and the last day for requesting rectification."""

    known: date
    counted: date
    effective: date


def period_from_text(text: str, language: Language = "fi") -> Period:
    """Read a period, or a day, as Finnish bodies write it."""
    return Period.parse(text, language)


def period_to_text(period: Period, language: Language = "fi") -> str:
    """Write a period as Finnish bodies do."""
    return period.format(language)


def period_from_start(
    start: date, years: int | None = None, months: int | None = None, days: int | None = None
) -> Period:
    """Return the period of so many years, months or days from a day on, that day included."""
    return Period.starting(start, years=years, months=months, days=days)


def period_days(period: Period) -> int:
    """Return how many calendar days a period has, both ends included."""
    return period.days


def period_months(period: Period) -> int:
    """Return how many whole months a period has, counted from its first day."""
    return period.months


def period_by_year(period: Period) -> tuple[Period, ...]:
    """Return the period's part in each calendar year."""
    return period.by_year()


def period_by_month(period: Period) -> tuple[Period, ...]:
    """Return the period's part in each calendar month."""
    return period.by_month()


def common_days(one: Period, other: Period) -> Period | None:
    """Return the days that two periods have in common."""
    return one.intersection(other)


def joined_periods(one: Period, other: Period) -> Period:
    """Return the days of both periods as one period."""
    return one.union(other)


def gaps(periods: tuple[Period, ...], within: Period) -> tuple[Period, ...]:
    """Return the days of a period that lie in none of the periods."""
    return Period.gaps(periods, within)


def deadline(
    event: date, days: int | None = None, weeks: int | None = None, months: int | None = None, years: int | None = None
) -> LastDay:
    """Count a time limit from an event, whose own day is not counted."""
    found = deadlines.deadline(event, days=days, weeks=weeks, months=months, years=years)
    return LastDay(found.nominal, found.effective)


def days_off(year: int) -> tuple[date, ...]:
    """Return the Finnish days off of a year, in order, those on a Saturday or Sunday among them."""
    return deadlines.days_off(year)


def is_working_day(day: date) -> bool:
    """Return whether a time limit may end on a day."""
    return deadlines.is_working_day(day)


def rectification(channel: Channel, published: date | None = None, sent: date | None = None) -> Rectification:
    """Return when an official's decision is deemed known, and until when rectification may be requested."""
    decision = OfficialDecision(decider="official", published=published, sent=sent)
    last = decision.rectification_deadline(channel)
    return Rectification(decision.notified_on(channel), last.nominal, last.effective)
