"""The machine of group projects passes an honest register, and stops at the first cent of a broken one."""

import datetime as dt
import runpy
import sys
from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, cast

import attrs
import pytest
from hypothesis import Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

import grantmodel as gm
from grantmodel import CostCategory, FundingSource, Money, Period, Shares, euros, percent
from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.programmes.finland_2021_2027 import rulebook
from grantmodel.programmes.finland_2021_2027.flat_rate_models import PLAN_COST_MODEL
from grantmodel.rules.checks import Verdict
from grantmodel.testing import machines
from grantmodel.testing.laws import LawBroken
from grantmodel.testing.strategies import moneys, periods, shares

Sum = tuple[Money, Collection[str]]

WAGES, TRAVEL, INDIRECT = CostCategory.WAGES, CostCategory.TRAVEL, CostCategory.INDIRECT
AID, OWN = FundingSource.AID, FundingSource.OWN
INVESTED = {CostCategory.INVESTMENT, CostCategory.LAND, CostCategory.DERELICT_SITE}
PER_MILLE = {"flat rate 40": 400, "flat rate 7": 70, "flat rate 1.5": 15}
COVERED = {
    "flat rate 40": set(CostCategory) - {WAGES},
    "flat rate 7": {INDIRECT, *INVESTED},
    "flat rate 1.5": {WAGES, TRAVEL, INDIRECT},
}


def half_up(exact: Fraction) -> int:
    cents = (2 * abs(exact) + 1) // 2
    return cents if exact >= 0 else -cents


@attrs.define
class Part:
    costs: dict[CostCategory, int] | None = None
    model: str | None = None
    shares: Shares[FundingSource] | None = None


class Plain:
    """A register in whole cents, counted by hand; it knows neither cost models nor periods."""

    euro = 1

    def __init__(self) -> None:
        self.of: dict[str, Part] = {}

    def add(self, name: str) -> None:
        self.of[name] = Part()

    def remove(self, name: str) -> None:
        del self.of[name]

    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        self.of[name].costs = None if costs is None else {what: cost.cents for what, cost in costs.items()}

    def set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        self.of[name].shares = shares

    def cents(self, name: str) -> int | None:
        part = self.of[name]
        if part.costs is None or part.model is None:
            return None if part.costs is None else sum(part.costs.values())
        paid = {what: cost for what, cost in part.costs.items() if what not in COVERED[part.model]}
        direct = sum(paid.values())
        return direct + self.euro * half_up(Fraction(PER_MILLE[part.model] * direct, 1000 * self.euro))

    def split(self, name: str) -> dict[FundingSource, int] | None:
        total, among = self.cents(name), self.of[name].shares
        if total is None or among is None:
            return None
        parts = {source: self.euro * int(total * rate.fraction / self.euro) for source, rate in among.items()}
        rest = next(source for source in parts if source is among.residual)
        return {**parts, rest: parts[rest] + total - sum(parts.values())}

    def total_costs(self, name: str) -> Money | None:
        cents = self.cents(name)
        return None if cents is None else Money(cents)

    def parts(self, name: str) -> Mapping[FundingSource, Money] | None:
        parts = self.split(name)
        return None if parts is None else {source: Money(cents) for source, cents in parts.items()}

    def group_total(self) -> Sum:
        known = {name: self.cents(name) for name in self.of}
        return Money(sum(cents or 0 for cents in known.values())), {name for name in known if known[name] is None}

    def paid_by(self, source: FundingSource) -> Sum:
        known = {name: self.split(name) for name in self.of}
        paid = sum(parts.get(source, 0) for parts in known.values() if parts is not None)
        return Money(paid), {name for name, parts in known.items() if parts is None}


class Honest(Plain):
    """The same, with cost models and a period."""

    def __init__(self) -> None:
        super().__init__()
        self.days: tuple[date | None, date | None] | None = None

    def set_cost_model(self, name: str, cost_model: str | None) -> None:
        self.of[name].model = cost_model

    def set_period(self, period: Period) -> None:
        self.days = (period.start, period.end)

    def holds(self, day: date) -> bool | None:
        if self.days is None:
            return None
        first, last = self.days
        return (first or date.min) <= day <= (last or date.max)


class InWholeEuros(Honest):
    euro = 100


