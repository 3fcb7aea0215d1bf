"""Declarations and waivers: what people answer for and the project's figures cannot show."""

from __future__ import annotations

from datetime import date

import attrs

from grantmodel.projects.fields import instance_of, instance_of_day


@attrs.frozen(kw_only=True)
class Declaration:
    """An answer to a question that is neither money nor date, such as whether taxes are in order.

    Args:
        question: The question's code, as the rulebook that asks has it.
        answer: Yes or no.
        by: Who answers for it.
        on: The day of the answer; of two answers to one question the later holds.
    """

    question: str = attrs.field(validator=instance_of(str))
    answer: bool = attrs.field(validator=instance_of(bool))
    by: str = attrs.field(validator=instance_of(str))
    on: date = attrs.field(validator=instance_of_day)


@attrs.frozen(kw_only=True)
class Waiver:
    """An authority's finding that there is a reason to depart from a rule which leaves it discretion (erityinen syy).

    It turns "needs discretion" into "met by waiver", and nothing else into anything.

    Args:
        rule: The rule's id.
        path: The place in the project, as the check has it.
        reason: The reason, in the authority's words.
        by: The authority.
        on: The day of its finding.
    """

    rule: str = attrs.field(validator=instance_of(str))
    path: str = attrs.field(validator=instance_of(str))
    reason: str = attrs.field(validator=instance_of(str))
    by: str = attrs.field(validator=instance_of(str))
    on: date = attrs.field(validator=instance_of_day)
