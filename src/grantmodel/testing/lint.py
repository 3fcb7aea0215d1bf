"""A lint of rules: what a rule's body must not hold, found in its syntax tree without running it.

>>> rule_problems([])
()
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from textwrap import dedent
from types import FunctionType, ModuleType
from typing import NamedTuple, cast, get_type_hints

from grantmodel.rules.checks import known
from grantmodel.rules.declaring import Rule
from grantmodel.values import days
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

_NUMBERS = (0, 1, 100)
_OF_KNOWN = ("value", "owner", "field")
_CLOCKS = {"now", "today", "utcnow"}
_MODULES = {"time", "locale", "random", "os", "sys", "io", "pathlib", "secrets", "uuid", "socket", "threading"}
_CALLS = {"open", "print", "input", "eval", "exec", "globals", "setattr", "delattr", "float", "round", "id", "hash"}
_MUTATORS = {"add", "append", "clear", "discard", "extend", "insert", "pop", "remove", "setdefault", "update"}
_FIGURE_IN_TEXT = re.compile(r"[\s.,/%€+-]*\d[\d\s.,/%€+-]*")


class _Body(NamedTuple):
    """The syntax tree of one function, and the names that it can see."""

    function: FunctionType
    tree: ast.FunctionDef

    def outside(self, node: ast.AST) -> object:
        """Return what a name stands for outside the function, None where it is the function's own or unknown."""
        if not isinstance(node, ast.Name) or node.id in self.function.__code__.co_varnames:
            return None
        return self.names.get(node.id)

    @property
    def names(self) -> Mapping[str, object]:
        """The names of its module."""
        return cast("Mapping[str, object]", getattr(self.function, "__globals__"))  # noqa: B009 - untyped in typeshed


def rule_problems(rules: Iterable[Rule[...]] | ModuleType) -> tuple[str, ...]:
    """Return what is wrong with the bodies of rules, and of the functions of their own module that they call.

    No number stands there but 0, 1 and 100, no float, no clock, file or locale and no global state; and what `known`
    is told of a field is the field that it is given.

    Args:
        rules: The rules, or a module, all of whose rules are read.

    >>> from grantmodel.programmes import finland_2021_2027
    >>> rule_problems(finland_2021_2027.rulebook.rules)
    ()
    """
    given: Iterable[object] = vars(rules).values() if isinstance(rules, ModuleType) else rules
    found = [f"{rule.id}: {problem}" for rule in given if isinstance(rule, Rule) for problem in _problems(rule)]
    return tuple(dict.fromkeys(found))


def _problems(rule: Rule[...]) -> Iterator[str]:
    for body in _bodies(rule):
        statements: list[ast.AST] = [*body.tree.body[_documented(body.tree) :], body.tree.args]
        for node in (node for statement in statements for node in ast.walk(statement)):
            place = f"{body.function.__name__}, line {getattr(node, 'lineno', '?')}"
            for look in (_numbers, _clocks, _state, _names_of_fields):
                yield from (f"{place}: {problem}" for problem in look(node, body))


def _documented(tree: ast.FunctionDef) -> bool:
    return ast.get_docstring(tree) is not None


def _bodies(rule: Rule[...]) -> Iterator[_Body]:
    waiting: list[object] = [rule.function, rule.scope]
    seen: set[object] = set()
    while waiting:
        function = waiting.pop()
        if not isinstance(function, FunctionType) or function in seen:
            continue
        seen.add(function)
        lines, first = inspect.getsourcelines(function)
        tree = ast.increment_lineno(ast.parse(dedent("".join(lines))), first - 1).body[0]
        body = _Body(function, cast("ast.FunctionDef", tree))
        yield body
        used = (body.outside(node) for node in ast.walk(tree))
        waiting += [_function(one) for one in used if getattr(_function(one), "__module__", "") == function.__module__]


def _function(value: object) -> object:
    return cast("object", value.function) if isinstance(value, Rule) else value


def _numbers(node: ast.AST, body: _Body) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        value = cast("object", node.value)
        if isinstance(value, (float, complex)):
            yield f"the float {value!r}"
        elif isinstance(value, int) and value not in _NUMBERS:
            yield f"the number {value!r}; make it a parameter with a source"
        elif isinstance(value, str) and _FIGURE_IN_TEXT.fullmatch(value):
            yield f"the figure {value!r} in a text; make it a parameter with a source"
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and isinstance(node.op, ast.Div):
        yield "a division, which makes a float; take a Rate of Money instead"
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and _is_a_figure(body.outside(node), node.id):
        yield f"the figure {node.id} of its module; make it a parameter with a source"


def _is_a_figure(value: object, name: str) -> bool:
    # How many months a year has is no law.
    if value in (*_NUMBERS, Money(0), timedelta(days=1)) or hasattr(days, name):
        return False
    return isinstance(value, (int, float, complex, Money, Rate, date, timedelta))


def _clocks(node: ast.AST, body: _Body) -> Iterator[str]:
    value = body.outside(node)
    home = value.__name__ if isinstance(value, ModuleType) else str(getattr(value, "__module__", ""))
    if home.partition(".")[0] in _MODULES:
        yield f"{ast.unparse(node)}, which is of {home}"
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield f"an import: {ast.unparse(node)}"
    if isinstance(node, ast.Attribute) and node.attr in _CLOCKS:
        yield f"the clock: {ast.unparse(node)}"
    if isinstance(node, ast.Name) and node.id in _CALLS and node.id not in body.names:
        yield f"{node.id}, which a rule does not need"


def _state(node: ast.AST, body: _Body) -> Iterator[str]:
    if isinstance(node, (ast.Global, ast.Nonlocal)):
        yield f"state outside it: {ast.unparse(node)}"
    stored = isinstance(node, (ast.Attribute, ast.Subscript)) and not isinstance(node.ctx, ast.Load)
    if isinstance(node, ast.Attribute) and stored:
        yield f"a change of {ast.unparse(node)}"
    if isinstance(node, ast.Subscript) and stored and body.outside(_root(node)) is not None:
        yield f"a change of {ast.unparse(node)}"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _MUTATORS:
        owner = node.func.value
        if body.outside(_root(owner)) is not None:
            yield f"a change of {ast.unparse(owner)}"


def _root(node: ast.AST) -> ast.AST:
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node


def _names_of_fields(node: ast.AST, body: _Body) -> Iterator[str]:
    if not isinstance(node, ast.Call) or body.outside(node.func) is not known:
        return
    given: dict[str | None, ast.expr] = dict(zip(_OF_KNOWN, node.args, strict=False))
    given.update({word.arg: word.value for word in node.keywords})
    value, owner, field = (given[name] for name in _OF_KNOWN)
    if not _is_a_chain(value) or not isinstance(field, ast.Constant) or _is_derived(value, body):
        return
    chain, named = ast.unparse(value), str(field.value)
    path = chain.removeprefix(f"{ast.unparse(owner)}.")
    agrees = named == path if path != chain else f".{named}".endswith(f".{chain.partition('.')[2]}")
    if not agrees:
        yield f"known({chain}, …) calls it {named!r}"


def _is_derived(value: ast.expr, body: _Body) -> bool:
    """Return whether a chain ends in a property, which has no field of its own and is called by what it comes from."""
    names = ast.unparse(value).split(".")
    kind: object = get_type_hints(body.function).get(names[0])
    return isinstance(getattr(kind, names[1], None), property)


def _is_a_chain(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(_root(node), ast.Name) and "[" not in ast.unparse(node)
