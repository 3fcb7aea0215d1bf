"""A little of everything, printed as JSON: run by the tests under other surroundings."""

import decimal
import json
import sys
from fractions import Fraction

from grantmodel import (
    Budget,
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
    euros,
    percent,
    tables,
)
from grantmodel.testing import laws

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
sys.stdout.write(json.dumps(seen))
