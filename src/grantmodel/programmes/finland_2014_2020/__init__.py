"""Sustainable Growth and Jobs 2014-2020, and the national development funds of the same Act.

Act 8/2014, as amended by Acts 141/2015, 1232/2015, 1509/2015 and 1550/2019, and Decrees 357/2014 and 358/2014.
Several beneficiaries carry out a joint project (yhteishanke), which is one project with one decision: shares and
ceilings are those of the whole, and a group project is read as one.
"""

from __future__ import annotations

from grantmodel.programmes.finland_2014_2020.book import LAW, rulebook
from grantmodel.programmes.finland_2014_2020.flat_rates import plan
from grantmodel.programmes.programme import Programme, held
from grantmodel.rules.questions import Question

programme = Programme(
    rulebook=rulebook,
    questions=held(LAW, Question),
    plan=plan,
    check_items="its rules check each cost, in the report of `check`; how much of a cost is eligible is not told",
)
"""The programme."""

__all__ = ["programme", "rulebook"]
