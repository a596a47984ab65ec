"""Settings: sparse, typed, and never a reason not to start."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.settings import Settings, load, save


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    loaded = load(tmp_path / "none.toml")
    assert loaded.settings == Settings()
    assert loaded.ignored == ()


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    settings = Settings(zoom=150, language="zh_CN", is_toured=True, keys={"record.confirm": "Y"})
    save(tmp_path / "new" / "settings.toml", settings)
    assert load(tmp_path / "new" / "settings.toml").settings == settings


def test_only_what_differs_from_the_default_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    save(path, Settings(zoom=150))
    assert path.read_text(encoding="utf-8").split() == ["zoom", "=", "150"]
    save(path, Settings())
    assert path.read_text(encoding="utf-8").strip() == ""


def test_comments_and_keys_of_a_newer_version_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("# mine\nnewer = 3\nzoom = 90\n", encoding="utf-8")
    save(path, load(path).settings.changed(zoom=110))
    text = path.read_text(encoding="utf-8")
    assert "# mine" in text
    assert "newer = 3" in text
    assert "zoom = 110" in text


@pytest.mark.parametrize(
    "text", ["zoom = 'wide'", "zoom = true", "zoom = 1.5", "keys = 3", "[keys]\na = 1"]
)
def test_a_value_of_the_wrong_type_is_named_and_ignored(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"theme = 'dark'\n{text}\n", encoding="utf-8")
    loaded = load(path)
    assert loaded.settings == Settings(theme="dark")
    assert len(loaded.ignored) == 1


def test_a_broken_file_is_reported_and_replaced_by_the_next_save(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\xff\xfe zoom = ")
    assert load(path).ignored == ("",)
    save(path, Settings(zoom=120))
    assert load(path).settings.zoom == 120


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    save(path, Settings(zoom=120))

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        save(path, Settings(zoom=130))
    assert load(path).settings.zoom == 120
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.toml"]


def test_a_setting_cannot_be_changed_to_another_type() -> None:
    with pytest.raises(TypeError):
        Settings().changed(zoom="wide")
    with pytest.raises(TypeError):
        Settings().changed(size=3)
