"""Rules: small pure functions that read like their paragraph of law."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from importlib import import_module
from string import Formatter
from typing import Generic, ParamSpec, Self, TypeAlias, cast, get_args, get_type_hints

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Check
from grantmodel.rules.parameters import Anchor, Parameter, Parameters
from grantmodel.rules.reading import read_by
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.symbols import Language
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, LegalSource, Publication, Source

P = ParamSpec("P")

_MENDING = ("limit", "shortfall")
"""The figures of a check that may stand in what mends a breach."""


def every_project(_: GroupProject) -> bool:
    """Return that a rule is about this project, as about every one."""
    return True


@attrs.frozen(eq=False, repr=False)
class Rule(Generic[P]):
    """A rule of law: a function with its citation, its day and its words; made by `@rule`.

    Calling it calls the function: a person can apply it to the same arguments by hand.

    Args:
        id: Its citation, which names it for good: "867/2021-4.1".
        source: Where it is laid down.
        anchor: Which day's law applies.
        valid: The days on which it is law.
        scope: Which projects it is about.
        evidence: How it is known.
        note: What a reader should know besides.
        texts: Its sentence ("norm") and what mends a breach ("mend"), in each language.
        function: What finds it met or not.
        nodes: The structures that it reads, from the whole project inwards.
        takes_law: Whether it reads parameters.
    """

    id: str
    source: Source
    anchor: Anchor
    valid: Period
    scope: Callable[[GroupProject], bool]
    evidence: Evidence
    note: str
    texts: Catalogue
    function: Callable[P, Check]
    nodes: tuple[type, ...]
    takes_law: bool

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Check:
        """Return what the function finds, with the rule and the figures of the law that it read."""
        check = self.function(*args, **kwargs)
        laws = [law for law in (*args, *kwargs.values()) if isinstance(law, Parameters)]
        versions = tuple(version for law in laws for version in law.versions)
        parameters = tuple(parameter for law in laws for parameter in law.parameters)
        return attrs.evolve(check, rule=self, versions=versions, parameters=parameters)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Callable[[str, str, int], object], tuple[str, str, int]]:
        module = self.function.__module__
        versions = [one for one in _rules_of(module) if one.id == self.id]
        return _rule_of, (module, self.id, versions.index(self))

    def __repr__(self) -> str:
        return f"<rule {self.id}>"

    def parameters(self) -> tuple[Parameter[object], ...]:
        """Return the parameters that its function reads by name, itself or through what it calls."""
        return tuple(dict.fromkeys(read_by(self.function)))


AnyRule: TypeAlias = Rule[...]
"""A rule about whatever structures."""


def _rules_of(module: str) -> tuple[Rule[...], ...]:
    """Return the rules that stand in a module, each once, in the order they are made."""
    found = vars(import_module(module)).values()
    groups = [cast("tuple[object, ...]", one) if isinstance(one, tuple) else (one,) for one in found]
    rules: list[AnyRule] = [one for group in groups for one in group if isinstance(one, Rule)]
    return tuple(dict.fromkeys(rules))


def _rule_of(module: str, rule_id: str, version: int) -> Rule[...]:
    """Return a rule by where it stands: rules are pickled by name, as functions are."""
    return [one for one in _rules_of(module) if one.id == rule_id][version]


def rule(  # noqa: PLR0913 - a rule's card has these fields, all by keyword
    id: str,  # noqa: A002 - the word of the field
    *,
    source: Source | None,
    anchor: Anchor,
    valid: Period,
    norm: Mapping[Language, str],
    mend: Mapping[Language, str],
    scope: Callable[[GroupProject], bool] = every_project,
    evidence: Evidence = Evidence.CONFIRMED,
    note: str = "",
) -> Callable[[Callable[P, Check]], Rule[P]]:
    """Make a function a rule.

    The function asks for what it reads by the annotations of its arguments: structures of the project from the whole
    inwards, and `law: Parameters` last if it needs figures of the law.

    Args:
        id: Its citation, which names it for good: "867/2021-4.1".
        source: Where it is laid down.
        anchor: Which day's law applies.
        valid: The days on which it is law.
        norm: What the law asks for, a sentence in each language without figures.
        mend: What mends a breach, in each language; {limit} and {shortfall} may stand in it.
        scope: Which projects it is about; in every other the check is not applicable.
        evidence: How it is known.
        note: What a reader should know besides.

    Raises:
        UnsuitableTypeError: For a rule without a source, or a function without annotated structures.
        UnsuitableValueError: For a figure in the sentence, one that no check has in what mends a breach, or a language
            missing.
    """
    if not isinstance(source, (LegalSource, Publication)):
        raise UnsuitableTypeError(f"rule {id!r} needs a source, such as DECREE_867.cite(4, 1), not {source!r}", source)
    _check_card(id, anchor, valid, scope, evidence)
    if any(letter in "{}0123456789" for text in norm.values() for letter in text):
        raise UnsuitableValueError(
            f"the sentence of rule {id!r} stands without figures; they may not be in force", norm
        )
    unknown = {name for text in mend.values() for _, name, _, _ in Formatter().parse(text)} - {None, *_MENDING}
    if unknown:
        message = f"what mends rule {id!r} names {sorted(map(str, unknown))}; a check has {' and '.join(_MENDING)}"
        raise UnsuitableValueError(message, mend)

    def declare(function: Callable[P, Check]) -> Rule[P]:
        nodes, takes_law = _asked_for(id, function)
        texts = Catalogue({"norm": norm, "mend": mend})
        return Rule(id, source, anchor, valid, scope, evidence, note, texts, function, nodes, takes_law)

    return declare


def _check_card(rule_id: object, anchor: object, valid: object, scope: object, evidence: object) -> None:
    """Refuse a card that is not filled in."""
    wrong: list[str] = []
    if not isinstance(rule_id, str) or not rule_id.strip():
        wrong.append(f"its id is a citation such as '867/2021-4.1', not {rule_id!r}")
    if anchor not in get_args(Anchor):
        wrong.append(f"its anchor is one of {', '.join(get_args(Anchor))}, not {anchor!r}")
    if not isinstance(valid, Period):
        wrong.append(f"valid is a Period, not {valid!r}")
    if not callable(scope):
        wrong.append(f"scope is a function of the project, not {scope!r}")
    if not isinstance(evidence, Evidence):
        wrong.append(f"evidence is an Evidence, not {evidence!r}")
    if wrong:
        raise UnsuitableValueError(f"rule {rule_id!r}: {'; '.join(wrong)}", tuple(wrong))


def _asked_for(rule_id: str, function: Callable[P, Check]) -> tuple[tuple[type, ...], bool]:
    hints = get_type_hints(function)
    asked = [hints.get(name) for name in inspect.signature(function).parameters]
    takes_law = bool(asked) and asked[-1] is Parameters
    nodes = tuple(kind for kind in (asked[:-1] if takes_law else asked) if isinstance(kind, type))
    if not nodes or len(nodes) < len(asked) - takes_law:
        message = (
            f"rule {rule_id!r} annotates each argument with a structure it reads, and Parameters last, not {asked}"
        )
        raise UnsuitableTypeError(message, function)
    return nodes, takes_law
