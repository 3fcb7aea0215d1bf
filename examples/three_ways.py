"""A group project's budget counted three ways: by the Finnish 40 %, as Interreg does, as the National Agency does."""

from datetime import date

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027 import flat_rate_models
from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
from grantmodel.programmes.interreg_2021_2027.financing import PARTNER, funded
from grantmodel.programmes.interreg_2021_2027.flat_rates import FLAT_RATES, OTHER_ON_STAFF, InterregCategory
from grantmodel.programmes.state_grants import national_agency
from grantmodel.rules import Parameters

DAY = date(2025, 8, 15)
WHOLE_EUROS = gm.Rounding("half_up", unit=gm.euros(1))
EIGHTY = gm.percent(80)
WAGES = {
    "Oulun kaupunki": gm.euros("100001.55"),
    "Lahden kaupunki": gm.euros("50003.37"),
    "Turun kaupunki": gm.euros("33334.21"),
}


def finnish(wages: gm.Money) -> tuple[gm.Money, gm.Money]:
    """Return total and aid in a plan: 40 % of the wages to whole euros, aid cut to whole euros."""
    law = Parameters({"decision": DAY}, "decision")
    total = flat_rate_models.PLAN_COST_MODEL["flat rate 40"].count({gm.CostCategory.WAGES: wages}, law).value.total
    return total, flat_rate_models.financing(total, EIGHTY, law, flat_rate_models.PLAN_AID_ROUNDING).value[
        gm.FundingSource.AID
    ]


def interreg(wages: gm.Money) -> tuple[gm.Money, gm.Money]:
    """Return total and fund: 40 % of staff and the fund's share, each cut to the cent."""
    law = law_on(DAY)
    costs = {InterregCategory.STAFF: wages}
    total = FLAT_RATES.count(costs, law, {OTHER_ON_STAFF: gm.percent(40)}).value.total
    return total, funded(total, gm.Shares({"ERDF": EIGHTY}, residual=PARTNER), law).value["ERDF"]


def agency(wages: gm.Money) -> tuple[gm.Money, gm.Money]:
    """Return total and grant: everything in whole euros, own financing of 20 % rounded up."""
    whole = WHOLE_EUROS.apply(wages.cents)
    others = gm.percent(40).of(whole, WHOLE_EUROS)
    budget = gm.Budget(lines=[gm.BudgetLine("palkat", whole), gm.BudgetLine("muut", others)])
    total = national_agency.total_costs(budget, DAY).value
    return total, national_agency.grant(total, gm.percent(20), DAY).value


WAYS = {"Suomi 40 %": finnish, "Interreg": interreg, "Opetushallitus": agency}

if __name__ == "__main__":
    for name, way in WAYS.items():
        counted = {city: way(wages) for city, wages in WAGES.items()}
        for city, (total, aid) in counted.items():
            print(f"{name:15} {city:16} {total.format():>13} {aid.format():>13}")
        totals, aids = (gm.Money.sum(one[place] for one in counted.values()) for place in (0, 1))
        print(f"{name:15} {'yhteensä':16} {totals.format():>13} {aids.format():>13}")
