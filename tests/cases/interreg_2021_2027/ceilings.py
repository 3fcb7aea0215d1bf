"""How high flat rates may be, on their first day and the day before."""

from datetime import date

from casebook import Fact

import grantmodel as gm
from grantmodel.programmes.interreg_2021_2027 import ceilings

CEILINGS = [
    (ceilings.STAFF_CEILING, 20),
    (ceilings.TRAVEL_CEILING, 15),
    (ceilings.OFFICE_ON_STAFF_CEILING, 15),
    (ceilings.OFFICE_ON_DIRECT_CEILING, 7),
    (ceilings.CALCULATED_OFFICE_CEILING, 25),
    (ceilings.OTHER_CEILING, 40),
    (ceilings.ANY_RATE, 100),
]
ROUNDINGS = [
    (ceilings.ROW_ROUNDING, gm.Rounding("floor")),
    (ceilings.FLAT_RATE_ROUNDING, gm.Rounding("down")),
    (ceilings.FUND_ROUNDING, gm.Rounding("down")),
]

FACTS = [
    *(Fact(ceiling, date(2021, 7, 1), gm.percent(rate)) for ceiling, rate in CEILINGS),
    *(Fact(ceiling, date(2021, 6, 30), None) for ceiling, _ in CEILINGS),
    Fact(ceilings.FUNDS_AT_MOST, date(2021, 7, 1), 4),
    Fact(ceilings.FUNDS_AT_MOST, date(2021, 6, 30), None),
    *(Fact(rounding, date(2021, 7, 1), way) for rounding, way in ROUNDINGS),
    *(Fact(rounding, date(2021, 6, 30), None) for rounding, _ in ROUNDINGS),
]
