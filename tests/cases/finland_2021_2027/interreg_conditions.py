"""The programme's approval, Finnish beneficiaries, the agreement and the time limits of an Interreg match."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.interreg_cofinancing import (
    ACROSS_BORDERS,
    AGREED,
    APPROVED,
    FINAL_RECIPIENT,
    IN_FINLAND,
    MONTHS_TO_APPLY,
    MONTHS_TO_DECIDE,
    SIGNED,
)
from grantmodel.projects.declarations import Waiver
from grantmodel.rules.checks import Verdict
from grantmodel.rules.questions import Question

DAY = timedelta(days=1)
BEFORE_THE_ACT: dict[str, Any] = {"applied": date(2021, 8, 30), "decided": date(2021, 8, 31)}
BEFORE_THE_DECREE: dict[str, Any] = {"applied": date(2021, 10, 13), "decided": date(2021, 10, 14)}
ONE = attrs.evolve(valid_project.interreg(), subprojects=valid_project.interreg().subprojects[:1])


def case(rule: str, name: str, verdict: Verdict, project: gm.GroupProject, **more: Any) -> Case:
    return Case(rule=rule, name=name, verdict=verdict, project=project, path="interreg_cofinancing", **more)


def answered(rule: str, question: Question) -> list[Case]:
    """Return cases of a rule that one answer decides."""
    answers = {"yes": (True, Verdict.MET), "no": (False, Verdict.NOT_MET), "no answer": (None, Verdict.UNKNOWN)}
    return [
        case(rule, name, verdict, valid_project.answering(valid_project.interreg(), question.code, answer))
        for name, (answer, verdict) in answers.items()
    ]


def abroad(across: bool | None) -> gm.GroupProject:
    """Return an Interreg project with a beneficiary abroad, which may be a cross-border legal body."""
    return valid_project.answering(
        valid_project.answering(valid_project.interreg(), IN_FINLAND.code, answer=False), ACROSS_BORDERS.code, across
    )


def excepted(reason: str, rule: str) -> tuple[Waiver, ...]:
    return (
        Waiver(
            rule=rule, path="interreg_cofinancing", reason=reason, by="Päijät-Hämeen liitto", on=valid_project.GRANTED
        ),
    )


CONDITIONS = [
    *answered("757/2021-59.1", APPROVED),
    case("757/2021-59.1", "before the Act", Verdict.NOT_IN_FORCE, valid_project.interreg(**BEFORE_THE_ACT)),
    case(
        "757/2021-59.2",
        "at home",
        Verdict.MET,
        valid_project.answering(valid_project.interreg(), ACROSS_BORDERS.code, answer=False),
    ),
    case("757/2021-59.2", "abroad", Verdict.NOT_MET, abroad(across=False)),
    case("757/2021-59.2", "abroad, of what kind is unknown", Verdict.UNKNOWN, abroad(across=None)),
    case("757/2021-59.2", "across borders", Verdict.NEEDS_DISCRETION, abroad(across=True)),
    case(
        "757/2021-59.2",
        "across borders, excepted",
        Verdict.MET_BY_WAIVER,
        abroad(across=True),
        waivers=excepted("EGTC", "757/2021-59.2"),
    ),
    case(
        "757/2021-59.2",
        "where is unknown",
        Verdict.UNKNOWN,
        valid_project.answering(valid_project.interreg(), IN_FINLAND.code, answer=None),
    ),
    case("757/2021-59.2", "before the Act", Verdict.NOT_IN_FORCE, valid_project.interreg(**BEFORE_THE_ACT)),
    *answered("757/2021-59.4", FINAL_RECIPIENT),
    case("757/2021-59.4", "before the Act", Verdict.NOT_IN_FORCE, valid_project.interreg(**BEFORE_THE_ACT)),
]

# Four months from Friday 14 February 2025 end on a Saturday, so on Monday 16 June.
LAST_TO_APPLY = date(2025, 6, 16)
LATE = valid_project.interreg(applied=LAST_TO_APPLY + DAY)
REASONED = valid_project.interreg(applied=LAST_TO_APPLY + DAY, late_reason=True)
TIMES = [
    case("757/2021-61.2", "the last day", Verdict.MET, valid_project.interreg(applied=LAST_TO_APPLY)),
    case("757/2021-61.2", "a day before", Verdict.MET, valid_project.interreg(applied=LAST_TO_APPLY - DAY)),
    case("757/2021-61.2", "a day late", Verdict.NOT_MET, LATE, shortfall=DAY),
    case("757/2021-61.2", "late for a reason", Verdict.NEEDS_DISCRETION, REASONED, shortfall=DAY),
    case(
        "757/2021-61.2",
        "late for a reason that is accepted",
        Verdict.MET_BY_WAIVER,
        REASONED,
        shortfall=DAY,
        waivers=excepted("painava syy", "757/2021-61.2"),
    ),
    case("757/2021-61.2", "EU decision unknown", Verdict.UNKNOWN, valid_project.interreg(eu_decided=None)),
    case("757/2021-61.2", "not applied for yet", Verdict.UNKNOWN, valid_project.interreg(applied=None), alone=False),
    case("757/2021-61.2", "before the Act", Verdict.NOT_IN_FORCE, valid_project.interreg(**BEFORE_THE_ACT)),
]

# Two months from 2 June 2025 end on a Saturday, so on Monday 4 August.
LAST_TO_DECIDE = date(2025, 8, 4)
DECISIONS = [
    case("867/2021-33", "the last day", Verdict.MET, valid_project.interreg(decided=LAST_TO_DECIDE)),
    case("867/2021-33", "a day before", Verdict.MET, valid_project.interreg(decided=LAST_TO_DECIDE - DAY)),
    case(
        "867/2021-33",
        "a day late",
        Verdict.NOT_MET,
        valid_project.interreg(decided=LAST_TO_DECIDE + DAY),
        shortfall=DAY,
    ),
    case("867/2021-33", "not applied for yet", Verdict.UNKNOWN, valid_project.interreg(applied=None), alone=False),
    case("867/2021-33", "not decided yet", Verdict.UNKNOWN, valid_project.interreg(decided=None), alone=False),
    case("867/2021-33", "before the decree", Verdict.NOT_IN_FORCE, valid_project.interreg(**BEFORE_THE_DECREE)),
]

AGREEMENTS = [
    *answered("757/2021-62.1", AGREED),
    case(
        "757/2021-62.1",
        "one beneficiary",
        Verdict.NOT_APPLICABLE,
        valid_project.answering(ONE, AGREED.code, answer=False),
    ),
    case("757/2021-62.1", "before the Act", Verdict.NOT_IN_FORCE, valid_project.interreg(**BEFORE_THE_ACT)),
    *answered("867/2021-32.1", SIGNED),
    case(
        "867/2021-32.1",
        "one beneficiary",
        Verdict.NOT_APPLICABLE,
        valid_project.answering(ONE, SIGNED.code, answer=False),
    ),
    case("867/2021-32.1", "before the decree", Verdict.NOT_IN_FORCE, valid_project.interreg(**BEFORE_THE_DECREE)),
]

CASES = [*CONDITIONS, *TIMES, *DECISIONS, *AGREEMENTS]
FACTS = [
    Fact(MONTHS_TO_APPLY, date(2021, 8, 31), None),
    Fact(MONTHS_TO_APPLY, date(2021, 9, 1), 4),
    Fact(MONTHS_TO_DECIDE, date(2021, 10, 14), None),
    Fact(MONTHS_TO_DECIDE, date(2021, 10, 15), 2),
]
