"""Questions: facts that only people can answer for, in three languages."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.symbols import Language


@attrs.frozen(init=False)
class Question:
    """A question with a yes or a no, such as whether taxes are in order.

    Args:
        code: What declarations name it by.
        of: What it is answered for: the whole group, or each subproject.
        text: The question in each language, or a catalogue that has it by its code.

    Raises:
        UnsuitableValueError: Where no language is given.
    """

    code: str
    of: type[GroupProject | Subproject] = attrs.field(eq=False)
    _catalogue: Catalogue = attrs.field(repr=False, eq=False)

    def __init__(
        self, code: str, of: type[GroupProject | Subproject], text: Mapping[Language, str] | Catalogue
    ) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "of", of)
        catalogue = text if isinstance(text, Catalogue) else Catalogue({code: text})
        object.__setattr__(self, "_catalogue", catalogue)

    def text(self, lang: Language) -> str:
        """Return the question in a language."""
        return self._catalogue.text(self.code, lang)
