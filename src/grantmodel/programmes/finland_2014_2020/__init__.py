"""Sustainable Growth and Jobs 2014-2020, and the national development funds of the same Act.

Act 8/2014, as amended by Acts 141/2015, 1232/2015, 1509/2015 and 1550/2019, and Decrees 357/2014 and 358/2014.
Several beneficiaries carry out a joint project (yhteishanke), which is one project with one decision: shares and
ceilings are those of the whole, and a group project is read as one.
"""

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
    left_out,
    lump_sums,
)
from grantmodel.programmes.finland_2014_2020.roundings import ROUNDINGS
from grantmodel.programmes.topics import joined
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.values.periods import Period

_LAW = joined(
    [
        joint_projects.TOPIC,
        financing.TOPIC,
        ceilings.TOPIC,
        cost_models.TOPIC,
        lump_sums.TOPIC,
        flat_rates.TOPIC,
        grants_and_claims.TOPIC,
        eligible_costs.TOPIC,
        kinds_of_costs.TOPIC,
    ]
)

QUESTIONS = _LAW.asked
"""What has to be declared for a group, and for each of its subprojects."""

# The Act holds from 20.1.2014 (§ 44). Aid still to be granted from the programme, which was under way when Act 757/2021
# entered into force on 1.9.2021, stays under the old law (its § 84 mom. 3), whenever it is applied for; national money
# only where the application was pending then (mom. 1; see joint_projects.FUNDS). That no application becomes pending
# after the last day of eligible expenditure, 31.12.2023, is an inference from Regulation (EU) No 1303/2013 Article
# 65(2), whose text was not read. From 1.9.2021 on both programmes take applications: which it is, the call tells.
rulebook = Rulebook(
    id="finland-2014-2020",
    version="2026.11",
    title={
        "fi": "Kestävää kasvua ja työtä 2014–2020",
        "sv": "Hållbar tillväxt och jobb 2014–2020",
        "en": "Sustainable Growth and Jobs 2014–2020",
    },
    valid=Period(date(2014, 1, 20), date(2023, 12, 31)),
    rules=_LAW.rules,
    parameters=_LAW.parameters,
    roundings=ROUNDINGS,
    unruled=left_out.UNRULED,
)
"""The rules of the programme."""

__all__ = ["QUESTIONS", "rulebook"]
