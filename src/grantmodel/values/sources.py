"""Where a figure comes from: acts, their sections, and how sure one is of what they say."""

from __future__ import annotations

import re
from typing import Any, Literal, TypeAlias, final, overload

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.symbols import Language, checked_language
from grantmodel.values.choices import Choice
from grantmodel.values.exact import is_int
from grantmodel.values.periods import Period


class Evidence(Choice):
    """How a fact is known; what is below confirmed is said wherever the fact is shown."""

    CONFIRMED = "confirmed"
    """The text of the act or of the authority's own page was read."""
    SECOND_HAND = "second-hand"
    """Read in a text that restates it, such as guidance or news."""
    INFERRED = "inferred"
    """Derived from confirmed text; not a legal statement."""
    UNVERIFIED = "unverified"
    """Believed; the text was not read."""


ENTRY_INTO_FORCE = "entry into force"
"""The section to cite for the provision at the end of an amending act, which has no number."""

_CATALOGUE = Catalogue.beside(__name__, "sources")


_WORDS = {"Finland": ("section", "subsection", "point"), "EU": ("article", "paragraph", "letter")}


def evidence_text(evidence: Evidence, lang: Language) -> str:
    """Return the word for how a fact is known."""
    return _CATALOGUE.text(evidence.value, lang)


def _amending_act(source: LegalSource, _: object, number: str | None) -> None:
    if number is not None:
        _act_number(source.act, _, number)


_YEAR_FIRST_SINCE = 2015
"""The year since which Union acts are numbered with the year first."""

_NUMBER = r"[1-9][0-9]*/[1-9][0-9]{3}"


_UNION_NUMBER = r"[1-9][0-9]*/[1-9][0-9]*"


def _act_number(act: LegalAct, _: object, number: str) -> None:
    _numbered(number, _UNION_NUMBER if act.issuer == "EU" else _NUMBER)


def _numbered(number: str, form: str) -> None:
    if not isinstance(number, str):
        raise UnsuitableTypeError(f"an act has a number such as '410/2015', not {number!r}", number)
    if not re.fullmatch(form, number):
        raise UnsuitableValueError(f"an act has a number such as '410/2015', not {number!r}", number)


@final
@attrs.frozen
class LegalAct:
    """An act or decree (säädös), Finnish or of the European Union.

    Args:
        number: Its number and year in the statute book, 410/2015; of a Union act as it is numbered, 1407/2013 until
            2014, 2021/1060 since 2015.
        title: Its Finnish title.
        issuer: Whose it is.
        valid: The days on which it is law, or None where that is not said here.

    Raises:
        UnsuitableValueError: For a number of another form; carries it.

    >>> LegalAct("410/2015", "kuntalaki").cite(140, 3).format("fi")
    '410/2015 140 § 3 mom.'
    """

    number: str = attrs.field(validator=_act_number)
    title: str
    issuer: Literal["Finland", "EU"] = "Finland"
    valid: Period | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def is_decree(self) -> bool:
        """Whether it is a Finnish decree (asetus), which only a decree amends."""
        # A title says what it is in the nominative, before it says of what: "laki eräiden asetusten kumoamisesta".
        kind = re.search(r"(laki|asetus)\b", self.title)
        return self.issuer == "Finland" and kind is not None and kind[1] == "asetus"

    @property
    def link(self) -> str:
        """Where the act can be read as it was issued."""
        number, year = self.number.split("/")
        if self.issuer == "EU":
            first = self.number if int(number) >= _YEAR_FIRST_SINCE else f"{year}/{number}"
            return f"https://eur-lex.europa.eu/eli/reg/{first}/oj"
        return f"https://www.finlex.fi/fi/laki/alkup/{year}/{year}{int(number):04d}"

    def cite(
        self,
        section: int | str,
        subsection: int | None = None,
        point: int | str | None = None,
        *,
        amended_by: str | None = None,
        chapter: int | str | None = None,
    ) -> LegalSource:
        """Name a place in the act.

        Args:
            section: The section (pykälä), 140 or "49 c"; of a Union act the article.
            subsection: The subsection (momentti), counted from 1; of a Union act the paragraph.
            point: The point (kohta), 2 or "2 a"; of a Union act the letter.
            amended_by: The number of the act that gave the section its wording.
            chapter: The chapter (luku) of an act whose sections are numbered anew in each, 2 or "2 a".

        >>> str(LegalAct("39/1889", "rikoslaki").cite(5, chapter=2))
        '39/1889 chapter 2, section 5'
        """
        return LegalSource(self, section, subsection, point, amended_by, chapter=chapter)

    def at(self, place: str, *, amended_by: str | None = None) -> LegalSource:
        """Name a place in the act as files write it: "4.1.7", "32 b.1", "2:5.1", "24 point 1".

        Args:
            place: The section, the subsection and the point, with dots between them; a chapter first, with a colon.
            amended_by: The number of the act that gave the section its wording.

        Raises:
            UnsuitableValueError: For text of another form; carries it.
        """
        found = _PLACE.fullmatch(place)
        if found is None:
            message = f"a place is written as '4.1.7', the section, the subsection and the point, not {place!r}"
            raise UnsuitableValueError(message, place)
        chapter, section, subsection, point, only = found.groups()
        return self.cite(
            _counted(section),
            int(subsection) if subsection else None,
            _counted(only or point),
            amended_by=amended_by,
            chapter=_counted(chapter),
        )


