"""On what conditions national co-financing of Interreg is granted: Act 757/2021 §§ 59-60."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.questions import QUESTIONS
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Check, declared
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

APPROVED = Question("the Interreg programme has approved the project", GroupProject, QUESTIONS)
IN_FINLAND = Question("every Interreg beneficiary has a place of business in Finland", GroupProject, QUESTIONS)
ACROSS_BORDERS = Question(
    "the Interreg beneficiary without a place of business in Finland is a cross-border legal body",
    GroupProject,
    QUESTIONS,
)
FINAL_RECIPIENT = Question("the match of a small project fund goes to its final recipients", GroupProject, QUESTIONS)


@rule(FINANCING_ACT.cite(59, 1), anchor="decision")
def programme_has_approved(group: GroupProject, _match: InterregCofinancing) -> Check:
    """The programme's monitoring committee (seurantakomitea) and managing authority have approved the project."""
    return holds(declared(group, APPROVED))


@rule(FINANCING_ACT.cite(59, 2), anchor="decision")
def beneficiaries_are_finnish(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Beneficiaries have a place of business (toimipaikka) in Finland; cross-border legal bodies may be excepted."""
    at_home = declared(group, IN_FINLAND)
    return holds(at_home, discretion=not at_home and declared(group, ACROSS_BORDERS))


@rule(FINANCING_ACT.cite(59, 4), anchor="decision")
def final_recipient_gets_the_match(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Of a small project fund (pienhankerahasto) only the final recipient gets the match."""
    return holds(declared(group, FINAL_RECIPIENT))
