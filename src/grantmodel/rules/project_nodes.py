"""Nodes: the structures of a project that rules are about, each with its path and the day of each anchor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, cast, get_args

import attrs

from grantmodel.errors import UnsuitableTypeError
from grantmodel.projects.budgets import BudgetLine
from grantmodel.projects.costs import CostItem, StaffPost
from grantmodel.projects.grants import DeMinimisAid, InterregCofinancing, Output
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.incomes import Income
from grantmodel.projects.purchases import Purchase
from grantmodel.rules.parameters import Anchor, Parameters


@attrs.frozen(kw_only=True)
class NodeKind:
    """How a kind of structure stands in a project.

    Args:
        around: The structures around it, itself last.
        name: The field by which a report calls it; empty where it has no name.
        branches: Where the structures under it stand that a rule may be about.
        days: Which field holds the day of an anchor.
    """

    around: tuple[type, ...]
    name: str = "name"
    branches: tuple[str, ...] = ()
    days: Mapping[Anchor, str] = attrs.field(factory=dict[Anchor, str])


_OF_A_PART: tuple[type, ...] = (BudgetLine, Output, StaffPost, Income)
KINDS: Mapping[type, NodeKind] = {
    GroupProject: NodeKind(
        around=(GroupProject,),
        branches=("de_minimis", "interreg_cofinancing", "subprojects"),
        days={"application": "pending"},
    ),
    DeMinimisAid: NodeKind(around=(GroupProject, DeMinimisAid), name="undertaking", days={"decision": "granted"}),
    InterregCofinancing: NodeKind(
        around=(GroupProject, InterregCofinancing), name="", days={"application": "applied", "decision": "decided"}
    ),
    Subproject: NodeKind(
        around=(GroupProject, Subproject),
        name="beneficiary.name",
        branches=("decision.budget.lines", "decision.outputs", "staff_posts", "items", "incomes", "purchases"),
        days={"decision": "decision.granted"},
    ),
    CostItem: NodeKind(around=(GroupProject, Subproject, CostItem), days={"cost": "incurred", "payment": "paid"}),
    Purchase: NodeKind(around=(GroupProject, Subproject, Purchase), days={"cost": "made"}),
    **{kind: NodeKind(around=(GroupProject, Subproject, kind)) for kind in _OF_A_PART},
}
"""The structures that a rule may be about."""


@attrs.frozen(eq=False)
class Node:
    """One structure of a project, with those around it.

    Args:
        path: Where it stands: "" for the whole, "subprojects[1].items[0]".
        nodes: It and those around it, by type.
        days: The day of each anchor: the project's own, else the one that stands in; None while unknown.
        paths: The path of each node, by the node's identity.
        subject: What it is called.
        answers: What conditions of it and of those around it were found to be, by type: asked once, not for each rule.
        laws: The law of its days, by anchor.
    """

    path: str
    kind: type
    nodes: Mapping[type, object]
    days: Mapping[Anchor, date | None]
    paths: Mapping[int, str]
    subject: str
    answers: Mapping[type, dict[Callable[..., bool], bool]]
    laws: dict[Anchor, Parameters] = attrs.field(factory=dict[Anchor, Parameters])

    @property
    def project(self) -> GroupProject:
        """The whole project."""
        return cast("GroupProject", self.nodes[GroupProject])

    def meets(self, condition: Callable[..., bool], kinds: tuple[type, ...]) -> bool:
        """Return whether a condition of structures holds here, asking it the first time."""
        answers = self.answers[kinds[-1]]
        if condition not in answers:
            answers[condition] = condition(*[self.nodes[kind] for kind in kinds])
        return answers[condition]

    def law(self, anchor: Anchor) -> Parameters:
        """Return the law of its day, of which nothing has been read yet."""
        if anchor not in self.laws:
            self.laws[anchor] = Parameters(self.days, anchor)
        return self.laws[anchor].for_another_rule()


def read(node: object, path: str) -> Any:  # noqa: ANN401 - a field of any type
    """Return the field at a dotted path, or None where something on the way is not known."""
    for name in path.split("."):
        if node is None:
            return None
        node = getattr(node, name)
    return node


def nodes_of(project: GroupProject, as_of: date | None = None) -> Iterator[Node]:
    """Yield every node of a project: the whole, then part by part in the order they stand in.

    Args:
        project: The project.
        as_of: The day that stands in for an anchor whose day is not known.
    """
    around = Node("", GroupProject, {}, dict.fromkeys(get_args(Anchor), as_of), {}, "", {})
    yield from _under(around, "", project, as_of)


def _under(around: Node, path: str, node: object, as_of: date | None) -> Iterator[Node]:
    kind = next(kind for kind in KINDS if isinstance(node, kind))
    of_kind = KINDS[kind]
    own: dict[Anchor, date | None] = {anchor: read(node, field) or as_of for anchor, field in of_kind.days.items()}
    nodes, paths = {**around.nodes, kind: node}, {**around.paths, id(node): path}
    subject = str(read(node, of_kind.name)) if of_kind.name else ""
    days: Mapping[Anchor, date | None] = {**around.days, **own} if own else around.days
    here = Node(path, kind, nodes, days, paths, subject, {**around.answers, kind: {}})
    yield here
    for branch in of_kind.branches:
        found: object = read(node, branch)
        base = f"{path}.{branch}" if path else branch
        if isinstance(found, tuple):
            for number, child in enumerate(cast("tuple[object, ...]", found)):
                yield from _under(here, f"{base}[{number}]", child, as_of)
        elif found is not None:
            yield from _under(here, base, found, as_of)


def path_of(owner: object, node: Node) -> str:
    """Return where a structure stands in the project: at the place, around it, or else the first time it stands there.

    Raises:
        UnsuitableTypeError: For a structure that is no place of the project; carries it.
    """
    if id(owner) in node.paths:
        return node.paths[id(owner)]
    for other in nodes_of(node.project):
        if other.nodes[other.kind] is owner:
            return other.path
    message = f"a rule asks for a field of a {type(owner).__name__}, whose place is not known"
    raise UnsuitableTypeError(message, owner)


def field_of(node: Node, anchor: Anchor) -> tuple[object, str] | None:
    """Return the structure and the field that hold the day of an anchor, the innermost first; None where none does."""
    for kind in reversed(tuple(node.nodes)):
        if anchor in KINDS[kind].days:
            return node.nodes[kind], KINDS[kind].days[anchor]
    return None
