"""The machine of a group project under preparation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar, TypeAlias, cast

from hypothesis.errors import InvalidArgument
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from hypothesis.strategies import SearchStrategy

from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.rules.cost_models import CostModel
from grantmodel.testing.machines.answers import (
    check_methods,
    check_new,
    same_days,
    same_findings,
    same_splits,
    same_totals,
)
from grantmodel.testing.machines.comparing import as_written, configured, written_call
from grantmodel.testing.machines.drafts import Counting, Draft, Part
from grantmodel.testing.machines.drawing import (
    Drawn,
    a_cost_model,
    a_name,
    a_new_name,
    a_period,
    drawn,
    shares_of_one,
    some_costs,
    some_shares,
)
from grantmodel.testing.machines.registers import (
    CountsFlatRates,
    FindsBreaches,
    GroupProjectRegister,
    KeepsPeriod,
)
from grantmodel.testing.strategies import project_days
from grantmodel.testing.strategies.arguments import checked
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares

Costs: TypeAlias = Mapping[CostCategory, Money]

_CENT = Money(1)
_USUAL = {name: COST_MODEL[name] for name in ("flat rate 40", "flat rate 7", "flat rate 1.5")}


# When a step can be taken


def _some_are_there(machine: GroupProjectEdits) -> bool:
    return bool(machine.draft.parts)


def _counts_flat_rates(machine: GroupProjectEdits) -> bool:
    return _some_are_there(machine) and isinstance(machine.register, CountsFlatRates)


def _keeps_a_period(machine: GroupProjectEdits) -> bool:
    return isinstance(machine.register, KeepsPeriod)


def _finds_breaches(machine: GroupProjectEdits) -> bool:
    return isinstance(machine.register, FindsBreaches)


class GroupProjectEdits(RuleBasedStateMachine):
    """The life of a group project under preparation: changes of a register and of the library's model alike.

    After each change it asks for all totals, splits and days. Made by `group_project_edits`.
    Shrinks towards the fewest steps, one subproject and round amounts.
    """

    factory: ClassVar[staticmethod[[], GroupProjectRegister]]
    counting: ClassVar[Counting]
    drawn: ClassVar[Drawn]

    def __init__(self) -> None:
        super().__init__()
        self.register: GroupProjectRegister = type(self).factory()
        check_methods(self.register)
        check_new(self.register)
        self.draft = Draft(self.counting)

    @initialize(name=a_new_name, costs=some_costs, shares=some_shares)
    def begin(self, name: str, costs: Costs | None, shares: Shares[FundingSource] | None) -> None:
        """Begin with one subproject, so that every step has one to be about."""
        self._add(name, costs, shares)

    @rule(name=a_new_name, costs=some_costs, shares=some_shares)
    def add(self, name: str, costs: Costs | None, shares: Shares[FundingSource] | None) -> None:
        """Add a subproject, and what is known of it; one that was removed is new again."""
        self._add(name, costs, shares)

    def _add(self, name: str, costs: Costs | None, shares: Shares[FundingSource] | None) -> None:
        self.register.add(name)
        self.draft.parts[name] = Part()
        if costs is not None:
            self._set_budget(name, costs)
        if shares is not None:
            self._set_shares(name, shares)
        self._ask()

    @precondition(_some_are_there)
    @rule(name=a_name)
    def remove(self, name: str) -> None:
        """Remove a subproject."""
        self.register.remove(name)
        del self.draft.parts[name]
        self._ask()

    @precondition(_some_are_there)
    @rule(name=a_name, costs=some_costs)
    def set_budget(self, name: str, costs: Costs | None) -> None:
        """Set what a subproject costs, or that nobody knows."""
        self._set_budget(name, costs)
        self._ask()

    def _set_budget(self, name: str, costs: Costs | None) -> None:
        # A copy: the register may keep, and change, what it is given.
        self.draft.parts[name].costs = costs and dict(costs)
        self.register.set_budget(name, costs)

    @precondition(_some_are_there)
    @rule(name=a_name, shares=shares_of_one)
    def set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        """Set who pays a subproject."""
        self._set_shares(name, shares)
        self._ask()

    def _set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        self.register.set_shares(name, shares)
        self.draft.parts[name].shares = shares

    @precondition(_counts_flat_rates)
    @rule(name=a_name, cost_model=a_cost_model)
    def set_cost_model(self, name: str, cost_model: str | None) -> None:
        """Set a subproject's cost model, or none."""
        cast("CountsFlatRates", self.register).set_cost_model(name, cost_model)
        self.draft.parts[name].cost_model = cost_model
        self._ask()

    @precondition(_keeps_a_period)
    @rule(period=a_period)
    def set_period(self, period: Period) -> None:
        """Set the implementation period."""
        cast("KeepsPeriod", self.register).set_period(period)
        self.draft.period = period
        self._ask()

    @precondition(_finds_breaches)
    @rule(as_of=as_written(project_days()))
    def ask_findings(self, as_of: date) -> None:
        """Ask which rules are broken; the other questions are asked after every change."""
        same_findings(cast("FindsBreaches", self.register), self.draft, as_of)

    def _ask(self) -> None:
        same_totals(self.register, self.draft)
        same_splits(self.register, self.draft)
        if isinstance(self.register, KeepsPeriod):
            same_days(self.register, self.draft)


