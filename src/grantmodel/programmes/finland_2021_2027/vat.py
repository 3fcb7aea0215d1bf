"""Value added tax: Decree 866/2021 § 23."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.costs import CostItem
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import equals, refusing
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money


def _is_municipal(subproject: Subproject) -> bool:
    return known(subproject.beneficiary.kind, subproject, "beneficiary.kind").is_municipal


def _deducts(subproject: Subproject) -> bool:
    return known(subproject.beneficiary.deducts_vat, subproject, "beneficiary.deducts_vat")


def without_refused_vat(subproject: Subproject, item: CostItem) -> Money:
    """Return the cost with its value added tax, or without where the tax is not eligible. No rounding is performed."""
    return item.amount if item.vat and (_is_municipal(subproject) or _deducts(subproject)) else item.total


@rule(ELIGIBILITY_DECREE.cite(23, 1), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def vat_is_not_deducted(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Value added tax (arvonlisävero) that may be deducted or refunded is not eligible; the rest of the cost may be."""
    if not item.vat or is_covered(subproject, item, law[COVERAGE]) or _is_municipal(subproject):
        return NOT_APPLICABLE
    return refusing(item.vat, equals(item.vat if _deducts(subproject) else Money(0), Money(0)))


@rule(ELIGIBILITY_DECREE.cite(23, 3), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def municipal_vat_is_left_out(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Value added tax of a municipality (kunta) or joint municipal authority (kuntayhtymä) is never eligible."""
    if is_covered(subproject, item, law[COVERAGE]) or (item.vat and not _is_municipal(subproject)):
        return NOT_APPLICABLE
    return refusing(item.vat, equals(item.vat, Money(0)))
