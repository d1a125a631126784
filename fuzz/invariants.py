"""What holds for the facts of any text and for any bytes given to a reader; `AssertionError` says what does not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from figex.errors import FigexError
from figex.facts import KINDS, QUALIFIERS
from figex.read import Options, read_source
from figex.read.find import source_of
from figex.recognise import claims

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.facts import Fact, Figure

PHRASES = ("subject", "period", "place", "speaker", "sentence")
DATES = ("period_start", "period_end")


def check_figures(text: str) -> None:
    """Recognises `text`: figures and refusals lie in it, in order and apart, their values are finite."""
    figures, refusals = claims(text)
    end = 0
    for one in sorted([*figures, *refusals], key=lambda found: found.start):
        assert end <= one.start < one.end <= len(text), (end, one)
        end = one.end
    _check_values(figures)


def check_facts(text: str, facts: Sequence[Fact]) -> None:
    """Facts are in order, ids dense, offsets give back their text, and what they quote is in the document."""
    assert [fact.id for fact in facts] == list(range(1, len(facts) + 1))
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
    folded = " ".join(text.split())
    for fact in facts:
        assert 0 <= fact.start < fact.end <= len(text), fact
        assert text[fact.start : fact.end] == fact.text, fact
        assert fact.equivalent_of is None or 1 <= fact.equivalent_of <= len(facts), fact
        assert fact.equivalent_of != fact.id, fact
        days = [getattr(fact, name) for name in DATES]
        assert None in days or days == sorted(days), fact
        for name in PHRASES:
            phrase = getattr(fact, name)
            assert phrase is None or " ".join(phrase.split()) in folded, (name, fact)
            assert phrase is None or phrase.strip(), (name, fact)
    _check_values(facts)


def _check_values(figures: Sequence[Figure]) -> None:
    for figure in figures:
        assert figure.kind in KINDS, figure
        assert figure.qualifier in QUALIFIERS, figure
        assert figure.value.is_finite(), figure
        assert figure.value_high is None or figure.value_high.is_finite(), figure


def check_read(suffix: str, data: bytes) -> None:
    """Reads `data` as a file with `suffix`: documents that any output can hold come, or errors of one line."""
    options = Options()
    for found in read_source(source_of(f"fuzz{suffix}", io.BytesIO(data), options, []), options):
        if isinstance(found, FigexError):
            assert "\n" not in str(found), found
            continue
        assert found.text or not found.parts
        for text in (found.text, found.id, found.title or ""):
            text.encode()
