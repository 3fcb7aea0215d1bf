"""A law and a broken implementation that it must catch."""

from collections.abc import Callable
from typing import Any

import attrs
from hypothesis.strategies import SearchStrategy


@attrs.frozen
class BrokenVersion:
    """A law, what breaks it, and the cases among which it must be caught.

    Args:
        law: The law.
        broken: What the law takes, one function of it wrong.
        cases: Arguments of the law's check.
    """

    law: Callable[..., Callable[..., None]]
    broken: tuple[Any, ...]
    cases: SearchStrategy[tuple[Any, ...]]
