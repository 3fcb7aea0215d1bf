"""Standard lump sums: their amount, one output, and the projects they are for."""

from datetime import date, timedelta
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.lump_sums import (
    FUNDS,
    INCLUSION_PILOT,
    MOST_PARTS,
    PRELIMINARY_STUDY,
)
from grantmodel.rules.checks import Verdict

CENT, DAY = gm.Money(1), timedelta(days=1)
FIRST = date(2022, 5, 17)
FIFTY = gm.euros(50_000)
STUDY, PILOT = "preliminary study", "pilot of social inclusion"
AMOUNT, PARTS, PROJECTS = (
    "866/2021-15.5",
    "rakennerahastot.fi: standard lump sums, parts",
    "rakennerahastot.fi: standard lump sums, projects",
)


def standard(
    total: gm.Money = FIFTY,
    name: str | None = STUDY,
    *,
    parts: int = 1,
    granted: date = valid_project.GRANTED,
    **changes: Any,
) -> gm.GroupProject:
    """Return an ESF+ group whose second part has a standard lump sum for so many equal outputs, 80 % of it aid."""
    cents = [total.cents // parts] * (parts - 1)
    amounts = [*cents, total.cents - sum(cents)]
    costs = gm.Budget(lines=[gm.BudgetLine("services", total, category=gm.CostCategory.SERVICES)])
    decision = attrs.evolve(
        valid_project.DECISION,
        granted=granted,
        budget=costs,
        aid=gm.euros(40_000),
        outputs=[attrs.evolve(valid_project.OUTPUT, amount=gm.Money(amount)) for amount in amounts],
        standard_lump_sum=name,
    )
    funding = valid_project.plan(gm.euros(40_000), total - gm.euros(40_000), total)
    part: dict[str, Any] = {
        "cost_model": "lump sum",
        "budget": costs,
        "funding": funding,
        "decision": decision,
        "items": [],
    }
    return valid_project.second(**{**part, **changes})


def of(project: gm.GroupProject, **changes: Any) -> gm.GroupProject:
    """Return the project with some of its own fields changed."""
    return attrs.evolve(project, **changes)


def case(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, **more: Any) -> Case:
    return Case(rule=rule, name=name, project=project, verdict=verdict, **more)


FLAT: dict[str, Any] = {"cost_model": "flat rate 7"}
AMOUNTS = [
    case(AMOUNT, "the study", standard(), Verdict.MET),
    case(AMOUNT, "the pilot", standard(name=PILOT), Verdict.MET),
    case(AMOUNT, "a cent too much", standard(FIFTY + CENT), Verdict.NOT_MET, shortfall=CENT),
    case(AMOUNT, "the pilot, a cent too much", standard(FIFTY + CENT, PILOT), Verdict.NOT_MET, shortfall=CENT),
    case(AMOUNT, "a draft budget", standard(FIFTY + CENT, None), Verdict.NOT_APPLICABLE),
    case(AMOUNT, "another model", standard(FIFTY + CENT, **FLAT), Verdict.NOT_APPLICABLE),
    case(AMOUNT, "a name nobody knows", standard(name="kasvuselvitys"), Verdict.UNKNOWN, alone=False),
    case(AMOUNT, "no decision", standard(decision=None), Verdict.UNKNOWN, alone=False, as_of=valid_project.GRANTED),
    case(AMOUNT, "on the first day", standard(granted=FIRST), Verdict.MET),
    case(AMOUNT, "the day before", standard(granted=FIRST - DAY), Verdict.NOT_IN_FORCE),
    case(AMOUNT, "before the decree", standard(granted=date(2021, 10, 14)), Verdict.NOT_IN_FORCE),
]
IN_PARTS = [
    case(PARTS, "one", standard(), Verdict.MET),
    case(PARTS, "two", standard(parts=2), Verdict.NOT_MET),
    case(PARTS, "two of a draft budget", standard(name=None, parts=2), Verdict.NOT_APPLICABLE),
    case(PARTS, "two by another model", standard(parts=2, **FLAT), Verdict.NOT_APPLICABLE),
    case(PARTS, "the day before", standard(parts=2, granted=FIRST - DAY), Verdict.NOT_IN_FORCE),
]
FOR_PROJECTS = [
    *(
        case(PROJECTS, f"the study of the {fund.value}", of(standard(), fund=fund), Verdict.MET)
        for fund in (gm.Fund.ERDF, gm.Fund.ESF, gm.Fund.JTF)
    ),
    case(PROJECTS, "the study of national funds", of(standard(), fund=gm.Fund.NATIONAL), Verdict.NOT_MET, alone=False),
    case(PROJECTS, "the pilot of the ESF+", standard(name=PILOT), Verdict.MET),
    case(PROJECTS, "the pilot of the JTF", of(standard(name=PILOT), fund=gm.Fund.JTF), Verdict.NOT_MET),
    case(PROJECTS, "a draft budget of the JTF", of(standard(name=None), fund=gm.Fund.JTF), Verdict.NOT_APPLICABLE),
    case(
        PROJECTS,
        "an investment",
        of(standard(), kind=gm.ProjectKind.INVESTMENT, fund=gm.Fund.ERDF),
        Verdict.NOT_MET,
        alone=False,
    ),
    case(PROJECTS, "no fund", of(standard(), fund=None), Verdict.UNKNOWN, alone=False),
    case(PROJECTS, "a name nobody knows", standard(name="kasvuselvitys"), Verdict.UNKNOWN, alone=False),
    case(PROJECTS, "the day before", standard(granted=FIRST - DAY), Verdict.NOT_IN_FORCE),
]
CASES = [*AMOUNTS, *IN_PARTS, *FOR_PROJECTS]
ALL_FUNDS = {STUDY: frozenset({gm.Fund.ERDF, gm.Fund.ESF, gm.Fund.JTF}), PILOT: frozenset({gm.Fund.ESF})}
SINCE = {PRELIMINARY_STUDY: FIFTY, INCLUSION_PILOT: FIFTY, FUNDS: ALL_FUNDS, MOST_PARTS: 1}
FACTS = [
    *(Fact(figure, FIRST - DAY, None) for figure in SINCE),
    *(Fact(figure, FIRST, value) for figure, value in SINCE.items()),
]
