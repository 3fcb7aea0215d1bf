"""A lint of rules: what a rule's body must not hold, found in its syntax tree without running it.

>>> rule_problems([])
()
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import cast, get_type_hints

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.rules.checks import known
from grantmodel.rules.rule_decorator import AnyRule, Rule
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.testing.lint_bodies import Body, read, root
from grantmodel.testing.lint_figures import figures
from grantmodel.testing.lint_state import clocks, state

_OF_KNOWN = ("value", "owner", "field")


def rule_problems(rules: Iterable[AnyRule] | ModuleType) -> tuple[str, ...]:
    """Return what is wrong with the bodies of rules, and of the functions and classes of their own module they use.

    No number stands there but 0, 1 and 100, no float, no clock, file or locale and no global state, neither in the
    body nor behind a name that it reads; and what `known` is told of a field is the field that it is given. A body
    that cannot be read is a problem too.

    Args:
        rules: The rules, or a module, all of whose rules are read.

    Raises:
        UnsuitableTypeError: For anything but rules; carries it.
        UnsuitableValueError: For a module without rules; carries it.

    >>> from grantmodel.programmes import finland_2021_2027
    >>> rule_problems(finland_2021_2027.rulebook.rules)
    ()
    """
    found = [f"{rule.id}: {problem}" for rule in _given(rules) for problem in _problems(rule)]
    return tuple(dict.fromkeys(found))


def _given(rules: object) -> list[AnyRule]:
    if isinstance(rules, ModuleType):
        found = [rule for value in vars(rules).values() for rule in _rules_in(value)]
        if not found:
            raise UnsuitableValueError(
                f"the module {rules.__name__} has no rules; pass the module they stand in", rules
            )
        return found
    refused = rules
    several = isinstance(rules, Iterable) and not isinstance(rules, str)
    given = list(cast("Iterable[object]", rules)) if several else []
    if not several or not all(isinstance(one, Rule) for one in given):
        message = f"pass a list of rules, such as rulebook.rules, or the module they stand in, not {rules!r}"
        raise UnsuitableTypeError(message, refused)
    return cast("list[AnyRule]", given)


def _rules_in(value: object) -> Iterable[AnyRule]:
    if isinstance(value, Rulebook):
        return value.rules
    several = cast("tuple[object, ...]", value) if isinstance(value, (tuple, list)) else (value,)
    return [one for one in several if isinstance(one, Rule)]


def _problems(rule: AnyRule) -> Iterator[str]:
    waiting: list[object] = [rule.function, *(condition for condition, _ in rule.conditions)]
    seen: list[object] = []
    while waiting:
        function = waiting.pop()
        if any(function is one for one in seen):
            continue
        seen.append(function)
        try:
            body = read(function)
        except (OSError, SyntaxError):
            name = getattr(function, "__name__", repr(function))
            yield f"{name}: its source text cannot be read, so nothing is known of its body; write a def in a file"
            continue
        waiting += body.called()
        for node in body.nodes():
            place = f"{body.function.__name__}, line {getattr(node, 'lineno', body.function.__code__.co_firstlineno)}"
            for look in (figures, clocks, state, _names_of_fields):
                yield from (f"{place}: {problem}" for problem in look(node, body))


def _names_of_fields(node: ast.AST, body: Body) -> Iterator[str]:
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


def _is_derived(value: ast.expr, body: Body) -> bool:
    """Return whether a chain ends in a property, which has no field of its own and is called by what it comes from."""
    names = ast.unparse(value).split(".")
    kind: object = get_type_hints(body.function).get(names[0])
    return isinstance(getattr(kind, names[1], None), property)


def _is_a_chain(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(root(node), ast.Name) and "[" not in ast.unparse(node)
