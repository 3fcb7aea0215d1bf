"""Figures that computations read: the time for rectification, small returns, roundings."""

from datetime import date

from casebook import Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.appeals import ADMINISTRATIVE_RECTIFICATION_DAYS
from grantmodel.programmes.finland_2021_2027.liability import SMALL_RETURN
from grantmodel.programmes.finland_2021_2027.roundings import ROUNDINGS

ROUNDED = {
    "match": gm.Rounding("floor"),
    "overrun": gm.Rounding("floor"),
    "draft budget": gm.Rounding("ceiling"),
    "flat rates of a plan": gm.Rounding("half_up", unit=gm.euros(1)),
    "aid of a plan": gm.Rounding("floor", unit=gm.euros(1)),
    "payment claim": gm.Rounding("half_up"),
}
FACTS = [
    *(
        fact
        for step, rounding in ROUNDED.items()
        for fact in (
            Fact(ROUNDINGS[step], date(2021, 10, 14), None),
            Fact(ROUNDINGS[step], date(2021, 10, 15), rounding),
        )
    ),
    Fact(SMALL_RETURN, date(2021, 8, 31), None),
    Fact(SMALL_RETURN, date(2021, 9, 1), gm.euros(250)),
    Fact(ADMINISTRATIVE_RECTIFICATION_DAYS, date(2010, 7, 31), None),
    Fact(ADMINISTRATIVE_RECTIFICATION_DAYS, date(2010, 8, 1), 30),
]
