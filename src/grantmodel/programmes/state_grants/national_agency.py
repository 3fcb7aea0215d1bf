"""A state grant as the Finnish National Agency for Education (Opetushallitus) counts it: in whole euros.

Costs less income are what the project costs; own financing goes up to whole euros, and the grant is the rest. The
Agency's terms are not law: what is here was read in the source code of its public system.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from grantmodel.errors import GrantModelError, UnknownFigure, UnsuitableTypeError, UnsuitableValueError
from grantmodel.programmes.state_grants.national_agency_figures import (
    DAYS_OF_A_CREDIT,
    FIRST_INSTALMENT,
    INSTALMENT_ROUNDING,
    SHOWN_STEP,
    TRAINEE_DAY_STEP,
    UNIT_PRICE,
    UNIT_ROUNDING,
    UNIT_SHARE,
    a_share,
    above_zero,
    less_own,
    own_financing,
    step,
    whole,
)
from grantmodel.projects.budget_changes import BudgetComparison, with_total_kept
from grantmodel.projects.budgets import Budget
from grantmodel.projects.funding import FundingSource
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.text.digits import format_exact
from grantmodel.values.exact import exact, is_int
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares


class OwnFinancingShortError(GrantModelError, ValueError):
    """Own financing that is offered below the least that the call asks for.

    Attributes:
        offered: What the applicant offers.
        minimum: The least.
    """

    def __init__(self, message: str, offered: Money, minimum: Money) -> None:
        super().__init__(message, offered, minimum)
        self.offered = offered
        self.minimum = minimum

    @property
    def shortfall(self) -> Money:
        """By how much it is short."""
        return self.minimum - self.offered


def grant(total: Money, minimum: Rate, granted_on: date, *, offered: Money | None = None) -> Computed[Money]:
    """Return the grant where the call fixes the least share of own financing.

    Args:
        total: What the project costs, whole euros; below zero where there is more income than costs.
        minimum: The least share of own financing, from 0 to 1.
        granted_on: The day of the decision, which chooses the rounding.
        offered: What the applicant offers, whole euros; None for the least.

    Returns:
        What own financing leaves, never below zero, and nothing where the total is zero or less. The least own
        financing is rounded up to whole euros.

    Raises:
        OwnFinancingShortError: Where less is offered than the least; carries both.
        UnsuitableValueError: For an amount with cents, less than nothing offered, or a share outside 0 and 1.

    >>> grant(euros(9), percent(10), date(2024, 5, 1)).value
    euros("8.00")
    """
    whole(total, "what the project costs", granted_on, negative=True)
    own, least = own_financing("minimum", max(total, Money(0)), a_share(minimum), granted_on)
    steps = [least]
    if offered is not None:
        whole(offered, "own financing", granted_on)
        if offered < own:
            message = f"own financing of {offered} euros is {own - offered} short of the least, {own}"
            raise OwnFinancingShortError(message, offered, own)
        own = offered
        steps.append(step("offered", {"own": own}))
    return less_own(total, own, steps)


def grant_at_applied_ratio(
    total: Money, granted_on: date, *, applied_total: Money, applied_grant: Money
) -> Computed[Money]:
    """Return the grant where the official changes the costs, and own financing keeps the application's own ratio.

    Args:
        total: What the project costs as the official has it, whole euros; below zero where there is more income.
        granted_on: The day of the decision, which chooses the rounding.
        applied_total: What it cost in the application, whole euros above zero.
        applied_grant: What was applied for, whole euros from zero to that total.

    Returns:
        What own financing leaves, and nothing where the total is zero or less. Own financing is rounded up to whole
        euros.

    Raises:
        ZeroDenominatorError: Where the application's total is zero, of which there is no ratio.
        UnsuitableValueError: For an amount with cents, an application below zero, or more applied for than its total.

    >>> found = grant_at_applied_ratio(
    ...     euros(12_000), date(2024, 5, 1), applied_total=euros(10_000), applied_grant=euros(7_236)
    ... )
    >>> found.value
    euros("8683.00")
    """
    whole(total, "what the project costs", granted_on, negative=True)
    for amount, what in ((applied_total, "the total"), (applied_grant, "the grant")):
        whole(amount, what, granted_on)
    above_zero(
        applied_total, "the application's total is zero, and own financing has no ratio to it; fix its least share"
    )
    ratio = a_share((applied_total - applied_grant).share_of(applied_total))
    own, floating = own_financing("floating", max(total, Money(0)), ratio, granted_on)
    facts: dict[str, Figure] = {"grant": applied_grant, "total": applied_total, "rate": ratio}
    return less_own(total, own, [floating, step("applied", facts)])


def first_instalment(
    granted: Money, granted_on: date, *, share: Rate | None = None, limit: Money | None = None
) -> Computed[Money]:
    """Return the first instalment of a grant that is paid in several.

    Args:
        granted: The grant, whole euros.
        granted_on: The day of the decision, which chooses the figures.
        share: The call's share of the grant, from 0 to 1; None for the usual 60 %.
        limit: The least grant, whole euros, that is paid in several instalments; None where every grant is.

    Returns:
        The share, rounded down to whole euros; the whole grant where it is below the limit.

    Raises:
        UnsuitableValueError: For an amount with cents or below zero, or a share outside 0 and 1.

    >>> first_instalment(euros(99_999), date(2024, 5, 1)).value
    euros("59999.00")
    """
    whole(granted, "the grant", granted_on)
    steps: list[Explanation] = []
    if limit is not None:
        facts: dict[str, Figure] = {"granted": granted, "limit": whole(limit, "the limit", granted_on)}
        if granted < limit:
            return Computed(granted, step("one instalment", facts))
        steps.append(step("from the limit on", facts))
    usual, rounding = FIRST_INSTALMENT.dated.version(granted_on), INSTALMENT_ROUNDING.dated.version(granted_on)
    rate = usual.value if share is None else a_share(share)
    amount = rate.of(granted, rounding.value)
    used = (usual, rounding) if share is None else (rounding,)
    shown: dict[str, Figure] = {"amount": amount, "rate": rate, "granted": granted, "unit": rounding.value.unit}
    return Computed(amount, step("first instalment", shown, used, steps))


def units(count: int, granted_on: date) -> Computed[Money]:
    """Return the cost of units at the Agency's fixed price, 25 euros of which 86 % are accepted: 21.50 for each.

    Args:
        count: How many units, hours for instance.
        granted_on: The day of the decision, which chooses the figures.

    Returns:
        The cost, rounded once down to whole euros.

    Raises:
        UnsuitableTypeError: For anything but an int.
        UnsuitableValueError: For less than no units.

    >>> units(101, date(2024, 5, 1)).value
    euros("2171.00")
    """
    if not is_int(count):
        raise UnsuitableTypeError(f"units are counted as an int, not {count!r}", count)
    if count < 0:
        raise UnsuitableValueError(f"there are no units or more, not {count}", count)
    price, share = UNIT_PRICE.dated.version(granted_on), UNIT_SHARE.dated.version(granted_on)
    rounding = UNIT_ROUNDING.dated.version(granted_on)
    amount = share.value.of(price.value * count, rounding.value)
    facts: dict[str, Figure] = {"amount": amount, "units": count, "rate": share.value, "price": price.value}
    return Computed(amount, step("units", {**facts, "unit": rounding.value.unit}, (price, share, rounding)))


def shown_shares(total: Money, own: Money, granted_on: date) -> Computed[Shares[FundingSource]]:
    """Return the shares of own financing and grant as the Agency shows them, to one decimal of a per cent.

    Args:
        total: What the project costs, whole euros above zero.
        own: Own financing, whole euros from zero to the total.
        granted_on: The day of the decision, which chooses the step.

    Returns:
        Own financing rounded down and the grant rounded up, which together are the whole.

    Raises:
        ZeroDenominatorError: Where the total is zero, of which there are no shares.
        UnsuitableValueError: For an amount with cents or below zero, or more own financing than the total.

    >>> shown_shares(euros(12_000), euros(3_317), date(2024, 5, 1)).value
    Shares({FundingSource.AID: percent("72.4"), FundingSource.OWN: percent("27.6")})
    """
    for amount, what in ((total, "what the project costs"), (own, "own financing")):
        whole(amount, what, granted_on)
    above_zero(total, "a project that costs nothing has no shares to show")
    exact, tenth = a_share(own.share_of(total)), SHOWN_STEP.dated.version(granted_on)
    shown = Rate(exact.fraction // tenth.value.fraction * tenth.value.fraction)
    facts: dict[str, Figure] = {"own": own, "total": total, "own_share": shown, "grant": total - own}
    explanation = step("shares", {**facts, "grant_share": shown.complement()}, (tenth,))
    return Computed(Shares({FundingSource.AID: shown.complement(), FundingSource.OWN: shown}), explanation)


def total_costs(budget: Budget, granted_on: date, *, accepted: Money | None = None) -> Computed[Money]:
    """Return what a project costs: its costs less its income, to which money of third parties and the Union belongs.

    Args:
        budget: Its lines in whole euros, income as negative ones; or a stated total.
        granted_on: The day of the decision, which chooses the figures.
        accepted: The one sum that the official accepts instead of itemised costs; income is still deducted.

    Returns:
        The total, below zero where there is more income than costs. No rounding is performed.

    Raises:
        UnknownFigure: Where the budget has neither lines nor a total; one of no costs is `Budget(Money(0))`.
        UnsuitableValueError: For an amount with cents, or a total that is stated or a sum accepted below zero.

    >>> budget = Budget(lines=[BudgetLine("pay", euros(1_000)), BudgetLine("fees", euros(-1_100))])
    >>> total_costs(budget, date(2024, 5, 1)).value
    euros("-100.00")
    """
    if budget.total is None and accepted is None:
        message = "the budget has neither lines nor a stated total; write one without costs as Budget(Money(0))"
        raise UnknownFigure(message, ("budget.total",))
    for line in budget.lines:
        whole(line.amount, f"the line {line.name!r}", granted_on, negative=True)
    stated = whole(budget.stated or Money(0), "what the project costs", granted_on)
    costs = stated + Money.sum(line.amount for line in budget.lines if line.amount > Money(0))
    incomes = -Money.sum(line.amount for line in budget.lines if line.amount < Money(0))
    if accepted is not None:
        costs = whole(accepted, "the sum accepted", granted_on)
    total = costs - incomes
    steps = () if accepted is None else (step("one total", {"costs": costs}),)
    return Computed(total, step("total", {"total": total, "costs": costs, "incomes": incomes}, steps=steps))


def changed_budget(approved: Budget, changed: Budget, reason: str, granted_on: date) -> Computed[BudgetComparison]:
    """Return what a change request for the budget changes: money moves between lines, and the total stays.

    Args:
        approved: The latest budget accepted, with its lines.
        changed: The budget asked for, whole euros.
        reason: Why.
        granted_on: The day of the decision, which chooses the unit of amounts.

    Returns:
        Both budgets line by line. No rounding is performed.

    Raises:
        UnsuitableValueError: Where no reason is given, the grant was made as one sum, an amount has cents, a line is
            negative that was not, or the total changes; says by how much.
    """
    if not reason.strip():
        raise UnsuitableValueError("a change of the budget has a reason", reason)
    if not approved.lines:
        message = "a budget that was accepted as one sum has no lines between which money could move"
        raise UnsuitableValueError(message, approved)
    for line in changed.lines:
        whole(line.amount, f"the line {line.name!r}", granted_on, negative=True)
    compared = with_total_kept(approved, changed)
    for one in compared.changed:
        if one.after < Money(0) <= one.before:
            raise UnsuitableValueError(f"the line {one.name!r} is zero or more, not {one.after!r}", one.after)
    lines = [
        step("line", {"name": one.name, "before": one.before, "after": one.after, "difference": one.difference})
        for one in compared.changed
    ]
    return Computed(compared, step("budget", {"total": compared.after, "reason": reason}, steps=lines))


_HALF_UP = Rounding("half_up")


def trainee_days(
    scope: int | Decimal | Fraction | str, persons: int, granted_on: date, *, in_credits: bool = False
) -> Computed[Fraction]:
    """Return the days of all persons in a training (koulutettavapäivät).

    Args:
        scope: How long it is for one person: days, or study credits (opintopisteet), each of 4.5 days.
        persons: How many there are.
        granted_on: The day of the decision, which chooses the figures.
        in_credits: Whether the scope is in study credits.

    Returns:
        The days, rounded once, half up to tenths.

    Raises:
        UnsuitableTypeError: For a scope that is no exact number, or persons that are no int.
        UnsuitableValueError: For either below zero.

    >>> str(trainee_days("1.5", 3, date(2024, 5, 1), in_credits=True).value)
    '203/10'
    """
    length = exact(scope, what="a scope")
    if not is_int(persons):
        raise UnsuitableTypeError(f"persons are counted as an int, not {persons!r}", persons)
    for number, what in ((length, "a scope"), (Fraction(persons), "a number of persons")):
        if number < 0:
            raise UnsuitableValueError(f"{what} is zero or more, not {number}", number)
    each, tenth = (figure.dated.version(granted_on) for figure in (DAYS_OF_A_CREDIT, TRAINEE_DAY_STEP))
    of_one = length * each.value if in_credits else length
    days = _HALF_UP.apply(of_one * persons / tenth.value).cents * tenth.value
    facts: dict[str, Figure] = {"days": format_exact(days), "scope": format_exact(of_one), "persons": persons}
    credited: dict[str, Figure] = {"credits": format_exact(length), "each": format_exact(each.value)}
    steps = [step("credits", {**credited, "scope": facts["scope"]}, (each,))] if in_credits else []
    return Computed(days, step("trainee days", facts, (tenth,), steps))
