"""Makes docs/table.svg, the picture in the README, from the real output: python docs/picture.py"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
COMMAND = ["figex", "extract", "samples/trade.txt"]
WIDTH = 132


def main() -> None:
    """Runs the command as in a terminal with colours and exports what it prints."""
    shown = subprocess.run(
        [sys.executable, "-m", *COMMAND, "-f", "table", "-q"],
        cwd=HERE.parent,
        env={**os.environ, "COLUMNS": str(WIDTH), "FORCE_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    console.print(Text(f"$ {' '.join(COMMAND)}"))
    console.print(Text.from_ansi(shown))
    console.save_svg(str(HERE / "table.svg"), title="figex")


if __name__ == "__main__":
    main()
