"""Land, totals and cost categories against the approved budget."""

from datetime import date
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.approved_costs import (
    CONSERVES_NATURE,
    LAND_CEILING,
    LAND_FUNDS,
    OVERRUN_AMOUNT,
    OVERRUN_SHARE,
    SITE_CEILING,
    WITHOUT_OVERRUN,
)
from grantmodel.projects.costs import Amendment, CostCategory, CostItem
from grantmodel.projects.groups import Fund, ProjectForm, ProjectKind
from grantmodel.rules.checks import Shortfall, Verdict

CENT, NOTHING = gm.Money(1), gm.Money(0)
OLD = date(2021, 10, 14)
SERVICES = "subprojects[1].decision.budget.lines[2]"


def case(
    rule: str,
    name: str,
    project: gm.GroupProject,
    verdict: Verdict,
    shortfall: Shortfall | None = None,
    **more: Any,
) -> Case:
    """Return a case of a rule of Decree 866/2021."""
    return Case(rule=f"866/2021-{rule}", name=name, project=project, verdict=verdict, shortfall=shortfall, **more)


def bought(
    category: CostCategory,
    amount: gm.Money,
    fund: Fund | None = Fund.ERDF,
    conserving: bool | None = False,
    granted: date = valid_project.GRANTED,
) -> gm.GroupProject:
    """Return a group, of which the second part costs 500 000 euros and buys an area for so much of it."""
    total, aid = gm.euros(500_000), gm.euros(400_000)
    lines = [
        gm.BudgetLine("alue", amount, category=category),
        gm.BudgetLine("palvelut", total - amount, category=CostCategory.SERVICES),
    ]
    budget = gm.Budget(lines=lines)
    decision = attrs.evolve(valid_project.DECISION, budget=budget, aid=aid, granted=granted)
    part = valid_project.second(
        budget=budget, funding=valid_project.plan(aid, total - aid, total), decision=decision, items=[], purchases=[]
    )
    return valid_project.answering(attrs.evolve(part, fund=fund), CONSERVES_NATURE.code, conserving)


def land(amount: gm.Money, **changes: Any) -> gm.GroupProject:
    """Return a group that buys land."""
    return bought(CostCategory.LAND, amount, **changes)


def site(amount: gm.Money, **changes: Any) -> gm.GroupProject:
    """Return a group that buys a derelict site."""
    return bought(CostCategory.DERELICT_SITE, amount, **changes)


def national(project: gm.GroupProject) -> gm.GroupProject:
    """Return the project as a joint one of national funds, which a regional council aids."""
    return attrs.evolve(
        valid_project.granted_by(project, valid_project.COUNCIL), fund=Fund.NATIONAL, form=ProjectForm.JOINT
    )


def spent(
    amount: gm.Money,
    line: int | str = 30_000,
    category: CostCategory = CostCategory.SERVICES,
    vat: gm.Money = NOTHING,
    granted: date = valid_project.GRANTED,
    **changes: Any,
) -> gm.GroupProject:
    """Return a group, of which the second part has spent so much on services, or on another category."""
    budget = valid_project.budget(WAGES=60_000, SERVICES=line, OTHER_DIRECT=str(gm.euros(98_000) - gm.euros(line)))
    cost = attrs.evolve(valid_project.ITEM, category=category, amount=amount - valid_project.ITEM.amount)
    other = attrs.evolve(valid_project.ITEM, category=category, vat=vat)
    decision = attrs.evolve(valid_project.DECISION, budget=budget, granted=granted)
    return valid_project.second(**{"budget": budget, "decision": decision, "items": [cost, other], **changes})


def machine(amount: gm.Money, *others: CostItem, **changes: Any) -> gm.GroupProject:
    """Return a group, of which the second part has spent so much on a category that a change adds to its decision."""
    cost = attrs.evolve(valid_project.ITEM, category=CostCategory.INVESTMENT, amount=amount)
    return valid_project.second(
        **{"items": [cost, *others], "amendments": [CHANGE], "cost_model": "unit costs", **changes}
    )


def wages(amount: gm.Money, **changes: Any) -> gm.GroupProject:
    """Return a group, of which the second part has 40 % of its wages, so many, for all else."""
    return spent(amount, category=CostCategory.WAGES, cost_model="flat rate 40", **changes)


def flat(model: str, **amounts: int | str) -> gm.GroupProject:
    """Return a group, of which the second part is paid by flat rates, and whose categories are approved widely."""
    lines = {"WAGES": 150_000, "SERVICES": 30_000} if model == "flat rate 40" else {"WAGES": 0, "SERVICES": 180_000}
    approved = valid_project.budget(**lines, TRAVEL=0, OTHER_DIRECT=0, INDIRECT=0)
    costs = [
        attrs.evolve(valid_project.ITEM, category=CostCategory[name], amount=gm.euros(amount), vat=NOTHING)
        for name, amount in amounts.items()
    ]
    return valid_project.second(
        items=costs,
        budget=approved,
        decision=attrs.evolve(valid_project.DECISION, budget=approved),
        cost_model=model,
        purchases=[],
    )


