"""How much of the costs of a subproject may be accepted against its decision: Decree 866/2021 § 25."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, final

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.programmes.finland_2021_2027.approved_costs import (
    OVERRUN_AMOUNT,
    OVERRUN_SHARE,
    most_of_a_category,
)
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL
from grantmodel.programmes.finland_2021_2027.plans import model_named
from grantmodel.programmes.finland_2021_2027.roundings import OVERRUN_ROUNDING
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import Figure, known
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.cost_models import CostModel, Counted
from grantmodel.rules.figures import approved_budget, eligible_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.money import Money
from grantmodel.values.sources import Evidence
from grantmodel.values.splits import Split

_WORDS = Catalogue.beside(__name__, "accepted_costs")
_ZERO = Money(0)
_LIMITS: tuple[Parameter[object], ...] = (OVERRUN_SHARE, OVERRUN_AMOUNT, OVERRUN_ROUNDING)
_Step: TypeAlias = tuple[CostCategory, Money, Money | None, Money]
"""A category that is not covered, its costs, what is approved for it if anything, and the most that may be accepted."""


@final
@attrs.frozen
class AcceptableCosts:
    """What may be accepted of costs against a decision (hyväksyttävissä olevat kustannukset).

    Args:
        counted: The costs of each category as far as they may be accepted, the flat rates on those, and what the cost
            model covers.
        overruns: Of the accepted costs, what is over the amount approved for the category (kustannuslajin ylitys).
        left_out: What the decision leaves no room for, by category.
        approved: The total of the approved budget (kokonaiskustannusarvio), euro cents.
    """

    counted: Counted[CostCategory]
    overruns: Split[CostCategory]
    left_out: Split[CostCategory]
    approved: Money

    @property
    def total(self) -> Money:
        """What may be accepted in all, flat rates too, up to the total approved. No rounding is performed."""
        return min(self.counted.total, self.approved)


def acceptable_costs(
    subproject: Subproject,
    costs: Mapping[CostCategory, Money],
    law: Parameters,
    *,
    models: Mapping[str, CostModel[CostCategory]] = COST_MODEL,
    with_overruns: bool = True,
) -> Computed[AcceptableCosts]:
    """Return how much of eligible costs may be accepted against the decision (kustannusten hyväksyminen).

    Of a category as much may be accepted as is approved for it, and the overrun as far as the authority may accept one
    in a payment decision; of all together the total approved.
    Which category gives way to that total the decree does not say, so the categories are told as they are.

    Args:
        subproject: With its cost model, and the budget of its decision, or that applied for, its flat rates among the
            lines.
        costs: Eligible costs since the start by category, such as `check_items(...).by_category()`; of one decision,
            since an overrun is no matter between decisions.
        law: The law of the day that chooses the limits.
        models: The flat rates, those of a payment claim by default.
        with_overruns: Whether the authority accepts overruns, which it need not.

    Returns:
        The costs and the flat rates on them. The 20 % is cut to cents, flat rates are rounded as the model says.

    Raises:
        MissingFact: Where the cost model, the budget or its total is not known; carries which.
        UnknownFigure: Where it is not known what the budget has by category; carries the place of each line.
        UnsuitableValueError: For a cost model that has no flat rates here; carries its name. For an approved budget
            that lacks the lines of the flat rates; carries its categories.
        UnsuitableTypeError: For a cost that is no Money.
        NotInForce: Where no limit or rate is laid down on the day.

    Source:
        Decree 866/2021 § 25, subsections 1, 2 and 4.

    Laws:
        overrun_keeps_to_its_limit
    """
    approved, total = approved_budget(subproject).by_category(), eligible_costs(subproject)
    model = model_named(known(subproject.cost_model, subproject, "cost_model"), models)
    covered = frozenset(category for one in model.flat_rates for category in one.covers)
    if covered and covered.isdisjoint(approved):
        message = (
            f"the approved budget has no line that {model.name!r} covers, so its total would lack the flat rate; "
            "add the flat rate as a line, as plans.budget_of does"
        )
        raise UnsuitableValueError(message, tuple(approved))
    given = Split(costs)
    rooms = {one: _room(approved.get(one), law, with_overruns=with_overruns) for one in given if one not in covered}
    accepted = {one: min(cost, rooms.get(one, cost)) for one, cost in given.items()}
    counted = model.count(accepted, law)
    found = AcceptableCosts(
        counted=counted.value,
        overruns=Split(
            {one: accepted[one] - approved[one] for one in rooms if accepted[one] > approved.get(one, _ZERO)}
        ),
        left_out=Split({one: given[one] - accepted[one] for one in rooms if given[one] > accepted[one]}),
        approved=total,
    )
    steps = [(one, given[one], approved.get(one), rooms[one]) for one in rooms]
    return Computed(found, lambda: _explained(found, steps, law, counted.explanation))


def _room(approved: Money | None, law: Parameters, *, with_overruns: bool) -> Money:
    """Return the most that may be accepted of a category: nothing of one that the decision does not have."""
    if approved is None:
        return _ZERO
    return most_of_a_category(approved, law) if with_overruns else approved


def _explained(found: AcceptableCosts, steps: Iterable[_Step], law: Parameters, counted: Explanation) -> Explanation:
    facts: dict[str, Figure] = {"total": found.total, "counted": found.counted.total, "approved": found.approved}
    told = [_told(*step, law) for step in steps]
    return Explanation(_WORDS, "acceptable", facts, ELIGIBILITY_DECREE.cite(25, 1), steps=(*told, counted))


def _told(what: CostCategory, cost: Money, approved: Money | None, room: Money, law: Parameters) -> Explanation:
    """Return how much of a category may be accepted, and why."""
    facts: dict[str, Figure] = {"what": what, "cost": cost}
    if approved is None:
        return Explanation(_WORDS, "not approved", facts, ELIGIBILITY_DECREE.cite(25, 2), Evidence.INFERRED)
    facts |= {"approved": approved, "over": cost - approved, "most": room}
    if cost <= approved:
        return Explanation(_WORDS, "within", facts)
    if room == approved:
        return Explanation(_WORDS, "overrun not accepted", facts, ELIGIBILITY_DECREE.cite(25, 2))
    return Explanation(_WORDS, "overrun", facts, versions=tuple(law.version(one) for one in _LIMITS))
