"""Lump sums, what may change in them and what they may cost: Decree 866/2021 §§ 14-15."""

from __future__ import annotations

from collections.abc import Iterator

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.questions import QUESTIONS
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.costs import ChangeKind
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds
from grantmodel.rules.figures import eligible_costs, funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money, euros

LUMP_SUM: Parameter[str] = parameter(
    "866/2021-14.1 lump sum", "name", row("lump sum", ELIGIBILITY_DECREE.cite(14, 1), checked="2026-11-24")
)
DRAFT_BUDGET_CEILING: Parameter[Money] = parameter(
    "866/2021-15.1 ceiling of a draft budget",
    "euro cents",
    row(euros(200_000), ELIGIBILITY_DECREE.cite(15, 1), checked="2026-11-24"),
)


PUBLIC_FUNDING_PROVED = Question(
    "voucher of municipal and other public funding filed with the payment claim", Subproject, QUESTIONS
)


def _changes(subproject: Subproject) -> Iterator[ChangeKind]:
    """Yield what the decision's amendments change, first what adds cost categories."""
    yield from (ChangeKind.COSTS for amendment in subproject.amendments if amendment.categories)
    for place, amendment in enumerate(subproject.amendments):
        yield from known(amendment.changes, subproject, f"amendments[{place}].changes")


@rule(ELIGIBILITY_DECREE.cite(14, 4), anchor="decision", applies=outside_interreg, reads=(LUMP_SUM,))
def lump_sum_changes_in_its_period_alone(subproject: Subproject, law: Parameters) -> Check:
    """Nothing but the implementation period of a lump-sum project (kertakorvaushanke) may change."""
    model = known(subproject.cost_model, subproject, "cost_model")
    if model != law[LUMP_SUM] or not subproject.amendments:
        return NOT_APPLICABLE
    other = next((kind for kind in _changes(subproject) if kind is not ChangeKind.PERIOD), None)
    return holds(other is None, actual=other)


@rule(ELIGIBILITY_DECREE.cite(14, 6), anchor="decision", applies=outside_interreg, reads=(LUMP_SUM,))
def public_funding_is_proved(subproject: Subproject, law: Parameters) -> Check:
    """Public funding (julkinen rahoitus) outside own financing is proved when a lump sum is claimed."""
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    given = funding_plan(subproject).amount(FundingSource.MUNICIPAL) + funding_plan(subproject).amount(
        FundingSource.OTHER_PUBLIC
    )
    if not given:
        return NOT_APPLICABLE
    return holds(declared(subproject, PUBLIC_FUNDING_PROVED), actual=given)


@rule(
    ELIGIBILITY_DECREE.cite(15, 1), anchor="decision", applies=outside_interreg, reads=(LUMP_SUM, DRAFT_BUDGET_CEILING)
)
def draft_budget_is_small(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """A lump sum by a draft budget (tapauskohtainen kustannusarvio) is for total costs of at most 200 000 euros."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    if subproject.decision is not None and subproject.decision.standard_lump_sum is not None:
        return NOT_APPLICABLE
    return at_most(eligible_costs(subproject), law[DRAFT_BUDGET_CEILING])
