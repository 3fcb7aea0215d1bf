"""Flat rates as cost models, in a plan, in a payment claim and in a draft budget: Decree 866/2021 §§ 8-12 and 15."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.coverage import COVERED, SEVEN_WITH_INVESTMENTS
from grantmodel.programmes.finland_2021_2027.lump_sums import DRAFT_BUDGET_CEILING
from grantmodel.programmes.finland_2021_2027.roundings import (
    CLAIM_ROUNDING,
    DRAFT_BUDGET_ROUNDING,
    PLAN_AID_ROUNDING,
    PLAN_ROUNDING,
)
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.fields import checked, checked_share
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import ProjectKind
from grantmodel.rules.checks import Check, Figure
from grantmodel.rules.comparisons import at_most
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.cost_models import CostModel, FlatRate
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares
from grantmodel.values.sources import LegalSource
from grantmodel.values.splits import Split


def _rate(name: str, per_cent: int | str, source: LegalSource, note: str = "") -> Parameter[Rate]:
    return parameter(name, "share of 1", row(percent(per_cent), source, SINCE_DECREES, checked="2026-11-24", note=note))


OF_WAGES = _rate("866/2021-8 flat rate of wages", 40, ELIGIBILITY_DECREE.cite(8))
OF_DIRECT_COSTS = _rate(
    "866/2021-9.1 flat rate of direct costs",
    7,
    ELIGIBILITY_DECREE.cite(9, 1),
    "Of ERDF and JTF projects; of national funds by Decree 867/2021 § 25, point 1.",
)
OF_SOCIAL_DIRECT_COSTS = _rate(
    "866/2021-11.1 flat rate of direct costs",
    7,
    ELIGIBILITY_DECREE.cite(11, 1),
    "Of ESF+ projects, and of JTF projects of Act 757/2021 § 12, subsection 1, point 2.",
)
OF_INVESTMENTS = _rate("866/2021-10.1 flat rate of direct investment costs", "1.5", ELIGIBILITY_DECREE.cite(10, 1))
ACCOMPANYING = _rate("866/2021-12.2 flat rate for accompanying measures", 7, ELIGIBILITY_DECREE.cite(12, 2))
BESIDE_MATERIAL_AID = _rate("866/2021-12.3 flat rate for other costs", 7, ELIGIBILITY_DECREE.cite(12, 3))
OF_A_DRAFT_BUDGET = _rate("866/2021-15.2.4 other costs of a draft budget", 7, ELIGIBILITY_DECREE.cite(15, 2, 4))
OF_A_DRAFT_INVESTMENT = _rate(
    "866/2021-15.3.2 other costs of a draft budget of an investment", "1.5", ELIGIBILITY_DECREE.cite(15, 3, 2)
)

_TITLES = Catalogue.beside(__name__, "flat_rates")
_OF_INVESTMENTS = frozenset({"flat rate 1.5", SEVEN_WITH_INVESTMENTS})
_INVESTED = frozenset(category for category in CostCategory if category.is_investment)


def _model(
    name: str,
    rounding: Parameter[Rounding],
    rates: Mapping[str, Parameter[Rate]],
) -> CostModel[CostCategory]:
    """Return a model whose rates are all taken on what it does not cover."""
    covers = frozenset(one for one in COVERED[name] if isinstance(one, CostCategory))
    base = frozenset(CostCategory) - covers
    return CostModel(
        name=name,
        categories=CostCategory,
        flat_rates=[
            FlatRate(
                name=line,
                title=_TITLES,
                rate=rate,
                base=base,
                covers=covers,
                rounding=rounding,
                source=rate.dated.versions[0].source,
            )
            for line, rate in rates.items()
        ],
    )


def _models(rounding: Parameter[Rounding]) -> dict[str, CostModel[CostCategory]]:
    models = {
        "flat rate 40": _model("flat rate 40", rounding, {"flat rate 40": OF_WAGES}),
        "flat rate 7": _model("flat rate 7", rounding, {"flat rate 7": OF_DIRECT_COSTS}),
        "flat rate 1.5": _model("flat rate 1.5", rounding, {"flat rate 1.5": OF_INVESTMENTS}),
        "flat rate material aid": _model(
            "flat rate material aid",
            rounding,
            {"accompanying measures": ACCOMPANYING, "other costs": BESIDE_MATERIAL_AID},
        ),
    }
    return {**models, SEVEN_WITH_INVESTMENTS: _with_investments(models)}


def _social_models(rounding: Parameter[Rounding]) -> dict[str, CostModel[CostCategory]]:
    """Return the models that ESF+ projects have: with the 7 % of § 11, and without the 1.5 % of investments."""
    others = {name: model for name, model in _models(rounding).items() if name not in _OF_INVESTMENTS}
    return {**others, "flat rate 7": _model("flat rate 7", rounding, {"flat rate 7": OF_SOCIAL_DIRECT_COSTS})}


def _with_investments(models: Mapping[str, CostModel[CostCategory]]) -> CostModel[CostCategory]:
    """Return the 7 %, with the 1.5 % beside it on what the 7 % leaves: each on costs of its own."""
    (seven,), (alone,) = models["flat rate 7"].flat_rates, models["flat rate 1.5"].flat_rates
    of_the_rest = attrs.evolve(seven, covers=seven.covers - _INVESTED)
    beside = attrs.evolve(alone, base=_INVESTED, covers=frozenset[CostCategory]())
    return CostModel(name=SEVEN_WITH_INVESTMENTS, categories=CostCategory, flat_rates=[of_the_rest, beside])


COST_MODEL: Mapping[str, CostModel[CostCategory]] = MappingProxyType(_models(CLAIM_ROUNDING))
"""The flat rates of a payment claim, by the names of cost models.

