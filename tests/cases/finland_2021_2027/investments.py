"""When 1.5 % of direct investment costs may be used: funds, kinds of projects and authorities."""

from datetime import date

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.flat_rate_conditions import (
    INVESTMENT_AUTHORITIES,
    INVESTMENT_FUNDS,
    INVESTMENT_KINDS,
)
from grantmodel.projects.groups import Fund, ProjectKind
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

ALONE, BESIDE = "flat rate 1.5", "flat rates 7 and 1.5"
DEVELOPMENT, INVESTMENT = ProjectKind.DEVELOPMENT, ProjectKind.INVESTMENT
NETWORK = gm.Budget(lines=[gm.BudgetLine("verkko", valid_project.TOTAL, category=gm.CostCategory.INVESTMENT)])
OLD, FIRST = date(2021, 10, 14), date(2021, 10, 15)
NOBODY = gm.Organisation(name="rahoittaja")


def developed(
    model: str | None = BESIDE, fund: Fund | None = Fund.ERDF, by: gm.Organisation = valid_project.COUNCIL
) -> gm.GroupProject:
    """Return a development project, whose second part has this cost model."""
    return attrs.evolve(valid_project.granted_by(valid_project.second(cost_model=model), by), fund=fund)


def invested(
    model: str = ALONE, fund: Fund = Fund.ERDF, by: gm.Organisation = valid_project.COUNCIL
) -> gm.GroupProject:
    """Return an investment project, aided at 70 %, whose second part has this cost model."""
    aid = gm.euros(126_000)
    decision = attrs.evolve(valid_project.DECISION, budget=NETWORK, aid=aid)
    parts = [
        attrs.evolve(
            part,
            budget=NETWORK,
            funding=valid_project.plan(aid, valid_project.TOTAL - aid),
            decision=decision,
            cost_model=name,
            staff_posts=(),
            items=(),
            purchases=(),
        )
        for part, name in zip(valid_project.GROUP.subprojects, (ALONE, model), strict=True)
    ]
    return valid_project.granted_by(valid_project.group(kind=INVESTMENT, fund=fund, subprojects=parts), by)


def case(name: str, project: gm.GroupProject, verdict: Verdict, *, alone: bool = True) -> Case:
    """Return a case about the second part."""
    return Case(rule="866/2021-10.1", name=name, project=project, verdict=verdict, alone=alone)


def decided(day: date) -> gm.GroupProject:
    """Return an ELY Centre's development project with investments inside it, decided on a day."""
    project = developed(by=valid_project.AUTHORITY)
    first, part = project.subprojects
    decision = part.decision and attrs.evolve(part.decision, granted=day)
    return attrs.evolve(project, subprojects=[first, attrs.evolve(part, decision=decision)])


CASES = [
    case("beside the 7 %", developed(), Verdict.MET),
    case("beside the 7 %, JTF", developed(fund=Fund.JTF), Verdict.MET),
    case("alone in a part of a development project", developed(ALONE), Verdict.MET),
    case("beside the 7 %, ESF+", developed(fund=Fund.ESF, by=valid_project.AUTHORITY), Verdict.NOT_MET),
    case("alone, ESF+", developed(ALONE, Fund.ESF, valid_project.AUTHORITY), Verdict.NOT_MET),
    case("beside the 7 %, an ELY Centre's", developed(by=valid_project.AUTHORITY), Verdict.NOT_MET),
    case(
        "alone in a part of an ELY Centre's development", developed(ALONE, by=valid_project.AUTHORITY), Verdict.NOT_MET
    ),
    case("an investment project", invested(), Verdict.MET),
    case("an ELY Centre's investment project", invested(by=valid_project.AUTHORITY), Verdict.MET),
    case("an investment project, JTF", invested(fund=Fund.JTF), Verdict.MET),
    case("beside the 7 % in an investment project", invested(BESIDE), Verdict.NOT_MET, alone=False),
    case("material aid", attrs.evolve(developed(ALONE), kind=ProjectKind.MATERIAL_AID), Verdict.NOT_MET, alone=False),
    case("national funds", developed(fund=Fund.NATIONAL), Verdict.NOT_APPLICABLE, alone=False),
    case("another model", developed("flat rate 40", Fund.ESF, valid_project.AUTHORITY), Verdict.NOT_APPLICABLE),
    case("no model", developed(None), Verdict.UNKNOWN, alone=False),
    case("no fund", developed(fund=None), Verdict.UNKNOWN, alone=False),
    case("no authority", developed(by=NOBODY), Verdict.UNKNOWN, alone=False),
    case("an Interreg match", valid_project.interreg(), Verdict.NOT_APPLICABLE),
    case("before the decree", decided(OLD), Verdict.NOT_IN_FORCE),
]
FACTS = [
    Fact(figure, day, value if known else None)
    for figure, value in (
        (INVESTMENT_FUNDS, {Fund.ERDF, Fund.JTF}),
        (INVESTMENT_KINDS, {ALONE: {INVESTMENT, DEVELOPMENT}, BESIDE: {DEVELOPMENT}}),
        (INVESTMENT_AUTHORITIES, {AuthorityKind.REGIONAL_COUNCIL}),
    )
    for day, known in ((OLD, False), (FIRST, True))
]
