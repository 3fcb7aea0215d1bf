"""Topics: what each part of a programme's law gives to its rulebook."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from grantmodel.rules.parameters import Parameter
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import AnyRule
from grantmodel.rules.rulebooks import Provision


@attrs.frozen(kw_only=True)
class Topic:
    """What one part of a programme's law gives to its rulebook.

    Args:
        rules: Its rules.
        parameters: Its figures.
        group_questions: What has to be declared for a group.
        questions: What has to be declared for each subproject.
        unruled: Its provisions that no rule holds.
    """

    rules: tuple[AnyRule, ...] = ()
    parameters: tuple[Parameter[object], ...] = ()
    group_questions: tuple[Question, ...] = ()
    questions: tuple[Question, ...] = ()
    unruled: tuple[Provision, ...] = ()

    @property
    def asked(self) -> dict[str, tuple[Question, ...]]:
        """Its questions by what they are declared for."""
        return {"group": self.group_questions, "subproject": self.questions}


def joined(topics: Iterable[Topic]) -> Topic:
    """Return what topics give together, in their order."""
    kept = tuple(topics)
    return Topic(
        rules=tuple(rule for one in kept for rule in one.rules),
        parameters=tuple(figure for one in kept for figure in one.parameters),
        group_questions=tuple(question for one in kept for question in one.group_questions),
        questions=tuple(question for one in kept for question in one.questions),
        unruled=tuple(provision for one in kept for provision in one.unruled),
    )
