"""Laws of amounts as text: nothing is rounded on the way out, and nothing guessed on the way in."""

import re
from collections.abc import Callable

from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.values.money import Money

_BOTH = 2
_DECIMALS = r"[.,]([0-9]{1,2}|[0-9]{4,})(?![0-9.,])"
_TWO_READINGS = r"[^0-9.,]*[1-9][0-9]{0,2}[.,][0-9]{3}[^0-9.,]*"


@law(source="definition: what is written is read as what it was, so no two amounts are written alike")
def format_shows_every_cent(format: Callable[[Money], str]) -> Callable[[Money], None]:  # noqa: A002 - the law is about it
    """An amount is not written like the amount that is one cent larger."""

    def check(money: Money) -> None:
        larger = Money(money.cents + 1)
        text = format(money)
        expect(text != format(larger), "{} and {} are both written {}", money, larger, text)

    return check


@law(source="definition: a euro has a hundred cents, and one decimal leaves it open whether the last was lost")
def format_has_both_decimals_or_none(format: Callable[[Money], str]) -> Callable[[Money], None]:  # noqa: A002 - as above
    """An amount is written with two decimals, or without decimals where it is whole euros; never with one.

    Decimals are the digits after the last comma or point, but for three digits, which are a group of thousands.
    """

    def check(money: Money) -> None:
        text = format(money)
        found = re.search(_DECIMALS, text)
        decimals = len(found[1]) if found else 0
        is_whole = money.cents % 100 == 0
        expect(decimals == _BOTH or (decimals == 0 and is_whole), "{!r} has {} decimals", text, decimals)

    return check


@law(source="definition: a text is read only where it has one reading")
def two_readings_are_refused(read: Callable[[str], object]) -> Callable[[str], None]:
    """A text such as 1.000 or 1,000, a thousand to some and one to others, is refused with a ValueError.

    Of any other text the law says nothing.
    """

    def check(text: str) -> None:
        if not re.fullmatch(_TWO_READINGS, text):
            return
        try:
            seen = read(text)
        except ValueError:
            return
        expect(False, "{!r} is read as {}, and has another reading", text, seen)  # noqa: FBT003 - it was read

    return check
