"""A document with facts of every shape, made by hand: exports are tested without a model."""

import re
from datetime import date
from decimal import Decimal

from figex.facts import Document, Fact

TEXT = """Elmsund's harbour has a good year

The port of Elmsund handled 4.2 million tonnes of grain in 2021, up 6.5 percent from a year earlier. Its owners
earned more than €31 million ($35.2 million) in the first quarter of 2022, the Harbour Board said.

“We will spend £12 million on cranes,” said Ida Holm. She expects 340 new jobs by 2024. Rail freight fell 3 to 4 percent
to $75.4 million in the third quarter of 2021, and ferry income rose to $18.25 million from $16 million.

Between 2013 and 2016 the fleet grew threefold. Diesel cost $58.24 per barrel. =SUM(A1:A9) is no formula here.
"""


def fact(text, kind, value, *, nth=0, **fields):
    start = [found.start() for found in re.finditer(re.escape(text), TEXT)][nth]
    sentence = next(line for line in TEXT.split("\n\n") if text in line)
    return Fact(
        kind=kind,
        text=text,
        value=Decimal(value),
        start=start,
        end=start + len(text),
        sentence=" ".join(sentence.split()),
        **fields,
    )


def year(number):
    return {"period": f"in {number}", "period_start": date(number, 1, 1), "period_end": date(number, 12, 31)}


THIRD = {
    "period": "the third quarter of 2021",
    "period_start": date(2021, 7, 1),
    "period_end": date(2021, 9, 30),
    "place": "Elmsund",
}
FIRST = {
    "period": "the first quarter of 2022",
    "period_start": date(2022, 1, 1),
    "period_end": date(2022, 3, 31),
    "speaker": "Harbour Board",
}


def facts(doc="elmsund.txt"):
    from dataclasses import replace

    made = [
        fact("4.2 million tonnes", "quantity", "4200000.0", unit="tonne", subject="port of Elmsund", relation="handle", **year(2021)),
        fact("6.5 percent", "percent", "6.5", unit="percent", subject="port of Elmsund", direction="up", measure="change", basis="yoy", **year(2021)),
        fact("€31 million", "money", "31000000", unit="EUR", qualifier=">", subject="owners", relation="earn", **FIRST),
        fact("$35.2 million", "money", "35200000.0", unit="USD", subject="owners", equivalent_of=3, **FIRST),
        fact("£12 million", "money", "12000000", unit="GBP", subject="cranes", modality="projected", speaker="Ida Holm"),
        fact("340 new jobs", "count", "340", unit="job", subject="jobs", modality="projected", speaker="Ida Holm", **year(2024)),
        fact("3 to 4 percent", "percent", "3", value_high=Decimal(4), unit="percent", subject="Rail freight", direction="down", measure="change", **THIRD),
        fact("$75.4 million", "money", "75400000.0", unit="USD", subject="Rail freight", direction="down", relation="fall", **THIRD),
        fact("$18.25 million", "money", "18250000", unit="USD", subject="ferry income", direction="up", **THIRD),
        fact("$16 million", "money", "16000000", unit="USD", subject="ferry income", measure="previous", **year(2020)),
        fact("2013 and 2016", "period", "2013", value_high=Decimal(2016), subject="fleet", period_start=date(2013, 1, 1), period_end=date(2016, 12, 31)),
        fact("threefold", "multiple", "3", unit="times", subject="fleet", direction="up"),
        fact("$58.24 per barrel", "money", "58.240", unit="USD", per="barrel", subject="=SUM(A1:A9)", qualifier="~"),
    ]  # fmt: skip
    return [replace(one, doc=doc, id=number) for number, one in enumerate(made, start=1)]


def document(doc="elmsund.txt"):
    return Document(id=doc, text=TEXT, date=date(2022, 4, 12), title="Elmsund's harbour has a good year", source=doc)


HOSTILE = """<script>document.title = "owned"</script> <img src=x onerror="document.title='owned'">
"><svg onload=document.title='owned'> {{ 7*7 }} </mark></div> earned $5 million \u202eright to left \x1b[31m."""


def hostile():
    start = HOSTILE.index("$5")
    made = Fact(
        doc="</title><script>document.title='owned'</script>",
        id=1,
        kind="money",
        text="$5 million",
        value=Decimal(5_000_000),
        unit='USD"><script>document.title="owned"</script>',
        subject="""'"><img src=x onerror=document.title='owned'>""",
        sentence=HOSTILE,
        start=start,
        end=start + 10,
    )
    return Document(id=made.doc, text=HOSTILE, title=made.doc), [made]
