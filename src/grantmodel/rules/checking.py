"""Applying: one rule at one node of a project, and what comes of missing facts, missing law and waivers."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from grantmodel.errors import NotInForce, UnknownFigure, UnsuitableTypeError
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.fields import as_tuple
from grantmodel.rules.checks import NOT_APPLICABLE, Check, MissingFact, Verdict
from grantmodel.rules.parameters import Anchor, MissingDay, Parameters
from grantmodel.rules.project_nodes import Node, field_of, path_of
from grantmodel.rules.rule_decorator import AnyRule
from grantmodel.values.days import OutsideCalendarError
from grantmodel.values.periods import Period

_NOT_IN_FORCE = Check(verdict=Verdict.NOT_IN_FORCE)


def checked(versions: tuple[AnyRule, ...], node: Node, book: Period) -> Check:
    """Return what the version of a rule that is law on the node's day finds there.

    That the application became pending under the rulebook, if it is known when, has been seen before.

    Args:
        versions: The versions of one rule.
        node: The node.
        book: The days on which applications become pending under the rulebook.
    """
    first = versions[0]
    day = node.days[first.anchor]
    if day is None:
        return _unknown(first, node, _missing_day(node, first.anchor))
    if node.days["application"] is not None or day in book:
        for rule in versions:
            if day in rule.valid:
                return _applied(rule, node)
    return not_in_force(versions, node)


def not_in_force(versions: tuple[AnyRule, ...], node: Node) -> Check:
    """Return a not-in-force check."""
    return _placed(_NOT_IN_FORCE, versions[0], node)


def _applied(rule: AnyRule, node: Node) -> Check:
    nodes, law = node.nodes, None
    try:
        for condition, kinds in rule.conditions:
            if not node.meets(condition, kinds):
                return _placed(NOT_APPLICABLE, rule, node)
        if rule.takes_law:
            law = node.law(rule.anchor)
            check = rule.function(*[nodes[kind] for kind in rule.nodes], law)
        else:
            check = rule.function(*[nodes[kind] for kind in rule.nodes])
    except MissingFact as missing:
        return _unknown(rule, node, missing)
    except MissingDay as missing:
        return _unknown(rule, node, _missing_day(node, missing.anchor))
    except UnknownFigure as missing:
        return _placed(Check(verdict=Verdict.UNKNOWN, missing=", ".join(missing.missing)), rule, node)
    except (NotInForce, OutsideCalendarError):  # days so far off that no law knows them
        return _placed(_NOT_IN_FORCE, rule, node)
    if not isinstance(check, Check):
        raise UnsuitableTypeError(f"rule {rule.id!r} gives a Check, such as holds(…), not {check!r}", check)
    return _placed(check, rule, node, law)


def _placed(check: Check, rule: AnyRule, node: Node, law: Parameters | None = None) -> Check:
    placed = object.__new__(Check)  # copied and not built anew, since this runs for every check
    fields = placed.__dict__
    fields |= check.__dict__
    fields["rule"], fields["path"], fields["subject"] = rule, node.path, node.subject
    if law and law.versions:
        fields["versions"], fields["parameters"] = tuple(law.versions), tuple(law.parameters)
    return placed


def _unknown(rule: AnyRule, node: Node, missing: MissingFact) -> Check:
    base = path_of(missing.owner, node)
    path = f"{base}.{missing.field}" if base else missing.field
    check = Check(verdict=Verdict.UNKNOWN, missing=path, question=missing.question)
    return _placed(check, rule, node)


def checked_waivers(waivers: Iterable[Waiver]) -> tuple[Waiver, ...]:
    """Return the waivers, or raise UnsuitableTypeError for what is none."""
    if isinstance(waivers, Waiver):
        raise UnsuitableTypeError("write a list of waivers, such as [waiver], not a single one", waivers)
    given = as_tuple(waivers)
    for waiver in given:
        if not isinstance(waiver, Waiver):
            raise UnsuitableTypeError(f"a waiver is a Waiver of one rule at one node, not {waiver!r}", waiver)
    return given


def waived(check: Check, waivers: tuple[Waiver, ...]) -> Check:
    """Return the check as a waiver leaves it: one that needs discretion is met, and no other changes."""
    if check.verdict is not Verdict.NEEDS_DISCRETION or check.rule is None:
        return check
    for waiver in waivers:
        if (waiver.rule, waiver.path) == (check.rule.id, check.path):
            return attrs.evolve(check, verdict=Verdict.MET_BY_WAIVER, waiver=f"{waiver.reason} ({waiver.by})")
    return check


def _missing_day(node: Node, anchor: Anchor) -> MissingFact:
    owner, field = field_of(node, anchor) or (node.nodes[node.kind], anchor)
    return MissingFact(owner, field)
