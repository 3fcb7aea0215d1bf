"""Exact, cited, testable rules for Finnish and European grant projects.

>>> Shares({"aid": percent(80)}, residual="own").split(euros(180_000))
Split({'aid': euros("144000.00"), 'own': euros("36000.00")})
"""

from grantmodel.errors import (
    GrantModelError,
    InexactError,
    NotInForce,
    ParseError,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
)
from grantmodel.projects.budgets import Budget, BudgetLine
from grantmodel.projects.cost_centres import CostCentre, Succession
from grantmodel.projects.decisions import Channel, OfficialDecision
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import Call, GroupProject, Role, Subproject
from grantmodel.projects.organisations import Organisation, OrganisationKind
from grantmodel.projects.totals import Total
from grantmodel.text.symbols import Language
from grantmodel.values.dated import Dated, Version
from grantmodel.values.deadlines import Deadline, days_off, deadline, is_working_day
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import OpenPeriodError, Period, PeriodGapError
from grantmodel.values.rates import Rate, percent
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.shares import ResidualSignError, Shares, SharesGapError
from grantmodel.values.sources import Evidence, LegalAct, LegalSource
from grantmodel.values.splits import Split

__all__ = [
    # Money, rates and shares
    "Direction",
    "Money",
    "Rate",
    "Rounding",
    "Shares",
    "Split",
    "euros",
    "percent",
    # Time
    "Deadline",
    "Period",
    "days_off",
    "deadline",
    "is_working_day",
    # Law
    "Dated",
    "Evidence",
    "LegalAct",
    "LegalSource",
    "Version",
    # Text
    "Language",
    # Projects
    "Budget",
    "BudgetLine",
    "Call",
    "Channel",
    "CostCentre",
    "FundingPlan",
    "FundingSource",
    "GroupProject",
    "OfficialDecision",
    "Organisation",
    "OrganisationKind",
    "Role",
    "Subproject",
    "Succession",
    "Total",
    # Errors
    "GrantModelError",
    "InexactError",
    "NotInForce",
    "OpenPeriodError",
    "ParseError",
    "PeriodGapError",
    "ResidualSignError",
    "SharesGapError",
    "UnknownFigure",
    "UnsuitableTypeError",
    "UnsuitableValueError",
    "ZeroDenominatorError",
]
