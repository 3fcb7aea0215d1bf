"""Which kind of project a flat rate is for: the 40 % and both 7 % of development, and the rates of material aid."""

from datetime import date

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.flat_rate_conditions import (
    MATERIAL_AID_FUNDS,
    MATERIAL_AID_KINDS,
    SEVEN_KINDS,
    SOCIAL_SEVEN_KINDS,
    WAGES_KINDS,
)
from grantmodel.projects.groups import Fund, ProjectForm, ProjectKind
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

OLD, FIRST = date(2021, 10, 14), date(2021, 10, 15)
DEVELOPMENT, INVESTMENT, MATERIAL_AID = ProjectKind.DEVELOPMENT, ProjectKind.INVESTMENT, ProjectKind.MATERIAL_AID
MET, NOT_MET, OTHERWISE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_APPLICABLE
FORTY, SEVEN, BOTH, AID = "flat rate 40", "flat rate 7", "flat rates 7 and 1.5", "flat rate material aid"
FOOD = gm.Organisation(name="Ruokavirasto", authority=AuthorityKind.FOOD_AUTHORITY)
GRANTERS = {Fund.ESF: valid_project.AUTHORITY}
USUAL = {DEVELOPMENT: "flat rate 40", INVESTMENT: "flat rate 1.5", MATERIAL_AID: AID}
"""What the first part has, so that the second alone has the wrong model."""


def part(model: str | None, place: int, granted: date = valid_project.GRANTED) -> gm.Subproject:
    """Return a part of the sound group without wages, staff and purchases, aided at 70 %, which has this cost model."""
    budget = gm.Budget(lines=[gm.BudgetLine("kaikki", valid_project.TOTAL, category=gm.CostCategory.OTHER_DIRECT)])
    aid = gm.euros(126_000)
    return attrs.evolve(
        valid_project.GROUP.subprojects[place],
        budget=budget,
        funding=valid_project.plan(aid, valid_project.TOTAL - aid),
        decision=attrs.evolve(valid_project.DECISION, budget=budget, aid=aid, granted=granted),
        cost_model=model,
        staff_posts=(),
        items=(),
        purchases=(),
    )


def project(
    model: str | None, kind: ProjectKind, fund: Fund | None = Fund.ERDF, granted: date = valid_project.GRANTED
) -> gm.GroupProject:
    """Return a project of a kind and a fund, of whoever may aid it, whose second part has this cost model."""
    by = FOOD if kind is MATERIAL_AID else GRANTERS.get(fund, valid_project.COUNCIL) if fund else valid_project.COUNCIL
    form = ProjectForm.JOINT if fund is Fund.NATIONAL else ProjectForm.GROUP
    parts = [part(USUAL[kind], 0), part(model, 1, granted)]
    return valid_project.granted_by(valid_project.group(kind=kind, fund=fund, form=form, subprojects=parts), by)


