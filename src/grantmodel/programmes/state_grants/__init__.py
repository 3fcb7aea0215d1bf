"""National state grants of the State Grants Act 688/2001, and what a settlement of one comes to."""

from __future__ import annotations

from grantmodel.programmes.programme import Programme, held, rulebook_of
from grantmodel.programmes.state_grants import granting, interest, national_agency_figures, settlements, using
from grantmodel.rules.questions import Question
from grantmodel.values.periods import Period

LAW = (granting, using, settlements, interest, national_agency_figures)
"""The modules of law, in order."""

rulebook = rulebook_of(
    __name__,
    LAW,
    id="state-grants",
    version="2026.11",
    title={"fi": "Valtionavustukset", "sv": "Statsunderstöd", "en": "State grants"},
    # What was granted decides, not what was pending: the rules begin with the Act by themselves.
    valid=Period(None, None),
    roundings=national_agency_figures.ROUNDINGS,
)
"""The rules of national state grants."""

programme = Programme(
    rulebook=rulebook,
    questions=held(LAW, Question),
    plan="no cost model is laid down for state grants; the National Agency's are in `national_agency`",
    check_items="no rules of single costs are laid down; the terms of each grant say what is eligible",
)
"""National state grants."""

__all__ = ["programme", "rulebook"]
