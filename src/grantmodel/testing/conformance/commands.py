"""Adapters of systems in other languages: a program that reads questions and writes answers, a line each."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import IO, Self, cast

from grantmodel.errors import UnsuitableValueError
from grantmodel.testing.codec import Plain

_TIME_TO_END = 1.0
"""Seconds between the end of a program's output and that of the program itself."""


class CommandAdapter:
    """An adapter of a program that is started once and answers every operation.

    It is sent one line of JSON at a time, {"operation": …, "input": …}, in UTF-8, and writes one line of JSON for each:
    the output, {"error": kind}, or {"error": "not supported"}.
    It is waited for without a time limit. A method raises OSError where the program has ended or answers no JSON.

    Args:
        command: The program and its arguments.

    Raises:
        UnsuitableValueError: Without a program; carries the command.
        OSError: Where the program cannot be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        if not self._command:
            raise UnsuitableValueError("a command names a program", command)
        self._ended = ""
        self._program = subprocess.Popen(  # noqa: S603 - the caller names the program to be tested
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1
        )

    def __getattr__(self, name: str) -> Callable[[Mapping[str, Plain]], Plain]:
        """Return what asks the program for an operation."""
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda given: self._ask({"operation": name, "input": dict(given)})

    def _ask(self, question: dict[str, Plain]) -> Plain:
        # Both are pipes, which the type of a program cannot tell.
        asked, answered = cast("IO[str]", self._program.stdin), cast("IO[str]", self._program.stdout)
        try:
            asked.write(json.dumps(question, ensure_ascii=False) + "\n")
        except OSError:  # a broken pipe, which tells neither who broke it nor how
            raise OSError(self._end()) from None
        try:
            line = answered.readline()
        except UnicodeDecodeError as error:
            raise OSError(f"{self._command[0]!r} answers no UTF-8: {error}") from None
        if not line:
            raise OSError(self._end())
        try:
            answer: Plain = json.loads(line)
        except ValueError:  # which would stand for an expected error
            raise OSError(f"{self._command[0]!r} answers no JSON: {line!r}") from None
        return answer

    def _end(self) -> str:
        # Once: a program that closed its output and runs on would be waited for at every question.
        if not self._ended:
            try:
                self._ended = f"has ended without an answer, exit code {self._program.wait(_TIME_TO_END)}"
            except subprocess.TimeoutExpired:
                self._ended = "has closed its output without an answer, and runs on"
        return f"{self._command[0]!r} {self._ended}"

    def close(self) -> None:
        """End the program: its input ends, and it is waited for."""
        self._program.communicate()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
