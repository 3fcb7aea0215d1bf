"""Figures that many rules read: what a subproject costs, and how much aid it has."""

from __future__ import annotations

from grantmodel.projects.budgets import Budget
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import known
from grantmodel.values.money import Money


def approved_budget(subproject: Subproject) -> Budget:
    """Return the costs that the grant decision approves, or before there is one those that are applied for."""
    if subproject.decision is not None and subproject.decision.budget is not None:
        return subproject.decision.budget
    return known(subproject.budget, subproject, "budget")


def eligible_costs(subproject: Subproject) -> Money:
    """Return the total of the approved costs (hyväksyttävät kokonaiskustannukset). No rounding is performed."""
    return known(approved_budget(subproject).total, subproject, "budget")


def investment_costs(subproject: Subproject) -> Money:
    """Return the approved costs of investments. No rounding is performed."""
    lines = approved_budget(subproject).lines
    return Money.sum([line.amount for line in lines if line.category and line.category.is_investment])


def funding_plan(subproject: Subproject) -> FundingPlan:
    """Return the funding plan."""
    return known(subproject.funding, subproject, "funding")


def aid(subproject: Subproject) -> Money:
    """Return the aid granted, or before there is a decision the aid applied for (tuki)."""
    if subproject.decision is not None and subproject.decision.aid is not None:
        return subproject.decision.aid
    return funding_plan(subproject).amount(FundingSource.AID)
