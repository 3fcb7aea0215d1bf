"""A group project, complete but for ten mistakes."""

from datetime import date, timedelta

import attrs
import valid_project

import grantmodel as gm
from grantmodel.programmes import finland_2021_2027

CENT = gm.Money(1)
PERIOD = gm.Period(date(2025, 10, 1), date(2030, 1, 1))
PENDING = date(2025, 10, 2)
START, LAST = date(2025, 10, 1), date(2030, 1, 1)

LAHTI = attrs.evolve(
    valid_project.GROUP.subprojects[1],
    role=gm.Role.PARTNER,  # no lead, and nobody besides
    budget=None,  # the cost is not known
    funding=valid_project.plan(gm.euros(144_000) + CENT, gm.euros(36_000) - CENT - CENT),
    decision=attrs.evolve(
        valid_project.DECISION,
        granted=date(2025, 12, 15),
        aid=gm.euros(144_000) + CENT,
        period=PERIOD,
        beneficiaries=["Lahden kaupunki"],
    ),
    items=[
        attrs.evolve(valid_project.ITEM, name="palkkio veroineen", vat=gm.euros(255)),
        attrs.evolve(
            valid_project.ITEM,
            name="loppuraportti",
            incurred=LAST + timedelta(days=1),
            paid=date(2030, 2, 1),
            claimed=date(2030, 3, 1),
        ),
    ],
)
PROJECT = valid_project.group(
    period=PERIOD,
    pending=PENDING,
    call=gm.Call(name="haku", authority=valid_project.AUTHORITY, window=gm.Period(date(2025, 9, 1), PENDING)),
    subprojects=[LAHTI],
    de_minimis=[
        gm.DeMinimisAid(undertaking="Pelitalo Oy", amount=gm.euros(200_000), granted=date(2023, 1, 20)),
        gm.DeMinimisAid(undertaking="Pelitalo Oy", amount=gm.euros(100_000) + CENT, granted=date(2025, 12, 15)),
    ],
)
REPORT = finland_2021_2027.programme.check(PROJECT)
