"""A sentence rewritten for the parser: every figure a short stand-in, bracketed restatements left out.

`FDI rose 4.5 percent to 224.21 billion yuan ($34.7 billion)` is parsed as `FDI rose 5% to $5`: a parser trained on
newspaper text is surer of that, and faster. Offsets map back to the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.facts import Figure

BRACKET_FILL = re.compile(r"[\s\w.,~≈=<>+±%-]{0,24}")
"""What may stand in a bracket beside its figures: a qualifier, a sign, a conjunction."""
AFTER_FRACTION = re.compile(
    r"\s*(?:[^\w\s]|$|(?:of|the|its|as|in|to|on|this|last|and|or|by|at|for|but|a|an|that|more|less|from|over)\b)"
    r"|\s+(?:sinc|whil|betw|duri|year|when|afte|befo|beca|with|comp|agai|high|lowe|belo|abov|unti|thro|each|ther|were|was|have|has)"
)
"""What follows a fraction that stands alone: `fell by a third in May`, not `a third more firms`; four letters are seen."""
BETWEEN = re.compile(r"\bbetween\s+(?!.*\bbetween\b)", re.IGNORECASE)
"""The word before a range, which goes with it: `at between 5.4 and 6 percent`."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """The text for the parser, and where its pieces come from.

    `places[i]` is the stand-in of figure i in `text`; `hosts[i]` the index of the figure whose bracket holds it.
    `cuts` lists (proxy start, sentence start, sentence end, copied) of each piece, in order.
    """

    text: str
    places: list[tuple[int, int]]
    hosts: list[int | None]
    cuts: list[tuple[int, int, int, bool]]

    def start_of(self, at: int) -> int:
        """The sentence offset where a proxy token that starts at `at` starts."""
        begin, start, _, copied = self.cuts[bisect_right(self.cuts, (at, 1 << 60)) - 1]
        return start + at - begin if copied else start

    def end_of(self, at: int) -> int:
        """The sentence offset where a proxy token that ends at `at` ends."""
        begin, start, end, copied = self.cuts[max(bisect_right(self.cuts, (at - 1, 1 << 60)) - 1, 0)]
        return start + at - begin if copied else end


def make_proxy(sentence: str, figures: Sequence[Figure], start: int) -> Proxy:
    """The proxy of `sentence`, which begins at offset `start` of the text that the figures' offsets refer to."""
    spans = [(f.start - start, f.end - start) for f in figures]
    hosts = _hosts(sentence, spans)
    pieces: list[str] = []
    cuts: list[tuple[int, int, int, bool]] = []
    places: list[tuple[int, int]] = []
    length = at = 0

    def add(text: str, begin: int, end: int, *, copied: bool) -> None:
        nonlocal length
        if text:
            cuts.append((length, begin, end, copied))
            pieces.append(text)
            length += len(text)

    for index, (figure, (begin, end)) in enumerate(zip(figures, spans, strict=True)):
        host = hosts[index]
        if host is not None:
            places.append(places[host])
            at = max(at, _bracket_end(sentence, end))
            continue
        between = BETWEEN.search(sentence, at, begin) if figure.value_high is not None else None
        opening = between.start() if between and between.end() == begin else begin
        add(_plain(sentence[at:opening]), at, opening, copied=True)
        before = length
        odd = len("-odd") if sentence.startswith("-odd", end) else 0
        add(stand_in(figure, sentence[begin:end], sentence[end + odd : end + odd + 4]), opening, end + odd, copied=False)
        places.append((before, length))
        at = end + odd
    add(_plain(sentence[at:]), at, len(sentence), copied=True)
    return Proxy("".join(pieces), places, hosts, cuts)


def _plain(text: str) -> str:
    """White space as single-width spaces, so that a line end is no token of its own; the length stays."""
    return re.sub(r"\s", " ", text)


def _hosts(sentence: str, spans: list[tuple[int, int]]) -> list[int | None]:
    """For each figure the one whose trailing bracket holds it: `224 billion yuan ($34.7 billion)`, `€161.9m (€141.9m)`."""
    hosts: list[int | None] = []
    for index, (begin, end) in enumerate(spans):
        previous = index - 1
        host = None
        if previous >= 0:
            between = sentence[spans[previous][1] : begin]
            if hosts[previous] is not None:
                inside = re.fullmatch(r"[\s\w,;–-]{0,12}", between) and ")" not in between
                host = hosts[previous] if inside else None
            elif (opened := re.fullmatch(r"\s?[(\[](.*)", between, re.DOTALL)) and BRACKET_FILL.fullmatch(opened[1]):
                closed = re.match(r"[^()\[\]]{0,24}[)\]]", sentence[end:])
                host = previous if closed or _next_inside(spans, index, sentence) else None
        hosts.append(host)
    return hosts


def _next_inside(spans: list[tuple[int, int]], index: int, sentence: str) -> bool:
    """Whether the bracket goes on to another figure before it closes: `(€141.9m, or 3 percent)`."""
    if index + 1 >= len(spans):
        return False
    between = sentence[spans[index][1] : spans[index + 1][0]]
    return len(between) < 13 and not re.search(r"[()\[\]]", between)


def _bracket_end(sentence: str, end: int) -> int:
    closed = re.match(r"[^()\[\]]{0,24}[)\]]", sentence[end:])
    return end + closed.end() if closed else end


def stand_in(figure: Figure, printed: str, after: str) -> str:
    """What the parser reads instead of the figure."""
    hyphenated = "-" in printed and after[:1] in {" ", "-", ","} and re.search(r"[a-z$]-[a-zA-Z]|\d-[a-zA-Z]", printed)
    match figure.kind:
        case "money":
            return "$5"
        case "percent":
            return "5 points" if figure.unit in {"percentage point", "basis point"} else "5%"
        case "quantity":
            return "5-ton" if hyphenated else "5 tons"
        case "fraction":
            return "half" if AFTER_FRACTION.match(after) else "some"
        case "multiple":
            return "twice"
        case "period":
            return "in 2015" if printed[:7].lower() == "between" else "2015"
        case _:
            return f"5{_noun(printed)}"


def _noun(printed: str) -> str:
    """The noun that a count's text already holds: `34 projects` keeps ` projects`, `four-lane` keeps `-lane`."""
    noun = re.search(r"(?<=[\d\w])([ -][^\W\d_]{3,})$", printed)
    return noun[1] if noun and figure_word(noun[1][1:]) else ""


def figure_word(word: str) -> bool:
    """Whether `word` can be a counted noun, that is, no numeral or magnitude."""
    return word.lower() not in NUMERALS


NUMERALS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen lakh "
    "crore odd mln bln half".split()
)
