"""Questions: facts that only people can answer for, in three languages."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from grantmodel.text.catalogue import Catalogue
from grantmodel.text.symbols import Language


@attrs.frozen(init=False)
class Question:
    """A question with a yes or a no, such as whether taxes are in order.

    Args:
        code: What declarations name it by.
        text: The question in each language.

    Raises:
        UnsuitableValueError: Where a language is missing.
    """

    code: str
    _catalogue: Catalogue = attrs.field(repr=False, eq=False)

    def __init__(self, code: str, text: Mapping[Language, str]) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "_catalogue", Catalogue({code: text}))

    def text(self, lang: Language) -> str:
        """Return the question in a language."""
        return self._catalogue.text(self.code, lang)
