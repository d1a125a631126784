"""The same text gives the same figures, whatever Python's hash seed."""

import os
import subprocess
import sys

TEXT = """A mix of -34 cm and 5 kg; $2.5-3 billion, 5, 6 and 7 percent, Rs 5,000 crore, 20 MW, 12 pounds, 3 crowns, ¥30, 9 francs.
Sections 131 and 182, Boeing 737, half a mile, 15 yuan a share, 2013-16, 40-odd, 10-year, third, on May 13, £3m-£4m, 7 rupees."""
CODE = "import sys; from figex.recognise import claims; print(claims(sys.stdin.read()))"


def test_the_hash_seed_changes_nothing():
    outputs = {
        subprocess.run(
            [sys.executable, "-c", CODE],
            input=TEXT,
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
        ).stdout
        for seed in range(5)
    }
    assert len(outputs) == 1
    assert outputs != {"([], [])\n"}
