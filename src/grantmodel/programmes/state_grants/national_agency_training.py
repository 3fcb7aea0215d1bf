"""How many trainee days a training comes to, as the National Agency for Education counts them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.programmes.state_grants.national_agency_figures import DAYS_OF_A_CREDIT, TRAINEE_DAY_STEP
from grantmodel.programmes.state_grants.national_agency_steps import step
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed
from grantmodel.text.digits import format_exact
from grantmodel.values.exact import exact, is_int
from grantmodel.values.rounding import Rounding

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
