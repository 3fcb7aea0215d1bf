"""National state grants of the State Grants Act 688/2001, and what a settlement of one comes to."""

from __future__ import annotations

from grantmodel.programmes.state_grants import (
    granting,
    interest,
    national_agency_figures,
    settlements,
    using,
)
from grantmodel.rules.questions import Question
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.values.periods import Period

QUESTIONS: dict[str, tuple[Question, ...]] = {
    "group": (*granting.GROUP_QUESTIONS, *using.GROUP_QUESTIONS),
    "subproject": (*granting.QUESTIONS, *using.QUESTIONS),
}
"""What has to be declared for a group, and for each of its subprojects."""

rulebook = Rulebook(
    id="state-grants",
    version="2026.11",
    title={"fi": "Valtionavustukset", "sv": "Statsunderstöd", "en": "State grants"},
    # What was granted decides, not what was pending: the rules begin with the Act by themselves.
    valid=Period(None, None),
    rules=[*granting.RULES, *using.RULES],
    parameters=[
        *granting.PARAMETERS,
        *using.PARAMETERS,
        *settlements.PARAMETERS,
        *interest.PARAMETERS,
        *national_agency_figures.PARAMETERS,
    ],
    roundings=national_agency_figures.ROUNDINGS,
    gaps=[*granting.GAPS, *using.GAPS, *settlements.GAPS, *interest.GAPS, *national_agency_figures.GAPS],
)
"""The rules of national state grants."""

__all__ = ["QUESTIONS", "rulebook"]