_PLACE = re.compile(r"(?:([^.:]+):)?([^.:]*?[^.: ])(?:[.]([1-9][0-9]*)(?:[.]([^.]+))?| point ([^. ][^.]*))?")


@overload
def _counted(text: str) -> int | str: ...
@overload
def _counted(text: str | None) -> int | str | None: ...
def _counted(text: str | None) -> int | str | None:
    return int(text) if text and re.fullmatch("[1-9][0-9]*", text) else text


def _place(_: object, attribute: attrs.Attribute[Any], place: int | str | None) -> None:
    if place is not None and not (isinstance(place, str) or (is_int(place) and place > 0)):
        raise UnsuitableValueError(f"a {attribute.name} is numbered from 1, not {place!r}", place)


@final
@attrs.frozen
class LegalSource:
    """A place in an act; made by `LegalAct.cite`.

    Args:
        act: The act.
        section: The section (pykälä).
        subsection: The subsection (momentti), or None for the whole section.
        point: The point (kohta), or None for the whole subsection.
        amended_by: The number of the act that gave the section its wording, or None for the act itself.
        chapter: The chapter (luku), or None if sections are numbered through the whole act.
    """

    act: LegalAct
    section: int | str = attrs.field(validator=_place)
    subsection: int | None = attrs.field(default=None, validator=_place)
    point: int | str | None = attrs.field(default=None, validator=_place)
    amended_by: str | None = attrs.field(default=None, validator=_amending_act)
    chapter: int | str | None = attrs.field(default=None, kw_only=True, validator=_place)

    @property
    def id(self) -> str:
        """Its short name, by which rules and figures are called, as in "867/2021-4.1"."""
        section = self.section if self.chapter is None else f"{self.chapter}:{self.section}"
        places = (section, self.subsection, self.point)
        return f"{self.act.number}-{'.'.join(str(place) for place in places if place is not None)}"

    @property
    def link(self) -> str:
        """Where the act can be read as it was issued."""
        return self.act.link

    def format(self, lang: Language = "fi") -> str:
        """Write the citation: 410/2015 140 § 3 mom.; in English 410/2015 section 140, subsection 3."""
        checked_language(lang, what="a LegalSource")
        words = _WORDS[self.act.issuer]
        places = zip(words, (self.section, self.subsection, self.point), strict=True)
        text = "".join(_CATALOGUE.text(code, lang, number=str(place)) for code, place in places if place is not None)
        if self.act.issuer == "EU" and self.subsection is None:
            text = _CATALOGUE.text("article alone", lang, number=str(self.section))
        elif self.section == ENTRY_INTO_FORCE:
            text = _CATALOGUE.text(ENTRY_INTO_FORCE, lang)
        amended = _CATALOGUE.text(self._amendment, lang, act=self.amended_by) if self.amended_by else None
        chapter = "" if self.chapter is None else _CATALOGUE.text("chapter", lang, number=str(self.chapter))
        return f"{self.act.number} {chapter}{text.strip()}" + (f", {amended}" if amended else "")

    @property
    def _amendment(self) -> str:
        if self.act.issuer == "EU":
            return "amended by regulation"
        return "amended by decree" if self.act.is_decree else "amended"

    def __format__(self, spec: str) -> str:
        return self.format(checked_language(spec, what="a LegalSource")) if spec else str(self)

    def __str__(self) -> str:
        return self.format("en")


@final
@attrs.frozen
class Publication:
    """A text that is no act: guidance, a notice, an authority's decision or news.

    Args:
        title: What it is and whose, in its own language.
        link: Where it can be read; empty if it is not known.
    """

    title: str
    link: str

    def format(self, lang: Language = "fi") -> str:
        """Write its title, which is the same in all three languages."""
        checked_language(lang, what="a Publication")
        return self.title

    def __str__(self) -> str:
        return self.title


Source: TypeAlias = LegalSource | Publication
"""Where a figure or a rule comes from."""
