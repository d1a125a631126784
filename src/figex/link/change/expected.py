"""Changes that are only called expected, after one that is told: `Prices rose 5%. Analysts had expected {4%}.`"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.change.surroundings import VERBAL, Place, Reading
from figex.link.tree import base_form, own_subject, singular

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

NEAR = 2
"""How many figures back the change may stand that an expectation is compared with."""
INSTEAD = (("instead", "of"), ("rather", "than"))


def expected_change(place: Place) -> Reading | None:
    """`Analysts had expected {4%}`, `beating forecasts of {4%}`, `grew 7% instead of {4}`: what was told, foreseen"""
    if not _instead(place) and not (place.is_rate and _is_bare(place) and _is_foreseen(place)):
        return None
    told = next((m for m in islice(place.mention.earlier(), NEAR) if _alike(m, place.mention)), None)
    if told is None or told.measure != "change":
        return None
    return Reading("change", told.direction or "", "expected_change")


def _alike(told: Mention, mention: Mention) -> bool:
    same = told.figure.kind == mention.figure.kind or None in {told.figure.unit, mention.figure.unit}
    return same and told.host is None and told.measure != "previous"


def _instead(place: Place) -> bool:
    """`instead of {4}`, with the figure told in the same sentence."""
    at = None if place.before is None else place.before.i
    return at is not None and place.mention.index > 0 and (place.word(at - 1), place.word(at)) in INSTEAD


def _is_bare(place: Place) -> bool:
    """Whether the figure says of nothing of its own how much it is."""
    return place.word(place.end) != "of" and place.after is not None and place.after.tag_ not in {"NN", "NNS", "JJ"}


def _is_foreseen(place: Place) -> bool:
    """Whether a forecaster's verb, or a forecast that `was` or `was for`, leads straight to the figure."""
    lead = place.before
    if lead is not None and lead.lower_ in {"for", "of", "at"} and lead.i:
        if lead.lower_ != "at" and _names_forecast(place.doc[lead.i - 1]):
            return True
        lead = place.doc[lead.i - 1]
    if lead is None or lead.tag_ not in VERBAL:
        return False
    base = base_form(lead.text)
    if base in word_set("modality", "expecting"):
        return True
    return base == "be" and _names_forecast(own_subject(lead))


def _names_forecast(subject: Token | None) -> bool:
    return subject is not None and singular(subject.lower_) in word_set("modality", "outlooks")
