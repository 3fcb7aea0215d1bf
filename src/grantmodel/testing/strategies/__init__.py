"""Hypothesis strategies for every value and structure of the library, and for the limits around which they break.

Each draws everything valid unless its arguments say otherwise, and nothing else: nothing is drawn and thrown away.
Each says what it shrinks towards: zero and whole euros, single days and month starts of 2026, the fewest partners.
Arguments are values or strategies and never both; wrong ones are refused when a value is drawn.
"""

from importlib import import_module

try:
    import_module("hypothesis")
except ModuleNotFoundError as missing:
    message = "grantmodel.testing.strategies needs Hypothesis: pip install 'grantmodel[testing]'"
    raise ModuleNotFoundError(message, name=missing.name) from missing

from grantmodel.testing.strategies.bodies import (
    business_ids,
    calls,
    cost_centres,
    official_decisions,
    organisations,
    successions,
)
from grantmodel.testing.strategies.costs import (
    amendments,
    cost_items,
    incomes,
    instalments,
    leasings,
    outputs,
    purchases,
    second_hands,
    staff_posts,
)
from grantmodel.testing.strategies.dates import days, deadlines, periods, project_days
from grantmodel.testing.strategies.grants import (
    de_minimis_aids,
    declarations,
    grant_decisions,
    interreg_cofinancings,
    waivers,
)
from grantmodel.testing.strategies.law import (
    dated_values,
    legal_acts,
    legal_sources,
    parameters,
    publications,
    regime_days,
    sources,
    versions,
)
from grantmodel.testing.strategies.limits import near, straddling
from grantmodel.testing.strategies.plans import budget_lines, budgets, budgets_of, funding_plans, totals
from grantmodel.testing.strategies.projects import group_projects, subprojects
from grantmodel.testing.strategies.values import (
    ambiguous_texts,
    moneys,
    names,
    percentages,
    rates,
    roundings,
    shares,
    splits,
)

__all__ = [
    # Amounts, rates and shares
    "ambiguous_texts",
    "moneys",
    "names",
    "percentages",
    "rates",
    "roundings",
    "shares",
    "splits",
    # Limits
    "near",
    "straddling",
    # Time
    "days",
    "deadlines",
    "periods",
    "project_days",
    # Law
    "dated_values",
    "legal_acts",
    "legal_sources",
    "parameters",
    "publications",
    "regime_days",
    "sources",
    "versions",
    # Plans
    "budget_lines",
    "budgets",
    "budgets_of",
    "business_ids",
    "calls",
    "cost_centres",
    "funding_plans",
    "group_projects",
    "official_decisions",
    "organisations",
    "subprojects",
    "successions",
    "totals",
    # Grants and claims
    "amendments",
    "cost_items",
    "de_minimis_aids",
    "declarations",
    "grant_decisions",
    "incomes",
    "instalments",
    "interreg_cofinancings",
    "leasings",
    "outputs",
    "staff_posts",
    "purchases",
    "second_hands",
    "waivers",
]