def group_project_edits(  # noqa: PLR0913 - the factory, and by keyword what is drawn and counted otherwise
    factory: Callable[[], GroupProjectRegister],
    *,
    amounts: SearchStrategy[Money] | None = None,
    shares: SearchStrategy[Shares[FundingSource]] | None = None,
    periods: SearchStrategy[Period] | None = None,
    cost_models: Mapping[str, CostModel[CostCategory]] | None = None,
    unit: Money = _CENT,
) -> type[GroupProjectEdits]:
    """Return a machine that edits a register of a group project under preparation, and asks it questions.

    Args:
        factory: What makes a new register, or an adapter to one, for every run: `lambda: MyRegister()`.
        amounts: What a category of cost comes to; any amounts by default, negative ones too.
        shares: Who pays; any with a residual by default.
        periods: Implementation periods; of the years 2021 to 2029 with both ends by default.
        cost_models: The flat rates, by the names that the register is told. By default, 40 %, 7 % and 1.5 % half up
            to the cent, as in payment claims; `finland_2021_2027.flat_rate_models.PLAN_COST_MODEL` has them in whole
            euros.
        unit: What each part but the residual is a whole multiple of: euros(1) for plans in whole euros.

    Returns:
        A RuleBasedStateMachine; its `TestCase` is a test for pytest and unittest. A run has 20 steps, and
        no phase "explain", unless its `settings` say otherwise; all other settings are Hypothesis' own.

    Raises:
        InvalidArgument: For what is no function, no strategy, no cost models, or no Money above zero.
    """
    models = _USUAL if cost_models is None else cost_models
    try:
        _checked(factory, unit, models)
        draws = drawn(amounts, shares, periods, models)
    except InvalidArgument as refused:
        raise InvalidArgument(f"{group_project_edits.__name__}: {refused}") from None
    rounded_to = None if unit == _CENT else unit
    given = {"amounts": amounts, "shares": shares, "periods": periods, "cost_models": cost_models, "unit": rounded_to}
    return configured(
        GroupProjectEdits,
        written_call(group_project_edits, factory, given),
        factory=staticmethod(factory),
        drawn=draws,
        counting=Counting(cost_models=models, rounding=Rounding("down", unit=unit)),
    )


def _checked(factory: object, unit: object, models: object) -> None:
    if not callable(factory):
        raise InvalidArgument(f"factory is a function without arguments, not {factory!r}; write lambda: MyRegister()")
    if checked(unit, Money, "unit", "euros(1)") <= Money(0):
        raise InvalidArgument(f"unit is above zero, not {unit!r}; write euros(1)")
    items = cast("Mapping[object, object]", models).items() if isinstance(models, Mapping) else [(None, None)]
    if not all(isinstance(name, str) and isinstance(model, CostModel) for name, model in items):
        example = 'cost_models={"flat rate 40": PLAN_COST_MODEL["flat rate 40"]}'
        raise InvalidArgument(f"cost_models is a mapping of names to cost models, not {models!r}; write {example}")