FUNDS = (Fund.ERDF, Fund.JTF, Fund.NATIONAL)
BY_KIND = [
    *(("8", FORTY, DEVELOPMENT, fund, MET, True) for fund in Fund),
    *(("8", FORTY, INVESTMENT, fund, NOT_MET, True) for fund in FUNDS),
    ("8", FORTY, MATERIAL_AID, Fund.ESF, NOT_MET, True),
    ("8", "lump sum", INVESTMENT, Fund.ERDF, OTHERWISE, False),
    ("8", None, INVESTMENT, Fund.ERDF, Verdict.UNKNOWN, False),
    *(("9.1 sentence 1", SEVEN, DEVELOPMENT, fund, MET, True) for fund in FUNDS),
    *(("9.1 sentence 1", SEVEN, INVESTMENT, fund, NOT_MET, True) for fund in FUNDS),
    ("9.1 sentence 1", BOTH, DEVELOPMENT, Fund.ERDF, MET, True),
    ("9.1 sentence 1", BOTH, INVESTMENT, Fund.ERDF, NOT_MET, False),
    ("9.1 sentence 1", BOTH, INVESTMENT, Fund.NATIONAL, NOT_MET, True),
    ("9.1 sentence 1", SEVEN, MATERIAL_AID, Fund.ESF, OTHERWISE, False),
    ("9.1 sentence 1", FORTY, INVESTMENT, Fund.ERDF, OTHERWISE, False),
    ("9.1 sentence 1", SEVEN, INVESTMENT, None, Verdict.UNKNOWN, False),
    ("9.1 sentence 1", None, INVESTMENT, Fund.ERDF, Verdict.UNKNOWN, False),
    ("11.1 sentence 1", SEVEN, DEVELOPMENT, Fund.ESF, MET, True),
    ("11.1 sentence 1", BOTH, DEVELOPMENT, Fund.ESF, MET, False),
    ("11.1 sentence 1", SEVEN, MATERIAL_AID, Fund.ESF, NOT_MET, True),
    ("11.1 sentence 1", BOTH, MATERIAL_AID, Fund.ESF, NOT_MET, False),
    ("11.1 sentence 1", SEVEN, INVESTMENT, Fund.JTF, OTHERWISE, False),
    ("11.1 sentence 1", FORTY, MATERIAL_AID, Fund.ESF, OTHERWISE, False),
    ("11.1 sentence 1", SEVEN, MATERIAL_AID, None, Verdict.UNKNOWN, False),
    ("11.1 sentence 1", None, MATERIAL_AID, Fund.ESF, Verdict.UNKNOWN, False),
    ("12.1", AID, MATERIAL_AID, Fund.ESF, MET, True),
    ("12.1", AID, DEVELOPMENT, Fund.ESF, NOT_MET, True),
    *(("12.1", AID, kind, fund, NOT_MET, True) for fund in FUNDS for kind in (DEVELOPMENT, INVESTMENT)),
    ("12.1", AID, MATERIAL_AID, Fund.ERDF, NOT_MET, False),
    ("12.1", AID, MATERIAL_AID, None, Verdict.UNKNOWN, False),
    ("12.1", FORTY, DEVELOPMENT, Fund.ESF, OTHERWISE, True),
    ("12.1", None, MATERIAL_AID, Fund.ESF, Verdict.UNKNOWN, False),
]
EARLY = [
    ("8", FORTY, INVESTMENT, Fund.ERDF),
    ("9.1 sentence 1", SEVEN, INVESTMENT, Fund.ERDF),
    ("11.1 sentence 1", SEVEN, MATERIAL_AID, Fund.ESF),
    ("12.1", AID, DEVELOPMENT, Fund.ESF),
]
CASES = [
    *(
        Case(
            rule=f"866/2021-{rule}",
            name=f"{model or 'no model'}, {kind.value}, {fund.value if fund else 'no fund'}",
            project=project(model, kind, fund),
            verdict=verdict,
            alone=alone,
        )
        for rule, model, kind, fund, verdict, alone in BY_KIND
    ),
    *(
        Case(
            rule=f"866/2021-{rule}",
            name=f"before the decree, {model}",
            project=project(model, kind, fund, OLD),
            verdict=Verdict.NOT_IN_FORCE,
        )
        for rule, model, kind, fund in EARLY
    ),
]
FACTS = [
    Fact(figure, day, value if known else None)
    for figure, value in (
        (WAGES_KINDS, {FORTY: {DEVELOPMENT}}),
        (SEVEN_KINDS, {SEVEN: {DEVELOPMENT}, BOTH: {DEVELOPMENT}}),
        (SOCIAL_SEVEN_KINDS, {SEVEN: {DEVELOPMENT}, BOTH: {DEVELOPMENT}}),
        (MATERIAL_AID_KINDS, {AID: {MATERIAL_AID}}),
        (MATERIAL_AID_FUNDS, {Fund.ESF}),
    )
    for day, known in ((OLD, False), (FIRST, True))
]
