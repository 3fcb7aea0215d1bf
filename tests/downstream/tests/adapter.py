"""The app's functions as the laws take them: with grantmodel's values in and out. Nothing is counted here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cityapp import amounts, costs, days, law, register, sharing

from grantmodel import CostCategory, FundingSource, Money, Period, Rate, Rounding, Shares

Costs = Mapping[str, Money]
Funded = tuple[Money, Rate]
"""A subproject's budget and its aid rate; the rest is own financing."""

COST_MODELS = {None: None, "flat rate 40": "40 %", "flat rate 7": "7 %", "flat rate 1.5": "1,5 %"}
WAYS: Mapping[str, amounts.Way] = {"half_up": "half up", "down": "towards zero"}


def write(money: Money) -> str:
    return amounts.write(money.cents)


def read(text: str) -> Money:
    return Money(amounts.read(text))


def rounded(rounding: Rounding, exact: Fraction) -> Money:
    return Money(amounts.rounded(exact, rounding.unit.cents, WAYS[rounding.direction]))


def split(money: Money, shares: Shares[str]) -> dict[str, Money]:
    return _moneys(sharing.split(money.cents, *_rates(shares)))


def instalment(shares: Shares[str], due: Money, paid: Mapping[str, Money]) -> dict[str, Money]:
    return _moneys(sharing.instalment(due.cents, _cents(paid), *_rates(shares)))


def _rates(shares: Shares[str]) -> tuple[dict[str, Fraction], str]:
    if shares.residual is None:
        raise NotImplementedError("the app always has a source that takes the rest")
    return {source: rate.fraction for source, rate in shares.items()}, shares.residual


def _cents(moneys: Mapping[str, Money]) -> dict[str, int]:
    return {name: money.cents for name, money in moneys.items()}


def _moneys(cents: Mapping[str, int]) -> dict[str, Money]:
    return {name: Money(amount) for name, amount in cents.items()}


def period_days(period: Period) -> int:
    return days.length(*_ends(period))


def period_holds(period: Period, day: date) -> bool:
    return days.holds(*_ends(period), day)


def _ends(period: Period) -> tuple[date, date]:
    if period.start is None or period.end is None:
        raise NotImplementedError("the app's periods have both ends")
    return period.start, period.end


def period_of_months(first: date, months: int) -> Period:
    return Period(first, days.end(first, months))


def counted(event: date, limit: int) -> date:
    return days.counted(event, limit)


def last_day(event: date, limit: int) -> date:
    return days.last_day(event, limit)


def claimed(granted: Money, rate: Rate, eligible: Money) -> Money:
    return Money(sharing.claimed(granted.cents, rate.fraction, eligible.cents))


@dataclass(frozen=True)
class Counted:
    """What costs come to."""

    costs: Mapping[str, Money]
    flat_rates: Mapping[str, Money]
    covered: Mapping[str, Money]
    total: Money


def count(given: Costs) -> Counted:
    found = costs.counted(_cents(given), costs.FLAT_RATES["7 %"])
    lines = {"7 %": Money(found.flat_rate)}
    return Counted(_moneys(found.paid), lines, _moneys(found.covered), Money(found.total))


def flat_rate(given: Costs) -> Money:
    return Money(costs.counted(_cents(given), costs.FLAT_RATES["7 %"]).flat_rate)


def by_category(items: Sequence[tuple[str, Money]]) -> dict[str, Money]:
    return _moneys(costs.by_category((category, cost.cents) for category, cost in items))


def seven_per_cent_is_open(plan: Costs, spent: Costs) -> bool:
    return costs.seven_per_cent_is_open(_cents(plan), _cents(spent))


def de_minimis_ceiling(day: date) -> Money:
    return Money(law.de_minimis_ceiling(day))


def group_total(budgets: Mapping[str, Money | None]) -> tuple[Money, list[str]]:
    parts = {name: register.Part(None if cost is None else {"wages": cost.cents}) for name, cost in budgets.items()}
    known, missing = register.Register(parts).total()
    return Money(known), missing


def group_aid(subprojects: Sequence[Funded]) -> Money:
    parts = {str(place): _part(*subproject) for place, subproject in enumerate(subprojects)}
    known, _ = register.Register(parts).paid_by("aid")
    return Money(known)


def aid_of_one(subproject: Funded) -> Money:
    shares = _part(*subproject).shares()
    return Money(0 if shares is None else shares["aid"])


def _part(budget: Money, aid: Rate) -> register.Part:
    return register.Part({"wages": budget.cents}, rates={"aid": aid.fraction, "own": 1 - aid.fraction})


class Register:
    """The app's register, as the machine of group projects edits it."""

    def __init__(self) -> None:
        self.app = register.Register()

    def add(self, name: str) -> None:
        self.app.parts[name] = register.Part()

    def remove(self, name: str) -> None:
        del self.app.parts[name]

    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        of = None if costs is None else {category.name.lower(): cost.cents for category, cost in costs.items()}
        self.app.parts[name].costs = of

    def set_cost_model(self, name: str, cost_model: str | None) -> None:
        self.app.parts[name].flat_rate = COST_MODELS[cost_model]

    def set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        rates, rest_to = _rates(Shares({source.value: rate for source, rate in shares.items()}, _name(shares.residual)))
        self.app.parts[name].rates, self.app.parts[name].rest_to = rates, rest_to

    def set_period(self, period: Period) -> None:
        self.app.period = _ends(period)

    def total_costs(self, name: str) -> Money | None:
        total = self.app.parts[name].total()
        return None if total is None else Money(total)

    def parts(self, name: str) -> dict[FundingSource, Money] | None:
        shares = self.app.parts[name].shares()
        return None if shares is None else {FundingSource(source): Money(paid) for source, paid in shares.items()}

    def group_total(self) -> tuple[Money, list[str]]:
        known, missing = self.app.total()
        return Money(known), missing

    def paid_by(self, source: FundingSource) -> tuple[Money, list[str]]:
        known, missing = self.app.paid_by(source.value)
        return Money(known), missing

    def holds(self, day: date) -> bool | None:
        return self.app.holds(day)


def _name(source: FundingSource | None) -> str | None:
    return None if source is None else source.value
