"""Laws of roundings, and of rates of money."""

from collections.abc import Callable
from fractions import Fraction

from grantmodel.errors import InexactError
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import amount
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Direction, Rounding

Apply = Callable[[Rounding, Fraction], Money]
_MIRRORED: dict[Direction, Direction] = {
    "floor": "ceiling",
    "ceiling": "floor",
    "half_floor": "half_ceiling",
    "half_ceiling": "half_floor",
}


@law(source="definition: what is rounded is a multiple of the unit")
def rounding_lands_on_a_unit(apply: Apply) -> Callable[[Rounding, Fraction], None]:
    """What is rounded is a whole multiple of the unit."""

    def check(rounding: Rounding, exact: Fraction) -> None:
        rounded = apply(rounding, exact)
        expect(rounded.cents % rounding.unit.cents == 0, "{} is no multiple of {}", rounded, rounding.unit)

    return check


@law(source="definition: rounding goes to a neighbouring multiple, to the nearest to the nearer one")
def rounding_stays_near(apply: Apply) -> Callable[[Rounding, Fraction], None]:
    """What is rounded is off by less than one unit, to the nearest by at most half of one."""

    def check(rounding: Rounding, exact: Fraction) -> None:
        rounded = apply(rounding, exact)
        off = abs(rounded.cents - exact) / rounding.unit.cents
        near = off <= Fraction(1, 2) if rounding.direction.startswith("half") else off < 1
        expect(near, "{} became {}, {} by units of {}", amount(exact), rounded, rounding.direction, rounding.unit)

    return check


@law(source="definition: the direction that the rounding names")
def rounding_goes_its_way(apply: Apply) -> Callable[[Rounding, Fraction], None]:
    """What is rounded lies on the side that the direction names; so does what stood in the middle of two units."""

    def check(rounding: Rounding, exact: Fraction) -> None:
        money = apply(rounding, exact)
        rounded = Fraction(money.cents)
        in_the_middle = exact / rounding.unit.cents % 1 == Fraction(1, 2)
        side = {
            "floor": rounded <= exact,
            "ceiling": rounded >= exact,
            "down": abs(rounded) <= abs(exact),
            "up": abs(rounded) >= abs(exact),
            "half_down": not in_the_middle or abs(rounded) < abs(exact),
            "half_up": not in_the_middle or abs(rounded) > abs(exact),
            "half_even": not in_the_middle or rounded / rounding.unit.cents % 2 == 0,
            "half_odd": not in_the_middle or rounded / rounding.unit.cents % 2 == 1,
            "half_floor": not in_the_middle or rounded < exact,
            "half_ceiling": not in_the_middle or rounded > exact,
        }
        seen = "{} became {}, {} by units of {}"
        expect(side[rounding.direction], seen, amount(exact), money, rounding.direction, rounding.unit)

    return check


@law(source="arithmetic: a correction takes back what it corrects")
def rounding_mirrors(apply: Apply) -> Callable[[Rounding, Fraction], None]:
    """Rounding the negative is the negative of rounding; floor and ceiling change places, and so do those of halves."""

    def check(rounding: Rounding, exact: Fraction) -> None:
        turned = Rounding(_MIRRORED.get(rounding.direction, rounding.direction), unit=rounding.unit)
        rounded, mirrored = apply(rounding, exact), apply(turned, -exact)
        seen = "{} became {}, but {} {}"
        expect(mirrored.cents == -rounded.cents, seen, amount(exact), rounded, amount(-exact), mirrored)

    return check


@law(source="arithmetic: a share is a product")
def share_is_exact(of: Callable[[Rate, Money], Money]) -> Callable[[Rate, Money], None]:
    """A rate of money is the exact product, or InexactError holds it."""

    def check(rate: Rate, money: Money) -> None:
        product, seen = Fraction(rate.numerator * money.cents, rate.denominator), "{} of {} is {}, not {}"
        try:
            share = Fraction(of(rate, money).cents)
        except InexactError as error:
            expect(error.exact == product, seen, rate, money, amount(product), amount(error.exact))
            expect(product.denominator != 1, "{} of {} is {}, and was refused", rate, money, amount(product))
        else:
            expect(share == product, seen, rate, money, amount(product), amount(share))

    return check


@law(source="definition: what is shown rounded is near, and never shown as none or all that is neither")
def shown_rate_is_near(show: Callable[[Rate, int], str]) -> Callable[[Rate, int], None]:
    """A rate is shown less than one unit of the last decimal from itself, and as 0 % or 100 % only where it is."""

    def check(rate: Rate, decimals: int) -> None:
        text = show(rate, decimals)
        digits = "".join(char for char in text if char in "0123456789")
        expect(digits != "", "{} is shown as {!r}, which is no number", rate, text)
        shown = Fraction(int(digits), 100 * 10**decimals) * (-1 if text.startswith("−") else 1)
        exact = Fraction(rate.numerator, rate.denominator)
        expect(abs(shown - exact) < Fraction(1, 100 * 10**decimals), "{} is shown as {}", rate, text)
        expect(abs(shown) not in (0, 1) or shown == exact, "{} is neither none nor all, but shown as {}", rate, text)

    return check
