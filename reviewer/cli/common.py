"""What the commands share: their arguments, the database, passphrases, and files to write."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, cast

from reviewer import paths
from reviewer.cli.table import COMMANDS
from reviewer.cli.terminal import ESCAPED, say
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError, SignInError, StoreError, reason
from reviewer.review import passphrases
from reviewer.storage import cipher
from reviewer.storage.cipher import Cipher
from reviewer.storage.store import Store

Commands = argparse._SubParsersAction

UNWRITABLE = QT_TRANSLATE_NOOP(
    "errors", "“{name}” cannot be written: {reason}. Choose another place and try again."
)
_NOT_NEW = QT_TRANSLATE_NOOP(
    "errors", "“{path}” is there already. Only a new database can be made an encrypted one."
)
FOR_GOOD = QT_TRANSLATE_NOOP(
    "cli", "Without this passphrase nobody can ever open the database or its backups again."
)
NOT_THE_SAME = QT_TRANSLATE_NOOP("errors", "The two passphrases are not the same.")
_NO_TERMINAL = QT_TRANSLATE_NOOP(
    "errors",
    "There is no terminal to ask for the passphrase of “{path}”. Use --db-passphrase-file.",
)
UNREADABLE = QT_TRANSLATE_NOOP("errors", "“{path}” cannot be read: {reason}.")


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    text: str = "",
) -> argparse.ArgumentParser:
    """A command; text: what it does, where the table of commands does not say."""
    text = text or COMMANDS[name].text
    command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    command.set_defaults(run=run)
    return command


def add_database(command: argparse.ArgumentParser) -> None:
    # SUPPRESS keeps what was given before the command, where this one is left out.
    command.add_argument(
        "--db",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="PATH",
        help="database (default: the user's own)",
    )
    command.add_argument(
        "--db-passphrase-file",
        type=Path,
        metavar="FILE",
        help="where an encrypted database's passphrase stands, in its first line; - for standard "
        "input (default: it is asked for)",
    )


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def overlay() -> Path | None:
    path = paths.user_overlay()
    return path if path.exists() else None


@contextmanager
def opened(
    found: argparse.Namespace, *, read_only: bool = False, path: Path | None = None
) -> Iterator[Store]:
    """The database of the arguments, or another one at ``path``."""
    path = path or found.db or paths.default_database()
    store = Store.open(path, read_only=read_only, cipher=cipher_for(found, path))
    try:
        yield store
    finally:
        store.close()


def cipher_for(found: argparse.Namespace, path: Path) -> Cipher | None:
    """What opens an encrypted database, or makes a new one with --encrypt; None for a plain one.

    A passphrase that was asked for is kept with the arguments, for the next database they open.
    """
    if found.__dict__.get("cipher") is not None:
        return cast(Cipher, found.cipher)
    is_new = bool(found.__dict__.get("encrypt"))
    if is_new and path.exists():
        raise StoreError(_NOT_NEW, path=path)
    if not is_new and not cipher.is_encrypted(path):
        return None
    given = _new_passphrase(found, path) if is_new else _passphrase(found, path.name, path)
    found.cipher = made = Cipher(given)
    return made


def _new_passphrase(found: argparse.Namespace, path: Path) -> str:
    say(FOR_GOOD)
    given = _passphrase(found, path.name, path)
    passphrases.check(given, name=path.stem)
    if found.db_passphrase_file is None and getpass.getpass(f"{path.name}, once more: ") != given:
        raise SignInError(NOT_THE_SAME)
    return given


def _passphrase(found: argparse.Namespace, prompt: str, path: Path) -> str:
    if found.db_passphrase_file is None and not sys.stdin.isatty():
        raise SignInError(_NO_TERMINAL, path=path)
    return read_secret(prompt, found.db_passphrase_file)


def read_secret(prompt: str, file: Path | None) -> str:
    """A passphrase: asked for at the terminal, or the first line of a file ("-": standard
    input). Never an argument, which other programs can see."""
    if file is None:
        return getpass.getpass(f"{prompt}: ")
    if str(file) == "-":
        return sys.stdin.readline().rstrip("\r\n")
    try:
        return (file.read_text(encoding="utf-8").splitlines() or [""])[0]
    except (OSError, UnicodeDecodeError) as error:
        raise SignInError(UNREADABLE, path=file, reason=reason(error)) from error


@contextmanager
def written(path: Path) -> Iterator[IO[str]]:
    """A text file that takes its place only when it is whole; "-" is standard output."""
    if str(path) == "-":
        yield sys.stdout
        return
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf-8", newline="\n", errors=ESCAPED) as out:
            yield out
        temporary.replace(path)
    except OSError as error:
        raise ReviewerError(UNWRITABLE, name=path, reason=reason(error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
