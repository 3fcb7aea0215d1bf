"""A machine for the life of a group project under preparation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar, cast

import attrs

from grantmodel.programmes import finland_2021_2027
from grantmodel.programmes.finland_2021_2027.models import COST_MODEL
from grantmodel.projects.budgets import Budget, BudgetLine
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.organisations import Organisation
from grantmodel.projects.totals import Total
from grantmodel.rules.checks import Verdict
from grantmodel.rules.parameters import Parameters
from grantmodel.testing.machines.comparing import same, same_money
from grantmodel.testing.machines.registers import FindsBreaches, GroupProjectRegister
from grantmodel.testing.strategies import moneys, periods, shares
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.shares import Shares

# isort: split
# After the strategies, which say what to install where Hypothesis is missing.
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

_LAW = Parameters({"decision": date(2026, 1, 15)}, "decision")
_FIRST, _LAST = date(2026, 1, 1), date(2027, 12, 31)
_COST_MODELS = (None, "flat rate 40", "flat rate 7", "flat rate 1.5")
_BROKEN = frozenset({Verdict.NOT_MET, Verdict.NEEDS_DISCRETION})

_which = st.integers(0, 3)
_costs = st.dictionaries(st.sampled_from(CostCategory), moneys(euros(-500), euros(90_000)), min_size=1, max_size=2)
_shares = shares(st.sampled_from(FundingSource), max_size=3, with_residual=True)
_any_costs, _any_shares = st.none() | _costs, st.none() | _shares
_STEPS = 20
"""As many as reach every difference known, and few enough to shrink in seconds."""
_days = st.dates(_FIRST, _LAST)


@attrs.define
class _Part:
    costs: Mapping[CostCategory, Money] | None = None
    cost_model: str | None = None
    shares: Shares[FundingSource] | None = None

    @property
    def total(self) -> Money | None:
        if self.costs is None:
            return None
        if self.cost_model is None:
            return Money.sum(self.costs.values())
        return COST_MODEL[self.cost_model].count(self.costs, _LAW).value.total

    @property
    def funding(self) -> FundingPlan | None:
        total = self.total
        return None if total is None or self.shares is None else FundingPlan.from_shares(total, self.shares)


class GroupProjectEdits(RuleBasedStateMachine):
    """Edits a register and the library's model alike, and compares them after every step.

    Which subproject a step is about is told by its place among those that there are. A failure shrinks towards few
    steps, one subproject and round amounts, and is printed as steps that can be pasted.
    """

    factory: ClassVar[staticmethod[[], GroupProjectRegister]]

    def __init__(self) -> None:
        super().__init__()
        self.register: GroupProjectRegister = type(self).factory()
        self.subprojects: dict[str, _Part] = {}
        self.period: Period | None = None
        self.added = 0

    @property
    def project(self) -> GroupProject:
        """The library's model of the project as it is now."""
        return GroupProject(
            name="hanke",
            period=self.period,
            subprojects=[_subproject(name, part) for name, part in self.subprojects.items()],
        )

    # Steps

    @initialize(costs=_any_costs, among=_any_shares)
    def begin(self, costs: Mapping[CostCategory, Money] | None, among: Shares[FundingSource] | None) -> None:
        """Begin with one subproject, so that every other step has one to be about."""
        self.add(costs=costs, among=among)

    @rule(costs=_any_costs, among=_any_shares)
    def add(self, costs: Mapping[CostCategory, Money] | None, among: Shares[FundingSource] | None) -> None:
        """Add a subproject, of which nothing need be known but the beneficiary."""
        self.added += 1
        name, which = f"kunta {self.added}", len(self.subprojects)
        self.register.add(name)
        self.subprojects[name] = _Part()
        if costs is not None:
            self.set_budget(which=which, costs=costs)
        if among is not None:
            self.set_shares(which=which, among=among)

    @precondition(lambda self: len(self.subprojects) > 0)
    @rule(which=_which)
    def remove(self, which: int) -> None:
        """Remove a subproject."""
        name = self._name(which)
        self.register.remove(name)
        del self.subprojects[name]

    @precondition(lambda self: len(self.subprojects) > 0)
    @rule(which=_which, costs=_any_costs)
    def set_budget(self, which: int, costs: Mapping[CostCategory, Money] | None) -> None:
        """Set what a subproject costs, or that nobody knows."""
        name = self._name(which)
        self.register.set_budget(name, costs)
        self.subprojects[name].costs = costs

    @precondition(lambda self: len(self.subprojects) > 0)
    @rule(which=_which, cost_model=st.sampled_from(_COST_MODELS))
    def set_cost_model(self, which: int, cost_model: str | None) -> None:
        """Set a subproject's cost model, or none."""
        name = self._name(which)
        self.register.set_cost_model(name, cost_model)
        self.subprojects[name].cost_model = cost_model

    @precondition(lambda self: len(self.subprojects) > 0)
    @rule(which=_which, among=_shares)
    def set_shares(self, which: int, among: Shares[FundingSource]) -> None:
        """Set who pays a subproject."""
        name = self._name(which)
        self.register.set_shares(name, among)
        self.subprojects[name].shares = among

    @rule(among=_shares)
    def set_shares_of_all(self, among: Shares[FundingSource]) -> None:
        """Set the same shares for every subproject, as in most group projects."""
        for name, part in self.subprojects.items():
            self.register.set_shares(name, among)
            part.shares = among

    @rule(period=periods(_FIRST, _LAST, allow_open=False))
    def set_period(self, period: Period) -> None:
        """Set the implementation period."""
        self.register.set_period(period)
        self.period = period

    @rule(day=_days)
    def ask_for_findings(self, day: date) -> None:
        """Ask which rules are broken, where the register checks its project."""
        if isinstance(self.register, FindsBreaches):
            checks = finland_2021_2027.rulebook.check(self.project, as_of=day).checks
            expected = sorted({check.rule.id for check in checks if check.rule and check.verdict in _BROKEN})
            same(f"what is broken as of {day}", sorted(set(self.register.findings(day))), expected)

    # What must be so after every step

    @invariant()
    def subprojects_are_the_same(self) -> None:
        """Each subproject has the model's total costs and parts."""
        for name, part in self.subprojects.items():
            same_money(f"total costs of {name}", self.register.total_costs(name), part.total)
            plan, seen = part.funding, self.register.parts(name)
            same(f"whether it is known who pays {name}", seen is not None, plan is not None)
            for source in FundingSource:
                if plan is not None and seen is not None:
                    paid = seen.get(source, Money(0))
                    same_money(f"{source.value} of {name}", paid, plan.amount(source))

    @invariant()
    def totals_are_the_same(self) -> None:
        """The group's totals are the model's, and so is what is missing from them."""
        totals = Total.of({name: part.total for name, part in self.subprojects.items()})
        self._compare("the group's total costs", self.register.group_total(), totals)
        plans = {name: part.funding for name, part in self.subprojects.items()}
        for source in FundingSource:
            paid = Total.of({name: None if plan is None else plan.amount(source) for name, plan in plans.items()})
            self._compare(f"the group's {source.value}", self.register.paid_by(source), paid)

    @invariant()
    def period_is_the_same(self) -> None:
        """Both ends of the period are in it, and the days beside them are not."""
        if self.period is None:
            same("whether a day is in the period", self.register.holds(_FIRST), None)
        else:
            ends = [end for end in (self.period.start, self.period.end) if end is not None]
            for day in [end + timedelta(days=step) for end in ends for step in (-1, 0, 1)]:
                same(f"whether {day} is in the period", self.register.holds(day), day in self.period)

    def _compare(self, what: str, seen: tuple[Money, Sequence[str]], expected: Total) -> None:
        known, missing = seen
        same(f"what is missing from {what}", tuple(missing), expected.missing)
        same_money(what, known, expected.known)

    def _name(self, which: int) -> str:
        names = list(self.subprojects)
        return names[which % len(names)]


def _subproject(name: str, part: _Part) -> Subproject:
    lines = [BudgetLine(what.value, cost, category=what) for what, cost in (part.costs or {}).items()]
    return Subproject(
        beneficiary=Organisation(name=name),
        budget=None if part.costs is None else Budget(lines=lines),
        funding=part.funding,
        cost_model=part.cost_model,
    )


def group_project_edits(factory: Callable[[], GroupProjectRegister]) -> type[GroupProjectEdits]:
    """Return a machine that edits the register made by the factory; its `TestCase` is a test.

    Args:
        factory: What makes an empty register, a new one for each run: `lambda: MyRegister()`.
    """
    held = {"factory": staticmethod(factory)}
    machine = cast("type[GroupProjectEdits]", type("GroupProjectEdits", (GroupProjectEdits,), held))
    machine.TestCase.settings = settings(stateful_step_count=_STEPS)
    return machine
