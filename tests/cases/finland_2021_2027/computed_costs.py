"""Figures of computed costs: flat rates, hours, changes of annual pay, travel days."""

from datetime import date

from casebook import Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027 import flat_rate_models, travel, unit_costs
from grantmodel.programmes.finland_2021_2027.travel import Trip

SINCE_THE_DECREE = {
    flat_rate_models.OF_WAGES: gm.percent(40),
    flat_rate_models.OF_DIRECT_COSTS: gm.percent(7),
    flat_rate_models.OF_SOCIAL_DIRECT_COSTS: gm.percent(7),
    flat_rate_models.OF_INVESTMENTS: gm.percent("1.5"),
    flat_rate_models.ACCOMPANYING: gm.percent(7),
    flat_rate_models.BESIDE_MATERIAL_AID: gm.percent(7),
    flat_rate_models.OF_A_DRAFT_BUDGET: gm.percent(7),
    flat_rate_models.OF_A_DRAFT_INVESTMENT: gm.percent("1.5"),
    unit_costs.YEARLY_HOURS: 1720,
    unit_costs.MOST_HOURS: 1720,
    unit_costs.CHANGE_OF_RATE: gm.percent(10),
    travel.NEAR: 15,
    travel.DAY_OF_TRAVEL[Trip.STAFF_IN_FINLAND]: gm.euros(176),
    travel.DAY_OF_TRAVEL[Trip.OTHERS_IN_FINLAND]: gm.euros(132),
    travel.DAY_OF_TRAVEL[Trip.TO_EUROPE]: gm.euros(368),
    travel.DAY_OF_TRAVEL[Trip.BEYOND_EUROPE]: gm.euros(720),
}
FACTS = [
    *(Fact(figure, date(2021, 10, 14), None) for figure in SINCE_THE_DECREE),
    *(Fact(figure, date(2021, 10, 15), value) for figure, value in SINCE_THE_DECREE.items()),
]
