"""A lint of rules: what a rule's body must not hold, found in its syntax tree without running it.

>>> rule_problems([])
()
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import lru_cache
from numbers import Number
from types import FunctionType, ModuleType
from typing import TypeAlias, cast, get_type_hints

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.rules.checks import known
from grantmodel.rules.rule_decorator import AnyRule, Rule
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.values import days
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares

_Tree: TypeAlias = ast.FunctionDef | ast.Lambda

_NUMBERS = (0, 1, 100)
# How many months a year has is no law.
_NO_LAW = (*_NUMBERS, Money(0), Rate(0), Rate(1), timedelta(days=1), date.min, date.max, days.MONTHS_IN_A_YEAR)
_FIGURES = (Number, Money, Rate, Rounding, Shares, Period, date, timedelta)
_FIGURE_IN_TEXT = re.compile(r"[\s.,/%€+-]*\d[\d\s.,/%€+-]*")
_ADVICE = "make it a parameter with a source"
_CLOCKS = {"now", "today", "utcnow"}
_SYSTEM = {"decimal", "io", "locale", "math", "os", "pathlib", "random", "secrets", "subprocess", "sys", "time", "uuid"}
_CALLS = {"eval", "exec", "float", "globals", "input", "open", "print", "round", "setattr"}
_CHANGES = {"add", "append", "clear", "discard", "extend", "insert", "pop", "remove", "setdefault", "sort", "update"}
_ARGUMENTS_OF_KNOWN = ("value", "owner", "field")


def rule_problems(rules: Iterable[AnyRule] | ModuleType) -> tuple[str, ...]:
    """Return what is wrong with the bodies of rules, and of the functions of their own module that they use.

    A body holds no number but 0, 1 and 100 and no float, and reads no figure from its module; it uses no clock, file
    or chance and changes nothing outside it; and the field that `known` names is the field whose value it is given.
    A body that cannot be read is a problem too. The lint finds mistakes, not what is hidden on purpose.

    Args:
        rules: The rules, or a module, all of whose rules are read.

    Raises:
        UnsuitableTypeError: For anything but rules; carries it.
        UnsuitableValueError: For a module without rules; carries it.

    >>> from grantmodel.programmes import finland_2021_2027
    >>> rule_problems(finland_2021_2027.rulebook.rules)
    ()
    """
    found = [f"{rule.id}: {problem}" for rule in _listed(rules) for problem in _problems(rule)]
    return tuple(dict.fromkeys(found))


def _listed(rules: object) -> list[AnyRule]:
    if isinstance(rules, ModuleType):
        found = [rule for value in vars(rules).values() for rule in _rules_in(value)]
        if found:
            return found
        raise UnsuitableValueError(f"the module {rules.__name__} has no rules; pass the module that has them", rules)
    given = rules
    listed = [*cast("Iterable[object]", rules)] if isinstance(rules, Iterable) else [None]
    if not all(isinstance(one, Rule) for one in listed):
        message = f"pass a list of rules, such as rulebook.rules, or the module they are in, not {given!r}"
        raise UnsuitableTypeError(message, given)
    return cast("list[AnyRule]", listed)


def _rules_in(value: object) -> Iterable[AnyRule]:
    if isinstance(value, Rulebook):
        return value.rules
    several = cast("tuple[object, ...]", value) if isinstance(value, (tuple, list)) else (value,)
    return [one for one in several if isinstance(one, Rule)]


@attrs.frozen
class _Body:
    """The syntax tree of a function, several where lambdas share a line, and what it can see outside."""

    function: FunctionType
    trees: tuple[_Tree, ...]
    names: Mapping[str, object]

    def nodes(self) -> Iterator[ast.AST]:
        """Yield what is in the arguments and the body, except for the docstring and the decorators."""
        for tree in self.trees:
            body = [tree.body] if isinstance(tree, ast.Lambda) else tree.body[ast.get_docstring(tree) is not None :]
            for part in (tree.args, *body):
                yield from ast.walk(part)

    def outside(self, node: ast.AST) -> object:
        """Return what a name refers to outside the function, None if it is the function's own or unknown."""
        if isinstance(node, ast.Attribute):
            home = self.outside(node.value)
            return getattr(home, node.attr, None) if isinstance(home, ModuleType) else None
        return self.names.get(node.id) if isinstance(node, ast.Name) else None


def _problems(rule: AnyRule) -> Iterator[str]:
    waiting: list[object] = [rule.function, *(condition for condition, _ in rule.conditions)]
    seen: list[object] = []
    while waiting:
        function = waiting.pop()
        if any(function is one for one in seen):
            continue
        seen.append(function)
        body = _read(function)
        if body is None:
            name = getattr(function, "__name__", repr(function))
            yield f"{name}: its source text cannot be read, so nothing is known of its body; write a def in a file"
            continue
        for node in body.nodes():
            waiting += _helpers(node, body)
            line = getattr(node, "lineno", body.function.__code__.co_firstlineno)
            for look in (_figures, _surroundings, _changes, _names_of_fields):
                yield from (f"{body.function.__name__}, line {line}: {problem}" for problem in look(node, body))


