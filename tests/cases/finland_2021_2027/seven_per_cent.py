"""When 7 % of direct costs may be used: services and travel beside wages, at their limits, in the approved plan."""

from datetime import date
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.flat_rate_conditions import (
    SERVICES_SHARE,
    SOCIAL_SERVICES_SHARE,
    SOCIAL_TRAVEL_SHARE,
    TRAVEL_SHARE,
)
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Fund, ProjectForm
from grantmodel.rules.checks import Verdict

CENT, NOTHING, OLD = gm.Money(1), gm.Money(0), date(2021, 10, 14)
WAGES, THIRTY, TWENTY = gm.euros(100_000), gm.euros(30_000), gm.euros(20_000)
MET, NOT_MET = Verdict.MET, Verdict.NOT_MET


def planned(wages: gm.Money, services: gm.Money, travel: gm.Money) -> gm.Budget:
    """Return a plan of 180 000 euros with so much of these, and the rest for other direct costs."""
    amounts = {CostCategory.WAGES: wages, CostCategory.SERVICES: services, CostCategory.TRAVEL: travel}
    amounts[CostCategory.OTHER_DIRECT] = valid_project.TOTAL - gm.Money.sum(amounts.values())
    return gm.Budget(lines=[gm.BudgetLine(one.value, amount, category=one) for one, amount in amounts.items()])


def decided(plan: gm.Budget, fund: Fund | None, **changes: Any) -> gm.GroupProject:
    """Return a group of the fund, of which the second part has this plan, approved in its decision."""
    given = {"budget": plan, "decision": attrs.evolve(valid_project.DECISION, budget=plan), "items": []}
    return attrs.evolve(valid_project.second(**{**given, **changes}), fund=fund)


def costing(
    fund: Fund | None, services: gm.Money, travel: gm.Money, wages: gm.Money = WAGES, **changes: Any
) -> gm.GroupProject:
    """Return a group of the fund, of which the second part has these costs in its plan."""
    return decided(planned(wages, services, travel), fund, **changes)


def national(*plan: gm.Money) -> gm.GroupProject:
    """Return a joint project of national funds, of which the second part has these costs in its plan."""
    return attrs.evolve(
        valid_project.granted_by(costing(Fund.NATIONAL, *plan), valid_project.COUNCIL), form=ProjectForm.JOINT
    )


PLANS = (
    ("services at the limit", (THIRTY, NOTHING), MET),
    ("services a cent inside", (THIRTY + CENT, NOTHING), MET),
    ("services a cent outside", (THIRTY - CENT, NOTHING), NOT_MET),
    ("travel at the limit", (NOTHING, TWENTY), MET),
    ("travel a cent inside", (NOTHING, TWENTY + CENT), MET),
    ("travel a cent outside", (NOTHING, TWENTY - CENT), NOT_MET),
    ("both a cent outside", (THIRTY - CENT, TWENTY - CENT), NOT_MET),
    ("no wages", (NOTHING, NOTHING, NOTHING), MET),
    ("a cent of wages", (NOTHING, NOTHING, CENT), NOT_MET),
)
NARROW = (NOTHING, NOTHING)
OTHER = {Fund.ERDF: Fund.ESF, Fund.ESF: Fund.ERDF}
ONE_TOTAL = attrs.evolve(valid_project.DECISION, budget=gm.Budget(valid_project.TOTAL))
UNNAMED = gm.Budget(lines=[*planned(WAGES, THIRTY, NOTHING).lines, gm.BudgetLine("muu", NOTHING)])


def cases(rule: str, fund: Fund) -> list[Case]:
    """Return the cases of the rule of a fund."""
    found = [(name, costing(fund, *plan), verdict, True) for name, plan, verdict in PLANS]
    found += [
        ("spent otherwise than planned", costing(fund, THIRTY, NOTHING, items=[valid_project.ITEM]), MET, True),
        ("the plan as applied for, one total decided", costing(fund, THIRTY, NOTHING, decision=ONE_TOTAL), MET, False),
        (
            "the plan as decided, not as applied for",
            costing(fund, *NARROW, budget=planned(WAGES, THIRTY, NOTHING)),
            NOT_MET,
            True,
        ),
        ("another model", costing(fund, *NARROW, cost_model="flat rate 40"), Verdict.NOT_APPLICABLE, True),
        ("no model", costing(fund, *NARROW, cost_model=None), Verdict.UNKNOWN, False),
        ("no fund", costing(None, *NARROW), Verdict.UNKNOWN, False),
        ("a line of no category", decided(UNNAMED, fund), Verdict.UNKNOWN, False),
        ("one total", decided(gm.Budget(valid_project.TOTAL), fund), Verdict.UNKNOWN, False),
        ("no plan", costing(fund, *NARROW, budget=None, decision=None), Verdict.UNKNOWN, False),
        ("the other section's", costing(OTHER[fund], *NARROW), Verdict.NOT_APPLICABLE, False),
        (
            "before the decree",
            costing(fund, *NARROW, decision=attrs.evolve(valid_project.DECISION, granted=OLD)),
            Verdict.NOT_IN_FORCE,
            False,
        ),
    ]
    return [
        Case(rule=rule, name=name, project=project, verdict=verdict, alone=alone)
        for name, project, verdict, alone in found
    ]


CASES = [
    *cases("866/2021-9.1", Fund.ERDF),
    Case(rule="866/2021-9.1", name="JTF", project=costing(Fund.JTF, *NARROW), verdict=NOT_MET),
    *(
        Case(rule="866/2021-9.1", name=f"national funds, {name}", project=national(*plan), verdict=verdict)
        for name, plan, verdict in PLANS
    ),
    *(
        Case(
            rule="866/2021-9.1",
            name=f"investments beside it, {name}",
            project=valid_project.granted_by(
                costing(Fund.ERDF, *plan, cost_model="flat rates 7 and 1.5"), valid_project.COUNCIL
            ),
            verdict=verdict,
        )
        for name, plan, verdict in PLANS
    ),
    *cases("866/2021-11.1", Fund.ESF),
    Case(
        rule="866/2021-11.1",
        name="national funds",
        project=national(*NARROW),
        verdict=Verdict.NOT_APPLICABLE,
        alone=False,
    ),
]
SHARES = {
    SERVICES_SHARE: gm.percent(30),
    TRAVEL_SHARE: gm.percent(20),
    SOCIAL_SERVICES_SHARE: gm.percent(30),
    SOCIAL_TRAVEL_SHARE: gm.percent(20),
}
FACTS = [
    *(Fact(figure, OLD, None) for figure in SHARES),
    *(Fact(figure, date(2021, 10, 15), share) for figure, share in SHARES.items()),
]
