"""What an authority that aids its own project keeps apart: Act 757/2021 §§ 9, 12, 15 and 16."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.authorities import granter
from grantmodel.programmes.finland_2021_2027.questions import QUESTIONS
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

KEPT_APART = Question("the authority keeps its own project apart", Subproject, QUESTIONS)


@rule(FINANCING_ACT.cite(9, 3), anchor="decision")
def own_projects_are_kept_apart(subproject: Subproject) -> Check:
    """An authority that aids its own project separates the tasks (hallinnollinen eriyttäminen)."""
    if granter(subproject).name != subproject.beneficiary.name:
        return NOT_APPLICABLE
    return holds(declared(subproject, KEPT_APART))
