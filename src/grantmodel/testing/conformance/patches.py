"""JSON Patch, RFC 6902: what a document differs in from another, as a list of steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from grantmodel.errors import UnsuitableValueError
from grantmodel.testing.codec import Plain


def patched(document: Plain, patch: Iterable[Mapping[str, Plain]]) -> Plain:
    """Return the document with every step taken in order; the document itself stays as it is.

    Args:
        document: Plain data.
        patch: Steps with `op`, add, remove or replace, `path`, a JSON Pointer (RFC 6901), and but for remove `value`.

    Raises:
        UnsuitableValueError: For another step, or a path that leads nowhere; carries the step.

    >>> patched({"parts": [{"role": "lead"}]}, [{"op": "replace", "path": "/parts/0/role", "value": "partner"}])
    {'parts': [{'role': 'partner'}]}
    """
    for step in patch:
        try:
            document = _taken(document, [_unescaped(name) for name in str(step["path"]).split("/")[1:]], step)
        except (KeyError, IndexError, TypeError, ValueError):
            raise UnsuitableValueError(f"this step of a patch leads nowhere: {dict(step)!r}", step) from None
    return document


def _unescaped(name: str) -> str:
    return name.replace("~1", "/").replace("~0", "~")


def _taken(document: Plain, names: list[str], step: Mapping[str, Plain]) -> Plain:
    """Return a copy with the step taken at the end of a path; what lies beside the path is shared."""
    if not names:
        return step["value"]
    if isinstance(document, list):
        items = list(document)
        _change_list(items, len(items) if names[0] == "-" else _place(names[0]), names[1:], step)
        return items
    if isinstance(document, dict):
        members = dict(document)
        _change_members(members, names[0], names[1:], step)
        return members
    raise TypeError(document)


def _place(name: str) -> int:
    if not name.isdecimal():
        raise ValueError(name)
    return int(name)


def _change_list(items: list[Plain], place: int, rest: list[str], step: Mapping[str, Plain]) -> None:
    if step["op"] == "add" and not rest:
        if place > len(items):
            raise IndexError(place)
        items.insert(place, step["value"])
    elif step["op"] == "remove" and not rest:
        del items[place]
    else:
        items[place] = _taken(items[place], rest, _known(step))


def _change_members(members: dict[str, Plain], name: str, rest: list[str], step: Mapping[str, Plain]) -> None:
    if step["op"] == "add" and not rest:
        members[name] = step["value"]
    elif step["op"] == "remove" and not rest:
        del members[name]
    else:
        members[name] = _taken(members[name], rest, _known(step))


def _known(step: Mapping[str, Plain]) -> Mapping[str, Plain]:
    if step["op"] not in {"add", "remove", "replace"}:
        raise ValueError(step["op"])
    return step