class Checked(Honest):
    """A register that asks the library what is broken, of a project that it puts together itself."""

    def findings(self, as_of: date) -> Collection[str]:
        parts = [self.subproject(name) for name in self.of]
        project = gm.GroupProject(name="hanke", period=self.days and Period(*self.days), subprojects=parts)
        broken = {Verdict.NOT_MET, Verdict.NEEDS_DISCRETION}
        return [c.rule.id for c in rulebook.check(project, as_of=as_of).checks if c.rule and c.verdict in broken]

    def subproject(self, name: str) -> gm.Subproject:
        part, parts, total = self.of[name], self.parts(name), self.total_costs(name)
        lines = [gm.BudgetLine("kulu", Money(cost), category=what) for what, cost in (part.costs or {}).items()]
        return gm.Subproject(
            beneficiary=gm.Organisation(name=name),
            budget=None if part.costs is None else gm.Budget(lines=lines),
            funding=None if parts is None or total is None else gm.FundingPlan(total, parts),
            cost_model=part.model,
        )


TestHonest = machines.group_project_edits(lambda: Honest()).TestCase  # noqa: PLW0108 - as downstream writes it
TestPlain = machines.group_project_edits(Plain).TestCase
TestChecked = machines.group_project_edits(Checked).TestCase
TestInWholeEuros = machines.group_project_edits(
    InWholeEuros, cost_models={name: PLAN_COST_MODEL[name] for name in PER_MILLE}, unit=euros(1)
).TestCase
TestOpenPeriods = machines.group_project_edits(
    Honest, amounts=moneys(euros(0), euros(90_000)), shares=shares(st.just(OWN), with_residual=True), periods=periods()
).TestCase
for few in (TestPlain, TestInWholeEuros, TestOpenPeriods):
    few.settings = settings(few.settings, max_examples=15)


# Mistakes


class UnknownAsZero(Honest):
    def group_total(self) -> Sum:
        return super().group_total()[0], ()


class InFloats(Honest):
    def split(self, name: str) -> dict[FundingSource, int] | None:
        total, among = self.cents(name), self.of[name].shares
        if total is None or among is None:
            return None
        return {source: round(total / 100 * float(rate.fraction) * 100) for source, rate in among.items()}


class StillCountsTheRemoved(Honest):
    removed = 0

    def remove(self, name: str) -> None:
        self.removed += self.cents(name) or 0
        super().remove(name)

    def group_total(self) -> Sum:
        known, missing = super().group_total()
        return known + Money(self.removed), missing


class KnowsTheRemovedAgain(Honest):
    def __init__(self) -> None:
        super().__init__()
        self.former: dict[str, Part] = {}

    def remove(self, name: str) -> None:
        self.former[name] = self.of.pop(name)

    def add(self, name: str) -> None:
        self.of[name] = self.former.get(name, Part())


class RestToTheFirst(Honest):
    def split(self, name: str) -> dict[FundingSource, int] | None:
        total, among = self.cents(name), self.of[name].shares
        if total is None or among is None:
            return None
        parts = {source: int(total * rate.fraction) for source, rate in among.items()}
        first = next(iter(parts))
        return {**parts, first: parts[first] + total - sum(parts.values())}


class RecomputesTheGroup(Honest):
    def paid_by(self, source: FundingSource) -> Sum:
        paid, missing = super().paid_by(source)
        known = [part for name, part in self.of.items() if name not in missing]
        among = known[0].shares if known else None
        if among is None or source is among.residual or {part.shares for part in known} != {among}:
            return paid, missing
        total = sum(self.cents(name) or 0 for name in self.of if name not in missing)
        return Money(int(total * among.get(source, percent(0)).fraction)), missing


class KeepsOldShares(Honest):
    def set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        if self.of[name].shares is None:
            super().set_shares(name, shares)


class KeepsOldSums(Honest):
    """Sums once, and again only where partners come or go."""

    known: Sum | None = None

    def add(self, name: str) -> None:
        super().add(name)
        self.known = None

    def remove(self, name: str) -> None:
        super().remove(name)
        self.known = None

    def group_total(self) -> Sum:
        self.known = self.known or super().group_total()
        return self.known


class EndsADayEarly(Honest):
    def holds(self, day: date) -> bool | None:
        inside = super().holds(day)
        return inside and super().holds(day + timedelta(days=1))


class LastsADayLong(Honest):
    def holds(self, day: date) -> bool | None:
        inside = super().holds(day)
        return inside if inside is None else inside or super().holds(day - timedelta(days=1))


