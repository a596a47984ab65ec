"""Which folders endanger a database."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reviewer.storage import places


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - 统计局", "OneDrive"),
        ("Dropbox/项目", "Dropbox"),
        ("坚果云", "坚果云"),
        ("BaiduNetdiskWorkspace", "百度网盘"),
        ("Library/Mobile Documents/x", "iCloud"),
    ],
)
def test_synchronised_folders_are_named(tmp_path: Path, folder: str, service: str) -> None:
    warning = places.concern(tmp_path / folder / "a.sqlite3", mounts=tmp_path / "none")
    assert warning is not None
    assert service in str(warning)


def test_a_synchroniser_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    warning = places.concern(tmp_path / "deep" / "a.sqlite3", mounts=tmp_path / "none")
    assert warning is not None
    assert "Syncthing" in str(warning)


def test_an_ordinary_folder_is_fine(tmp_path: Path) -> None:
    assert places.concern(tmp_path / "boxes" / "a.sqlite3", mounts=tmp_path / "none") is None


@pytest.mark.skipif(sys.platform == "win32", reason="drives have letters there")
def test_network_drives_are_known_by_their_mount(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "server:/x /mnt/share\\040one nfs4 rw 0 0\n"
        "/dev/sdb1 /mnt/share\\040one/local ext4 rw 0 0\n"
    )
    on_share = places.concern(Path("/mnt/share one/a.sqlite3"), mounts=mounts)
    assert on_share is not None
    assert "network drive" in str(on_share)
    for local in ("/mnt/share one/local/a.sqlite3", "/mnt/share/a.sqlite3", "/home/a.sqlite3"):
        assert places.concern(Path(local), mounts=mounts) is None
