"""Rules of law as small cited functions, the rulebooks that hold them, and reports that explain what they found."""

from grantmodel.rules.checks import NOT_APPLICABLE, Check, Figure, MissingFact, Shortfall, Verdict, declared, known
from grantmodel.rules.comparisons import (
    at_least,
    at_most,
    equals,
    holds,
    lies_within,
    not_after,
    not_before,
    one_of,
    rate_at_least,
    refusing,
    share_at_most,
)
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.explaining import explain
from grantmodel.rules.law_words import Provision
from grantmodel.rules.legal_regimes import regimes
from grantmodel.rules.parameters import Anchor, MissingDay, Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.reports import Report
from grantmodel.rules.rule_decorator import Rule, rule
from grantmodel.rules.rulebooks import Rulebook

__all__ = [
    # Writing rules
    "Anchor",
    "Parameter",
    "Parameters",
    "Provision",
    "Question",
    "Rule",
    "Rulebook",
    "regimes",
    "rule",
    # Reading projects
    "declared",
    "known",
    # Comparing
    "NOT_APPLICABLE",
    "at_least",
    "at_most",
    "equals",
    "holds",
    "lies_within",
    "not_after",
    "not_before",
    "one_of",
    "rate_at_least",
    "refusing",
    "share_at_most",
    # What comes of it
    "Check",
    "Computed",
    "Explanation",
    "Figure",
    "MissingDay",
    "MissingFact",
    "Report",
    "Shortfall",
    "Verdict",
    "explain",
]
