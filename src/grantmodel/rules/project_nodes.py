"""Places: the structures of a project that rules are about, each with its path and the day of each anchor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from grantmodel.rules.parameters import Anchor

_BRANCHES: Mapping[type, tuple[str, ...]] = {
    GroupProject: ("de_minimis", "interreg_cofinancing", "subprojects"),
    Subproject: ("decision.budget.lines", "decision.outputs", "staff_posts", "items", "incomes", "purchases"),
}
"""Where the structures stand that a rule may be about."""

NAMES: Mapping[type, str] = {
    GroupProject: "name",
    Subproject: "beneficiary.name",
    BudgetLine: "name",
    Output: "name",
    StaffPost: "name",
    CostItem: "name",
    Income: "name",
    Purchase: "name",
    DeMinimisAid: "undertaking",
    InterregCofinancing: "",
}
"""What each structure is called in a report."""

AROUND: Mapping[type, tuple[type, ...]] = {
    GroupProject: (GroupProject,),
    **{kind: (GroupProject, kind) for kind in (Subproject, DeMinimisAid, InterregCofinancing)},
    **{kind: (GroupProject, Subproject, kind) for kind in (BudgetLine, Output, StaffPost, CostItem, Income, Purchase)},
}
"""The structures around each, itself included."""

ANCHORS: Mapping[type, Mapping[Anchor, str]] = {
    GroupProject: {"application": "pending"},
    Subproject: {"decision": "decision.granted"},
    CostItem: {"cost": "incurred", "payment": "paid"},
    Purchase: {"cost": "made"},
    DeMinimisAid: {"decision": "granted"},
    InterregCofinancing: {"application": "applied", "decision": "decided"},
}
"""Which field holds the day of an anchor."""


@attrs.frozen(eq=False)
class Place:
    """One structure of a project, with those around it.

    Args:
        path: Where it stands: "" for the whole, "subprojects[1].items[0]".
        nodes: It and those around it, by type.
        days: The day of each anchor: the project's own, else the one that stands in; None while unknown.
        paths: The path of each node, by the node's identity.
        subject: What it is called.
    """

    path: str
    kind: type
    nodes: Mapping[type, object]
    days: Mapping[Anchor, date | None]
    paths: Mapping[int, str]
    subject: str

    @property
    def project(self) -> GroupProject:
        """The whole project."""
        return cast("GroupProject", self.nodes[GroupProject])


def read(node: object, path: str) -> Any:  # noqa: ANN401 - a field of any type
    """Return the field at a dotted path, or None where something on the way is not known."""
    for name in path.split("."):
        if node is None:
            return None
        node = getattr(node, name)
    return node


def places(project: GroupProject, as_of: date | None = None) -> Iterator[Place]:
    """Yield every place of a project: the whole, then part by part in the order they stand in.

    Args:
        project: The project.
        as_of: The day that stands in for an anchor whose day is not known.
    """
    around = Place("", GroupProject, {}, dict.fromkeys(get_args(Anchor), as_of), {}, "")
    yield from _under(around, "", project, as_of)


def _under(around: Place, path: str, node: object, as_of: date | None) -> Iterator[Place]:
    kind = next(kind for kind in NAMES if isinstance(node, kind))
    own: dict[Anchor, date | None] = {
        anchor: read(node, field) or as_of for anchor, field in ANCHORS.get(kind, {}).items()
    }
    nodes, paths = {**around.nodes, kind: node}, {**around.paths, id(node): path}
    subject = str(read(node, NAMES[kind])) if NAMES[kind] else ""
    here = Place(path, kind, nodes, {**around.days, **own} if own else around.days, paths, subject)
    yield here
    for branch in _BRANCHES.get(kind, ()):
        found: object = read(node, branch)
        base = f"{path}.{branch}" if path else branch
        if isinstance(found, tuple):
            for number, child in enumerate(cast("tuple[object, ...]", found)):
                yield from _under(here, f"{base}[{number}]", child, as_of)
        elif found is not None:
            yield from _under(here, base, found, as_of)


def path_of(owner: object, place: Place) -> str:
    """Return where a structure stands in the project: at the place, around it, or else the first time it stands there.

    Raises:
        UnsuitableTypeError: For a structure that is no place of the project; carries it.
    """
    if id(owner) in place.paths:
        return place.paths[id(owner)]
    for other in places(place.project):
        if other.nodes[other.kind] is owner:
            return other.path
    message = f"a rule asks for a field of a {type(owner).__name__}, whose place is not known"
    raise UnsuitableTypeError(message, owner)


def field_of(place: Place, anchor: Anchor) -> tuple[object, str] | None:
    """Return the structure and the field that hold the day of an anchor, the innermost first; None where none does."""
    for kind in reversed(tuple(place.nodes)):
        if anchor in ANCHORS.get(kind, {}):
            return place.nodes[kind], ANCHORS[kind][anchor]
    return None
