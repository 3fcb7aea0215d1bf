"""Whole numbers of a small unit, written as decimals: Finnish text out and in, machine text in.

A number is held as an int count of units of 10**-decimals: 12,50 with two decimals is 1250.
Nothing here rounds.
"""

import re
from collections.abc import Iterator
from functools import cached_property

import attrs

from grantmodel.errors import ParseError
from grantmodel.text.refusal import checked_text, refusal
from grantmodel.text.symbols import SPACES, symbols

MAX_DIGITS = 30
"""No grant has an amount of more digits; a longer text is refused before it becomes a number."""

_GROUP = 3


def format_number(units: int, *, decimals: int, sign: str) -> str:
    """Write a number the Finnish way, its sign after a no-break space: 1234550 as 12 345,50 €.

    Args:
        units: Count of units of 10**-decimals.
        decimals: How many digits to write after the comma; 0 means no comma.
        sign: What the number counts, € or %.
    """
    use = symbols()
    whole, rest = divmod(abs(units), 10**decimals)
    text = f"{whole:,}".replace(",", use.group)
    if decimals:
        text = f"{text}{use.decimal}{rest:0{decimals}d}"
    minus = use.minus if units < 0 else ""
    return f"{minus}{text}\u00a0{sign}"


@attrs.frozen
class NumberGrammar:
    """How one kind of number is read: strictly, with no text before or after it.

    Attributes:
        what: What a text should be, with its article: "an amount of euros".
        decimals: How many decimals may be written.
        signs: What may stand after the number.
        sign_required: Whether one of the signs must stand there.
    """

    what: str
    decimals: int
    signs: tuple[str, ...]
    sign_required: bool = False

    def parse(self, text: str) -> int:
        """Read a number written the Finnish way, and refuse what has no single reading.

        Returns:
            The count of units of 10**-decimals. No rounding is performed.

        Raises:
            ParseError: Carries the text, the position, what was expected, and plausible readings.
        """
        match = self._pattern.match(checked_text(text, what=self.what))
        if match is None or match.end() < len(text) or (self.sign_required and not match["sign"]):
            raise self._explain(text, match)
        _refuse_long(text, what=self.what)
        whole, space, decimals = match.group("whole", "space", "decimals")
        digits = whole.replace(space, "") if space else whole
        value = int(digits + (decimals or "").ljust(self.decimals, "0"))
        return -value if match["minus"] else value

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """The grammar, which matches the longest beginning that can be read."""
        space, minuses = f"[{SPACES}]", f"[{re.escape('-–' + symbols().minus)}]"
        return re.compile(
            rf"""
            (?P<minus>{minuses})?
            (?P<whole>
                [1-9][0-9]{{0,2}} (?P<space>{space}) [0-9]{{3}} (?:(?P=space)[0-9]{{3}})* (?![0-9])
                | [0-9]+
            )
            (?: {re.escape(symbols().decimal)} (?P<decimals>[0-9]{{1,{self.decimals}}}) (?![0-9]) )?
            (?: {space}? (?P<sign>{"|".join(map(re.escape, self.signs))}) (?!\w) )?
            """,
            re.VERBOSE,
        )

    def _explain(self, text: str, match: re.Match[str] | None) -> ParseError:
        end = match.end() if match else len(text) - len(text.lstrip("-–" + symbols().minus))
        here = text[end : end + 1]
        if match is None:
            expected = "a digit 0-9"
        elif here == ".":
            expected = "a decimal comma, or a space between groups of three digits"
        elif here and here in SPACES and text[end + 1 : end + 2].isdecimal():
            expected = "groups of three digits with one kind of space between them, or no groups"
        elif here == symbols().decimal:
            expected = f"one decimal comma at most, with 1 to {self.decimals} digits after it"
        else:
            expected = f"{', '.join(self.signs)}{'' if self.sign_required else ', or nothing more'}"
        readings = tuple(dict.fromkeys(self._readings(text)))
        return refusal(text, end, what=self.what, expected=expected, suggestions=readings)

    def _readings(self, text: str) -> Iterator[str]:
        """Yield the text as it should be written, once for each meaning it may have."""
        loose = _LOOSE.fullmatch(text[: 2 * MAX_DIGITS])
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
        if self._pattern.fullmatch(text):
            yield text


_LOOSE = re.compile(r"(\D*)([0-9]+(?:[.,\s][0-9]+)+)(\D*)")

_MACHINE = re.compile(r"-?[0-9]+(?:\.(?P<decimals>[0-9]+))?")


def parse_machine_number(text: str, *, what: str, decimals: int | None = None) -> tuple[int, int]:
    """Read ASCII digits with at most one dot, such as "144000.50".

    Args:
        text: The text; a hyphen-minus may stand first.
        what: What the text should be, for the error.
        decimals: How many decimals may be written; None for as many as fit.

    Returns:
        The count of units and how many decimals they have: "12.5" is (125, 1).

    Raises:
        ParseError: Carries the text, the position and what was expected.
    """
    match = _MACHINE.match(checked_text(text, what=what))
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
