"""The live line of a long run: documents, facts, rate, time left. Only where standard error is a terminal."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

DELAY_SECONDS = 1.5
"""Shorter work needs no progress."""


class Progress:
    """Shows how far a run is, after a while. `total` is the input's size in bytes, None where that is unknown.

    Where standard error is no terminal it shows nothing, whatever `FORCE_COLOR` says.
    """

    def __init__(self, *, wanted: bool, total: int | None) -> None:
        self.wanted = wanted and _is_terminal()
        self.total, self.bytes, self.documents, self.facts = total, 0, 0, 0
        self.lock = threading.Lock()
        self.bar: Any = None
        self.ended = False
        self.absent = 0
        self.timer = threading.Timer(DELAY_SECONDS, self._show)
        self.timer.daemon = True

    def __enter__(self) -> Self:
        if self.wanted:
            self.timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        with self.lock:
            self.ended = True
            self.timer.cancel()
            self._stop()

    def read(self, count: int) -> None:
        """So many bytes of the input were read."""
        self.bytes += count
        self._update()

    def done(self, documents: int, facts: int) -> None:
        """So many documents and facts are finished."""
        self.documents, self.facts = documents, facts
        self._update()

    @contextmanager
    def away(self) -> Iterator[None]:
        """The live line is taken away while something else is written to the terminal."""
        with self.lock:
            shown = self.bar is not None
            self._stop()
            self.absent += 1
        try:
            yield
        finally:
            self.absent -= 1
            if shown:
                self._show()

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
        from rich.progress import Progress as Bar  # noqa: PLC0415

        with self.lock:
            if self.ended or self.absent or self.bar is not None:
                return
            columns: list[Any] = [SpinnerColumn(), TextColumn("{task.fields[counts]}")]
            if self.total:
                columns += [BarColumn(bar_width=20), TimeRemainingColumn()]
            console = Console(file=sys.stderr, stderr=True, no_color=bool(os.environ.get("NO_COLOR")))
            self.bar = Bar(*columns, console=console, transient=True, refresh_per_second=5)
            self.task = self.bar.add_task("", total=self.total, counts="", completed=self.bytes)
            self.bar.start()
        self._update()

    def _update(self) -> None:
        bar = self.bar
        if bar is not None:
            elapsed = bar.tasks[0].elapsed or 0.0
            rate = f", {self.documents / (elapsed + DELAY_SECONDS):.1f}/s" if self.documents else ""
            counts = f"{self.documents:,} documents, {self.facts:,} facts{rate}"
            bar.update(self.task, completed=min(self.bytes, self.total or self.bytes), counts=counts)

    def _stop(self) -> None:
        if self.bar is not None:
            self.bar.stop()
            self.bar = None


def _is_terminal() -> bool:
    try:
        return os.isatty(sys.stderr.fileno()) and os.environ.get("TERM") != "dumb"
    except (AttributeError, OSError, ValueError):
        return False
