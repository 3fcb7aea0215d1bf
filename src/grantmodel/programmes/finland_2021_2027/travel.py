"""Travel, by its days and by its costs: Decree 866/2021 §§ 13 and 17."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.finland_2021_2027.vat import without_refused_vat
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.fields import checked
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Figure, known
from grantmodel.rules.comparisons import at_most, refusing
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.choices import Choice
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money, euros
from grantmodel.values.sources import Publication


class Trip(Choice):
    """Who travels where."""

    STAFF_IN_FINLAND = "project staff in Finland"
    """Hankehenkilöstön kotimaanmatka."""
    OTHERS_IN_FINLAND = "target group or organisations taking part in Finland"
    """Kohderyhmän tai osallistuvan organisaation edustajan kotimaanmatka."""
    TO_EUROPE = "to Europe"
    """Matka Eurooppaan."""
    BEYOND_EUROPE = "beyond Europe"
    """Matka Euroopan ulkopuolelle."""


_IN_FINLAND = (Trip.STAFF_IN_FINLAND, Trip.OTHERS_IN_FINLAND)
_PAGE = Publication("Matkakustannusmallit (rakennerahastot.fi)", "https://rakennerahastot.fi/matkakustannusmallit")


def _a_day(trip: Trip, amount: int) -> Parameter[Money]:
    note = (
        "Stands in no statute; the day on which it was confirmed is not on the page, and is taken for the decree's. "
        "For development projects of the ERDF, ESF+ and JTF with the 7 %, and for draft budgets of lump sums; Decree "
        "867/2021 § 25 does not refer national funds to § 13."
    )
    version = row(euros(amount), _PAGE, SINCE_DECREES, checked="2026-11-24", note=note)
    return parameter(f"866/2021-13.1 travel day, {trip.value}", "euro cents", version, frozen="decision")


DAY_OF_TRAVEL: Mapping[Trip, Parameter[Money]] = {
    Trip.STAFF_IN_FINLAND: _a_day(Trip.STAFF_IN_FINLAND, 176),
    Trip.OTHERS_IN_FINLAND: _a_day(Trip.OTHERS_IN_FINLAND, 132),
    Trip.TO_EUROPE: _a_day(Trip.TO_EUROPE, 368),
    Trip.BEYOND_EUROPE: _a_day(Trip.BEYOND_EUROPE, 720),
}
"""The unit cost of a travel day (matkapäivä)."""
NEAR: Parameter[int] = parameter(
    "866/2021-13.2.1 distance of near trips",
    "kilometres one way",
    row(
        15, ELIGIBILITY_DECREE.cite(13, 2, 1), checked="2026-11-24", note="A trip of this distance is still a near one."
    ),
)

_WORDS = Catalogue.beside(__name__, "travel")


def travel_days(departed: datetime, returned: datetime) -> int:
    """Return the travel days from leaving the workplace or home until coming back: each begun 24 hours is one.

    Source:
        The managing authority's page rakennerahastot.fi/matkakustannusmallit; Decree 866/2021 § 13 does not define the
        day.

    Raises:
        UnsuitableTypeError: For no datetime, or a time zone at one end only.
        UnsuitableValueError: Where nobody has left before coming back.
    """
    for moment in (departed, returned):
        checked(moment, datetime, "a trip begins and ends at a datetime")
    if (departed.tzinfo is None) != (returned.tzinfo is None):
        raise UnsuitableTypeError(f"both ends of a trip have a time zone or none has: {departed}, {returned}", returned)
    if returned <= departed:
        raise UnsuitableValueError(f"a trip ends after it begins, not {departed} to {returned}", (departed, returned))
    return -((departed - returned) // timedelta(days=1))


def travel_by_days(trip: Trip, days: int, law: Parameters, kilometres: int | None = None) -> Computed[Money]:
    """Return what a trip comes to by unit cost (matkakustannusten yksikkökustannusmalli).

    Args:
        trip: Who travels where.
        days: Travel days, each begun one counted.
        law: The law; the day of the decision chooses the unit cost for the whole project.
        kilometres: How far a domestic trip goes from the workplace or home, one way, begun kilometres counted.

    Returns:
        The days times the unit cost; zero for a domestic trip that is not far enough, which the 7 % covers.

    Raises:
        UnsuitableTypeError: For no Trip, days that are no int, or a domestic trip without its distance.
        UnsuitableValueError: For less than a day, or a distance below zero.
        NotInForce: Where no unit cost is confirmed on the day.
    """
    checked(trip, Trip, "a trip is a Trip such as Trip.TO_EUROPE")
    if not is_int(days):
        raise UnsuitableTypeError(f"travel days are an int, not {days!r}", days)
    if days < 1:
        raise UnsuitableValueError(f"a trip takes a day or more, not {days}", days)
    if trip in _IN_FINLAND:
        if not is_int(kilometres):
            raise UnsuitableTypeError(f"a domestic trip has its distance in kilometres, not {kilometres!r}", kilometres)
        if kilometres < 0:
            raise UnsuitableValueError(f"a distance is 0 km or more, not {kilometres}", kilometres)
        if kilometres <= law[NEAR]:
            return Computed(Money(0), _explained("near", law, NEAR, {"kilometres": kilometres, "near": law[NEAR]}))
    unit = law[DAY_OF_TRAVEL[trip]]
    facts: dict[str, Figure] = {"days": days, "unit": unit, "cost": days * unit}
    return Computed(days * unit, _explained("days", law, DAY_OF_TRAVEL[trip], facts))


def _explained(code: str, law: Parameters, used: Parameter[object], facts: dict[str, Figure]) -> Explanation:
    return Explanation(_WORDS, code, facts, versions=(law.version(used),))


@rule(ELIGIBILITY_DECREE.cite(17), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def travel_keeps_to_the_rules(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Travel (matkakustannus) is eligible up to what the agreement or the state's rules pay, and the rest is not."""
    if item.category is not CostCategory.TRAVEL or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    cost, limit = without_refused_vat(subproject, item), abs(known(item.travel_limit, item, "travel_limit"))
    over = abs(cost) - limit
    return refusing(over if cost > Money(0) else -over, at_most(abs(cost), limit))
