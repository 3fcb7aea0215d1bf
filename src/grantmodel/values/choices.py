"""Choices: one of a few named things."""

import enum


class Choice(enum.Enum):
    """An Enum whose repr can be pasted."""

    def __repr__(self) -> str:
        return str(self)
