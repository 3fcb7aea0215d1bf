"""A project's income, which lessens its costs: Decree 866/2021 § 4, Act 757/2021 §§ 17 and 27, Decree 867/2021 § 16."""

from __future__ import annotations

from datetime import date

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.acts import (
    ELIGIBILITY_DECREE,
    FINANCING_ACT,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.eligibility import implementation_period
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS
from grantmodel.projects.fields import checked
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.incomes import Income, IncomeKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Figure, Verdict, declared, known
from grantmodel.rules.comparisons import holds, not_after
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.dated import Version
from grantmodel.values.days import checked_day
from grantmodel.values.money import Money
from grantmodel.values.sources import Evidence

WORDS = Catalogue.beside(__name__, "income")
"""How it explains itself, a sentence by what was done."""


INCOME_KINDS: Parameter[frozenset[IncomeKind]] = parameter(
    "866/2021-4.2 income of a project",
    "kinds of income",
    row(
        frozenset({IncomeKind.SALES, IncomeKind.MACHINE_TIME, IncomeKind.PREMISES, IncomeKind.PARTICIPATION}),
        ELIGIBILITY_DECREE.cite(4, 2),
        checked="2026-11-24",
        note="The list is closed: no other income is deducted.",
    ),
)

INCOME_DEDUCTED = Question("income is deducted", Subproject, QUESTIONS)


@rule(FINANCING_ACT.cite(27, 3), anchor="decision")
def income_is_reported(group: GroupProject, subproject: Subproject, income: Income) -> Check:
    """Income (tulo) is reported in a payment claim, the last one at the latest, where it came by then."""
    last = subproject.last_claim
    if last is None or income.received is None or income.received > last:
        return NOT_APPLICABLE
    if known(income.produced, income, "produced") not in implementation_period(group, subproject):
        return NOT_APPLICABLE
    check = holds(is_so=False, limit=last) if income.claimed is None else not_after(income.claimed, last)
    if check.verdict is not Verdict.MET and not declared(subproject, INCOME_DEDUCTED):
        return NOT_APPLICABLE
    return check


def costs_less_income(  # noqa: PLR0913 - what a claim has, and how it is told
    costs: Money,
    group: GroupProject,
    subproject: Subproject,
    law: Parameters,
    *,
    filed: date | None = None,
    made_by: Explanation | None = None,
) -> Computed[Money]:
    """Return eligible costs less the income that the project produced and had by the last claim (tulot vähennetään).

    Income lessens what the cost model comes to, after its flat rates.

    Args:
        costs: What all costs so far come to, such as the total of `CostModel.count`, euro cents.
        group: The project, for its implementation period where the decision has none.
        subproject: The part, with its income.
        law: The law of the day.
        filed: The day of an earlier claim, whose income so far is deducted; None for that of the last claim.
        made_by: The steps that made the costs, to stand under the explanation, such as `counted.explanation`.

    Returns:
        The costs less the income; never less than nothing for it, and never more than the costs. No rounding is
        performed.

    Raises:
        UnsuitableTypeError: For costs that are no Money, or a filing that is no day.
        UnsuitableValueError: For a claim filed after the last one; carries its day.
        MissingFact: Where there is income, and the day of the last claim, the day on which an income was produced,
            the implementation period, or whether income is deducted at all is not known; carries which.
        NotInForce: Before the decree.

    Laws:
        income_takes_no_more_than_costs
    """
    checked(costs, Money, "costs are Money such as euros(180_000)")
    if filed is not None:
        _check_filing(filed, subproject.last_claim)
    kinds, version = law[INCOME_KINDS], law.version(INCOME_KINDS)
    before = () if made_by is None else (made_by,)
    if subproject.incomes and not declared(subproject, INCOME_DEDUCTED):
        kept = Explanation(WORDS, "not deducted", {"costs": costs}, ELIGIBILITY_DECREE.cite(4, 1), steps=before)
        return Computed(costs, kept)
    found = [(income, _found(group, subproject, income, kinds, filed)) for income in subproject.incomes]
    income = Money.sum(one.amount for one, code in found if code == "deducted")
    taken = max(Money(0), min(income, costs))
    facts: dict[str, Figure] = {"costs": costs, "income": income, "net": costs - taken}
    steps = [_told(one, code, version) for one, code in found]
    return Computed(costs - taken, _deduction(facts, sure=taken == income, steps=(*before, *steps)))


def _check_filing(filed: date, last: date | None) -> None:
    if checked_day(filed, what="filed") > (last or filed):
        raise UnsuitableValueError(f"no claim is filed after the last one, which is of {last}: {filed}", filed)


def _deduction(facts: dict[str, Figure], *, sure: bool, steps: tuple[Explanation, ...]) -> Explanation:
    evidence = Evidence.CONFIRMED if sure else Evidence.INFERRED
    code = "costs less income" if sure else "costs within bounds"
    return Explanation(WORDS, code, facts, ELIGIBILITY_DECREE.cite(4, 1), evidence, steps=steps)


def _found(
    group: GroupProject, subproject: Subproject, income: Income, kinds: frozenset[IncomeKind], filed: date | None
) -> str:
    """Return whether an income is deducted, or why not, as the code of a sentence."""
    last = known(subproject.last_claim, subproject, "last_claim") if filed is None else filed
    if income.kind not in kinds:
        return "of another kind"
    if income.received is None:
        return "not received"
    end, later = subproject.last_claim, income.received > last
    if later and (filed is None or (end is not None and income.received > end)):
        return "received later"
    produced = income.produced if later else known(income.produced, income, "produced")
    if produced is not None and produced not in implementation_period(group, subproject):
        return "produced outside"
    return "deducted later" if later else "deducted"


def _told(income: Income, code: str, kinds: Version[object]) -> Explanation:
    """Return what became of an income: by the list of its kinds where they decide, else by its days."""
    if code in {"deducted", "of another kind"}:
        return Explanation(WORDS, code, _facts(income), versions=(kinds,))
    return Explanation(WORDS, code, _facts(income), ELIGIBILITY_DECREE.cite(4, 1))


def _facts(income: Income) -> dict[str, Figure]:
    facts: dict[str, Figure] = {"what": income.name, "kind": income.kind, "amount": income.amount}
    days = {"produced": income.produced, "received": income.received}
    return facts | {name: day for name, day in days.items() if day is not None}
