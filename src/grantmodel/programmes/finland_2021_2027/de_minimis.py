"""How much de minimis aid an undertaking may have, and what applications tell of it.

Regulations (EU) No 1407/2013 and (EU) 2023/2831, Article 3(2); Act 757/2021 §§ 6, 8 and 19.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from grantmodel.programmes.acts import (
    DAYS_OF_FORMER_DE_MINIMIS,
    DE_MINIMIS,
    FINANCING_ACT,
    FORMER_DE_MINIMIS,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS
from grantmodel.projects.fields import as_tuple, checked
from grantmodel.projects.grants import DeMinimisAid
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Check, Figure, declared
from grantmodel.rules.comparisons import at_most, holds
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.days import MONTHS_IN_A_YEAR, add_months, checked_day
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence

_DAYS_UNVERIFIED = "The figure was read, the days on which it holds were not."

CEILING: Parameter[Money] = parameter(
    "757/2021-8.3 de minimis ceiling",
    "euro cents",
    row(
        euros(200_000),
        FORMER_DE_MINIMIS.cite(3, 2),
        checked="2026-11-24",
        evidence=Evidence.UNVERIFIED,
        note=_DAYS_UNVERIFIED,
    ),
    row(
        euros(300_000), DE_MINIMIS.cite(3, 2), checked="2026-11-24", evidence=Evidence.UNVERIFIED, note=_DAYS_UNVERIFIED
    ),
)
YEARS: Parameter[int] = parameter(
    "757/2021-8.3 de minimis years",
    "years",
    row(3, FORMER_DE_MINIMIS.cite(3, 2), checked="2026-11-24", evidence=Evidence.UNVERIFIED, note=_DAYS_UNVERIFIED),
    row(3, DE_MINIMIS.cite(3, 2), checked="2026-11-24", evidence=Evidence.UNVERIFIED, note=_DAYS_UNVERIFIED),
)

_WORDS = Catalogue.beside(__name__, "de_minimis")


def _calendar_years(day: date, years: int) -> Period:
    """Return the calendar year of a day so far, and those before it; a fiscal year is taken for a calendar year."""
    return Period(Period.year(day.year - years + 1).start, day)


def _rolling_years(day: date, years: int) -> Period:
    """Return the years that end on a day: from the day after the same-numbered one so many years before."""
    return Period(add_months(day, -years * MONTHS_IN_A_YEAR) + timedelta(days=1), day)


def _had(ledger: Iterable[DeMinimisAid], undertaking: str, window: Period) -> tuple[DeMinimisAid, ...]:
    return tuple(aid for aid in ledger if aid.undertaking == undertaking and aid.granted in window)


def _sum(aids: Iterable[DeMinimisAid]) -> Money:
    return Money.sum(aid.amount for aid in aids)


@rule(FORMER_DE_MINIMIS.cite(3, 2), anchor="decision", reads=(YEARS, CEILING), evidence=Evidence.INFERRED)
def aid_of_fiscal_years_is_under_the_ceiling(group: GroupProject, aid: DeMinimisAid, law: Parameters) -> Check:
    """Over the fiscal year of the grant and the two before it one undertaking has at most 200 000 euros."""
    window = _calendar_years(aid.granted, law[YEARS])
    return at_most(_sum(_had(group.de_minimis, aid.undertaking, window)), law[CEILING])


@rule(DE_MINIMIS.cite(3, 2), anchor="decision", reads=(YEARS, CEILING), evidence=Evidence.UNVERIFIED)
def aid_of_any_years_is_under_the_ceiling(group: GroupProject, aid: DeMinimisAid, law: Parameters) -> Check:
    """Over any three years that end on the day of a grant one undertaking has at most 300 000 euros."""
    window = _rolling_years(aid.granted, law[YEARS])
    return at_most(_sum(_had(group.de_minimis, aid.undertaking, window)), law[CEILING])


def room_left(ledger: Iterable[DeMinimisAid], undertaking: str, day: date) -> Computed[Money]:
    """An undertaking may have what lies between the ceiling of a day and the aid of the years that end on it.

    Args:
        ledger: De minimis aid from every authority; aid of other undertakings, and of later days, does not count.
        undertaking: The single undertaking, as the ledger names it (yksi ainoa yritys).
        day: The day on which the right to new aid would arise.

    Returns:
        Euro cents, and none where the ceiling is already passed. No rounding is performed.

    Raises:
        UnsuitableTypeError: For a ledger of anything but aid, an undertaking that is no text, or a day that is no date.
        NotInForce: For a day of neither Regulation; carries the day and whether it is not yet or ended.

    >>> aid = DeMinimisAid(undertaking="Yritys Oy", amount=euros(250_000), granted=date(2024, 3, 1))
    >>> room_left([aid], "Yritys Oy", date(2027, 2, 28)).value, room_left([aid], "Yritys Oy", date(2027, 3, 1)).value
    (euros("50000.00"), euros("300000.00"))
    """
    had_before = _checked_ledger(ledger)
    checked(undertaking, str, "an undertaking is a name such as 'Yritys Oy'")
    law = Parameters({"decision": checked_day(day, what="the day of new aid")}, "decision")
    ceiling, years = law[CEILING], law[YEARS]
    window = _calendar_years(day, years) if day in DAYS_OF_FORMER_DE_MINIMIS else _rolling_years(day, years)
    aids = _had(had_before, undertaking, window)
    had = _sum(aids)
    room = max(ceiling - had, Money(0))
    facts: dict[str, Figure] = {"undertaking": undertaking, "day": day, "window": window}
    facts |= {"room": room, "ceiling": ceiling, "had": had}
    steps = [Explanation(_WORDS, "aid", {"day": aid.granted, "amount": aid.amount}) for aid in aids]
    return Computed(room, Explanation(_WORDS, "room", facts, versions=tuple(law.versions), steps=steps))


def _checked_ledger(ledger: Iterable[DeMinimisAid]) -> tuple[DeMinimisAid, ...]:
    one = "aid in the ledger is a DeMinimisAid(undertaking='Yritys Oy', amount=euros(1000), granted=date(2026, 1, 1))"
    return tuple(checked(aid, DeMinimisAid, one) for aid in as_tuple(ledger))


ACCOUNT = Question("the application has an account of de minimis aid already received", GroupProject, QUESTIONS)
MEASURES = Question("the application has an account of aid measures for economic operators", GroupProject, QUESTIONS)


def _beneficiaries(group: GroupProject) -> set[str]:
    return {part.beneficiary.name for part in group.subprojects}


def _benefiting(group: GroupProject) -> set[str]:
    return {aid.undertaking for aid in group.de_minimis}


def aids_beneficiaries(group: GroupProject) -> bool:
    """Return whether a beneficiary has de minimis aid."""
    return bool(_benefiting(group) & _beneficiaries(group))


def aids_others(group: GroupProject) -> bool:
    """Return whether others than the beneficiaries have de minimis aid (hyödynsaajat)."""
    return bool(_benefiting(group) - _beneficiaries(group))


@rule(FINANCING_ACT.cite(19, 2, 1), anchor="application", applies=aids_beneficiaries)
def applicant_accounts_for_earlier_aid(group: GroupProject) -> Check:
    """Who applies for de minimis aid (vähämerkityksinen tuki) tells what it has had, and that it stays under."""
    return holds(declared(group, ACCOUNT))


@rule(FINANCING_ACT.cite(19, 2, 2), anchor="application", applies=aids_others)
def measures_for_operators_are_accounted_for(group: GroupProject) -> Check:
    """Aid measures for economic operators that benefit (hyödynsaajat) are told for the assessment of de minimis aid."""
    return holds(declared(group, MEASURES))
