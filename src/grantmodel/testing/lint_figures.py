"""Figures in the bodies of rules for the lint: numbers, and names that stand for numbers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from numbers import Number
from types import ModuleType
from typing import cast

import attrs

from grantmodel.testing.lint_bodies import Body
from grantmodel.values import days
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares

_NUMBERS = (0, 1, 100)
_NO_LAW = (*_NUMBERS, Money(0), Rate(0), Rate(1), timedelta(days=1), date.min, date.max)
_FIGURES = (Number, Money, Rate, Rounding, Shares, Period, date, timedelta)
_FIGURE_IN_TEXT = re.compile(r"[\s.,/%€+-]*\d[\d\s.,/%€+-]*")
_DISPLAYS = (ast.Constant, ast.JoinedStr, ast.List, ast.Tuple, ast.Set, ast.Dict)
_ADVICE = "make it a parameter with a source"


def figures(node: ast.AST, body: Body) -> Iterator[str]:
    """Yield what is wrong with a number, or with a name that stands for one."""
    if isinstance(node, ast.Constant):
        yield from _constant(cast("object", node.value))
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and isinstance(node.op, ast.Div):
        yield "a division, which makes a float; take a Rate of Money instead"
    elif _is_in_disguise(node):
        yield f"a number in disguise, {ast.unparse(node)}; {_ADVICE}"
    elif isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load):
        yield from _named(node, body)


def holds_a_figure(value: object, module: str) -> bool:
    """Return whether a value is a figure, or a collection or something made in the module that holds one."""
    waiting, seen = [value], dict[int, object]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        if _is_a_figure(one):
            return True
        seen[id(one)] = one
        waiting += _held(one, module)
    return False


def _constant(value: object) -> Iterator[str]:
    if isinstance(value, (float, complex)):
        yield f"the float {value!r}"
    elif isinstance(value, int) and value not in _NUMBERS:
        yield f"the number {value!r}; {_ADVICE}"
    elif isinstance(value, str) and _FIGURE_IN_TEXT.fullmatch(value):
        yield f"the figure {value!r} in a text; {_ADVICE}"


def _is_in_disguise(node: ast.AST) -> bool:
    """Return whether a number is counted from what stands there: the length of a text, a sum of numbers."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len":
        return any(isinstance(word, _DISPLAYS) for word in node.args)
    return isinstance(node, ast.BinOp) and all(
        isinstance(side, ast.Constant) and isinstance(cast("object", side.value), int)
        for side in (node.left, node.right)
    )


def _named(node: ast.Name | ast.Attribute, body: Body) -> Iterator[str]:
    module, value, name = body.function.__module__, body.outside(node), ast.unparse(node)
    if isinstance(node, ast.Attribute):
        home = body.outside(node.value)
        if not isinstance(home, ModuleType) and getattr(home, "__module__", module) == module:
            return  # the name before it tells
    # How many months a year has is no law.
    if name.rpartition(".")[2] in vars(days) and vars(days)[name.rpartition(".")[2]] is value:
        return
    if _is_a_figure(value):
        yield f"the figure {name}, which stands outside it; {_ADVICE}"
    elif holds_a_figure(value, module):
        yield f"a figure in {name}, which stands outside it; {_ADVICE}"


def _is_a_figure(value: object) -> bool:
    if isinstance(value, (float, complex, Decimal)):
        return True
    if isinstance(value, _FIGURES):
        return value not in _NO_LAW
    return isinstance(value, str) and _FIGURE_IN_TEXT.fullmatch(value) is not None


def _held(value: object, module: str) -> Iterable[object]:
    if isinstance(value, str):
        return ()
    if isinstance(value, Mapping):
        table = cast("Mapping[object, object]", value)
        return (*table.keys(), *table.values())
    if isinstance(value, (Sequence, AbstractSet)):
        return cast("Iterable[object]", value)
    kind = cast("type[object]", value if isinstance(value, type) else type(value))
    return _fields(value, kind) if kind.__module__ == module else ()


def _fields(value: object, kind: type[object]) -> Iterator[object]:
    """Yield what a class holds, and an instance of it besides; not the words of an Enum, nor how it numbers itself."""
    if issubclass(kind, Enum):
        values = [cast("object", member.value) for member in kind]
        numbers = [one for one in values if not isinstance(one, str)]
        yield from () if numbers == list(range(1, len(values) + 1)) else numbers
        return
    yield from (one for name, one in vars(kind).items() if not name.startswith("__"))
    if attrs.has(kind):
        fields = attrs.fields(kind)
        yield from (field.default for field in fields)
        yield from (cast("object", getattr(value, field.name, None)) for field in fields)
    yield from cast("dict[str, object]", getattr(value, "__dict__", {})).values() if value is not kind else ()
