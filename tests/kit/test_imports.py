"""The modules of the kit import each other in one direction, inside functions and for type checkers too."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grantmodel

SRC = Path(grantmodel.__file__).parents[1]
MODULES = {
    ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__"): path
    for path in (SRC / "grantmodel" / "testing").rglob("*.py")
}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            # What is imported may be a module of a package, or something in a module.
            whole = [f"{node.module}.{one.name}" for one in node.names]
            yield from (one if one in MODULES else str(node.module) for one in whole)


def test_the_kit_has_no_import_circle() -> None:
    graph = {name: MODULES.keys() & set(imported(path)) - {name} for name, path in MODULES.items()}
    assert len(graph) > 50
    TopologicalSorter(graph).prepare()
