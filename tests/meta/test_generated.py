"""What is written from the code is as the code writes it."""

from pathlib import Path

import generated
import pytest


def test_nothing_is_stale() -> None:
    assert [str(path.relative_to(generated.ROOT)) for path in generated.stale()] == [], f"run {generated.COMMAND}"


def test_one_command_writes_what_is_stale_and_removes_what_is_not_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, gone = tmp_path / "old.txt", tmp_path / "new.txt", tmp_path / "gone.txt"
    old.write_text("as before", "utf-8")
    gone.write_text("of a rule that is no more", "utf-8")
    monkeypatch.setattr(generated, "ROOT", tmp_path)
    monkeypatch.setattr(generated, "FOLDERS", {tmp_path: "*.txt"})
    monkeypatch.setattr(generated, "files", lambda: {old: "as now", new: "new"})
    assert generated.main(check=True) == 1
    assert capsys.readouterr().out.splitlines() == [
        "stale: old.txt",
        "stale: new.txt",
        "stale: gone.txt",
        "run python tests/generated.py",
    ]
    assert (old.read_text("utf-8"), new.exists()) == ("as before", False)
    assert generated.main(check=False) == 0
    assert capsys.readouterr().out.splitlines() == ["written: old.txt", "written: new.txt", "removed: gone.txt"]
    assert (old.read_text("utf-8"), new.read_text("utf-8"), gone.exists()) == ("as now", "new", False)
    assert generated.main(check=True) == 0