Each rate is taken on what the model does not cover; the 7 % covers investments, no direct costs of §§ 9 and 11.
Where the 1.5 % stands beside the 7 %, each cost is in the base of one of them: all that belongs to the investment, its
services and materials too, is given as an investment, and indirect costs, whosever they are, are covered once.
Costs of a nature that a model covers, such as the preparation of an investment, are not among the costs counted.
"""
PLAN_COST_MODEL: Mapping[str, CostModel[CostCategory]] = MappingProxyType(_models(PLAN_ROUNDING))
"""The same in a plan, to whole euros."""
SOCIAL_COST_MODEL: Mapping[str, CostModel[CostCategory]] = MappingProxyType(_social_models(CLAIM_ROUNDING))
"""The flat rates of a payment claim of the ESF+, of which the 7 % is laid down in § 11.

They are also those of the JTF projects of Act 757/2021 § 12, subsection 1, point 2.
"""
SOCIAL_PLAN_COST_MODEL: Mapping[str, CostModel[CostCategory]] = MappingProxyType(_social_models(PLAN_ROUNDING))
"""The same in a plan, to whole euros."""
DRAFT_BUDGET: Mapping[ProjectKind, CostModel[CostCategory]] = {
    ProjectKind.DEVELOPMENT: _model("flat rate 7", DRAFT_BUDGET_ROUNDING, {"flat rate 7": OF_A_DRAFT_BUDGET}),
    ProjectKind.INVESTMENT: _model("flat rate 1.5", DRAFT_BUDGET_ROUNDING, {"flat rate 1.5": OF_A_DRAFT_INVESTMENT}),
}
"""The draft budget of a lump sum (kustannusarvio), by what the project is to do."""


def draft_budget_fits(total: Money, law: Parameters) -> Check:
    """Compare the total of a draft budget with the most for which a lump sum may be confirmed (kertakorvaus)."""
    return at_most(total, law[DRAFT_BUDGET_CEILING])


_WORDS = Catalogue.beside(__name__, "financing")


def financing(
    total: Money, rate: Rate, law: Parameters, rounding: Parameter[Rounding] = CLAIM_ROUNDING
) -> Computed[Split[FundingSource]]:
    """Return the aid and what is left for own financing (omarahoitus), which takes what rounding leaves over.

    Args:
        total: What the costs of one subproject come to; those of a group are split one by one.
        rate: The aid rate of its decision.
        law: The law of the day that chooses the rounding.
        rounding: That of the step: PLAN_AID_ROUNDING cuts the aid of a plan to whole euros.

    Returns:
        Two parts that are the total; the aid is rounded once.

    Raises:
        UnsuitableTypeError: For a total that is no Money, or a rate that is no Rate.
        UnsuitableValueError: For a rate below 0 % or above 100 %.
        NotInForce: Where no rounding is seen on the day.
    """
    checked(total, Money, "the total is Money such as euros(180_000)")
    checked_share(rate, "the aid rate")
    shares = Shares({FundingSource.AID: rate, FundingSource.OWN: rate.complement()}, residual=FundingSource.OWN)
    parts = shares.split(total, law[rounding])
    facts: dict[str, Figure] = {
        "total": total,
        "rate": rate,
        "aid": parts[FundingSource.AID],
        "rest": parts[FundingSource.OWN],
    }
    version = law.version(rounding)
    return Computed(parts, Explanation(_WORDS, "financing", facts, versions=(version,)))


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

__all__ = [
    "COST_MODEL",
    "DRAFT_BUDGET",
    "EXCLUSIVE",
    "FLAT_RATES",
    "PLAN_AID_ROUNDING",
    "PLAN_COST_MODEL",
    "PLAN_FLAT_RATES",
    "SOCIAL_COST_MODEL",
    "SOCIAL_PLAN_COST_MODEL",
    "draft_budget_fits",
    "financing",
]
