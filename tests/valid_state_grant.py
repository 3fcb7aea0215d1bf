"""A project with a state grant and nothing wrong in it, from which the cases of the State Grants Act depart."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

import grantmodel as gm
from grantmodel.programmes import state_grants
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.declarations import Declaration
from grantmodel.projects.grants import GrantDecision
from grantmodel.projects.groups import Fund

PENDING = date(2023, 9, 15)
GRANTED = date(2024, 2, 20)
COSTS = gm.euros(88_000)
GRANT = gm.euros(65_600)
HERE = "subprojects[0]"


def budget(total: gm.Money = COSTS, category: CostCategory | None = CostCategory.WAGES) -> gm.Budget:
    """Return a budget of one line."""
    return gm.Budget(lines=[gm.BudgetLine("hanke", total, category=category)])


def plan(aid: gm.Money = GRANT, **parts: gm.Money) -> gm.FundingPlan:
    """Return a funding plan of the grant, other money by its source's name, and own financing for the rest."""
    given = {gm.FundingSource.AID: aid, **{gm.FundingSource[name]: amount for name, amount in parts.items()}}
    return gm.FundingPlan(COSTS, {**given, gm.FundingSource.OWN: COSTS - gm.Money.sum(given.values())})


ITEM = CostItem(
    name="palkat",
    category=CostCategory.WAGES,
    amount=gm.euros(5_000),
    incurred=date(2024, 5, 31),
    paid=date(2024, 5, 31),
    claimed=date(2025, 3, 1),
)
DECISION = GrantDecision(
    granted=GRANTED,
    aid=GRANT,
    budget=budget(),
    period=gm.Period(date(2024, 3, 1), date(2024, 12, 31)),
    authority=gm.Organisation(name="Opetushallitus"),
    beneficiaries=("Saariston koulut ry",),
    rulebook="state-grants",
)
PART = gm.Subproject(
    beneficiary=gm.Organisation(name="Saariston koulut ry", kind=gm.OrganisationKind.PRIVATE_BODY),
    role=gm.Role.LEAD,
    budget=budget(),
    funding=plan(),
    decision=DECISION,
    items=[ITEM],
    declarations=[
        Declaration(question=question.code, answer=True, by="toiminnanjohtaja", on=PENDING)
        for question in state_grants.programme.questions
    ],
)
PROJECT = gm.GroupProject(name="Saariston lukupiirit", subprojects=[PART], fund=Fund.NATIONAL, pending=PENDING)


def part(**changes: Any) -> gm.GroupProject:
    """Return the sound project with some fields of its one part changed."""
    return attrs.evolve(PROJECT, subprojects=[attrs.evolve(PART, **changes)])


def decided(**changes: Any) -> gm.GroupProject:
    """Return the sound project with some fields of its grant decision changed."""
    return part(decision=attrs.evolve(DECISION, **changes))


def answering(question: str, answer: bool | None, **changes: Any) -> gm.GroupProject:
    """Return the sound project with another answer to one question, or with none, and with its decision changed."""
    others = [one for one in PART.declarations if one.question != question]
    given = [] if answer is None else [Declaration(question=question, answer=answer, by="hallitus", on=PENDING)]
    return part(declarations=[*others, *given], decision=attrs.evolve(DECISION, **changes))
