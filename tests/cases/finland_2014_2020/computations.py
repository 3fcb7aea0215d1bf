"""Figures that computations read: roundings of 2014-2020."""

from datetime import date

from casebook import Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.flat_rates import AID_ROUNDING, FLAT_RATE_ROUNDING

FACTS = [
    Fact(rounding, day, value)
    for rounding in (FLAT_RATE_ROUNDING, AID_ROUNDING)
    for day, value in ((date(2014, 4, 30), None), (date(2014, 5, 1), gm.Rounding("floor")))
]
