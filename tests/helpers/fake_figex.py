"""The real command with a recogniser of one regex: what is tested here is the command, not the figures.

`$5 million` is a fact; a text with `FAIL` fails, one with `SLOW` takes a while, `BOOM` is a bug, and after one with
`MEDDLE` the shell command in the environment variable of that name is run.
"""

import os
import re
import subprocess
import sys
import time
from decimal import Decimal
from types import ModuleType

from figex.errors import FigexError
from figex.facts import Fact

FIGURE = re.compile(r"(?P<sign>-?)(?P<mark>[$%])(?P<number>\d+(?:\.\d+)?)(?P<scale> million| billion)?")
SCALES = {None: 1, " million": 10**6, " billion": 10**9}


class Extractor:
    def __init__(self, model=None, kinds=None, every=False, keep_furniture=False):
        self.kinds = kinds

    def extract(self, text, date=None, doc=""):
        facts = []
        for found in FIGURE.finditer(text):
            kind = "money" if found["mark"] == "$" else "percent"
            if self.kinds and kind not in self.kinds:
                continue
            line = text[text.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]
            facts.append(
                Fact(
                    doc=doc,
                    id=len(facts) + 1,
                    kind=kind,
                    text=found[0],
                    value=Decimal(found["number"]) * SCALES[found["scale"]],
                    unit="USD" if kind == "money" else "percent",
                    qualifier=">=" if found["scale"] else "=",
                    subject=line.partition(" ")[0] or None,
                    period="2016" if date else None,
                    period_start=date,
                    period_end=date,
                    sentence=" ".join(line.split()),
                    start=found.start(),
                    end=found.end(),
                )
            )
        return facts

    def extract_documents(self, documents, jobs=1):
        for document in documents:
            try:
                text = document.whole()
            except FigexError as error:
                yield document, error
                continue
            if "BOOM" in text:
                raise TypeError("boom")
            if "SLOW" in text:
                time.sleep(float(os.environ.get("FAKE_SLOW", "0.02")))
            if "MEDDLE" in text:
                subprocess.run(["bash", "-c", os.environ["MEDDLE"]], check=True)
            if "FAIL" in text:
                yield document, FigexError("could not be extracted")
            else:
                yield document, self.extract(text, document.date, document.id)


def install():
    pipeline, model = ModuleType("figex.pipeline"), ModuleType("figex.model")
    pipeline.Extractor, model.import_spacy_alone = Extractor, bool
    sys.modules |= {"figex.pipeline": pipeline, "figex.model": model}


if __name__ == "__main__":
    install()
    from figex.cli import main

    sys.argv[0] = "figex"
    main()
