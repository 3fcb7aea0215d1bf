"""What a downstream project writes: mypy must see no Any in it, pyright strict nothing unknown."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from grantmodel import (
    Budget,
    BudgetLine,
    FundingPlan,
    FundingSource,
    GroupProject,
    InexactError,
    Money,
    Organisation,
    ParseError,
    Period,
    Rate,
    Role,
    Rounding,
    Shares,
    Split,
    Subproject,
    Total,
    euros,
    percent,
    tables,
)
from grantmodel.testing import laws


def read(text: str) -> Money | None:
    try:
        return Money.parse(text)
    except ParseError as error:
        place: int = error.position
        readings: tuple[str, ...] = error.suggestions
        print(place, readings)
        return None


total: Money = euros("180000.00") + euros(0) - Money(0)
third: Rate = Rate(Fraction(1, 3))
part: Money = third.of(total, Rounding("half_even", unit=Money(5)))
shares: Shares[str] = Shares({"aid": percent(80)}, residual="own")
split: Split[str] = shares.split(total)
aid: Money = split["aid"]
by_source: Mapping[str, Money] = split
period: Period = Period(date(2026, 1, 1), None)
inside: bool = date(2026, 1, 1) in period
common: Period | None = period.intersection(Period.parse("1.1.–31.12.2026"))
among: Shares[FundingSource] = Shares({FundingSource.AID: percent(80)}, residual=FundingSource.OWN)
group: GroupProject = GroupProject(
    name="Hanke",
    subprojects=[
        Subproject(
            beneficiary=Organisation(name="Lahden kaupunki"),
            role=Role.LEAD,
            budget=Budget(lines=[BudgetLine("salaries", total)]),
            funding=FundingPlan.from_shares(total, among),
        )
    ],
)
costs: Total = group.total_costs
lead: Subproject | None = group.lead
text: str = tables.funding(group, lang="fi") + f"{total:fi}" + repr(costs.money)


def my_split(money: Money, of: Shares[str]) -> Mapping[str, Money]:
    return of.split(money)


laws.split_conserves(my_split)(total, shares)

try:
    percent("33.3").of(Money(1))
except InexactError as inexact:
    exact: Fraction = inexact.exact
