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
    councils,
    coverage,
    de_minimis,
    de_minimis_accounts,
    economic_development_centres,
    eligibility,
    flat_rate_kinds,
    flat_rate_models,
    grant_decisions,
    group_projects,
    income,
    ineligible_costs,
    interreg_cofinancing,
    interreg_conditions,
    interreg_procedure,
    investments,
    joint_projects,
    lump_sums,
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
from grantmodel.programmes.topics import joined
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.values.periods import Period

_LAW = joined(
    [
        conditions.TOPIC,
        beneficiaries.TOPIC,
        authorities.TOPIC,
        own_projects.TOPIC,
        councils.TOPIC,
        economic_development_centres.TOPIC,
        application.TOPIC,
        grant_decisions.TOPIC,
        cofinancing.TOPIC,
        coverage.TOPIC,
        flat_rate_kinds.TOPIC,
        seven_per_cent.TOPIC,
        investments.TOPIC,
        flat_rate_models.TOPIC,
        wages.TOPIC,
        unit_costs.TOPIC,
        travel_days.TOPIC,
        outputs.TOPIC,
        lump_sums.TOPIC,
        standard_lump_sums.TOPIC,
        eligibility.TOPIC,
        income.TOPIC,
        changed_costs.TOPIC,
        travel.TOPIC,
        vat.TOPIC,
        ineligible_costs.TOPIC,
        approved_costs.TOPIC,
        procurement.TOPIC,
        acquisitions.TOPIC,
        second_hand.TOPIC,
        joint_projects.TOPIC,
        group_projects.TOPIC,
        de_minimis.TOPIC,
        de_minimis_accounts.TOPIC,
        national_funds.TOPIC,
        interreg_conditions.TOPIC,
        interreg_procedure.TOPIC,
        interreg_cofinancing.TOPIC,
        payments.TOPIC,
        appeals.TOPIC,
    ]
)

QUESTIONS = _LAW.asked
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
    rules=_LAW.rules,
    parameters=_LAW.parameters,
    roundings=ROUNDINGS,
    unruled=_LAW.unruled,
)
"""The rules of the programme."""

__all__ = ["QUESTIONS", "rulebook"]
