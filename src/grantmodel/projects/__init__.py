"""Plain structures that say what is known of a group project.

They are frozen and accept a draft: what is not known yet is None, and totals report it.
A change is `attrs.evolve`.
"""

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

__all__ = [
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
    "ProjectForm",
    "ProjectKind",
    "Purchase",
    "PurchaseKind",
    "Role",
    "SecondHand",
    "StaffPost",
    "Subproject",
    "Succession",
    "Total",
    "Waiver",
]
