"""Nothing outside changes a result: not -O, the locale, the time zone, the hash seed; and importing stays light."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import grantmodel
from grantmodel import projects
from grantmodel.programmes import programmes

SMOKE_RUN = Path(__file__).parents[1] / "smoke_run.py"


def run(*command: str, **environment: str) -> str:
    finished = subprocess.run(
        [sys.executable, *command], env=os.environ | environment, capture_output=True, check=False, encoding="utf-8"
    )
    assert finished.returncode == 0, finished.stderr
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
    assert "grantmodel.projects" not in loaded
    assert not loaded & {"babel", "dateutil.parser", "hypothesis", "pytest", "numpy"}


def test_the_structures_of_projects_are_there_when_asked_for() -> None:
    code = "from grantmodel import *; import grantmodel; print(GroupProject.__module__, 'Budget' in dir(grantmodel))"
    assert run("-c", code).split() == ["grantmodel.projects.groups", "True"]
    assert set(projects.__all__) <= set(grantmodel.__all__) <= set(dir(grantmodel))
    with pytest.raises(AttributeError, match="module 'grantmodel' has no attribute 'Projekt'"):
        _ = grantmodel.Projekt  # type: ignore[attr-defined]


def test_words_are_read_from_a_zip(tmp_path: Path) -> None:
    package, archive = Path(grantmodel.__file__).parent, tmp_path / "grantmodel.zip"
    with zipfile.ZipFile(archive, "w") as written:
        for path in package.rglob("*"):
            if path.suffix in {".py", ".toml"}:
                written.write(path, path.relative_to(package.parent))
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import grantmodel; from grantmodel.programmes import programmes\n"
        "assert grantmodel.__file__.startswith(sys.argv[1])\n"
        "for one in programmes():\n"
        "    print(one.title('sv'), len(one.coverage()))\n"
        "    for rule in one.rulebook.rules: assert rule.words.text('requirement', 'sv')\n"
        "    for question in one.questions: assert question.text('sv')\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(archive)], capture_output=True, check=True, encoding="utf-8", text=True
    ).stdout.splitlines()
    assert told == [f"{one.title('sv')} {len(one.coverage())}" for one in programmes()]
