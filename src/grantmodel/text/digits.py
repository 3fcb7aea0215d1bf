"""Whole numbers of a small unit, written as decimals: Finnish text out and in, machine text in.

A number is held as an int count of units of 10**-decimals: 12,50 with two decimals is 1250.
Nothing here rounds.
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cached_property
from typing import cast

import attrs

from grantmodel.errors import ParseError
from grantmodel.text.refusal import checked_text, refusal
from grantmodel.text.symbols import SPACES, symbols

MAX_DIGITS = 30
"""No grant has an amount of more digits; a longer text is refused before it becomes a number."""

_GROUP = 3
_MOST_PLACES = 20


def format_number(units: int, *, decimals: int, sign: str) -> str:
    """Write a number the Finnish way, its sign after a no-break space: 1234550 as 12 345,50 €.

    Args:
        units: Count of units of 10**-decimals.
        decimals: How many digits to write after the comma; 0 means no comma.
        sign: What the number counts, € or %.
    """
    use = symbols()
    whole, rest = divmod(abs(units), 10**decimals)
    minus = use.minus if units < 0 else ""
    text = f"{minus}{whole:,}".replace(",", use.group)
    return f"{text}{use.decimal}{rest:0{decimals}}\u00a0{sign}" if decimals else f"{text}\u00a0{sign}"


def format_exact(number: Fraction) -> str:
    """Write a number that counts nothing of a kind, with a decimal comma where its decimals end, else as a ratio."""
    for places in range(_MOST_PLACES):
        scaled = number * 10**places
        if scaled.denominator == 1:
            return format_number(scaled.numerator, decimals=places, sign="").strip()
    return str(number)


@attrs.frozen(slots=False, eq=False, repr=False)
class NumberGrammar:
    """How one kind of number is read: strictly, with no text before or after it.

    Attributes:
        what: What a text should be, with its article: "an amount of euros".
        decimals: How many decimals may be written.
        after: The signs of which one may follow the number.
        before: The signs of which one may precede it instead.
        sign_required: Whether one of the signs is required.
    """

    what: str
    decimals: int
    after: tuple[str, ...]
    before: tuple[str, ...] = ()
    sign_required: bool = False

    def parse(self, text: str) -> int:
        """Read a number written the Finnish way, and refuse what has no single reading.

        Returns:
            The count of units of 10**-decimals. No rounding is performed.

        Raises:
            ParseError: Carries the text, the position, what was expected, and plausible readings.
        """
        match = self._match(checked_text(text, what=self.what))
        minus, whole, space, decimals, sign = match.group("minus", "whole", "space", "decimals", "sign")
        if not whole or match.end() < len(text) or (self.sign_required and not sign):
            raise self._explain(match)
        _refuse_long(text, what=self.what)
        digits = whole.replace(space, "") if space else whole
        value = int(digits + (decimals or "").ljust(self.decimals, "0"))
        return -value if minus else value

    @cached_property
    def _match(self) -> Callable[[str], re.Match[str]]:
        """The grammar: it matches every text, as far as it can be read."""
        space, minuses = f"[{SPACES}]", f"[{re.escape('-–' + symbols().minus)}]"
        pattern = re.compile(
            rf"""
            (?: (?P<first>{_one_of(self.before)}) {space}? )?
            (?P<minus>{minuses})?
            (?:
                (?P<whole>
                    [1-9][0-9]{{0,2}} (?P<space>{space}) [0-9]{{3}} (?:(?P=space)[0-9]{{3}})* (?![0-9])
                    | [0-9]+
                )
                (?: {re.escape(symbols().decimal)} (?P<decimals>[0-9]{{1,{self.decimals}}}) (?![0-9]) )?
                (?(first) | (?: {space}? (?P<sign>{_one_of(self.after)}) (?!\w) )? )
            )?
            """,
            re.VERBOSE,
        )
        return cast("Callable[[str], re.Match[str]]", pattern.match)

    def _explain(self, match: re.Match[str]) -> ParseError:
        text, end = match.string, match.end()
        here = text[end : end + 1]
        if not match["whole"]:
            expected = "a digit 0-9"
        elif here == ".":
            expected = "a decimal comma, or a space between groups of three digits"
        elif here and here in SPACES and text[end + 1 : end + 2].isdecimal():
            expected = "groups of three digits with one kind of space between them, or no groups"
        elif here == symbols().decimal:
            expected = f"one decimal comma at most, with 1 to {self.decimals} digits after it"
        elif match["first"]:
            expected = "nothing more"
        else:
            expected = f"{', '.join(self.after)}{'' if self.sign_required else ', or nothing more'}"
        readings = tuple(dict.fromkeys(self._readings(text)))
        return refusal(text, end, what=self.what, expected=expected, suggestions=readings)

    def _readings(self, text: str) -> Iterator[str]:
        """Yield the text as it should be written, once for each meaning it may have."""
        loose = re.fullmatch(_LOOSE, text[: 2 * MAX_DIGITS])
        if loose is None:
            return
        before, number, after = loose.groups()
        *head, last = re.split(r"\D", number)
        well_grouped = len(head[0]) <= _GROUP and all(len(part) == _GROUP for part in head[1:])
        only_spaces = not re.search(r"[.,]", number)
        if only_spaces or (well_grouped and len(last) == _GROUP):
            yield from self._readable(before, "".join([*head, last]), "", after)
        if well_grouped and not (only_spaces and len(last) == _GROUP):
            tail = last[: self.decimals] + last[self.decimals :].rstrip("0")
            yield from self._readable(before, "".join(head), "," + tail, after)

    def _readable(self, before: str, whole: str, tail: str, after: str) -> Iterator[str]:
        text = before + f"{int(whole):,}".replace(",", " ") + tail + after
        match = self._match(text)
        if match["whole"] and match.end() == len(text):
            yield text


def _one_of(signs: tuple[str, ...]) -> str:
    """Return a pattern of the signs; of none of them where there are none."""
    return "|".join(map(re.escape, signs)) or "(?!)"


# Patterns are compiled when first used, which keeps the import light.
_LOOSE = r"(\D*)([0-9]+(?:[.,\s][0-9]+)+)(\D*)"

_MACHINE = r"-?[0-9]+(?:\.(?P<decimals>[0-9]+))?"


def parse_machine_number(text: str, *, what: str, decimals: int | None = None) -> tuple[int, int]:
    """Read ASCII digits with at most one dot, such as "144000.50".

    Args:
        text: The text; a hyphen-minus may come first.
        what: What the text should be, for the error.
        decimals: How many decimals may be written; None for as many as fit.

    Returns:
        The count of units and how many decimals they have: "12.5" is (125, 1).

    Raises:
        ParseError: Carries the text, the position and what was expected.
    """
    match = re.match(_MACHINE, checked_text(text, what=what))
    if match is None or match.end() < len(text):
        expected = "ASCII digits with at most one dot, such as 144000.50"
        raise refusal(text, match.end() if match else 0, what=what, expected=expected)
    _refuse_long(text, what=what)
    tail = match["decimals"] or ""
    if decimals is not None and len(tail) > decimals:
        expected = f"at most {decimals} decimals after the dot, and no grouping"
        raise refusal(text, len(text) - len(tail) + decimals, what=what, expected=expected)
    return int(text.replace(".", "")), len(tail)


def _refuse_long(text: str, *, what: str) -> None:
    if len(text) > MAX_DIGITS:
        places = [index for index, char in enumerate(text) if char.isdecimal()]
        if len(places) > MAX_DIGITS:
            expected = f"at most {MAX_DIGITS} digits"
            raise refusal(text, places[MAX_DIGITS], what=what, expected=expected)
