"""Nothing outside changes a result: not -O, the locale, the time zone, the hash seed; and importing stays light."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BATTERY = Path(__file__).parents[1] / "battery.py"


def run(*command: str, **environment: str) -> str:
    finished = subprocess.run(
        [sys.executable, *command], env=os.environ | environment, capture_output=True, check=True, encoding="utf-8"
    )
    return finished.stdout


USUAL = run(str(BATTERY))


def test_the_battery_sees_something() -> None:
    seen = json.loads(USUAL)
    assert "broken" in seen
    assert len(seen) > 60


@pytest.mark.parametrize(
    ("command", "environment"),
    [
        (["-O", str(BATTERY)], {}),
        (["-OO", str(BATTERY)], {}),
        ([str(BATTERY), "hostile"], {}),
        ([str(BATTERY)], {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de", "LC_NUMERIC": "de_DE"}),
        ([str(BATTERY)], {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
        ([str(BATTERY)], {"TZ": "Pacific/Kiritimati"}),
        ([str(BATTERY)], {"TZ": "America/Anchorage"}),
        ([str(BATTERY)], {"PYTHONHASHSEED": "1"}),
        ([str(BATTERY)], {"PYTHONHASHSEED": "4294967295"}),
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
