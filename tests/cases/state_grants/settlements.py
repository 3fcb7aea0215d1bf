"""What may be left unreturned, and the rates of interest, on their first and last days."""

from datetime import date, timedelta

from casebook import Fact

import grantmodel as gm
from grantmodel.programmes.state_grants.interest import LATE_MARGIN, RECOVERY_MARGIN, REFERENCE_RATE
from grantmodel.programmes.state_grants.settlements import SMALL_RETURN

RATES = {
    date(2002, 7, 1): "3.5",
    date(2003, 1, 1): "3.0",
    date(2003, 7, 1): "2.5",
    date(2006, 7, 1): "3.0",
    date(2007, 1, 1): "4.0",
    date(2007, 7, 1): "4.5",
    date(2009, 1, 1): "2.5",
    date(2009, 7, 1): "1.0",
    date(2011, 7, 1): "1.5",
    date(2012, 1, 1): "1.0",
    date(2013, 7, 1): "0.5",
    date(2016, 7, 1): "0.0",
    date(2023, 1, 1): "2.5",
    date(2023, 7, 1): "4.0",
    date(2024, 1, 1): "4.5",
    date(2025, 1, 1): "3.5",
    date(2025, 7, 1): None,
}
"""The first day of each rate of the Bank of Finland's notices, per cent a year; none was read for later days."""


def rates() -> list[Fact]:
    """Return each rate on its first day, and the one before it on the day before."""
    values = [None, *(gm.percent(rate) if rate is not None else None for rate in RATES.values())]
    firsts = [Fact(REFERENCE_RATE, day, value) for day, value in zip(RATES, values[1:], strict=True)]
    eves = [Fact(REFERENCE_RATE, day - timedelta(days=1), value) for day, value in zip(RATES, values, strict=False)]
    return [*firsts, *eves]


FACTS = [
    Fact(SMALL_RETURN, date(2001, 8, 31), None),
    Fact(SMALL_RETURN, date(2001, 9, 1), gm.euros(10)),
    Fact(SMALL_RETURN, date(2018, 12, 31), gm.euros(10)),
    Fact(SMALL_RETURN, date(2019, 1, 1), gm.euros(100)),
    Fact(RECOVERY_MARGIN, date(2001, 8, 31), None),
    Fact(RECOVERY_MARGIN, date(2001, 9, 1), gm.percent(3)),
    Fact(LATE_MARGIN, date(2002, 6, 30), None),
    Fact(LATE_MARGIN, date(2002, 7, 1), gm.percent(7)),
    *rates(),
]
