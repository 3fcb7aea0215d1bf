"""A little of everything, printed as JSON: run by the tests under other surroundings."""

import decimal
import json
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

from grantmodel import (
    Budget,
    CostCategory,
    FundingPlan,
    FundingSource,
    GroupProject,
    Money,
    Organisation,
    ParseError,
    Period,
    Rate,
    Rounding,
    Shares,
    Subproject,
    UnsuitableValueError,
    deadline,
    euros,
    percent,
    tables,
)
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL
from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
from grantmodel.programmes.interreg_2021_2027.flat_rates import FLAT_RATES, OTHER_ON_STAFF, InterregCategory
from grantmodel.rules import Parameters
from grantmodel.rules.cost_models import CostModel
from grantmodel.testing import laws
from grantmodel.text.symbols import LANGUAGES

if sys.argv[1:] == ["hostile"]:
    decimal.setcontext(decimal.Context(prec=1, rounding=decimal.ROUND_UP))

shares = Shares({"aid": percent("79.9"), "city": Rate(1, 7)}, residual="own")
group = GroupProject(
    name="Hanke",
    period=Period.parse("1.1.2026 – 31.12.2027"),
    subprojects=[
        Subproject(
            beneficiary=Organisation(name="Lahden kaupunki", business_id="0149669-3"),
            budget=Budget(euros("180000.01")),
            funding=FundingPlan.from_shares(
                euros("180000.01"), Shares({FundingSource.AID: Rate(2, 3)}, residual=FundingSource.OWN)
            ),
        )
    ],
)
seen: list[object] = [[str(part) for part in shares.split(Money(cents)).values()] for cents in range(-200, 200, 7)]
seen += [Rounding(way, unit=Money(7)).apply(Fraction(99, 2)).cents for way in ("up", "down", "half_even")]
seen += [Money.parse("−1 234,50 €").format(), percent("26.44").format(), f"{group.period:fi}", repr(group)]
seen += [tables.funding(group)]
for bad in ("1.000", "310 00", "NaN", ""):
    try:
        Money.parse(bad)
    except ParseError as error:
        seen.append(str(error))
laws.split_conserves(lambda money, among: among.split(money))(euros(1), shares)
try:
    laws.split_conserves(lambda money, _among: {"aid": money, "own": money})(euros(1), shares)
except laws.LawBroken:
    seen.append("broken")

# Rulebooks, cost models and deadlines, with what stands beside this file
sys.path.insert(0, str(Path(__file__).parent))
import saaristo_projects as saaristo  # noqa: E402
from casebook import casebook  # noqa: E402
from rulebooks import PROGRAMMES  # noqa: E402

for folder, rulebook in PROGRAMMES.items():
    for case in casebook(folder, rulebook).cases[::100]:
        report = rulebook.check(case.project, as_of=case.as_of, waivers=case.waivers)
        seen += [report.to_json(), *map(report.format, LANGUAGES)]
seen += [
    saaristo.rulebook.check(saaristo.ferry).to_json(),
    *map(saaristo.rulebook.check(saaristo.ferry).format, LANGUAGES),
]

law = Parameters({"decision": date(2025, 8, 15)}, "decision")
costs = {category: euros(1_000) for category in CostCategory}
for model in COST_MODEL.values():
    seen += [model.count(costs, law).explanation.to_dict(), repr(model.count(costs, law).value)]
interreg = dict.fromkeys(InterregCategory, euros("100.01"))
counted = FLAT_RATES.count(interreg, law_on(date(2024, 1, 1)), {OTHER_ON_STAFF: percent(40)})
seen += [counted.explanation.to_json(), *map(counted.explanation.format, LANGUAGES)]
refused: list[Callable[[], object]] = [
    lambda: FLAT_RATES.count(dict.fromkeys(CostCategory, euros(1)), law_on(date(2024, 1, 1)), {}),
    lambda: COST_MODEL["flat rate 40"].count(costs, law, {"flat rate 40": percent(30), "boats": percent(1)}),
    lambda: CostModel[str](name="x", flat_rates=[], exclusive=[("a", "b", "c"), ("d", "d"), ("e", "f")]),
]
for refuse in refused:
    try:
        refuse()
    except UnsuitableValueError as error:
        seen.append(repr(error.args))
seen += [repr(deadline(date(2025, 4, 4), days=days)) for days in range(1, 40, 6)]
sys.stdout.write(json.dumps(seen))