class LeavesOutTheRest(Honest):
    def parts(self, name: str) -> Mapping[FundingSource, Money] | None:
        parts, among = super().parts(name), self.of[name].shares
        rest = among and among.residual
        return parts and {source: paid for source, paid in parts.items() if source is not rest}


class PaysWhatIsCovered(Honest):
    def cents(self, name: str) -> int | None:
        part, cents = self.of[name], super().cents(name)
        covered = COVERED[part.model] if part.model else set()
        return cents and cents + sum(cost for what, cost in (part.costs or {}).items() if what in covered)


class LosesCreditNotes(Honest):
    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        super().set_budget(name, costs and {what: max(cost, Money(0)) for what, cost in costs.items()})


class TakesTheFlatRateOfInvestments(Honest):
    def cents(self, name: str) -> int | None:
        part, cents = self.of[name], super().cents(name)
        if cents is None or part.costs is None or part.model != "flat rate 7":
            return cents
        direct = sum(cost for what, cost in part.costs.items() if what is not INDIRECT)
        return direct + half_up(Fraction(7 * direct, 100))


class ForgetsTheModel(Honest):
    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        super().set_budget(name, costs)
        self.of[name].model = None


class ChecksAnotherDay(Checked):
    def findings(self, as_of: date) -> Collection[str]:
        return super().findings(as_of.replace(year=2015))


Factory = Callable[[], machines.GroupProjectRegister]
BROKEN: tuple[Factory, ...] = (
    UnknownAsZero,
    InFloats,
    StillCountsTheRemoved,
    KnowsTheRemovedAgain,
    RestToTheFirst,
    RecomputesTheGroup,
    KeepsOldShares,
    KeepsOldSums,
    EndsADayEarly,
    LastsADayLong,
    LeavesOutTheRest,
    PaysWhatIsCovered,
    LosesCreditNotes,
    TakesTheFlatRateOfInvestments,
    ForgetsTheModel,
    ChecksAnotherDay,
)


def broken(factory: Factory, number: int, *phases: Phase) -> LawBroken:
    """Run the machine with a seed until it fails."""
    machine = seed(number)(machines.group_project_edits(factory))
    usual = machine.TestCase.settings
    with pytest.raises(LawBroken) as raised:
        run_state_machine_as_test(
            machine,
            # What Hypothesis draws for a seed depends on the modules that are loaded; the hardest takes hundreds.
            # It adds a line to what it prints where the environment says CI.
            settings=settings(
                usual, max_examples=2000, database=None, report_multiple_bugs=False, print_blob=False, phases=phases
            ),
        )
    return raised.value


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("factory", BROKEN, ids=lambda factory: factory.__name__)
def test_a_broken_register_is_caught(factory: Factory, number: int) -> None:
    assert broken(factory, number, Phase.generate).source


# What is printed


@pytest.mark.parametrize(
    ("factory", "steps"),
    [
        (UnknownAsZero, ["begin(name='Lahti', costs=None, shares=None)"]),
        (
            EndsADayEarly,
            [
                "begin(name='Lahti', costs=None, shares=None)",
                'set_period(period=Period.from_iso("2026-01-01/2026-01-01"))',
            ],
        ),
    ],
    ids=["unknown as zero", "a day early"],
)
def test_the_fewest_steps_are_printed(factory: type[Honest], steps: list[str]) -> None:
    printed = program(broken(factory, 1, Phase.generate, Phase.shrink))
    name = f"state = machines.group_project_edits({factory.__name__})()"
    assert printed.splitlines() == [name, *(f"state.{step}" for step in steps), "state.teardown()"]


@pytest.mark.quality
def test_amounts_are_printed_round() -> None:
    printed = program(broken(LosesCreditNotes, 1, Phase.generate, Phase.shrink))
    assert 'costs={CostCategory.WAGES: euros("-1.00")}' in printed
    assert printed.count("state.") <= 3


@pytest.mark.parametrize("factory", [RecomputesTheGroup, EndsADayEarly, ChecksAnotherDay])
def test_the_printed_program_fails_in_the_same_way(factory: type[Honest]) -> None:
    failure = broken(factory, 1, Phase.generate)
    with pytest.raises(LawBroken) as again:
        # As someone does who pastes it.
        exec(program(failure), {**vars(gm), **globals(), "datetime": dt})  # noqa: S102 - code that Hypothesis has printed
    assert str(again.value) == str(failure)


