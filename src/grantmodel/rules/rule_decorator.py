"""Rules: small pure functions that read like their paragraph of law."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from operator import attrgetter
from typing import Any, Generic, ParamSpec, Self, TypeAlias, get_args, get_type_hints

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.projects.fields import as_tuple
from grantmodel.rules.cards import RuleCard
from grantmodel.rules.checks import NOT_APPLICABLE, Check
from grantmodel.rules.law_words import check_words, words_of_rule
from grantmodel.rules.parameters import Anchor, Parameter, Parameters
from grantmodel.text.catalogue import Catalogue, Templates
from grantmodel.text.symbols import Language
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, LegalSource, Publication, Source

P = ParamSpec("P")

Condition: TypeAlias = Callable[..., bool]
"""Whether a rule applies, as a function of the structures that it names by annotations, as a rule does."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Rule(RuleCard, Generic[P]):
    """A rule of law: a function with its card; made by `@rule`.

    Calling it calls the function: a person can apply it to the same arguments by hand.

    Args:
        function: What finds it met or not.
        takes_law: Whether it reads parameters.
        conditions: When it applies, each with the structures that it reads.
    """

    function: Callable[P, Check]
    takes_law: bool
    conditions: tuple[tuple[Condition, tuple[type, ...]], ...]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Check:
        """Return what the function finds, with the rule and the figures of the law that it read.

        Conditions of structures that are not among the arguments are taken to hold.
        """
        given = dict(zip(self.nodes, inspect.signature(self.function).bind(*args, **kwargs).args, strict=False))
        applies = all(condition(*map(given.get, kinds)) for condition, kinds in self.conditions if {*kinds} <= {*given})
        check = self.function(*args, **kwargs) if applies else NOT_APPLICABLE
        laws = [law for law in (*args, *kwargs.values()) if isinstance(law, Parameters)]
        versions = tuple(version for law in laws for version in law.versions)
        parameters = tuple(parameter for law in laws for parameter in law.parameters)
        return attrs.evolve(check, rule=self, versions=versions, parameters=parameters)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Callable[[str, str], object], tuple[str, str]]:
        return _named, (self.function.__module__, self.function.__qualname__)


AnyRule: TypeAlias = Rule[...]
"""A rule about whatever structures."""


def _named(module: str, name: str) -> object:
    """Return what stands in a module under a name: rules are pickled by name, as functions are."""
    return attrgetter(name)(import_module(module))


def rule(  # noqa: PLR0913 - a rule's card has these fields, all but its source by keyword
    source: Source,
    *,
    anchor: Anchor,
    applies: Condition | Iterable[Condition] = (),
    reads: Iterable[Parameter[object]] = (),
    valid: Period | None = None,
    id: str | None = None,  # noqa: A002 - the word of the field
    evidence: Evidence = Evidence.CONFIRMED,
    words: Mapping[str, Mapping[Language, str]] | None = None,
) -> Callable[[Callable[P, Check]], Rule[P]]:
    """Make a function a rule.

    The function asks for what it reads by the annotations of its arguments: structures of the project from the whole
    inwards, and `law: Parameters` last if it needs figures of the law.
    What the rule requires and what mends a breach stand in the file of its act, in the folder `words` beside it.

    Args:
        source: Where it is laid down.
        anchor: Which day's law applies.
        applies: When it applies: one or several functions of structures, named by annotations as the rule's own are;
            where one of them is False, the check is not applicable.
        reads: The figures of the law that it reads, all of them.
        valid: The days on which it is law; those of its act unless given.
        id: Its name for good; the place in the act, "867/2021-4.1", unless given.
        evidence: How it is known.
        words: Its "requirement" and "remedy" in each language, for a rule whose words are in no file.

    Raises:
        UnsuitableTypeError: For a rule without a source, or a function without annotated structures.
        UnsuitableValueError: For a card that is not filled in, or words that do not fit a rule; carries what is wrong.
    """
    if not isinstance(source, (LegalSource, Publication)):
        raise UnsuitableTypeError(f"a rule needs a source, such as DECREE_867.cite(4, 1), not {source!r}", source)
    rule_id = id if id is not None or not isinstance(source, LegalSource) else source.id
    in_force = valid if valid is not None or not isinstance(source, LegalSource) else source.act.valid
    conditions = (applies,) if callable(applies) else as_tuple(applies)
    card = _checked_card(rule_id, anchor, in_force, conditions, as_tuple(reads), evidence)
    given = None if words is None else _given_words(card["id"], words)

    def declare(function: Callable[P, Check]) -> Rule[P]:
        nodes, takes_law = _asked_for(rule_id, function)
        found = given or Catalogue(partial(words_of_rule, function, card["id"], source, card["valid"].start))
        return Rule(
            **card,
            source=source,
            words=found,
            function=function,
            nodes=nodes,
            takes_law=takes_law,
            conditions=tuple((condition, _kinds(rule_id, condition)) for condition in conditions),
        )

    return declare


def _given_words(rule_id: str, words: Templates) -> Catalogue:
    check_words(rule_id, words)
    return Catalogue(words)


def _checked_card(  # noqa: PLR0913, PLR0917 - the fields of a card
    rule_id: object,
    anchor: object,
    valid: object,
    conditions: tuple[object, ...],
    reads: tuple[object, ...],
    evidence: object,
) -> dict[str, Any]:
    """Return the fields of a card, or refuse one that is not filled in."""
    wrong: list[str] = []
    if not isinstance(rule_id, str) or not rule_id.strip():
        wrong.append(f"its id is a citation such as '867/2021-4.1', not {rule_id!r}")
    if anchor not in get_args(Anchor):
        wrong.append(f"its anchor is one of {', '.join(get_args(Anchor))}, not {anchor!r}")
    if not isinstance(valid, Period):
        wrong.append(f"valid is a Period, its own or its act's, not {valid!r}")
    if not all(map(callable, conditions)):
        wrong.append(f"applies has functions of structures, not {conditions!r}")
    if not all(isinstance(one, Parameter) for one in reads):
        wrong.append(f"reads has parameters, not {reads!r}")
    if not isinstance(evidence, Evidence):
        wrong.append(f"evidence is an Evidence, not {evidence!r}")
    if wrong:
        raise UnsuitableValueError(f"rule {rule_id!r}: {'; '.join(wrong)}", tuple(wrong))
    return {"id": rule_id, "anchor": anchor, "valid": valid, "reads": reads, "evidence": evidence}


def _asked_for(rule_id: str | None, function: Callable[..., object]) -> tuple[tuple[type, ...], bool]:
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


def _kinds(rule_id: str | None, condition: Condition) -> tuple[type, ...]:
    kinds, takes_law = _asked_for(rule_id, condition)
    if takes_law:
        raise UnsuitableTypeError(f"rule {rule_id!r} applies by structures alone, not by figures of the law", condition)
    return kinds