def of_kind(model: str, services: str, kind: ProjectKind) -> gm.GroupProject:
    """Return a group of the fund that has a flat rate, of which the second part has so many services."""
    group = attrs.evolve(flat(model, SERVICES=services), kind=kind)
    if kind is ProjectKind.MATERIAL_AID:
        return group
    return attrs.evolve(group, fund=Fund.ERDF)


WIDE, LARGE, FINE = gm.euros(50_000), gm.euros(75_000), gm.euros(180_000)
CHANGE = Amendment(name="muutos", pending=date(2026, 2, 2), categories=[CostCategory.INVESTMENT])
UNNAMED = attrs.evolve(valid_project.DECISION, budget=gm.Budget(lines=[gm.BudgetLine("kaikki", valid_project.TOTAL)]))

AREAS = [
    case("22.1.2", "land at the ceiling", land(WIDE), Verdict.MET),
    case("22.1.2", "land a cent outside", land(WIDE + CENT), Verdict.NOT_MET, CENT),
    case("22.1.2", "land for 60 000", land(gm.euros(60_000)), Verdict.NOT_MET, gm.euros(10_000)),
    case("22.1.2", "land to conserve", land(WIDE + CENT, conserving=True), Verdict.NOT_APPLICABLE),
    case("22.1.2", "land, nobody knows what for", land(WIDE + CENT, conserving=None), Verdict.UNKNOWN),
    case("22.1.2", "land of the JTF", land(WIDE + CENT, fund=Fund.JTF), Verdict.NOT_APPLICABLE),
    case("22.1.2", "land of the ESF+", land(WIDE + CENT, fund=Fund.ESF), Verdict.NOT_APPLICABLE, alone=False),
    case("22.1.2", "land of national funds at the ceiling", national(land(WIDE)), Verdict.MET),
    case("22.1.2", "land of national funds", national(land(WIDE + CENT)), Verdict.NOT_MET, CENT),
    case("22.1.2", "land of no fund", land(WIDE + CENT, fund=None), Verdict.UNKNOWN, alone=False),
    case("22.1.2", "land before the decree", land(WIDE + CENT, granted=OLD), Verdict.NOT_IN_FORCE),
    case("22.1.1", "a site at the ceiling", site(LARGE), Verdict.MET),
    case("22.1.1", "a site a cent outside", site(LARGE + CENT), Verdict.NOT_MET, CENT),
    case("22.1.1", "a site for 80 000", site(gm.euros(80_000)), Verdict.NOT_MET, gm.euros(5_000)),
    case("22.1.1", "a site to conserve", site(LARGE + CENT, conserving=True), Verdict.NOT_APPLICABLE),
    case("22.1.1", "a site, nobody knows what for", site(LARGE + CENT, conserving=None), Verdict.UNKNOWN),
    case("22.1.1", "a site of national funds at the ceiling", national(site(LARGE)), Verdict.MET),
    case("22.1.1", "a site of national funds", national(site(LARGE + CENT)), Verdict.NOT_MET, CENT),
    case("22.1.1", "a site of the JTF", site(LARGE + CENT, fund=Fund.JTF), Verdict.NOT_APPLICABLE),
    case("22.1.1", "a site before the decree", site(LARGE + CENT, granted=OLD), Verdict.NOT_IN_FORCE),
]
BY_RATES: list[tuple[str, ProjectKind, str, list[tuple[str, str, gm.Money | None]]]] = [
    (
        "flat rate 7",
        ProjectKind.DEVELOPMENT,
        "7 % of the ERDF",
        [
            ("168 224.30", "168224.30", None),
            ("168 224.31", "168224.31", CENT),
            ("a tie above an odd cent", "168224.50", gm.Money(22)),
            ("a tie above an even cent", "168225.50", gm.Money(129)),
        ],
    ),
    (
        "flat rate 1.5",
        ProjectKind.INVESTMENT,
        "1.5 %",
        [("177 339.90", "177339.90", None), ("177 339.91", "177339.91", CENT)],
    ),
    (
        "flat rate material aid",
        ProjectKind.MATERIAL_AID,
        "twice 7 %",
        [("157 894.74", "157894.74", None), ("157 894.75", "157894.75", CENT)],
    ),
]
TOTALS = [
    case("25.1", "the total", machine(FINE), Verdict.MET),
    case("25.1", "a cent inside", machine(FINE - CENT), Verdict.MET),
    case("25.1", "a cent outside", machine(FINE + CENT), Verdict.NOT_MET, CENT),
    case("25.1", "costs that are covered", flat("flat rate 40", WAGES="128571.43", INDIRECT=50_000), Verdict.MET),
    case("25.1", "wages and 40 %", flat("flat rate 40", WAGES="128571.43"), Verdict.MET),
    case("25.1", "two cents outside by 40 %", flat("flat rate 40", WAGES="128571.44"), Verdict.NOT_MET, 2 * CENT),
    case("25.1", "services and 7 %", flat("flat rate 7", SERVICES="168224.30"), Verdict.MET),
    case("25.1", "a cent outside by 7 %", flat("flat rate 7", SERVICES="168224.31"), Verdict.NOT_MET, CENT),
    case("25.1", "an investment that 7 % cover", flat("flat rate 7", SERVICES=100_000, LAND=90_000), Verdict.MET),
    *(
        case(
            "25.1",
            f"{name} and {rate}",
            of_kind(model, costs, kind),
            Verdict.NOT_MET if off else Verdict.MET,
            off,
            # Another kind of project has another authority and other flat rates, in the first part too.
            alone=kind is ProjectKind.DEVELOPMENT,
        )
        for model, kind, rate, rows in BY_RATES
        for name, costs, off in rows
    ),
    case("25.1", "no model", machine(FINE, cost_model=None), Verdict.UNKNOWN, alone=False),
    case(
        "25.1",
        "before the decree",
        machine(FINE + CENT, decision=attrs.evolve(valid_project.DECISION, granted=OLD)),
        Verdict.NOT_IN_FORCE,
    ),
]
MAY, NOT = Verdict.NEEDS_DISCRETION, Verdict.NOT_MET
LINES = [
    ("30 000 as approved", spent(gm.euros(30_000)), Verdict.MET, None),
    ("30 000 and a cent", spent(gm.euros(30_000) + CENT), MAY, CENT),
    ("30 000 and 10 000", spent(gm.euros(40_000)), MAY, gm.euros(10_000)),
    ("30 000 and 10 000.01", spent(gm.euros(40_000) + CENT), NOT, CENT),
    ("50 000 and 10 000", spent(gm.euros(60_000), 50_000), MAY, gm.euros(10_000)),
    ("50 000 and 10 000.01", spent(gm.euros(60_000) + CENT, 50_000), NOT, CENT),
    ("80 000 and 16 000", spent(gm.euros(96_000), 80_000), MAY, gm.euros(16_000)),
    ("80 000 and 16 000.01", spent(gm.euros(96_000) + CENT, 80_000), NOT, CENT),
    ("80 000.13 and 16 000.02", spent(gm.euros("96000.15"), "80000.13"), MAY, gm.euros("16000.02")),
    ("80 000.13 and 16 000.03", spent(gm.euros("96000.16"), "80000.13"), NOT, CENT),
    ("by 40 %", spent(gm.euros(60_000), cost_model="flat rate 40"), Verdict.NOT_APPLICABLE, None),
    ("by a lump sum", spent(gm.euros(60_000), cost_model="lump sum"), Verdict.NOT_APPLICABLE, None),
    ("before the decree", spent(gm.euros(60_000), granted=OLD), Verdict.NOT_IN_FORCE, None),
]
WAGES = [
    ("wages beside 40 %", wages(gm.euros(60_000)), Verdict.MET, None),
    ("wages beside 40 % and a cent", wages(gm.euros(60_000) + CENT), MAY, CENT),
    ("wages beside 40 % and 12 000", wages(gm.euros(72_000)), MAY, gm.euros(12_000)),
    ("wages beside 40 % and 12 000.01", wages(gm.euros(72_000) + CENT), NOT, CENT),
]
INDIRECT = "subprojects[1].decision.budget.lines[4]"
CASES = [
    *AREAS,
    *TOTALS,
    *(case("25.2", name, project, verdict, off, path=SERVICES) for name, project, verdict, off in LINES),
    *(
        case("25.2", name, project, verdict, off, path="subprojects[1].decision.budget.lines[0]")
        for name, project, verdict, off in WAGES
    ),
    case(
        "25.2",
        "indirect costs are covered",
        spent(gm.euros(60_000), category=CostCategory.INDIRECT),
        Verdict.MET,
        path=INDIRECT,
    ),
    case(
        "25.2",
        "refused tax does not count",
        spent(gm.euros(30_000), vat=CENT),
        Verdict.MET,
        path=SERVICES,
        alone=False,
    ),
    case("25.2", "no model", spent(CENT, cost_model=None), Verdict.UNKNOWN, path=SERVICES, alone=False),
    case(
        "25.2",
        "a line without a category",
        valid_project.second(items=[], decision=UNNAMED),
        Verdict.UNKNOWN,
        path="subprojects[1].decision.budget.lines[0]",
        alone=False,
    ),
]
FACTS = [
    Fact(LAND_FUNDS, OLD, None),
    Fact(LAND_FUNDS, date(2021, 10, 15), {Fund.ERDF, Fund.NATIONAL}),
    Fact(SITE_CEILING, OLD, None),
    Fact(SITE_CEILING, date(2021, 10, 15), gm.percent(15)),
    Fact(LAND_CEILING, OLD, None),
    Fact(LAND_CEILING, date(2021, 10, 15), gm.percent(10)),
    Fact(OVERRUN_SHARE, OLD, None),
    Fact(OVERRUN_SHARE, date(2021, 10, 15), gm.percent(20)),
    Fact(OVERRUN_AMOUNT, OLD, None),
    Fact(OVERRUN_AMOUNT, date(2021, 10, 15), gm.euros(10_000)),
    Fact(WITHOUT_OVERRUN, OLD, None),
    Fact(WITHOUT_OVERRUN, date(2021, 10, 15), frozenset({"flat rate 40", "lump sum"})),
]