def program(failure: LawBroken) -> str:
    return "\n".join(failure.__notes__).partition("<state machine>\n")[2].partition("\nExplanation:")[0]


def test_a_difference_is_told_in_finnish_with_its_law_and_source() -> None:
    state = machines.group_project_edits(RestToTheFirst)()
    thirds = Shares({AID: gm.Rate(1, 3)}, residual=OWN)
    with pytest.raises(LawBroken) as told:
        state.begin(name="Lahti", costs={WAGES: euros("0.02")}, shares=thirds)
    assert (
        str(told.value).replace("\xa0", " ")
        == """\
parts: What the sources pay is the total costs, each part but the residual cut towards zero.
  seen: the register on the left, the library on the right
                                    left   right  right − left
    ['Lahti'][FundingSource.AID]  0,01 €  0,00 €  −0,01 € (1 cent)
    ['Lahti'][FundingSource.OWN]  0,01 €  0,02 €  +0,01 € (1 cent)
    total of ['Lahti']            0,02 €  0,02 €  0,00 € (0 cents)
  source: definition: the residual takes what rounding the others leaves over
  again: the steps that Hypothesis prints"""
    )


def test_unknown_is_told_from_zero() -> None:
    state = machines.group_project_edits(lambda: Honest())()  # noqa: PLW0108 - a function without a name
    state.begin(name="Lahti", costs=None, shares=None)
    state.register.set_budget("Lahti", {})
    with pytest.raises(LawBroken, match=r"\['Lahti'\]  0,00\s€   None"):
        state.set_shares(name="Lahti", shares=Shares({OWN: percent(100)}))


class ForgetsJyvaskyla(Plain):
    """Tells what is missing but for one, in any order."""

    def group_total(self) -> Sum:
        known, missing = super().group_total()
        return known, sorted({*missing} - {"Jyväskylä"}, reverse=True)


def test_only_the_names_on_one_side_are_shown() -> None:
    state = machines.group_project_edits(ForgetsJyvaskyla)()
    state.begin(name="Oulu", costs=None, shares=None)
    state.add(name="Lahti", costs=None, shares=None)
    with pytest.raises(LawBroken) as told:
        state.add(name="Jyväskylä", costs=None, shares=None)
    lines = [line.split() for line in told.value.seen.splitlines() if "missing" in line]
    assert lines == [["['Jyväskylä", "is", "missing']", "False", "True"]]


def test_only_the_rules_on_one_side_are_shown() -> None:
    class FindsOneMore(Checked):
        def findings(self, as_of: date) -> Collection[str]:
            return ["0", *super().findings(as_of)]

    state = machines.group_project_edits(FindsOneMore)()
    state.begin(name="Lahti", costs={WAGES: euros(1)}, shares=Shares({AID: percent(100)}, residual=AID))
    assert Checked.findings(cast("Checked", state.register), date(2026, 1, 15))
    with pytest.raises(LawBroken) as told:
        state.ask_findings(as_of=date(2026, 1, 15))
    assert [line.split() for line in told.value.seen.splitlines()[2:]] == [["['0", "is", "broken']", "True", "False"]]


def test_what_a_register_does_with_a_budget_is_its_own_affair() -> None:
    class Emptying(Plain):
        def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
            super().set_budget(name, costs)
            if isinstance(costs, dict):
                costs.clear()

    state = machines.group_project_edits(Emptying)()
    given = {WAGES: euros(1)}
    state.begin(name="Lahti", costs=given, shares=None)
    assert given == {}
    assert state.draft.totals() == {"Lahti": euros(1)}
    assert state.register.total_costs("Lahti") == euros(1)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"factory": 5}, "factory is a function without arguments, not 5; write lambda: MyRegister"),
        ({"amounts": euros(1)}, r"amounts is a strategy, not euros\(\"1.00\"\)"),
        ({"unit": 1}, r"unit is Money, such as euros\(1\), not 1"),
        ({"unit": moneys()}, r"unit is a value such as euros\(1\), not a strategy"),
        ({"unit": euros(0)}, r"unit is above zero, not euros\(\"0.00\"\); write euros"),
        ({"cost_models": {"a": 1}}, "cost_models is a mapping of names to cost models, not {'a': 1}; write "),
        ({"cost_models": {1: PLAN_COST_MODEL["flat rate 7"]}}, "cost_models is a mapping of names to cost models"),
        ({"cost_models": ["flat rate 7"]}, "cost_models is a mapping of names to cost models"),
    ],
)
def test_wrong_arguments_of_a_machine_are_refused_with_what_to_write(given: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidArgument, match=f"^group_project_edits: {words}"):
        machines.group_project_edits(**{"factory": Plain, **given})


