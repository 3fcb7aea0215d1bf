"""The machine of group projects passes an honest register, and stops at the first cent of a broken one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from fractions import Fraction

import attrs
import pytest
from hypothesis import Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

import grantmodel as gm
from grantmodel import CostCategory, FundingSource, Money, Period, Shares
from grantmodel.programmes.finland_2021_2027 import rulebook
from grantmodel.rules.checks import Verdict
from grantmodel.testing import machines
from grantmodel.testing.laws import LawBroken

FLAT = {
    "flat rate 40": (Fraction(40, 100), {CostCategory.WAGES}),
    "flat rate 7": (
        Fraction(7, 100),
        {CostCategory.WAGES, CostCategory.TRAVEL, CostCategory.SERVICES, CostCategory.OTHER_DIRECT},
    ),
    "flat rate 1.5": (
        Fraction(15, 1000),
        {
            CostCategory.SERVICES,
            CostCategory.OTHER_DIRECT,
            CostCategory.INVESTMENT,
            CostCategory.LAND,
            CostCategory.DERELICT_SITE,
        },
    ),
}
COVERED = {
    "flat rate 40": set(CostCategory) - {CostCategory.WAGES},
    "flat rate 7": {CostCategory.INDIRECT},
    "flat rate 1.5": {CostCategory.WAGES, CostCategory.TRAVEL, CostCategory.INDIRECT},
}


@attrs.define
class Part:
    costs: dict[CostCategory, int] | None = None
    model: str | None = None
    shares: Shares[FundingSource] | None = None


def half_up(exact: Fraction) -> int:
    cents = (2 * abs(exact) + 1) // 2
    return int(cents) if exact >= 0 else -int(cents)


class Honest:
    """A register in plain integers, written by hand."""

    def __init__(self) -> None:
        self.of: dict[str, Part] = {}
        self.period: tuple[date, date] | None = None

    def add(self, name: str) -> None:
        self.of[name] = Part()

    def remove(self, name: str) -> None:
        del self.of[name]

    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        self.of[name].costs = None if costs is None else {what: cost.cents for what, cost in costs.items()}

    def set_cost_model(self, name: str, cost_model: str | None) -> None:
        self.of[name].model = cost_model

    def set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        self.of[name].shares = shares

    def set_period(self, period: Period) -> None:
        assert period.start is not None
        assert period.end is not None
        self.period = (period.start, period.end)

    def cents(self, name: str) -> int | None:
        part = self.of[name]
        if part.costs is None or part.model is None:
            return None if part.costs is None else sum(part.costs.values())
        rate, base = FLAT[part.model]
        paid = {what: cost for what, cost in part.costs.items() if what not in COVERED[part.model]}
        return sum(paid.values()) + half_up(rate * sum(cost for what, cost in paid.items() if what in base))

    def split(self, name: str) -> dict[FundingSource, int] | None:
        total, shares = self.cents(name), self.of[name].shares
        if total is None or shares is None:
            return None
        parts = {source: int(total * rate.fraction) for source, rate in shares.items()}
        rest = next(source for source in shares if source == shares.residual)
        parts[rest] += total - sum(parts.values())
        return parts

    def total_costs(self, name: str) -> Money | None:
        cents = self.cents(name)
        return None if cents is None else Money(cents)

    def parts(self, name: str) -> Mapping[FundingSource, Money] | None:
        parts = self.split(name)
        return None if parts is None else {source: Money(cents) for source, cents in parts.items()}

    def group_total(self) -> tuple[Money, Sequence[str]]:
        known = {name: self.cents(name) for name in self.of}
        return Money(sum(cents or 0 for cents in known.values())), [name for name in known if known[name] is None]

    def paid_by(self, source: FundingSource) -> tuple[Money, Sequence[str]]:
        known = {name: self.split(name) for name in self.of}
        paid = sum(parts.get(source, 0) for parts in known.values() if parts is not None)
        return Money(paid), [name for name, parts in known.items() if parts is None]

    def holds(self, day: date) -> bool | None:
        return None if self.period is None else self.period[0] <= day <= self.period[1]


class UnknownAsZero(Honest):
    def group_total(self) -> tuple[Money, Sequence[str]]:
        return super().group_total()[0], []


class InFloats(Honest):
    def split(self, name: str) -> dict[FundingSource, int] | None:
        total, shares = self.cents(name), self.of[name].shares
        if total is None or shares is None:
            return None
        return {source: round(total / 100 * float(rate.fraction) * 100) for source, rate in shares.items()}


class StillCountsTheRemoved(Honest):
    def __init__(self) -> None:
        super().__init__()
        self.removed = 0

    def remove(self, name: str) -> None:
        self.removed += self.cents(name) or 0
        super().remove(name)

    def group_total(self) -> tuple[Money, Sequence[str]]:
        known, missing = super().group_total()
        return known + Money(self.removed), missing


class RestToTheFirst(Honest):
    def split(self, name: str) -> dict[FundingSource, int] | None:
        total, shares = self.cents(name), self.of[name].shares
        if total is None or shares is None:
            return None
        parts = {source: int(total * rate.fraction) for source, rate in shares.items()}
        parts[next(iter(parts))] += total - sum(parts.values())
        return parts


class RecomputesTheGroup(Honest):
    def paid_by(self, source: FundingSource) -> tuple[Money, Sequence[str]]:
        paid, missing = super().paid_by(source)
        known = [name for name in self.of if name not in missing]
        first = self.of[known[0]].shares if known else None
        if first is None or source == first.residual or source not in first:
            return paid, missing
        total = sum(self.cents(name) or 0 for name in known)
        return Money(int(total * first[source].fraction)), missing


class KeepsOldShares(Honest):
    def set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        if self.of[name].shares is None:
            super().set_shares(name, shares)


class EndsADayEarly(Honest):
    def holds(self, day: date) -> bool | None:
        return None if self.period is None else self.period[0] <= day < self.period[1]


class PaysWhatIsCovered(Honest):
    def cents(self, name: str) -> int | None:
        part = self.of[name]
        if part.costs is None or part.model is None:
            return super().cents(name)
        rate, base = FLAT[part.model]
        line = half_up(rate * sum(cost for what, cost in part.costs.items() if what in base))
        return sum(part.costs.values()) + line


class LosesCreditNotes(Honest):
    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        super().set_budget(name, costs and {what: max(cost, Money(0)) for what, cost in costs.items()})


class ForgetsTheModel(Honest):
    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        super().set_budget(name, costs)
        self.of[name].model = None


class Checked(Honest):
    """A register that asks the library what is broken."""

    def findings(self, as_of: date) -> Collection[str]:
        parts = [
            gm.Subproject(
                beneficiary=gm.Organisation(name=name),
                budget=self.budget(part),
                funding=self.plan(name),
                cost_model=part.model,
            )
            for name, part in self.of.items()
        ]
        period = self.period and Period(*self.period)
        project = gm.GroupProject(name="hanke", period=period, subprojects=parts)
        broken = {Verdict.NOT_MET, Verdict.NEEDS_DISCRETION}
        return [c.rule.id for c in rulebook.check(project, as_of=as_of).checks if c.rule and c.verdict in broken]

    def budget(self, part: Part) -> gm.Budget | None:
        if part.costs is None:
            return None
        return gm.Budget(lines=[gm.BudgetLine("kulut", Money(one), category=what) for what, one in part.costs.items()])

    def plan(self, name: str) -> gm.FundingPlan | None:
        parts, total = self.parts(name), self.total_costs(name)
        return None if parts is None or total is None else gm.FundingPlan(total, parts)


class ChecksAnotherDay(Checked):
    def findings(self, as_of: date) -> Collection[str]:
        return super().findings(as_of.replace(year=2015))


Factory = Callable[[], machines.GroupProjectRegister]
BROKEN: list[Factory] = [
    UnknownAsZero,
    InFloats,
    StillCountsTheRemoved,
    RestToTheFirst,
    RecomputesTheGroup,
    KeepsOldShares,
    EndsADayEarly,
    PaysWhatIsCovered,
    LosesCreditNotes,
    ForgetsTheModel,
    ChecksAnotherDay,
]

TestHonest = machines.group_project_edits(Honest).TestCase
TestChecked = machines.group_project_edits(Checked).TestCase


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("factory", BROKEN, ids=lambda factory: factory.__name__)
def test_a_broken_register_is_caught(factory: Factory, number: int) -> None:
    machine = machines.group_project_edits(factory)
    quick = settings(
        machine.TestCase.settings, max_examples=200, phases=[Phase.generate], database=None, report_multiple_bugs=False
    )
    with pytest.raises(LawBroken):
        run_state_machine_as_test(seed(number)(machine), settings=quick)


def test_what_is_off_is_told_in_finnish_and_the_steps_can_be_pasted(capsys: pytest.CaptureFixture[str]) -> None:
    machine = machines.group_project_edits(UnknownAsZero)
    with pytest.raises(LawBroken) as raised:
        run_state_machine_as_test(seed(1)(machine), settings=settings(machine.TestCase.settings, database=None))
    told = "\n".join(getattr(raised.value, "__notes__", [])) + capsys.readouterr().out
    assert "state = GroupProjectEdits()\nstate.begin(costs=None, among=None)\n" in told
    assert str(raised.value) == "what is missing from the group's total costs is nothing, not kunta 1"


def pasted(factory: Factory) -> machines.GroupProjectEdits:
    state = machines.group_project_edits(factory)()
    state.begin(costs=None, among=None)
    return state


def test_a_cent_is_told_in_euros_and_which_way() -> None:
    state = pasted(RestToTheFirst)
    thirds = Shares({FundingSource.AID: gm.Rate(1, 3)}, residual=FundingSource.OWN)
    state.set_budget(which=0, costs={CostCategory.WAGES: gm.euros("0.02")})
    state.set_shares(which=0, among=thirds)
    with pytest.raises(LawBroken) as raised:
        state.subprojects_are_the_same()
    assert str(raised.value).replace("\xa0", " ") == "aid of kunta 1 is 0,01 €, not 0,00 €: 0,01 € too much"


def test_unknown_is_told_from_zero() -> None:
    state = pasted(Honest)
    state.register.set_budget("kunta 1", {})
    with pytest.raises(LawBroken) as raised:
        state.subprojects_are_the_same()
    assert str(raised.value).replace("\xa0", " ") == "total costs of kunta 1 is 0,00 €, not unknown"


def test_what_is_off_on_a_day_is_told() -> None:
    state = pasted(EndsADayEarly)
    state.set_period(period=Period(date(2026, 1, 1), date(2026, 1, 1)))
    with pytest.raises(LawBroken) as raised:
        state.period_is_the_same()
    assert str(raised.value) == "whether 2026-01-01 is in the period is False, not True"
