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
from grantmodel.projects.costs import Amendment, ChangeKind, CostCategory, CostItem, CostNature, StaffPost
from grantmodel.projects.decisions import Channel, OfficialDecision
from grantmodel.projects.declarations import Declaration, Waiver
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.grants import DeMinimisAid, GrantDecision, InterregCofinancing, Output
from grantmodel.projects.groups import Call, Fund, GroupProject, ProjectForm, ProjectKind, Role, Subproject
from grantmodel.projects.incomes import Income, IncomeKind
from grantmodel.projects.organisations import AuthorityKind, Organisation, OrganisationKind
from grantmodel.projects.purchases import Instalments, Leasing, Purchase, PurchaseKind, SecondHand
from grantmodel.projects.totals import Total
from grantmodel.text.symbols import Language
from grantmodel.values.dated import Dated, Version
from grantmodel.values.deadlines import Deadline, days_off, deadline, is_working_day
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import OpenPeriodError, Period, PeriodGapError
from grantmodel.values.rates import Rate, percent
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.shares import ResidualSignError, Shares, SharesGapError
from grantmodel.values.sources import Evidence, LegalAct, LegalSource, Publication, Source
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
    "Publication",
    "Source",
    "Version",
    # Text
    "Language",
    # Projects
    "Amendment",
    "AuthorityKind",
    "Budget",
    "BudgetLine",
    "Call",
    "ChangeKind",
    "Channel",
    "CostCategory",
    "CostCentre",
    "CostItem",
    "CostNature",
    "DeMinimisAid",
    "Declaration",
    "ProjectForm",
    "Fund",
    "FundingPlan",
    "FundingSource",
    "GrantDecision",
    "GroupProject",
    "Income",
    "IncomeKind",
    "Instalments",
    "InterregCofinancing",
    "Leasing",
    "OfficialDecision",
    "Organisation",
    "OrganisationKind",
    "Output",
    "StaffPost",
    "ProjectKind",
    "Purchase",
    "PurchaseKind",
    "Role",
    "SecondHand",
    "Subproject",
    "Succession",
    "Total",
    "Waiver",
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
