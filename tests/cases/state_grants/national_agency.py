"""The National Agency for Education's figures on their first day and the day before."""

from datetime import date
from fractions import Fraction

from casebook import Fact

import grantmodel as gm
from grantmodel.programmes.state_grants.national_agency_figures import (
    DAYS_OF_A_CREDIT,
    FIRST_INSTALMENT,
    INSTALMENT_ROUNDING,
    OWN_ROUNDING,
    SHOWN_STEP,
    TRAINEE_DAY_STEP,
    UNIT_PRICE,
    UNIT_ROUNDING,
    UNIT_SHARE,
)

FIRST, EVE = date(2015, 8, 19), date(2015, 8, 18)
"""The first call of the Agency's system opened on the former."""
VALUES = {
    OWN_ROUNDING: gm.Rounding("ceiling", unit=gm.euros(1)),
    FIRST_INSTALMENT: gm.percent(60),
    INSTALMENT_ROUNDING: gm.Rounding("floor", unit=gm.euros(1)),
    UNIT_PRICE: gm.euros(25),
    UNIT_SHARE: gm.percent(86),
    UNIT_ROUNDING: gm.Rounding("floor", unit=gm.euros(1)),
    DAYS_OF_A_CREDIT: Fraction(9, 2),
    TRAINEE_DAY_STEP: Fraction(1, 10),
    SHOWN_STEP: gm.percent("0.1"),
}

FACTS = [
    *(Fact(parameter, FIRST, value) for parameter, value in VALUES.items()),
    *(Fact(parameter, EVE, None) for parameter in VALUES),
]
