"""Costs that aid does not pay, or not wholly: Decree 866/2021 § 24, Regulation (EU) 2021/1057."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    ELIGIBILITY_DECREE,
    SOCIAL_FUND,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.costs import CostCategory, CostItem, CostNature
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule

SOCIAL_FUND_EXCLUDES: Parameter[frozenset[CostCategory]] = parameter(
    "2021/1057-16 excluded categories",
    "cost categories",
    row(
        frozenset({CostCategory.LAND, CostCategory.DERELICT_SITE}),
        SOCIAL_FUND.cite(16),
        checked="2026-11-24",
        note="Real estate and infrastructure besides land are no categories of their own.",
    ),
)


def _is_not(nature: CostNature, subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Find whether a cost that the cost model does not cover is of another nature."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    return holds(item.nature is not nature, actual=item.nature)


@rule(ELIGIBILITY_DECREE.cite(24, point=1), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def normal_activity_is_not_paid(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """The beneficiary's normal activity and its public relations (tavanomainen toiminta) are not eligible."""
    return _is_not(CostNature.NORMAL_ACTIVITY, subproject, item, law)


@rule(ELIGIBILITY_DECREE.cite(24, point=2), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def in_kind_contributions_are_not_paid(
    group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters
) -> Check:
    """In-kind contributions (luontoissuoritus) are not eligible, but in national funds (867/2021 § 25, point 3)."""
    if is_covered(subproject, item, law[COVERAGE]) or known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    return _is_not(CostNature.IN_KIND, subproject, item, law)


@rule(ELIGIBILITY_DECREE.cite(24, point=3), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def depreciation_is_not_paid(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Depreciation of real estate and fixed assets (poistot) is not eligible."""
    return _is_not(CostNature.DEPRECIATION, subproject, item, law)


@rule(ELIGIBILITY_DECREE.cite(24, point=4), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def financing_is_not_paid(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Interest, charges and other costs of financing alone (rahoituskustannukset) are not eligible."""
    return _is_not(CostNature.FINANCING, subproject, item, law)


@rule(ELIGIBILITY_DECREE.cite(24, point=5), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def transfer_tax_is_not_paid(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Transfer tax (varainsiirtovero) and charges like taxes are not eligible."""
    return _is_not(CostNature.TRANSFER_TAX, subproject, item, law)


@rule(ELIGIBILITY_DECREE.cite(24, point=6), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def penalties_are_not_paid(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Fines, other statutory financial penalties and court costs (sakot, oikeudenkäyntikulut) are not eligible."""
    return _is_not(CostNature.PENALTY, subproject, item, law)


@rule(ELIGIBILITY_DECREE.cite(24, point=7), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def compensated_costs_are_not_paid(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """A cost compensated elsewhere (muualta korvattu) is not eligible unless the law on State aid says otherwise."""
    return _is_not(CostNature.COMPENSATED_ELSEWHERE, subproject, item, law)


@rule(SOCIAL_FUND.cite(16), anchor="decision", applies=outside_interreg, reads=(SOCIAL_FUND_EXCLUDES, COVERAGE))
def social_fund_buys_no_land(group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """The European Social Fund Plus (ESR+) buys no land."""
    excluded = item.category in law[SOCIAL_FUND_EXCLUDES]
    if known(group.fund, group, "fund") is not Fund.ESF or (excluded and is_covered(subproject, item, law[COVERAGE])):
        return NOT_APPLICABLE
    return holds(not excluded, actual=item.category)
