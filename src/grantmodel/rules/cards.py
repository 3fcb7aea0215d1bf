"""Cards: what is known of a rule besides its function, and of a rulebook besides its rules."""

from __future__ import annotations

import attrs

from grantmodel.projects.fields import instance_of
from grantmodel.rules.parameters import Anchor, Parameter
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, Source


@attrs.frozen(kw_only=True, eq=False, repr=False)
class RuleCard:
    """What is known of a rule besides its function.

    Args:
        id: Its citation, which names it for good: "867/2021-4.1".
        source: Where it is laid down.
        anchor: Which day's law applies.
        valid: The days on which it is law.
        reads: The figures of the law that it reads.
        evidence: How it is known.
        nodes: The structures that it reads, from the whole project inwards.
        words: Its "requirement" and "remedy" in each language, and a "note" for those who read the law.
    """

    id: str
    source: Source
    anchor: Anchor
    valid: Period
    reads: tuple[Parameter[object], ...]
    evidence: Evidence
    nodes: tuple[type, ...]
    words: Catalogue

    def __repr__(self) -> str:
        return f"<rule {self.id}>"

    @property
    def note(self) -> str:
        """What a reader of the law should know besides, in English; empty where there is nothing."""
        return self.words.text("note", "en") if "note" in self.words.templates else ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BookCard:
    """What is known of a rulebook besides its rules.

    Args:
        id: A name that stays the same: "finland-2021-2027".
        version: Its own version, apart from the library's.
        title: Its name in each language, as "title".
        valid: The days on which an application may become pending under it.
    """

    id: str = attrs.field(validator=instance_of(str))
    version: str = attrs.field(validator=instance_of(str))
    title: Catalogue
    valid: Period = attrs.field(validator=instance_of(Period))
