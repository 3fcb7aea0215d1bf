"""Paying a state grant, and claiming it in time."""

from datetime import date, timedelta
from functools import partial

import attrs
import valid_state_grant as valid_project
from casebook import Case, Fact

from grantmodel.programmes.state_grants.using import CLAIM_YEARS
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Verdict

DAY = timedelta(days=1)
CRIME = "no labour crime since the grant was made"
case = partial(Case, path=valid_project.HERE)
claim = partial(Case, rule="688/2001-29.1", path=f"{valid_project.HERE}.items[0]")


def on(day: date) -> GroupProject:
    """Return the sound project with its grant made on a day, without costs that were claimed."""
    return valid_project.part(items=[], decision=attrs.evolve(valid_project.DECISION, granted=day))


def claimed(day: date | None, **changes: object) -> GroupProject:
    """Return the sound project with its cost claimed on a day, and with its decision changed."""
    decision = attrs.evolve(valid_project.DECISION, **changes)  # type: ignore[arg-type]
    return valid_project.part(items=[attrs.evolve(valid_project.ITEM, claimed=day)], decision=decision)


LAST = date(2026, 12, 31)
SET = date(2025, 6, 30)

CASES = [
    case(rule="688/2001-22.2", name="no crime", project=valid_project.PROJECT, verdict=Verdict.MET),
    case(
        rule="688/2001-22.2",
        name="a crime",
        project=valid_project.answering(CRIME, answer=False),
        verdict=Verdict.NEEDS_DISCRETION,
    ),
    case(
        rule="688/2001-22.2",
        name="nobody has answered",
        project=valid_project.answering(CRIME, None),
        verdict=Verdict.UNKNOWN,
    ),
    case(rule="688/2001-22.2", name="first day", project=on(date(2019, 1, 1)), verdict=Verdict.MET),
    case(rule="688/2001-22.2", name="before", project=on(date(2018, 12, 31)), verdict=Verdict.NOT_IN_FORCE),
    claim(name="on the last day", project=claimed(LAST), verdict=Verdict.MET),
    claim(name="a day inside", project=claimed(LAST - DAY), verdict=Verdict.MET),
    claim(name="a day late", project=claimed(LAST + DAY), verdict=Verdict.NOT_MET, shortfall=DAY),
    claim(
        name="granted on the last day of the year before",
        project=claimed(LAST, granted=date(2023, 12, 31)),
        verdict=Verdict.NOT_MET,
        shortfall=timedelta(days=365),
    ),
    claim(name="on the day that the decision sets", project=claimed(SET, claims_end=SET), verdict=Verdict.MET),
    claim(
        name="a day after the one that the decision sets",
        project=claimed(SET + DAY, claims_end=SET),
        verdict=Verdict.NOT_MET,
        shortfall=DAY,
    ),
    claim(
        name="later than two years, but the decision sets more",
        project=claimed(LAST + DAY, claims_end=LAST + DAY),
        verdict=Verdict.MET,
    ),
    claim(name="not claimed yet", project=claimed(None), verdict=Verdict.NOT_APPLICABLE),
    claim(
        name="there is no decision",
        project=valid_project.part(decision=None),
        verdict=Verdict.UNKNOWN,
        as_of=valid_project.GRANTED,
        alone=False,
    ),
    claim(
        name="the day of the decision is not known",
        project=claimed(LAST, granted=None),
        verdict=Verdict.UNKNOWN,
        as_of=valid_project.GRANTED,
    ),
    claim(
        name="first day of the Act",
        project=claimed(date(2003, 12, 31), granted=date(2001, 9, 1)),
        verdict=Verdict.MET,
        alone=False,
    ),
    claim(name="before the Act", project=claimed(LAST, granted=date(2001, 8, 31)), verdict=Verdict.NOT_IN_FORCE),
]
FACTS = [Fact(CLAIM_YEARS, date(2001, 8, 31), None), Fact(CLAIM_YEARS, date(2001, 9, 1), 2)]
