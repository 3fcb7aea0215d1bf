"""Innovation and Skills in Finland 2021-2027, and the national funds and Interreg match of the same Act.

Act 757/2021, Decrees 866/2021 and 867/2021, and what they build on.
"""

from __future__ import annotations

from grantmodel.programmes.finland_2021_2027.book import LAW, rulebook
from grantmodel.programmes.finland_2021_2027.items import check_items
from grantmodel.programmes.finland_2021_2027.plans import plan
from grantmodel.programmes.programme import Programme, held
from grantmodel.rules.questions import Question

programme = Programme(rulebook=rulebook, questions=held(LAW, Question), plan=plan, check_items=check_items)
"""The programme."""

__all__ = ["programme", "rulebook"]
