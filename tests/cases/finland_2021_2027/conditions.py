"""The general conditions of aid, declared for the whole group."""

from __future__ import annotations

from datetime import date

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027 import conditions
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Fund, ProjectKind
from grantmodel.rules.checks import Verdict
from grantmodel.rules.questions import Question

DAY_BEFORE = date(2021, 8, 31)
ASKED = {
    "757/2021-5.1.1": conditions.SERVES_THE_GOALS,
    "757/2021-5.1.2": conditions.MATTERS,
    "757/2021-5.1.3": conditions.NON_PROFIT,
    "757/2021-5.1.4": conditions.USABLE_BY_ALL,
}


def invested(cents: int, granted: date = valid_project.GRANTED) -> gm.GroupProject:
    """Return a group whose second part invests so many cents of its services, without aid to the investment."""
    services = gm.BudgetLine("services", gm.euros(30_000) - gm.Money(cents), category=CostCategory.SERVICES)
    machine = gm.BudgetLine("kone", gm.Money(cents), category=CostCategory.INVESTMENT)
    others = [line for line in valid_project.budget().lines if line.category is not CostCategory.SERVICES]
    lines = gm.Budget(lines=[*others, services, machine])
    decision = attrs.evolve(valid_project.DECISION, budget=lines, granted=granted)
    return attrs.evolve(valid_project.second(budget=lines, decision=decision), fund=Fund.ERDF)


def answered(
    question: Question, project: gm.GroupProject = valid_project.GROUP, *, answer: bool | None
) -> gm.GroupProject:
    """Return the project with another answer."""
    return valid_project.answering(project, question.code, answer=answer)


def of_kind(kind: ProjectKind) -> gm.GroupProject:
    """Return the sound group as another kind of project, which breaks other rules."""
    return valid_project.group(kind=kind)


REGION = conditions.BENEFITS_THE_REGION
CASES = [
    *(Case(rule=rule, name="yes", path="", project=valid_project.GROUP, verdict=Verdict.MET) for rule in ASKED),
    *(
        Case(rule=rule, name="no", path="", project=answered(question, answer=False), verdict=Verdict.NOT_MET)
        for rule, question in ASKED.items()
    ),
    *(
        Case(rule=rule, name="no answer", path="", project=answered(question, answer=None), verdict=Verdict.UNKNOWN)
        for rule, question in ASKED.items()
    ),
    *(
        Case(
            rule=rule,
            name="before the Act",
            path="",
            project=valid_project.group(pending=DAY_BEFORE),
            verdict=Verdict.NOT_IN_FORCE,
        )
        for rule in ASKED
    ),
    Case(
        rule="757/2021-5.1.4",
        name="an investment project",
        path="",
        project=of_kind(ProjectKind.INVESTMENT),
        verdict=Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    Case(rule="757/2021-5.1.5", name="no investment", project=invested(0), verdict=Verdict.NOT_APPLICABLE),
    Case(rule="757/2021-5.1.5", name="a cent invested", project=invested(1), verdict=Verdict.MET),
    Case(
        rule="757/2021-5.1.5",
        name="a cent invested for one actor",
        project=answered(REGION, invested(1), answer=False),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule="757/2021-5.1.5",
        name="no investment and no answer",
        project=answered(REGION, answer=None),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(
        rule="757/2021-5.1.5",
        name="no answer",
        project=answered(REGION, invested(1), answer=None),
        verdict=Verdict.UNKNOWN,
    ),
    Case(rule="757/2021-5.1.5", name="before the Act", project=invested(1, DAY_BEFORE), verdict=Verdict.NOT_IN_FORCE),
]