def _read(function: object) -> _Body | None:
    if not isinstance(function, FunctionType):
        return None
    code = function.__code__
    try:
        lines, _ = inspect.findsource(code)
        trees = _trees("".join(lines)).get((code.co_firstlineno, code.co_name))
    except (OSError, SyntaxError):  # typed at the prompt, or on a page
        return None
    own = {*code.co_varnames, *code.co_cellvars}
    names = {name: value for name, value in function.__globals__.items() if name not in own}
    cells = zip(code.co_freevars, function.__closure__ or (), strict=True)
    return _Body(function, trees, names | {name: cell.cell_contents for name, cell in cells}) if trees else None


@lru_cache(maxsize=64)
def _trees(text: str) -> dict[tuple[int, str], tuple[_Tree, ...]]:
    """Return the functions of a file by their first line, that of their decorators, and their name."""
    found: dict[tuple[int, str], tuple[_Tree, ...]] = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            place = (min(node.lineno, *(one.lineno for one in node.decorator_list), node.lineno), node.name)
        elif isinstance(node, ast.Lambda):
            place = (node.lineno, "<lambda>")
        else:
            continue
        found[place] = (*found.get(place, ()), node)
    return found


def _helpers(node: ast.AST, body: _Body) -> Iterator[FunctionType]:
    """Yield the function of its own module that a name refers to."""
    value = body.outside(node)
    function: object = cast("object", value.function) if isinstance(value, Rule) else value
    if isinstance(function, FunctionType) and function.__module__ == body.function.__module__:
        yield function


def _figures(node: ast.AST, body: _Body) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        value: object = node.value
        if isinstance(value, (float, complex)):
            yield f"the float {value!r}"
        elif isinstance(value, int) and value not in _NUMBERS:
            yield f"the number {value!r}; {_ADVICE}"
        elif isinstance(value, str) and _FIGURE_IN_TEXT.fullmatch(value):
            yield f"the figure {value!r} in a text; {_ADVICE}"
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and isinstance(node.op, ast.Div):
        yield "a division, which makes a float; take a Rate of Money instead"
    elif isinstance(getattr(node, "ctx", None), ast.Load) and _holds_a_figure(body.outside(node)):
        yield f"a figure in {ast.unparse(node)}, which is outside it; {_ADVICE}"


def _holds_a_figure(value: object) -> bool:
    if isinstance(value, Mapping) and not isinstance(value, Shares):
        table = cast("Mapping[object, object]", value)
        return any(map(_holds_a_figure, (*table.keys(), *table.values())))
    if isinstance(value, (list, tuple, AbstractSet)):
        return any(map(_holds_a_figure, cast("Iterable[object]", value)))
    return isinstance(value, _FIGURES) and value not in _NO_LAW


def _surroundings(node: ast.AST, body: _Body) -> Iterator[str]:
    """Yield clocks, files, chance and the system, which differ from one run to the next."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield f"an import: {ast.unparse(node)}"
    elif isinstance(node, ast.Attribute) and node.attr in _CLOCKS:
        yield f"the clock: {ast.unparse(node)}"
    elif isinstance(node, ast.Name):
        value = body.outside(node)
        home = value.__name__ if isinstance(value, ModuleType) else str(getattr(value, "__module__", ""))
        if home.partition(".")[0] in _SYSTEM:
            yield f"{node.id}, which is of {home}"
        elif node.id in _CALLS and value is None:
            yield f"{node.id}, which a rule does not need"


def _changes(node: ast.AST, body: _Body) -> Iterator[str]:
    """Yield what is remembered from one check to the next."""
    if isinstance(node, (ast.Global, ast.Nonlocal)):
        yield f"state outside it: {ast.unparse(node)}"
    elif isinstance(node, (ast.Attribute, ast.Subscript)) and not isinstance(node.ctx, ast.Load):
        if isinstance(node, ast.Attribute) or body.outside(_root(node)) is not None:
            yield f"a change of {ast.unparse(node)}"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CHANGES:
        changed = node.func.value
        if body.outside(_root(changed)) is not None:
            yield f"a change of {ast.unparse(changed)}"


def _root(node: ast.AST) -> ast.AST:
    """Return what a chain of attributes and items begins with."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node


def _names_of_fields(node: ast.AST, body: _Body) -> Iterator[str]:
    """Yield what `known` calls by another name than the field that it is given: `known(group.fund, group, "kind")`."""
    if not isinstance(node, ast.Call) or body.outside(node.func) is not known:
        return
    given: dict[str | None, ast.expr] = dict(zip(_ARGUMENTS_OF_KNOWN, node.args, strict=False))
    given.update({word.arg: word.value for word in node.keywords})
    value, owner, field = (given[name] for name in _ARGUMENTS_OF_KNOWN)
    chain = ast.unparse(value)
    is_chain = "." in chain and all(map(str.isidentifier, chain.split(".")))
    if not is_chain or not isinstance(field, ast.Constant) or _is_derived(chain, body):
        return
    prefix, named = f"{ast.unparse(owner)}.", str(field.value)
    path = chain.removeprefix(prefix) if chain.startswith(prefix) else chain.partition(".")[2]
    if not f".{named}".endswith(f".{path}"):
        yield f"known({chain}, …) calls it {named!r}"


def _is_derived(chain: str, body: _Body) -> bool:
    """Return whether a chain ends in a property, which has no field of its own and is called by what it comes from."""
    first, second, *_ = chain.split(".")
    return isinstance(getattr(get_type_hints(body.function).get(first), second, None), property)
