"""Flat rates beside each other in one subproject, and which exclude each other: Decree 866/2021 §§ 2 and 8-12."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.programmes.finland_2021_2027.coverage import SEVEN_WITH_INVESTMENTS
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL, PLAN_COST_MODEL
from grantmodel.projects.costs import CostCategory
from grantmodel.rules.cost_models import CostModel

_COVERING_ALL: Mapping[str, str] = {
    "flat rate 40": f"the 40 % stands for all costs but wages ({ELIGIBILITY_DECREE.cite(8)}); "
    "an investment beside it is a project of its own",
    "accompanying measures": "the two rates of material aid stand for all but its direct costs "
    f"({ELIGIBILITY_DECREE.cite(12)})",
    "other costs": f"the two rates of material aid stand for all but its direct costs ({ELIGIBILITY_DECREE.cite(12)})",
}
"""The rates that leave no costs for one of another section, and why (§ 2 subsection 2 point 5)."""
_OF_MATERIAL_AID = frozenset({"accompanying measures", "other costs"})
_NAMES = ("flat rate 40", "flat rate 7", "flat rate 1.5", "accompanying measures", "other costs")


def _exclusions() -> Iterator[tuple[frozenset[str], str]]:
    for covering, why in _COVERING_ALL.items():
        for other in _NAMES:
            if other != covering and not {covering, other} <= _OF_MATERIAL_AID:
                yield frozenset({covering, other}), why


EXCLUSIVE: Mapping[frozenset[str], str] = dict(_exclusions())
"""The pairs of flat rates that the decree leaves no room for in one subproject, each with the reason and its section.

The one pair of different sections that is left is the 7 % and the 1.5 % of investments (§ 10 subsection 1).
"""


def _beside_each_other(models: Mapping[str, CostModel[CostCategory]]) -> CostModel[CostCategory]:
    names = ("flat rate 40", SEVEN_WITH_INVESTMENTS, "flat rate material aid")
    rates = [rate for name in names for rate in models[name].flat_rates]
    return CostModel(name="flat rates of 866/2021", categories=CostCategory, flat_rates=rates, exclusive=EXCLUSIVE)


FLAT_RATES: CostModel[CostCategory] = _beside_each_other(COST_MODEL)
"""All flat rates of a payment claim, of which `chosen` takes those that a decision combines; the rest is paid as it is.

The 1.5 % is that of investments inside a development project; of an investment project it is in `COST_MODEL`, as is
the 7 % of a project without the 1.5 %, which covers investments.
"""
PLAN_FLAT_RATES: CostModel[CostCategory] = _beside_each_other(PLAN_COST_MODEL)
"""The same in a plan, to whole euros."""

__all__ = ["EXCLUSIVE", "FLAT_RATES", "PLAN_FLAT_RATES"]
