"""Income on both sides of the last claim and of the implementation period, and the kinds that are deducted."""

from datetime import date, timedelta
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.income import INCOME_DEDUCTED, INCOME_KINDS
from grantmodel.rules.checks import Shortfall, Verdict

DAY = timedelta(days=1)
LAST = date(2027, 12, 31)
END = date(2027, 8, 31)
RULE = "757/2021-27.3"
OLD = attrs.evolve(valid_project.DECISION, granted=date(2021, 8, 31))


def case(
    name: str, project: gm.GroupProject, verdict: Verdict, shortfall: Shortfall | None = None, *, alone: bool = True
) -> Case:
    """Return a case of the rule at the income."""
    path = "subprojects[1].incomes[0]"
    return Case(rule=RULE, name=name, project=project, verdict=verdict, shortfall=shortfall, path=path, alone=alone)


def forgotten(**changes: Any) -> gm.GroupProject:
    """Return a group with an income that no claim reports."""
    return valid_project.income(**{"claimed": None, **changes})


def deducting(answer: bool | None) -> gm.GroupProject:
    """Return a group with an income that no claim reports, and an answer to whether income is deducted."""
    return valid_project.answering(forgotten(), INCOME_DEDUCTED.code, answer)


def in_part(**changes: Any) -> gm.GroupProject:
    """Return a group with an income that no claim reports, its part changed."""
    incomes = [attrs.evolve(valid_project.INCOME, claimed=None)]
    return valid_project.second(**{"incomes": incomes, "last_claim": LAST, **changes})


UNASKED = valid_project.answering(valid_project.income(), INCOME_DEDUCTED.code, answer=None)
CASES = [
    case("reported", valid_project.income(), Verdict.MET),
    case("reported in the last claim", valid_project.income(claimed=LAST), Verdict.MET),
    case("reported the day after it", valid_project.income(claimed=LAST + DAY), Verdict.NOT_MET, DAY),
    case("reported nowhere", forgotten(), Verdict.NOT_MET),
    case("a refund reported nowhere", forgotten(amount=gm.euros(-2_000)), Verdict.NOT_MET),
    case("of another kind", forgotten(kind=gm.IncomeKind.OTHER), Verdict.NOT_MET),
    case("received on the day of the last claim", forgotten(received=LAST), Verdict.NOT_MET),
    case("received the day after it", forgotten(received=LAST + DAY), Verdict.NOT_APPLICABLE),
    case("not received", forgotten(received=None), Verdict.NOT_APPLICABLE),
    case("no last claim yet", in_part(last_claim=None), Verdict.NOT_APPLICABLE),
    case("produced on the last day", forgotten(produced=END), Verdict.NOT_MET),
    case("produced the day after it", forgotten(produced=END + DAY), Verdict.NOT_APPLICABLE),
    case("produced the day before the first", forgotten(produced=date(2025, 8, 31)), Verdict.NOT_APPLICABLE),
    case("produced nobody knows when", forgotten(produced=None), Verdict.UNKNOWN),
    case("not deducted by state aid law", deducting(answer=False), Verdict.NOT_APPLICABLE),
    case("reported, and nobody knows whether it is deducted", UNASKED, Verdict.MET),
    case("nobody knows whether it is deducted", deducting(answer=None), Verdict.UNKNOWN),
    case("before the Act", in_part(decision=OLD), Verdict.NOT_IN_FORCE),
]
LISTED = frozenset(set(gm.IncomeKind) - {gm.IncomeKind.OTHER})
FACTS = [
    Fact(INCOME_KINDS, date(2021, 10, 14), None),
    Fact(INCOME_KINDS, date(2021, 10, 15), LISTED),
]
