"""Nothing outside changes a result: not -O, the locale, the time zone, the hash seed; and importing stays light."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SMOKE_RUN = Path(__file__).parents[1] / "smoke_run.py"


def run(*command: str, **environment: str) -> str:
    finished = subprocess.run(
        [sys.executable, *command], env=os.environ | environment, capture_output=True, check=True, encoding="utf-8"
    )
    return finished.stdout


USUAL = run(str(SMOKE_RUN))


def test_the_smoke_run_sees_something() -> None:
    seen = json.loads(USUAL)
    assert "broken" in seen
    assert len(seen) > 60


@pytest.mark.parametrize(
    ("command", "environment"),
    [
        (["-O", str(SMOKE_RUN)], {}),
        (["-OO", str(SMOKE_RUN)], {}),
        ([str(SMOKE_RUN), "hostile"], {}),
        ([str(SMOKE_RUN)], {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de", "LC_NUMERIC": "de_DE"}),
        ([str(SMOKE_RUN)], {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
        ([str(SMOKE_RUN)], {"TZ": "Pacific/Kiritimati"}),
        ([str(SMOKE_RUN)], {"TZ": "America/Anchorage"}),
        ([str(SMOKE_RUN)], {"PYTHONHASHSEED": "1"}),
        ([str(SMOKE_RUN)], {"PYTHONHASHSEED": "4294967295"}),
    ],
    ids=["O", "OO", "context", "German", "C", "far east", "far west", "seed 1", "seed max"],
)
def test_results_do_not_depend_on_the_surroundings(command: list[str], environment: dict[str, str]) -> None:
    assert run(*command, **environment) == USUAL


def test_import_is_light() -> None:
    code = "import sys, grantmodel; print(*sys.modules)"
    loaded = set(run("-c", code).split())
    assert "grantmodel" in loaded
    assert not loaded & {"babel", "dateutil.parser", "hypothesis", "pytest", "numpy"}
