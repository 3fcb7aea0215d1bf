"""Exact, cited, testable rules for Finnish and European grant projects.

>>> Shares({"aid": percent(80)}, residual="own").split(euros(180_000))
Split({'aid': euros("144000.00"), 'own': euros("36000.00")})
"""

from grantmodel import tables
from grantmodel.errors import (
    GrantModelError,
    InexactError,
    ParseError,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
)
from grantmodel.projects.budgets import Budget, BudgetLine
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import Call, CostCentre, GroupProject, Role, Subproject
from grantmodel.projects.organisations import Organisation, OrganisationKind
from grantmodel.projects.totals import Total
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import OpenPeriodError, Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.shares import ResidualSignError, Shares, SharesGapError, Split

__all__ = [
    # Values
    "Direction",
    "Money",
    "Period",
    "Rate",
    "Rounding",
    "Shares",
    "Split",
    "euros",
    "percent",
    # Tables
    "tables",
    # Projects
    "Budget",
    "BudgetLine",
    "Call",
    "CostCentre",
    "FundingPlan",
    "FundingSource",
    "GroupProject",
    "Organisation",
    "OrganisationKind",
    "Role",
    "Subproject",
    "Total",
    # Errors
    "GrantModelError",
    "InexactError",
    "OpenPeriodError",
    "ParseError",
    "ResidualSignError",
    "SharesGapError",
    "UnknownFigure",
    "UnsuitableTypeError",
    "UnsuitableValueError",
    "ZeroDenominatorError",
]
