"""De minimis aid at its ceiling, at the edges of its years, and on the first and last days of both Regulations."""

from __future__ import annotations

from datetime import date, timedelta

import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.de_minimis import CEILING, YEARS
from grantmodel.projects.grants import DeMinimisAid
from grantmodel.rules.checks import Verdict

CENT = gm.Money(1)
OLD, NEW = "1407/2013-3.2", "2023/2831-3.2"


def had(amount: gm.Money, granted: date, undertaking: str = "Yritys Oy") -> DeMinimisAid:
    """Return de minimis aid to an undertaking."""
    return DeMinimisAid(undertaking=undertaking, amount=amount, granted=granted)


def last(
    rule: str, name: str, *ledger: DeMinimisAid, verdict: Verdict = Verdict.MET, shortfall: gm.Money | None = None
) -> Case:
    """Return a case about the last aid of a ledger."""
    path = f"de_minimis[{len(ledger) - 1}]"
    project = valid_project.group(de_minimis=ledger)
    return Case(rule=rule, name=name, project=project, verdict=verdict, shortfall=shortfall, path=path)


def before(rule: str, ceiling: gm.Money, day: date) -> Case:
    """Return a case of an aid at the ceiling, before a cent that passes it on the next day."""
    ledger = [had(ceiling, day), had(CENT, day + timedelta(days=1))]
    project = valid_project.group(de_minimis=ledger)
    name = "before a later aid passes it"
    return Case(rule=rule, name=name, project=project, verdict=Verdict.MET, path="de_minimis[0]", alone=False)


def over(rule: str, name: str, *ledger: DeMinimisAid, by: gm.Money = CENT) -> Case:
    """Return a case of a ledger whose last aid passes the ceiling."""
    return last(rule, name, *ledger, verdict=Verdict.NOT_MET, shortfall=by)


LAST_OLD, FIRST_NEW, LAST_NEW = date(2023, 12, 31), date(2024, 1, 1), date(2030, 12, 31)

CASES = [
    # the former Regulation: calendar years
    last(OLD, "at the ceiling", had(gm.euros(200_000), date(2023, 6, 1))),
    last(OLD, "a cent inside", had(gm.euros(200_000) - CENT, date(2023, 6, 1))),
    over(OLD, "a cent outside", had(gm.euros(200_000) + CENT, date(2023, 6, 1))),
    over(
        OLD,
        "from the first day of three years",
        had(gm.euros(100_000), date(2021, 1, 1)),
        had(gm.euros(100_000) + CENT, LAST_OLD),
    ),
    last(
        OLD,
        "of the year before the three",
        had(gm.euros(100_000), date(2020, 12, 31)),
        had(gm.euros(100_000) + CENT, LAST_OLD),
    ),
    before(OLD, gm.euros(200_000), date(2023, 6, 1)),
    last(
        OLD,
        "of two undertakings",
        had(gm.euros(200_000), date(2023, 5, 1)),
        had(gm.euros(200_000), date(2023, 6, 1), "Toinen Oy"),
    ),
    last(
        OLD, "the day before the Regulation", had(gm.euros(900_000), date(2013, 12, 31)), verdict=Verdict.NOT_IN_FORCE
    ),
    over(OLD, "the Regulation's first day", had(gm.euros(200_000) + CENT, date(2014, 1, 1))),
    over(OLD, "the Regulation's last day", had(gm.euros(200_000) + CENT, LAST_OLD)),
    last(OLD, "the day after the Regulation", had(gm.euros(200_000) + CENT, FIRST_NEW), verdict=Verdict.NOT_IN_FORCE),
    # the present Regulation: any three years
    last(NEW, "at the ceiling", had(gm.euros(300_000), date(2025, 8, 15))),
    last(NEW, "a cent inside", had(gm.euros(300_000) - CENT, date(2025, 8, 15))),
    over(NEW, "a cent outside", had(gm.euros(300_000) + CENT, date(2025, 8, 15))),
    over(
        NEW,
        "from the day after the same day",
        had(gm.euros(200_000), date(2022, 8, 16)),
        had(gm.euros(100_000) + CENT, date(2025, 8, 15)),
    ),
    last(
        NEW,
        "of the same day three years before",
        had(gm.euros(200_000), date(2022, 8, 15)),
        had(gm.euros(100_000) + CENT, date(2025, 8, 15)),
    ),
    over(
        NEW,
        "from a leap day",
        had(gm.euros(200_000), date(2024, 2, 29)),
        had(gm.euros(100_000) + CENT, date(2027, 2, 28)),
    ),
    last(
        NEW,
        "of a leap day three years and a day before",
        had(gm.euros(200_000), date(2024, 2, 29)),
        had(gm.euros(100_000) + CENT, date(2027, 3, 1)),
    ),
    over(
        NEW, "to a leap day", had(gm.euros(200_000), date(2025, 3, 1)), had(gm.euros(100_000) + CENT, date(2028, 2, 29))
    ),
    last(
        NEW,
        "to a leap day from three years before",
        had(gm.euros(200_000), date(2025, 2, 28)),
        had(gm.euros(100_000) + CENT, date(2028, 2, 29)),
    ),
    before(NEW, gm.euros(300_000), date(2025, 8, 15)),
    last(
        NEW,
        "of two undertakings",
        had(gm.euros(300_000), date(2025, 8, 14)),
        had(gm.euros(300_000), date(2025, 8, 15), "Toinen Oy"),
    ),
    last(NEW, "the day before the Regulation", had(gm.euros(300_000) + CENT, LAST_OLD), verdict=Verdict.NOT_IN_FORCE),
    over(NEW, "the Regulation's first day", had(gm.euros(300_000) + CENT, FIRST_NEW)),
    over(NEW, "the Regulation's last day", had(gm.euros(300_000) + CENT, LAST_NEW)),
    last(NEW, "the day after the Regulation", had(gm.euros(900_000), date(2031, 1, 1)), verdict=Verdict.NOT_IN_FORCE),
]
FACTS = [
    Fact(CEILING, date(2013, 12, 31), None),
    Fact(CEILING, date(2014, 1, 1), gm.euros(200_000)),
    Fact(CEILING, LAST_OLD, gm.euros(200_000)),
    Fact(CEILING, FIRST_NEW, gm.euros(300_000)),
    Fact(CEILING, LAST_NEW, gm.euros(300_000)),
    Fact(CEILING, date(2031, 1, 1), None),
    Fact(YEARS, date(2013, 12, 31), None),
    Fact(YEARS, date(2014, 1, 1), 3),
    Fact(YEARS, LAST_OLD, 3),
    Fact(YEARS, FIRST_NEW, 3),
    Fact(YEARS, LAST_NEW, 3),
    Fact(YEARS, date(2031, 1, 1), None),
]
