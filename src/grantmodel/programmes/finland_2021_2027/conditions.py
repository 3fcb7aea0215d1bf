"""On what conditions aid is granted: Act 757/2021 §§ 5-6."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS
from grantmodel.projects.groups import GroupProject, ProjectKind, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared
from grantmodel.rules.comparisons import holds
from grantmodel.rules.figures import investment_costs
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

SERVES_THE_GOALS = Question("the aid serves the goals of the programme", GroupProject, QUESTIONS)
MATTERS = Question("the aid has a significant effect", GroupProject, QUESTIONS)
NON_PROFIT = Question("the activity is non-profit", GroupProject, QUESTIONS)
USABLE_BY_ALL = Question("the results are generally usable", GroupProject, QUESTIONS)
BENEFITS_THE_REGION = Question("the investments benefit the region beyond one actor", GroupProject, QUESTIONS)


@rule(FINANCING_ACT.cite(5, 1, 1), anchor="application")
def aid_serves_the_goals(group: GroupProject) -> Check:
    """Aid is justified by the goals behind the appropriation (ohjelman, suunnitelman tai sopimuksen tavoitteet)."""
    return holds(declared(group, SERVES_THE_GOALS))


@rule(FINANCING_ACT.cite(5, 1, 2), anchor="application")
def aid_matters(group: GroupProject) -> Check:
    """Aid has a significant effect (merkittävä vaikutus) on carrying out the activity."""
    return holds(declared(group, MATTERS))


@rule(FINANCING_ACT.cite(5, 1, 3), anchor="application")
def activity_is_non_profit(group: GroupProject) -> Check:
    """The aided activity is non-profit (voittoa tavoittelematon); de minimis aid to operators that benefit is apart."""
    return holds(declared(group, NON_PROFIT))


@rule(FINANCING_ACT.cite(5, 1, 4), anchor="application")
def results_are_generally_usable(group: GroupProject) -> Check:
    """The results of a development project are generally usable (yleisesti hyödynnettävissä)."""
    if group.kind is not ProjectKind.DEVELOPMENT:
        return NOT_APPLICABLE
    return holds(declared(group, USABLE_BY_ALL))


@rule(FINANCING_ACT.cite(5, 1, 5), anchor="decision")
def investments_benefit_the_region(group: GroupProject, subproject: Subproject) -> Check:
    """Investments benefit the region beyond one actor (yhtä toimijaa laajemmin); the group answers as a whole."""
    if not investment_costs(subproject):
        return NOT_APPLICABLE
    return holds(declared(group, BENEFITS_THE_REGION))
