"""Budgets by category, reporting period and source: counted once as a whole, and shared out without a drift."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Generic, TypeAlias, TypeVar, final

import attrs

from grantmodel.errors import UnknownFigure, UnsuitableValueError
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.fields import checked
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.cost_models import CostModel, Counted
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.choices import Choice
from grantmodel.values.matrices import Matrix
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

C = TypeVar("C", bound=Hashable)
P = TypeVar("P", bound=Hashable)
S = TypeVar("S", bound=Hashable)
K = TypeVar("K", bound=Hashable)

_WORDS = Catalogue.beside(__name__, "period_budgets")


@final
@attrs.frozen
class PeriodBudget(Generic[P, C, S]):
    """What the costs of a subproject come to, by category, period and source; each way they make one total.

    Args:
        whole: What all periods come to.
        periods: What each period comes to, the earlier first; the periods make the whole, line by line.
        sources: What each source pays in each period.
    """

    whole: Counted[C]
    periods: Mapping[P, Counted[C]]
    sources: Matrix[P, S]

    @property
    def total(self) -> Money:
        """The budget's total. No rounding is performed."""
        return self.whole.total


def budget_by_period(
    count: Callable[[Mapping[C, Money]], Computed[Counted[C]]],
    costs: Mapping[P, Mapping[C, Money]],
    law: Parameters,
    shares: Shares[S],
    rounding: Parameter[Rounding],
) -> Computed[PeriodBudget[P, C, S]]:
    """Count the costs of all periods as a whole, and give each period what it adds to the periods before it.

    A flat rate of a period is that of all costs so far less that of the periods before; so is what a source pays.
    Counting each period on its own would drift from the whole by a cent, or a euro, a period.
    A source pays a negative amount in a period where earlier rounding gave it too much, or where costs shrink.

    Args:
        count: What costs come to: `lambda costs: model.count(costs, law)` for a `CostModel`.
        costs: The costs of each period by category, the earlier period first; negative ones for credit notes.
        law: The law of the day that chooses the rounding.
        shares: The share of each source. With a residual, every other source is rounded as `rounding` says and the
            residual takes the rest; without one, the sum so far is split by largest remainder to the cent.
        rounding: That of the financing; not read where the shares have no residual.

    Returns:
        The budget. No figure of the whole depends on how it is cut into periods.

    Raises:
        UnsuitableTypeError: For shares that are no Shares, such as a dict of rates; carries them.
        UnsuitableValueError: For a Period that begins before the one given before it; carries both.
        ResidualSignError: Where the rounded parts exceed the total; carries the total and the residual.
        NotInForce: Where no rounding is laid down on the day; and whatever `count` raises.
        MissingDay: Where the day that chooses the rounding is not known; carries its anchor.

    Laws:
        budget_adds_up_every_way, periods_do_not_drift
    """
    checked(shares, Shares, "who pays is told by Shares, such as Shares({'aid': percent(80)}, residual='own')")
    _check_order(costs)
    apart = None if shares.residual is None else law[rounding]
    so_far: dict[C, Money] = {}
    counted, paid = count(so_far), shares.split(Money(0), apart)
    periods: dict[P, Counted[C]] = {}
    sources: dict[P, Split[S]] = {}
    for period, added in costs.items():
        so_far |= {category: so_far.get(category, Money(0)) + cost for category, cost in added.items()}
        before, counted = counted.value, count(so_far)
        due = shares.split(counted.value.total, apart)
        periods[period], sources[period] = _less(counted.value, before), _less_parts(due, paid)
        paid = due
    budget = PeriodBudget(counted.value, periods, Matrix(sources))
    return Computed(budget, lambda: _explained(budget, counted, shares, law, rounding))


def _check_order(periods: Iterable[Hashable]) -> None:
    """Refuse periods of days that are not in the order of their first days; other names have no order."""
    days = [period for period in periods if isinstance(period, Period)]
    for one, other in pairwise(days):
        if (other.start or date.min) < (one.start or date.min):
            raise UnsuitableValueError(f"the earlier period comes first: {other!r} begins before {one!r}", (one, other))


