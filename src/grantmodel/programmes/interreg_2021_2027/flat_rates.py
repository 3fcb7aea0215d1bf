"""The categories of cost of Interreg, and its five flat rates, each on its base, in the order in which Jems counts."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.interreg_2021_2027.ceilings import (
    ANY_RATE,
    CALCULATED_OFFICE_CEILING,
    FLAT_RATE_ROUNDING,
    OFFICE_ON_DIRECT_CEILING,
    OFFICE_ON_STAFF_CEILING,
    OTHER_CEILING,
    STAFF_CEILING,
    TRAVEL_CEILING,
)
from grantmodel.rules.cost_models import CostModel, Counted, FlatRate
from grantmodel.rules.parameters import Parameter
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.splits import Split


class InterregCategory(Choice):
    """What kind of cost it is (kustannusluokka): Regulation (EU) 2021/1059 Articles 39-44, and simplified costs."""

    STAFF = "staff"
    """Staff costs."""
    OFFICE = "office and administration"
    """Office and administrative costs, which are indirect."""
    TRAVEL = "travel and accommodation"
    """Travel and accommodation of the partner's own staff."""
    EXTERNAL = "external expertise and services"
    """Costs of external expertise and services."""
    EQUIPMENT = "equipment"
    """Equipment costs."""
    INFRASTRUCTURE = "infrastructure and works"
    """Costs of infrastructure and works."""
    OTHER = "other costs"
    """Everything besides staff, where one flat rate stands for it."""
    LUMP_SUM = "lump sums"
    """Lump sums, which are in no base."""
    UNIT_COST = "unit costs"
    """Unit costs, which are in no base."""
    SMALL_PROJECT_FUND = "small project fund"
    """What a small project fund passes on, which is in no base."""


STAFF_ON_DIRECT = "staff on direct costs"
TRAVEL_ON_STAFF = "travel on staff"
OFFICE_ON_STAFF = "office on staff"
OFFICE_ON_DIRECT = "office on direct costs"
OTHER_ON_STAFF = "other costs on staff"

_LINES = {
    STAFF_ON_DIRECT: InterregCategory.STAFF,
    TRAVEL_ON_STAFF: InterregCategory.TRAVEL,
    OFFICE_ON_STAFF: InterregCategory.OFFICE,
    OFFICE_ON_DIRECT: InterregCategory.OFFICE,
    OTHER_ON_STAFF: InterregCategory.OTHER,
}
_STAFF = frozenset({InterregCategory.STAFF})
_BESIDES_STAFF = frozenset(
    {
        InterregCategory.TRAVEL,
        InterregCategory.EXTERNAL,
        InterregCategory.EQUIPMENT,
        InterregCategory.INFRASTRUCTURE,
    }
)
_TITLES = Catalogue.beside(__name__, "flat_rates")


def _rate(
    name: str,
    ceiling: Parameter[Rate],
    base: frozenset[InterregCategory],
    covers: frozenset[InterregCategory],
    on: frozenset[str] = frozenset(),
) -> FlatRate[InterregCategory]:
    return FlatRate(
        name=name,
        title=_TITLES,
        rate=ceiling,
        base=base,
        on=on,
        covers=covers,
        rounding=FLAT_RATE_ROUNDING,
        source=ceiling.dated.versions[0].source,
        adjustable=True,
    )


_OFFICE = frozenset({InterregCategory.OFFICE})
_OTHER = frozenset({InterregCategory.OTHER})
_LAW = {
    STAFF_ON_DIRECT: STAFF_CEILING,
    TRAVEL_ON_STAFF: TRAVEL_CEILING,
    OFFICE_ON_STAFF: OFFICE_ON_STAFF_CEILING,
    OFFICE_ON_DIRECT: OFFICE_ON_DIRECT_CEILING,
    OTHER_ON_STAFF: OTHER_CEILING,
}
_REST = _BESIDES_STAFF | _OFFICE | _OTHER | {InterregCategory.UNIT_COST}
_BOTH_OFFICES = frozenset({OFFICE_ON_STAFF, OFFICE_ON_DIRECT})
_EXCLUSIVE = dict.fromkeys(
    (_BOTH_OFFICES, *(frozenset({OTHER_ON_STAFF, name}) for name in _LINES if name != OTHER_ON_STAFF)), ""
)


def _model(
    name: str,
    ceilings: Mapping[str, Parameter[Rate]],
    rest: frozenset[InterregCategory] = _REST,
    exclusive: Mapping[frozenset[str], str] = _EXCLUSIVE,
) -> CostModel[InterregCategory]:
    on_staff, direct = frozenset({STAFF_ON_DIRECT}), _STAFF | _BESIDES_STAFF
    return CostModel(
        name=name,
        categories=InterregCategory,
        flat_rates=(
            # Real travel is in the base of staff only while no flat rate covers it, which would need staff first.
            _rate(STAFF_ON_DIRECT, ceilings[STAFF_ON_DIRECT], _BESIDES_STAFF, _STAFF),
            _rate(TRAVEL_ON_STAFF, ceilings[TRAVEL_ON_STAFF], _STAFF, frozenset({InterregCategory.TRAVEL}), on_staff),
            _rate(OFFICE_ON_STAFF, ceilings[OFFICE_ON_STAFF], _STAFF, _OFFICE, on_staff),
            _rate(OFFICE_ON_DIRECT, ceilings[OFFICE_ON_DIRECT], direct, _OFFICE, on_staff | {TRAVEL_ON_STAFF}),
            _rate(OTHER_ON_STAFF, ceilings[OTHER_ON_STAFF], _STAFF, rest),
        ),
        exclusive=exclusive,
    )


FLAT_RATES = _model("Interreg 2021-2027", _LAW)
"""The flat rates that need no calculation. Lump sums, unit costs and a small project fund are in no base."""
CALCULATED_FLAT_RATES = _model(
    "Interreg 2021-2027, office calculated", {**_LAW, OFFICE_ON_DIRECT: CALCULATED_OFFICE_CEILING}
)
"""The same, where the programme has calculated its rate of office costs on direct costs."""
AS_JEMS = _model(
    "Jems",
    dict.fromkeys(_LINES, ANY_RATE),
    _OTHER,
    {_BOTH_OFFICES: f"Jems then counts {OFFICE_ON_STAFF!r} alone, so leave the other out"},
)
"""What Jems' calculator adds up, whatever rows and rates are stored.

It departs from the law in three ways, and no call may offer them. Rates have no ceiling, other costs on staff are
counted beside rates that exclude them, and costs that stand besides other costs on staff are paid and not covered.
Of two rates of office costs Jems reads one.
"""


def by_category(counted: Counted[InterregCategory]) -> Split[InterregCategory]:
    """Return what is paid by category, the line of each flat rate in the category for which it stands.

    Args:
        counted: What a cost model has counted.

    Returns:
        The parts in the order of the categories, those that have none left out. No rounding is performed.
    """
    parts: dict[InterregCategory, list[Money]] = {}
    for category, amount in counted.costs.items():
        parts.setdefault(category, []).append(amount)
    for name, amount in counted.flat_rates.items():
        parts.setdefault(_LINES[name], []).append(amount)
    return Split({category: Money.sum(parts[category]) for category in InterregCategory if category in parts})
