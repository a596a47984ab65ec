"""Folders in which a database is in danger: synchronised ones and those on a network.

A synchroniser copies the file between two writes and puts other people's copies in its place;
the locks of many network drives do not hold. Both have destroyed databases.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

from reviewer.errors import QT_TRANSLATE_NOOP, StoreError

_SYNCED = QT_TRANSLATE_NOOP(
    "errors",
    "The database “{path}” lies in a folder that {service} synchronises. That can damage it: "
    "move it to a folder of this computer, and synchronise its backups instead.",
)
_NETWORK = QT_TRANSLATE_NOOP(
    "errors",
    "The database “{path}” lies on a network drive. That can damage it: move it to a folder "
    "of this computer, and keep its backups on the network instead.",
)

_SERVICES: Mapping[str, str] = {
    r"onedrive( - .+)?": "OneDrive",
    r"dropbox( \(.+\))?": "Dropbox",
    r"google ?drive|googledrive|my drive|drivefs": "Google Drive",
    r"mobile documents|iclouddrive|icloud drive|com~apple~clouddocs": "iCloud",
    r"nutstore( files)?|坚果云|我的坚果云": "坚果云",
    r"baidunetdisk.*|baidusyncdisk|百度网盘.*|百度云同步盘": "百度网盘",
    r"weiyun|微云|wpsdrive|wps云盘|wps cloud files": "WPS / 微云",
    r"nextcloud|owncloud|seafile|syncthing": "Nextcloud / Syncthing",
    r"box sync|megasync|pcloud ?drive": "Box / MEGA / pCloud",
}
_MARKERS: Mapping[str, str] = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".owncloudsync.log": "ownCloud",
}
_NETWORK_TYPES = re.compile(
    r"nfs4?|cifs|smb3?|smbfs|9p|afs|ncpfs|davfs|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|smbnetfs)"
)
_MOUNTS = Path("/proc/self/mounts")
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def concern(database: Path, *, mounts: Path = _MOUNTS) -> StoreError | None:
    """A warning to show, not to raise, if the database lies where it is in danger."""
    path = database.absolute()
    if service := _service(path.parent):
        return StoreError(_SYNCED, path=path, service=service)
    if is_on_network(path, mounts=mounts):
        return StoreError(_NETWORK, path=path)
    return None


def _service(folder: Path) -> str | None:
    for part in folder.parts:
        for pattern, service in _SERVICES.items():
            if re.fullmatch(pattern, part, re.IGNORECASE):
                return service
    for parent in (folder, *folder.parents):
        for marker, service in _MARKERS.items():
            if (parent / marker).exists():
                return service
    return None


def is_on_network(path: Path, *, mounts: Path = _MOUNTS) -> bool:
    """Whether the path is on a drive of another computer, as far as the system says."""
    if sys.platform == "win32":
        return _is_remote_drive(path)
    if not mounts.exists():  # macOS says nothing without a helper of its own
        return False
    return bool(_NETWORK_TYPES.fullmatch(_type_of_mount(path, mounts)))


def _type_of_mount(path: PurePath, mounts: Path) -> str:
    """The file system's type of the longest mount point above a path."""
    best, kind = -1, ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        fields = line.split(" ")
        point = re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), fields[1])
        if path.is_relative_to(point) and len(point) >= best:
            best, kind = len(point), fields[2]
    return kind


def _is_remote_drive(path: Path) -> bool:
    if path.drive.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there only

        root = path.drive + os.sep
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOTE_DRIVE)
    return False
