"""Bodies of rules for the lint: their syntax trees, and what the names in them stand for."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import FunctionType, MethodType, ModuleType
from typing import NamedTuple, TypeAlias, cast

from grantmodel.rules.rule_decorator import Rule

Tree: TypeAlias = ast.FunctionDef | ast.Lambda


class Body(NamedTuple):
    """The syntax trees of one function, several where lambdas share its line, and the names that it can see."""

    function: FunctionType
    trees: tuple[Tree, ...]

    @property
    def names(self) -> Mapping[str, object]:
        """The names of its module."""
        return cast("Mapping[str, object]", getattr(self.function, "__globals__"))  # noqa: B009 - untyped in typeshed

    def nodes(self) -> Iterator[ast.AST]:
        """Yield what stands in its arguments and its body, but for its docstring and its decorators."""
        for tree in self.trees:
            for part in (tree.args, *_statements(tree)):
                yield from ast.walk(part)

    def outside(self, node: ast.AST) -> object:
        """Return what a name stands for outside the function, None where it is the function's own or unknown."""
        if isinstance(node, ast.Attribute):
            home = self.outside(node.value)
            return inspect.getattr_static(home, node.attr, None) if isinstance(home, (ModuleType, type)) else None
        if not isinstance(node, ast.Name):
            return None
        code = self.function.__code__
        if node.id in code.co_freevars:
            cells = self.function.__closure__ or ()
            return cast("object", cells[code.co_freevars.index(node.id)].cell_contents)
        return None if node.id in (*code.co_varnames, *code.co_cellvars) else self.names.get(node.id)

    def called(self) -> Iterator[FunctionType]:
        """Yield the functions of its own module that it names, with those of the classes that it names."""
        for value in map(self.outside, self.nodes()):
            for one in _functions(value, self.function.__module__):
                if one.__module__ == self.function.__module__:
                    yield one


def read(function: object) -> Body:
    """Return the body of a function.

    Raises:
        OSError: Where its source text cannot be read.
        SyntaxError: Where it stands in a file of another kind, such as a page.
    """
    plain: object = function.__func__ if isinstance(function, MethodType) else function
    if not isinstance(plain, FunctionType):
        raise OSError
    lines, _ = inspect.findsource(plain.__code__)
    trees = _trees("".join(lines)).get((plain.__code__.co_firstlineno, plain.__code__.co_name))
    if trees is None:
        raise OSError
    return Body(plain, trees)


def root(node: ast.AST) -> ast.AST:
    """Return what a chain of attributes and items begins with."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node


@lru_cache(maxsize=64)
def _trees(text: str) -> dict[tuple[int, str], tuple[Tree, ...]]:
    """Return the functions of a file by their first line, that of their decorators, and their name."""
    found: dict[tuple[int, str], tuple[Tree, ...]] = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            place = (min(node.lineno, *(one.lineno for one in node.decorator_list), node.lineno), node.name)
        elif isinstance(node, ast.Lambda):
            place = (node.lineno, "<lambda>")
        else:
            continue
        found[place] = (*found.get(place, ()), node)
    return found


def _statements(tree: Tree) -> list[ast.stmt] | list[ast.expr]:
    if isinstance(tree, ast.Lambda):
        return [tree.body]
    return tree.body[ast.get_docstring(tree) is not None :]


def _functions(value: object, module: str) -> Iterator[FunctionType]:
    """Yield a function, or what a class of the module, or an instance of one, has for methods."""
    one: object = cast("object", value.function) if isinstance(value, Rule) else value
    if isinstance(one, FunctionType):
        yield one
        return
    kind: type = one if isinstance(one, type) else type(one)
    for member in vars(kind).values() if kind.__module__ == module else ():
        method: object = getattr(member, "fget", None) or getattr(member, "__func__", member)
        # What attrs and dataclasses write by themselves stands in no file.
        if isinstance(method, FunctionType) and not method.__code__.co_filename.startswith("<"):
            yield method
