"""Runs the command as a user does: a process of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

FAKE = Path(__file__).with_name("fake_figex.py")
"""The command with a recogniser of one regex: its facts are known and it starts in no time."""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def lines(self):
        return self.out.splitlines()

    @property
    def said(self):
        return self.err.splitlines()


def environment(**more):
    plain = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "NO_COLOR", "COLUMNS"}}
    return {**plain, "PYTHONIOENCODING": "utf-8", **more}


UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
"""Before a command: root too is refused then what a file's mode forbids."""
CAN_BE_REFUSED = pytest.mark.skipif(
    bool(UNPRIVILEGED) and not shutil.which("setpriv"), reason="root may read and write anything"
)


def arguments(*given):
    return [sys.executable, str(FAKE), *map(str, given)]


def figex(*given, stdin=None, cwd=None, before=(), **more):
    """What `figex …` prints; `stdin` is bytes or text that is piped in, else standard input is empty.

    `before` are the words of a command that runs it, `more` are environment variables.
    """
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [*before, *arguments(*given)],
        input=data or b"",
        capture_output=True,
        cwd=cwd,
        env=environment(**more),
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def on_terminal(*given, cwd=None, typed=b"", **more):
    """What `figex …` shows on a terminal (both outputs in one), and its exit code."""
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(cwd or ".")
        os.execvpe(sys.executable, arguments(*given), environment(TERM="xterm", COLUMNS="100", LINES="30", **more))
    shown = b""
    if typed:
        os.write(terminal, typed)
    while True:
        try:
            chunk = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode().replace("\r\n", "\n")
