"""Lump sums: what may change, public funding, and the ceiling of a draft budget."""

from datetime import date
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.lump_sums import (
    DRAFT_BUDGET_CEILING,
    LUMP_SUM,
    PUBLIC_FUNDING_PROVED,
)
from grantmodel.projects.costs import Amendment, ChangeKind, CostCategory
from grantmodel.projects.groups import Fund
from grantmodel.rules.checks import Verdict

CENT = gm.Money(1)
OLD = attrs.evolve(valid_project.DECISION, granted=date(2021, 10, 14))
LONGER = Amendment(name="jatkoaika", pending=date(2026, 3, 2), changes=[ChangeKind.PERIOD])
DEARER = attrs.evolve(LONGER, categories=[CostCategory.INVESTMENT])
UNTOLD = attrs.evolve(LONGER, changes=None)


def lump(**changes: Any) -> gm.GroupProject:
    """Return the sound group, of which the second part is paid as a lump sum."""
    return valid_project.second(**{"cost_model": "lump sum", **changes})


def funded(source: gm.FundingSource, answer: bool | None = True, **changes: Any) -> gm.GroupProject:
    """Return a lump sum with 10 000 euros from a source, and an answer to whether that is proved."""
    aid, own = gm.euros(144_000), gm.euros(26_000)
    given = {gm.FundingSource.AID: aid, gm.FundingSource.OWN: own, source: gm.euros(10_000)}
    project = lump(funding=gm.FundingPlan(valid_project.TOTAL, given), **changes)
    return valid_project.answering(project, PUBLIC_FUNDING_PROVED.code, answer)


def costing(wages: gm.Money, **changes: Any) -> gm.GroupProject:
    """Return a lump sum whose budget is these wages and 60 000 euros more, 160 000 of which are aid."""
    lines = [
        gm.BudgetLine("wages", wages, category=CostCategory.WAGES),
        gm.BudgetLine("services", gm.euros(60_000), category=CostCategory.SERVICES),
    ]
    budget, total, aid = gm.Budget(lines=lines), wages + gm.euros(60_000), gm.euros(160_000)
    outputs = [attrs.evolve(valid_project.OUTPUT, amount=total)]
    decision = attrs.evolve(valid_project.DECISION, budget=budget, aid=aid, outputs=outputs)
    return lump(
        **{"budget": budget, "funding": valid_project.plan(aid, total - aid, total), "decision": decision, **changes}
    )


MUNICIPAL, PUBLIC, PRIVATE = gm.FundingSource.MUNICIPAL, gm.FundingSource.OTHER_PUBLIC, gm.FundingSource.PRIVATE
HALF = gm.euros(13_000)
BOTH = valid_project.answering(
    lump(
        funding=gm.FundingPlan(
            valid_project.TOTAL,
            {
                gm.FundingSource.AID: gm.euros(144_000),
                gm.FundingSource.OWN: gm.euros(10_000),
                MUNICIPAL: HALF,
                PUBLIC: HALF,
            },
        )
    ),
    PUBLIC_FUNDING_PROVED.code,
    answer=False,
)
STANDARD = attrs.evolve(valid_project.DECISION, standard_lump_sum="preliminary study")
OVER = costing(gm.euros(140_000) + CENT)

