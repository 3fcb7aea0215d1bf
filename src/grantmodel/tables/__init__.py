"""Projects as tables, aligned for a terminal, in Finnish, Swedish and English.

What is unknown is said to be unknown, and a figure whose evidence is below confirmed says so beside it.
"""

from grantmodel.tables.decision_table import decisions
from grantmodel.tables.funding_table import funding

__all__ = ["decisions", "funding"]
