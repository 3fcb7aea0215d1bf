"""Exact, cited, testable rules for Finnish and European grant projects.

>>> Shares({"aid": percent(80)}, residual="own").split(euros(180_000))
Split({'aid': euros("144000.00"), 'own': euros("36000.00")})
"""

from importlib import import_module
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from grantmodel.projects import (
        Amendment,
        AuthorityKind,
        Budget,
        BudgetLine,
        Call,
        ChangeKind,
        Channel,
        CostCategory,
        CostCentre,
        CostItem,
        CostNature,
        Declaration,
        DeMinimisAid,
        Fund,
        FundingPlan,
        FundingSource,
        GrantDecision,
        GroupProject,
        Income,
        IncomeKind,
        Instalments,
        InterregCofinancing,
        Leasing,
        OfficialDecision,
        Organisation,
        OrganisationKind,
        Output,
        ProjectForm,
        ProjectKind,
        Purchase,
        PurchaseKind,
        Role,
        SecondHand,
        StaffPost,
        Subproject,
        Succession,
        Total,
        Waiver,
    )
else:  # a type checker that saw it would take every name there is for one of the module's

    def __getattr__(name: str) -> object:
        """Load the structures of projects when one of them is first asked for: importing values alone stays light."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("grantmodel.projects"), name)


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


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