CASES = [
    Case(rule="866/2021-14.4", name="a longer period", project=lump(amendments=[LONGER]), verdict=Verdict.MET),
    Case(rule="866/2021-14.4", name="new costs", project=lump(amendments=[LONGER, DEARER]), verdict=Verdict.NOT_MET),
    *(
        Case(
            rule="866/2021-14.4",
            name=f"another change, of {kind.value}",
            project=lump(amendments=[LONGER, attrs.evolve(LONGER, changes=[ChangeKind.PERIOD, kind])]),
            verdict=Verdict.NOT_MET,
        )
        for kind in ChangeKind
        if kind is not ChangeKind.PERIOD
    ),
    Case(
        rule="866/2021-14.4",
        name="a change of nothing",
        project=lump(amendments=[attrs.evolve(LONGER, changes=[])]),
        verdict=Verdict.MET,
    ),
    Case(rule="866/2021-14.4", name="nobody knows what", project=lump(amendments=[UNTOLD]), verdict=Verdict.UNKNOWN),
    Case(
        rule="866/2021-14.4",
        name="new costs, and nobody knows what else",
        project=lump(amendments=[UNTOLD, attrs.evolve(DEARER, changes=None)]),
        verdict=Verdict.NOT_MET,
    ),
    Case(rule="866/2021-14.4", name="no change", project=lump(), verdict=Verdict.NOT_APPLICABLE),
    Case(
        rule="866/2021-14.4",
        name="another model",
        project=valid_project.second(amendments=[DEARER]),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(
        rule="866/2021-14.4",
        name="no model",
        project=lump(cost_model=None, amendments=[DEARER]),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule="866/2021-14.4",
        name="before the decree",
        project=lump(amendments=[DEARER], decision=OLD),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    Case(rule="866/2021-14.6", name="municipal, proved", project=funded(MUNICIPAL), verdict=Verdict.MET),
    Case(rule="866/2021-14.6", name="municipal, no", project=funded(MUNICIPAL, answer=False), verdict=Verdict.NOT_MET),
    Case(rule="866/2021-14.6", name="public, no", project=funded(PUBLIC, answer=False), verdict=Verdict.NOT_MET),
    Case(rule="866/2021-14.6", name="both, no", project=BOTH, verdict=Verdict.NOT_MET),
    Case(rule="866/2021-14.6", name="no answer", project=funded(PUBLIC, answer=None), verdict=Verdict.UNKNOWN),
    Case(
        rule="866/2021-14.6",
        name="private",
        project=funded(PRIVATE, answer=False),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(
        rule="866/2021-14.6",
        name="another model",
        project=funded(PUBLIC, answer=False, cost_model="flat rate 7"),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(
        rule="866/2021-14.6",
        name="no plan",
        project=lump(funding=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule="866/2021-14.6",
        name="before the decree",
        project=funded(PUBLIC, answer=False, decision=OLD),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    Case(rule="866/2021-15.1", name="at the ceiling", project=costing(gm.euros(140_000)), verdict=Verdict.MET),
    Case(rule="866/2021-15.1", name="a cent outside", project=OVER, verdict=Verdict.NOT_MET, shortfall=CENT),
    Case(
        rule="866/2021-15.1",
        name="before there is a decision",
        project=costing(gm.euros(140_000), decision=None),
        verdict=Verdict.MET,
        as_of=valid_project.GRANTED,
        alone=False,
    ),
    Case(
        rule="866/2021-15.1",
        name="a standard lump sum",
        project=costing(gm.euros(140_000) + CENT, decision=STANDARD),
        verdict=Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    Case(
        rule="866/2021-15.1",
        name="a cent outside by another model",
        project=costing(gm.euros(140_000) + CENT, cost_model="flat rate 7"),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(
        rule="866/2021-15.1",
        name="a cent outside with national funds",
        project=attrs.evolve(OVER, fund=Fund.NATIONAL),
        verdict=Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    Case(
        rule="866/2021-15.1",
        name="no fund",
        project=attrs.evolve(OVER, fund=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule="866/2021-15.1",
        name="before the decree",
        project=costing(gm.euros(150_000), decision=OLD),
        verdict=Verdict.NOT_IN_FORCE,
    ),
]
FACTS = [
    Fact(LUMP_SUM, date(2021, 10, 14), None),
    Fact(LUMP_SUM, date(2021, 10, 15), "lump sum"),
    Fact(DRAFT_BUDGET_CEILING, date(2021, 10, 14), None),
    Fact(DRAFT_BUDGET_CEILING, date(2021, 10, 15), gm.euros(200_000)),
]
