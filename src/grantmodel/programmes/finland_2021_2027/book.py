"""The rulebook: the law in the order in which it is checked."""

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
    coverage,
    de_minimis,
    eligibility,
    flat_rate_conditions,
    flat_rate_models,
    grant_decisions,
    group_projects,
    income,
    ineligible_costs,
    interreg_cofinancing,
    liability,
    lump_sums,
    national_funds,
    outputs,
    procurement,
    travel,
    unit_costs,
    vat,
    wages,
)
from grantmodel.programmes.finland_2021_2027.roundings import ROUNDINGS
from grantmodel.programmes.programme import rulebook_of
from grantmodel.values.periods import Period

LAW = (
    conditions,
    beneficiaries,
    authorities,
    application,
    grant_decisions,
    cofinancing,
    coverage,
    flat_rate_conditions,
    flat_rate_models,
    wages,
    unit_costs,
    outputs,
    lump_sums,
    eligibility,
    income,
    changed_costs,
    travel,
    vat,
    ineligible_costs,
    approved_costs,
    procurement,
    acquisitions,
    group_projects,
    de_minimis,
    national_funds,
    interreg_cofinancing,
    liability,
    appeals,
)
"""The modules of law, in order."""

rulebook = rulebook_of(
    __name__,
    LAW,
    id="finland-2021-2027",
    version="2026.11",
    title={
        "fi": "Uudistuva ja osaava Suomi 2021–2027",
        "sv": "Ett förnybart och kompetent Finland 2021–2027",
        "en": "Innovation and Skills in Finland 2021–2027",
    },
    valid=Period(date(2021, 9, 1), date(2029, 12, 31)),
    roundings=ROUNDINGS,
)
"""The rules of the programme."""
