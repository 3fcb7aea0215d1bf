"""Innovation and Skills in Finland 2021-2027, and the national funds and Interreg match of the same Act.

Act 757/2021, Decrees 866/2021 and 867/2021, and what they build on.
"""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.finland_2021_2027 import (
    acquisitions,
    appeals,
    application,
    approved_costs,
    authorities,
    beneficiaries,
    changed_costs,
    cofinancing,
    conditions,
    cost_models,
    councils,
    de_minimis,
    de_minimis_accounts,
    economic_development_centres,
    eligibility,
    flat_rate_kinds,
    grant_decisions,
    group_projects,
    income,
    ineligible_costs,
    interreg_conditions,
    interreg_match,
    interreg_procedure,
    investments,
    joint_projects,
    lump_sums,
    models,
    national_funds,
    outputs,
    own_projects,
    payments,
    procurement,
    second_hand,
    seven_per_cent,
    standard_lump_sums,
    travel,
    travel_days,
    unit_costs,
    vat,
    wages,
)
from grantmodel.programmes.finland_2021_2027.roundings import ROUNDINGS
from grantmodel.rules.questions import Question
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.values.periods import Period

_TOPICS = (
    conditions,
    beneficiaries,
    authorities,
    own_projects,
    councils,
    economic_development_centres,
    application,
    grant_decisions,
    cofinancing,
    cost_models,
    flat_rate_kinds,
    seven_per_cent,
    investments,
    models,
    wages,
    unit_costs,
    travel_days,
    outputs,
    lump_sums,
    standard_lump_sums,
    eligibility,
    income,
    changed_costs,
    travel,
    vat,
    ineligible_costs,
    approved_costs,
    procurement,
    acquisitions,
    second_hand,
    joint_projects,
    group_projects,
    de_minimis,
    de_minimis_accounts,
    national_funds,
    interreg_conditions,
    interreg_procedure,
    interreg_match,
    payments,
    appeals,
)

QUESTIONS: dict[str, tuple[Question, ...]] = {
    "group": tuple(question for topic in _TOPICS for question in topic.GROUP_QUESTIONS),
    "subproject": tuple(question for topic in _TOPICS for question in topic.QUESTIONS),
}
"""What has to be declared for a group, and for each of its subprojects."""

rulebook = Rulebook(
    id="finland-2021-2027",
    version="2026.11",
    title={
        "fi": "Uudistuva ja osaava Suomi 2021–2027",
        "sv": "Ett förnybart och kompetent Finland 2021–2027",
        "en": "Innovation and Skills in Finland 2021–2027",
    },
    valid=Period(date(2021, 9, 1), date(2029, 12, 31)),
    rules=[rule for topic in _TOPICS for rule in topic.RULES],
    parameters=[parameter for topic in _TOPICS for parameter in topic.PARAMETERS],
    roundings=ROUNDINGS,
    gaps=[gap for topic in _TOPICS for gap in topic.GAPS],
)
"""The rules of the programme."""

__all__ = ["QUESTIONS", "rulebook"]
