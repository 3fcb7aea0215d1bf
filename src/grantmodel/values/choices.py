"""Choices: one of a few named things."""

import enum


class Choice(enum.Enum):
    """An Enum whose repr can be pasted."""

    # Members are the only ones of their kind; Enum would hash their names, in Python, at every look-up.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return str(self)
