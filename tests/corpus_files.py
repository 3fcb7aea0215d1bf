"""Write the cases of the rules as JSON, for systems in every language.

`tests/generated.py` writes them to their files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import valid_project
import valid_project_2014
import valid_state_grant
from casebook import Case, casebook, report_of
from rulebooks import PROGRAMMES

import grantmodel
from grantmodel.rules.checks import Check
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.testing.codec import Plain, to_plain
from grantmodel.values.sources import Evidence

HERE = Path(grantmodel.__file__).parent / "testing" / "corpus"
BASES: Mapping[str, Mapping[str, grantmodel.GroupProject]] = {
    "finland_2021_2027": {"group project": valid_project.GROUP, "Interreg match": valid_project.interreg()},
    "finland_2014_2020": {"joint project": valid_project_2014.GROUP},
    "state_grants": {"state grant": valid_state_grant.PROJECT},
}
"""Projects with nothing wrong in them, from which the cases depart, by the folder of the cases."""


def files() -> dict[str, str]:
    """Return the text of every file by its name."""
    return {f"rules-{book.id}.json": _file(folder, book) for folder, book in PROGRAMMES.items()}


def _file(folder: str, book: Rulebook) -> str:
    bases = {name: to_plain(project) for name, project in BASES.get(folder, {}).items()}
    cases: list[Plain] = [_case(book, case, bases) for case in casebook(folder, book).cases]
    lines = [
        "{",
        f' "rulebook": {_line(book.id)},',
        f' "version": {_line(book.version)},',
        ' "projects": {',
        ",\n".join(f"  {_line(name)}: {_line(project)}" for name, project in bases.items()),
        " },",
        ' "cases": [',
        ",\n".join(f"  {_line(case)}" for case in cases),
        " ]",
        "}",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def _line(data: Plain) -> str:
    return json.dumps(data, ensure_ascii=False)


def _case(book: Rulebook, case: Case, bases: Mapping[str, Plain]) -> dict[str, Plain]:
    project = to_plain(case.project)
    patches: dict[str, list[Plain]] = {name: [*changes(base, project)] for name, base in bases.items()}
    base = min(patches, key=lambda name: len(_line(patches[name])))
    check = _check(book, case)
    assert check.source is not None
    known = _evidence(check)
    return {
        "id": f"{book.id}/{case.rule}/{_slug(case.name)}",
        "rule": case.rule,
        "name": case.name,
        "source": check.source.format("en"),
        "link": check.source.link,
        **({} if known is Evidence.CONFIRMED else {"evidence": known.value}),
        "project": base,
        "patch": patches[base],
        "path": case.path,
        "verdict": case.verdict.value,
        **({} if case.shortfall is None else {"shortfall": to_plain(case.shortfall)}),
        **({} if case.as_of is None else {"as_of": to_plain(case.as_of)}),
        **({"waivers": to_plain(case.waivers)} if case.waivers else {}),
        **({} if case.alone else {"alone": False}),
    }


def _slug(name: str) -> str:
    return re.sub(r"[^\w.]+", "-", name.lower()).strip("-")


def _check(book: Rulebook, case: Case) -> Check:
    """Return what the rulebook finds, for its source alone; what must be found is the case's own."""
    checks = report_of(book, case).checks
    return next(check for check in checks if check.rule and check.rule.id == case.rule and check.path == case.path)


def _evidence(check: Check) -> Evidence:
    """Return how the weakest of the rule and its figures is known."""
    assert check.rule is not None
    order = list(Evidence)
    return max([check.rule.evidence, *(version.evidence for version in check.versions)], key=order.index)


def changes(before: Plain, after: Plain, path: str = "") -> Iterator[dict[str, Plain]]:
    """Yield the steps of a JSON Patch that make one document of another."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _of_members(before, after, path)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _of_items(before, after, path)
    else:
        yield {"op": "replace", "path": path, "value": after}


def _of_members(before: Mapping[str, Plain], after: Mapping[str, Plain], path: str) -> Iterator[dict[str, Plain]]:
    for name in before:
        if name not in after:
            yield {"op": "remove", "path": f"{path}/{_escaped(name)}"}
    for name, value in after.items():
        here = f"{path}/{_escaped(name)}"
        if name in before:
            yield from changes(before[name], value, here)
        else:
            yield {"op": "add", "path": here, "value": value}


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _of_items(before: Sequence[Plain], after: Sequence[Plain], path: str) -> Iterator[dict[str, Plain]]:
    """Yield the steps from the last place to the first, so that earlier places stay where they are."""
    alike = SequenceMatcher(None, [_line(one) for one in before], [_line(one) for one in after], autojunk=False)
    for kind, start, end, new_start, new_end in reversed(alike.get_opcodes()):
        if kind == "equal":
            continue
        common = min(end - start, new_end - new_start)
        for place in range(end - 1, start + common - 1, -1):
            yield {"op": "remove", "path": f"{path}/{place}"}
        for offset in range(new_end - 1, new_start + common - 1, -1):
            yield {"op": "add", "path": f"{path}/{start + common}", "value": after[offset]}
        for offset in range(common):
            yield from changes(before[start + offset], after[new_start + offset], f"{path}/{start + offset}")
