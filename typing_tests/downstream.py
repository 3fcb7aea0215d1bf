"""What a downstream project writes: mypy must see no Any in it, pyright strict nothing unknown."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from grantmodel import (
    Budget,
    BudgetLine,
    Dated,
    Evidence,
    FundingPlan,
    FundingSource,
    GroupProject,
    InexactError,
    LegalAct,
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
    Version,
    euros,
    percent,
    tables,
)
from grantmodel.rules import (
    Check,
    Parameter,
    Parameters,
    Report,
    Rulebook,
    explain,
    known,
    regimes,
    rule,
    share_at_most,
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
laws.aid_keeps_to_what_was_granted(lambda granted, rate, costs: min(granted, rate.of(costs)))(total, third, total)
laws.group_is_the_sum_of_its_decisions(Money.sum, Money.__abs__)([total, part])


@laws.law(source=LegalAct("1/2020", "laki saaristotuesta", valid=period).cite(2))
def fare_is_whole(fare: Callable[[int], Money]) -> Callable[[int], None]:
    """A fare is in whole euros."""

    def check(age: int) -> None:
        laws.expect(fare(age).cents % 100 == 0, "at the age of {} the fare is {}", age, fare(age))

    return check


try:
    fare_is_whole(Money)(100)
except laws.LawBroken as told:
    again: str = told.call + laws.law_of(fare_is_whole).sentence + str(told.source)

try:
    percent("33.3").of(Money(1))
except InexactError as inexact:
    exact: Fraction = inexact.exact

ISLANDS: LegalAct = LegalAct("1/2020", "laki saaristotuesta", valid=period)
CEILING: Parameter[Rate] = Parameter(
    "1/2020-1 aid ceiling",
    Dated(
        "aid ceiling",
        "share of 1",
        [
            Version(
                value=percent(50),
                valid=period,
                source=ISLANDS.cite(1),
                evidence=Evidence.CONFIRMED,
                checked=date(2026, 1, 1),
            )
        ],
    ),
)


@rule(
    ISLANDS.cite(1),
    anchor="application",
    reads=[CEILING],
    words={
        "requirement": {"fi": "Tuki on enintään puolet", "sv": "Stödet är högst hälften", "en": "Aid is at most half"},
        "remedy": {"fi": "alenna tukea", "sv": "sänk stödet", "en": "lower the aid"},
    },
)
def aid_is_at_most_half(subproject: Subproject, law: Parameters) -> Check:
    ceiling: Rate = law[CEILING]
    plan: FundingPlan = known(subproject.funding, subproject, "funding")
    return share_at_most(plan.amount(FundingSource.AID), plan.total, ceiling)


book: Rulebook = Rulebook(
    id="islands",
    version="1",
    title={"fi": "Saaristo", "sv": "Skärgård", "en": "Islands"},
    valid=period,
    rules=[aid_is_at_most_half],
    parameters=[CEILING],
)
report: Report = book.check(group, as_of=date(2026, 1, 15))
findings: tuple[Check, ...] = report.findings
by_hand: Check = aid_is_at_most_half(
    group.subprojects[0], Parameters({"application": date(2026, 1, 15)}, "application")
)
stretches: tuple[Period, ...] = regimes(book)
explained: str = report.format("sv") + report.to_json() + explain(by_hand, "en")
