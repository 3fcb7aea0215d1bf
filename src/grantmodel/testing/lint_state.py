"""Clocks, files and state in the bodies of rules for the lint."""

from __future__ import annotations

import ast
from collections.abc import Iterator, MutableMapping, MutableSequence, MutableSet
from numbers import Number
from types import ModuleType

from grantmodel.testing.lint_bodies import Body, root
from grantmodel.testing.lint_figures import holds_a_figure

_CLOCKS = {"now", "today", "utcnow"}
_MODULES = {
    *("time", "locale", "random", "secrets", "uuid", "os", "sys", "io", "pathlib", "socket", "subprocess"),
    *("threading", "asyncio", "contextvars", "importlib", "math", "cmath", "decimal", "statistics"),
}
_CALLS = {
    *("open", "print", "input", "eval", "exec", "compile", "__import__", "globals", "locals", "vars"),
    *("setattr", "delattr", "float", "complex", "round", "id", "hash", "ord"),
}
_MUTATORS = {
    *("add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "reverse"),
    *("setdefault", "sort", "update"),
}
_MUTABLE = (MutableSequence, MutableMapping, MutableSet)
_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
_MAKERS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter"}


def clocks(node: ast.AST, body: Body) -> Iterator[str]:
    """Yield what is wrong with what changes by itself: a clock, a file, a locale, chance."""
    home = _home(node, body)
    if home and not _is_inside(node, body):
        yield f"{ast.unparse(node)}, which is of {home}"
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield f"an import: {ast.unparse(node)}"
    if isinstance(node, ast.Attribute) and node.attr in _CLOCKS:
        yield f"the clock: {ast.unparse(node)}"
    if isinstance(node, ast.Name) and node.id in _CALLS and node.id not in body.names:
        yield f"{node.id}, which a rule does not need"


def _home(node: ast.AST, body: Body) -> str:
    """Return the module that a name comes from, where rules have nothing to do with it."""
    value = body.outside(node)
    home = value.__name__ if isinstance(value, ModuleType) else str(getattr(value, "__module__", ""))
    return home if home.partition(".")[0] in _MODULES and not isinstance(value, Number) else ""


def _is_inside(node: ast.AST, body: Body) -> bool:
    """Return whether the name before it tells already."""
    return isinstance(node, ast.Attribute) and bool(_home(node.value, body))


def state(node: ast.AST, body: Body) -> Iterator[str]:
    """Yield what is wrong with what is remembered from one check to the next."""
    if isinstance(node, (ast.Global, ast.Nonlocal)):
        yield f"state outside it: {ast.unparse(node)}"
    elif isinstance(node, ast.arguments):
        yield from _defaults(node)
    elif isinstance(node, (ast.Attribute, ast.Subscript)) and not isinstance(node.ctx, ast.Load):
        if isinstance(node, ast.Attribute) or body.outside(root(node)) is not None:
            yield f"a change of {ast.unparse(node)}"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _MUTATORS:
        if body.outside(root(node.func.value)) is not None:
            yield f"a change of {ast.unparse(node.func.value)}"
    elif isinstance(node, (ast.Name, ast.Attribute)):
        yield from _read(node, body)


def _defaults(arguments: ast.arguments) -> Iterator[str]:
    for default in filter(None, (*arguments.defaults, *arguments.kw_defaults)):
        called = default.func if isinstance(default, ast.Call) else None
        if isinstance(default, _DISPLAYS) or (isinstance(called, ast.Name) and called.id in _MAKERS):
            yield f"state outside it: the default {ast.unparse(default)} is shared by all calls"


def _read(node: ast.Name | ast.Attribute, body: Body) -> Iterator[str]:
    value = body.outside(node)
    # What is changed there, or is a figure, or of a module that is none of a rule's, is told as such.
    told = _changed(node, body) or _is_inside(node, body) or holds_a_figure(value, body.function.__module__)
    if isinstance(value, _MUTABLE) and not told:
        yield f"state outside it: {ast.unparse(node)} may change; make it a tuple, frozenset or MappingProxyType"


def _changed(named: ast.AST, body: Body) -> bool:
    for node in body.nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _MUTATORS:
            if root(node.func.value) is named:
                return True
        elif isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load) and root(node) is named:
            return True
    return False
