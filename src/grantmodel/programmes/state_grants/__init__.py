"""National state grants of the State Grants Act 688/2001, and what a settlement of one comes to."""

from __future__ import annotations

from grantmodel.programmes.state_grants import (
    granting,
    interest,
    national_agency_figures,
    settlements,
    using,
)
from grantmodel.programmes.topics import joined
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.values.periods import Period

_LAW = joined([granting.TOPIC, using.TOPIC, settlements.TOPIC, interest.TOPIC, national_agency_figures.TOPIC])

QUESTIONS = _LAW.asked
"""What has to be declared for a group, and for each of its subprojects."""

rulebook = Rulebook(
    id="state-grants",
    version="2026.11",
    title={"fi": "Valtionavustukset", "sv": "Statsunderstöd", "en": "State grants"},
    # What was granted decides, not what was pending: the rules begin with the Act by themselves.
    valid=Period(None, None),
    rules=_LAW.rules,
    parameters=_LAW.parameters,
    roundings=national_agency_figures.ROUNDINGS,
    unruled=_LAW.unruled,
)
"""The rules of national state grants."""

__all__ = ["QUESTIONS", "rulebook"]
