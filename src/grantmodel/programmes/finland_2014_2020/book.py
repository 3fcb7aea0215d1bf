"""The rulebook: the law in the order in which it is checked."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.finland_2014_2020 import (
    ceilings,
    cost_models,
    eligible_costs,
    financing,
    flat_rates,
    grants_and_claims,
    joint_projects,
    kinds_of_costs,
    lump_sums,
)
from grantmodel.programmes.finland_2014_2020.flat_rates import ROUNDINGS
from grantmodel.programmes.programme import rulebook_of
from grantmodel.values.periods import Period

LAW = (
    joint_projects,
    financing,
    ceilings,
    cost_models,
    lump_sums,
    flat_rates,
    grants_and_claims,
    eligible_costs,
    kinds_of_costs,
)
"""The modules of law, in order."""

# The Act holds from 20.1.2014 (§ 44). Aid still to be granted from the programme, which was under way when Act 757/2021
# entered into force on 1.9.2021, stays under the old law (its § 84 mom. 3), whenever it is applied for; national money
# only where the application was pending then (mom. 1; see joint_projects.FUNDS). That no application becomes pending
# after the last day of eligible expenditure, 31.12.2023, is an inference from Regulation (EU) No 1303/2013 Article
# 65(2), whose text was not read. From 1.9.2021 on both programmes take applications: which it is, the call tells.
rulebook = rulebook_of(
    __name__,
    LAW,
    id="finland-2014-2020",
    version="2026.11",
    title={
        "fi": "Kestävää kasvua ja työtä 2014–2020",
        "sv": "Hållbar tillväxt och jobb 2014–2020",
        "en": "Sustainable Growth and Jobs 2014–2020",
    },
    valid=Period(date(2014, 1, 20), date(2023, 12, 31)),
    roundings=ROUNDINGS,
)
"""The rules of the programme."""
