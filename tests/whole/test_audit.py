"""On import and in use nothing is written, connected to or run, and only modules, words and locale data are opened."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
seen = []
WATCHED = ("open", "os.", "socket.", "subprocess.", "shutil.", "urllib.", "ftplib.", "http.", "tempfile.", "sqlite3.")
sys.addaudithook(lambda event, args: seen.append((event, args)) if event.startswith(WATCHED) else None)
import runpy
runpy.run_path(sys.argv[1], run_name="__main__")
sys.stderr.write("\\n".join(f"{event}\\t{args[0]}\\t{args[1] if event == 'open' else ''}" for event, args in seen))
"""
SMOKE_RUN = Path(__file__).parents[1] / "smoke_run.py"
QUIET = ("os.listdir", "os.scandir")
READABLE = (".py", ".pyc", ".so", ".dat", ".pyd", ".toml")
# Babel's locale data names its date patterns, and unpickling it imports babel.dates, which looks up the time zone.
TIME_ZONE = ("/zoneinfo/", "/etc/localtime", "/etc/timezone")


def test_nothing_is_touched_but_modules_words_and_locale_data() -> None:
    finished = subprocess.run(
        [sys.executable, "-B", "-c", CODE, str(SMOKE_RUN)], capture_output=True, check=True, encoding="utf-8"
    )
    events = [line.split("\t") for line in finished.stderr.splitlines()]
    opened = [path for event, path, _ in events if event == "open"]
    assert any(path.endswith("fi.dat") for path in opened)
    assert [event for event in events if event[0] != "open" and event[0] not in QUIET] == []
    by_babel = [path for path in opened if any(place in path for place in TIME_ZONE)]
    assert [path for path in opened if not path.endswith(READABLE) and path not in by_babel] == []
    assert {mode for event, _, mode in events if event == "open"} <= {"r", "rb", "None"}