def test_both_ends_of_the_calendar_can_be_asked_for() -> None:
    class Asked(Honest):
        def __init__(self) -> None:
            super().__init__()
            self.asked: list[date] = []

        def holds(self, day: date) -> bool | None:
            self.asked.append(day)
            return super().holds(day)

    state = machines.group_project_edits(Asked)()
    register = cast("Asked", state.register)
    state.set_period(period=Period(date.min, date.max))
    day = timedelta(days=1)
    assert set(register.asked) == {date.min, date.min + day, date.max - day, date.max}
    register.asked.clear()
    state.set_period(period=Period(None, None))
    assert state.draft.period == Period(None, None)
    assert len(register.asked) == 1
    register.days = (date.max, date.max)
    with pytest.raises(LawBroken, match="A period holds both its ends"):
        state.begin(name="Lahti", costs=None, shares=None)


def test_a_machine_is_named_as_it_is_made() -> None:
    def local() -> Plain:
        return Plain()

    assert machines.group_project_edits(Plain).__name__ == "machines.group_project_edits(Plain)"
    assert machines.group_project_edits(local).__name__ == "machines.group_project_edits(local)"
    given = machines.group_project_edits(lambda: Plain(), unit=euros(1), amounts=moneys())  # noqa: PLW0108 - as above
    assert given.__name__ == 'machines.group_project_edits(factory, amounts=amounts, unit=euros("1.00"))'
    assert issubclass(given, machines.GroupProjectEdits)


def test_settings_are_those_of_hypothesis_but_the_steps_of_a_run_and_the_last_phase() -> None:
    class Other(RuleBasedStateMachine):
        """A machine of Hypothesis' own settings."""

    ours = machines.group_project_edits(Plain).TestCase.settings
    usual = Other.TestCase.settings
    unexplained = [phase for phase in usual.phases if phase is not Phase.explain]
    assert repr(ours) == repr(settings(usual, stateful_step_count=20, phases=unexplained))


def test_without_hypothesis_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ModuleNotFoundError, match=r"machines needs Hypothesis: pip install 'grantmodel\[testing\]'"):
        runpy.run_path(str(machines.__file__))


# What is no register, or no new one


class Lacking:
    def add(self, name: str) -> None: ...

    remove = None

    def holds(self, day: date) -> bool:
        return bool(day)


def begun(register: Callable[[], object]) -> machines.GroupProjectEdits:
    machine = machines.group_project_edits(cast("Any", register))()
    machine.begin("Lahti", {WAGES: euros(1)}, Shares({AID: percent(80)}, residual=OWN))
    return machine


def test_all_methods_that_a_register_lacks_are_named_at_once() -> None:
    with pytest.raises(UnsuitableTypeError, match="all methods of its kinds") as raised:
        machines.group_project_edits(cast("Any", Lacking))()
    lacking = "remove set_budget set_shares total_costs parts group_total paid_by set_period"
    assert raised.value.value == tuple(lacking.split())
    assert str(raised.value).startswith("a Lacking lacks remove, set_budget,")


class Kept(Plain):
    """A register whose runs share what it knows."""

    kept: dict[str, Part] = {}  # noqa: RUF012 - the mistake

    def __init__(self) -> None:
        self.of = self.kept


def test_a_register_that_is_not_new_is_told() -> None:
    begun(Kept)
    with pytest.raises(
        UnsuitableValueError, match=r"has 1\.00 euros and misses \[\] before the first step; make a new"
    ):
        begun(Kept)


class OneByOne(Plain):
    """An honest register that gives names one by one."""

    def group_total(self) -> Sum:
        known, missing = super().group_total()
        return known, cast("Any", iter(missing))


def test_names_may_be_given_one_by_one() -> None:
    machine = begun(OneByOne)
    machine.add("Oulu", None, None)
    assert machine.register.group_total()[0] == euros(1)