def _less_parts(one: Split[K], other: Split[K]) -> Split[K]:
    return Split({key: part - other.get(key, Money(0)) for key, part in one.items()})


def _less(one: Counted[C], other: Counted[C]) -> Counted[C]:
    return Counted(
        _less_parts(one.costs, other.costs),
        _less_parts(one.flat_rates, other.flat_rates),
        _less_parts(one.covered, other.covered),
    )


def _explained(
    budget: PeriodBudget[P, C, S],
    counted: Computed[Counted[C]],
    shares: Shares[S],
    law: Parameters,
    rounding: Parameter[Rounding],
) -> Explanation:
    steps = [counted.explanation, *_paid(budget, shares, law, rounding)]
    so_far = Money(0)
    for period, part in budget.periods.items():
        so_far += part.total
        shown = period if isinstance(period, Period) else str(period)
        facts: dict[str, Figure] = {"period": shown, "amount": part.total, "so_far": so_far}
        steps.append(Explanation(_WORDS, "period", facts))
    return Explanation(_WORDS, "budget", {"total": budget.total}, steps=steps)


def _paid(
    budget: PeriodBudget[P, C, S], shares: Shares[S], law: Parameters, rounding: Parameter[Rounding]
) -> Iterator[Explanation]:
    version = law.version(rounding)
    for source, amount in budget.sources.columns.items():
        facts: dict[str, Figure] = {"source": _shown(source), "amount": amount}
        if source == shares.residual:
            yield Explanation(_WORDS, "rest", facts)
        else:
            facts |= {"rate": shares[source], "total": budget.total}
            yield Explanation(_WORDS, "source", facts, versions=() if shares.residual is None else (version,))


def _shown(source: Hashable) -> Figure:
    return source if isinstance(source, Choice) else str(source)


# The budget of a subproject


Plan: TypeAlias = PeriodBudget[Period, CostCategory, FundingSource]
"""A budget by reporting period, cost category and source."""


def counted_budget(
    subproject: Subproject,
    models: Mapping[str, CostModel[CostCategory]],
    shares: Shares[FundingSource],
    law: Parameters,
    rounding: Parameter[Rounding],
) -> Computed[Plan]:
    """Return what a subproject comes to under its cost model, and who pays it, in each of its reporting periods.

    Args:
        subproject: With the lines of its budget, each with a category, and all or none with a period; and with the
            name of its cost model.
        models: The cost models by their names, those without flat rates too.
        shares: Who pays.
        law: The law of the day that chooses rates and roundings.
        rounding: Of the financing.

    Returns:
        The budget; without reporting periods one period of all time. The residual takes what rounding leaves.

    Raises:
        UnknownFigure: For a budget, a cost model, categories or periods that are not known; carries the place of each.
        UnsuitableValueError: For a cost model that is none of them; carries its name. For lines below zero, since
            income lessens what the model comes to and not what it counts; carries their names.
        ResidualSignError: As `budget_by_period`.
        NotInForce: As `budget_by_period`.
    """
    budget, model = subproject.budget, subproject.cost_model
    missing = tuple(name for name, known in (("budget", budget), ("cost_model", model)) if known is None)
    if budget is None or model is None:
        raise UnknownFigure(f"a plan is counted from what is known: {', '.join(missing)} is not", missing)
    counted_by = cost_model_named(model, models)
    below_zero = tuple(line.name for line in budget.lines if line.amount < Money(0))
    if below_zero:
        message = f"a plan has no lines below zero such as {below_zero[0]!r}: income is Income, for costs_less_income"
        raise UnsuitableValueError(message, below_zero)
    costs = (
        budget.by_period() if any(line.period for line in budget.lines) else {Period(None, None): budget.by_category()}
    )
    return budget_by_period(lambda one: counted_by.count(one, law), costs, law, shares, rounding)


def cost_model_named(name: str, models: Mapping[str, CostModel[CostCategory]]) -> CostModel[CostCategory]:
    """Return the cost model of a name, or raise UnsuitableValueError with the name and those that there are."""
    if name not in models:
        message = f"{name!r} is counted otherwise, or by nobody; a plan is counted by {', '.join(map(repr, models))}"
        raise UnsuitableValueError(message, name)
    return models[name]
