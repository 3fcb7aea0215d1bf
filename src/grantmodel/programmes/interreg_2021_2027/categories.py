"""The categories of cost of Interreg, as partners' budgets and claims name them."""

from __future__ import annotations

from grantmodel.values.choices import Choice


class InterregCategory(Choice):
    """What kind of cost it is (kustannusluokka): Regulation (EU) 2021/1059 Articles 39-44, and simplified costs."""

    STAFF = "staff"
    """Staff costs."""
    OFFICE = "office and administration"
    """Office and administrative costs, which are indirect."""
    TRAVEL = "travel and accommodation"
    """Travel and accommodation of the partner's own staff."""
    EXTERNAL = "external expertise and services"
    """Costs of external expertise and services."""
    EQUIPMENT = "equipment"
    """Equipment costs."""
    INFRASTRUCTURE = "infrastructure and works"
    """Costs of infrastructure and works."""
    OTHER = "other costs"
    """Everything besides staff, where one flat rate stands for it."""
    LUMP_SUM = "lump sums"
    """Lump sums, which are in no base."""
    UNIT_COST = "unit costs"
    """Unit costs, which are in no base."""
    SMALL_PROJECT_FUND = "small project fund"
    """What a small project fund passes on, which is in no base."""
