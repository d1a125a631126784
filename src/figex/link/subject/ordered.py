"""What the order of the words says of a figure where the parse joins its parts elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.parse import kept
from figex.link.phrase import found, whole
from figex.link.sentence import Found
from figex.link.subject.antecedent import noun_of_unit
from figex.link.subject.clause import before, is_brought, top
from figex.link.subject.parts import material
from figex.link.subject.turned import noun_from
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, SUBJECTS, VERB_TAGS, barred, is_noun, is_time, lemma
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

MOVING = frozenset({"by", "to", "from"})
COMPARING = frozenset({"against", "versus", "vs", "vs.", "with", "to"})
SMALL_TAGS = frozenset({"VBN", "VBG", "JJ", "RB"})
"""What is said of a noun without a verb: `with {40} people [missing]`."""
GOVERNING = frozenset({"of", "than", "at", "to", "from", "by", "with", "for", "between", "which", "whom"})
OPENING = 4
VERB_REACH = 12
"""In tokens before a figure: where the verb that moves its object stands."""


@kept
def _earlier(mention: Mention) -> Mention | None:
    """The figure before in the sentence, where no verb and no end of a clause stands between"""
    before_it = reversed(mention.sentence.mentions[: mention.index])
    earlier = next((m for m in before_it if m.figure.kind != "period"), None)
    if earlier is None or mention.host is not None:
        return None
    between = mention.anchor.doc[earlier.anchor.end : mention.anchor.start]
    broken = any(t.tag_ in FINITE_TAGS or t.text in {";", ":", "(", ")"} for t in between)
    return None if broken else earlier


def from_to(mention: Mention) -> Found | None:
    """recommend reducing the [deficit] from 4.5% of GDP to below {3%}: the other end of a move"""
    earlier = _earlier(mention)
    if earlier is None or (earlier.figure.kind, earlier.figure.unit) != (mention.figure.kind, mention.figure.unit):
        return None
    between = mention.sentence.words[earlier.anchor.end : mention.anchor.start]
    led = before(earlier)
    moved = led is not None and led.lower_ == "from" and "to" in between[-3:]
    return earlier.subject if moved and "," not in between else None


def alternative(mention: Mention) -> Found | None:
    """lifted the [wage] to 60% of the average, or about {$190}: the same amount, told in another way"""
    earlier, word = _earlier(mention), before(mention)
    told = word is not None and word.lower_ == "or" and word.i > 0 and word.nbor(-1).text == ","
    return earlier.subject if told and earlier is not None and counted_noun(mention) is None else None


def summed(mention: Mention) -> Found | None:
    """approved [dividends] of $5 a share, totalling {$71 million}: what the amount before is of"""
    earlier, word = _earlier(mention), before(mention)
    if earlier is None or word is None or word.tag_ != "VBG" or lemma(word) not in {"total", "amount"}:
        return None
    if not word.i or word.nbor(-1).text != ",":
        return None
    noun = counted_noun(earlier) if earlier.figure.kind == "count" else None
    return earlier.subject if noun is None else found(mention.sentence, whole(noun, mention.sentence), "number")


def moved(mention: Mention) -> Found | None:
    """has waived the fee and increased the [speed of trains] to {46 km/h}; pushed the [debt] up to {$5}"""
    doc, at, stop = mention.anchor.doc, mention.anchor.start, barred(mention.sentence)
    link = next((t for t in reversed(doc[max(at - 4, 0) : at]) if t.lower_ in MOVING), None)
    if link is None or any(is_noun(t) or t.is_punct for t in doc[link.i + 1 : at]):
        return None
    for token in reversed(doc[max(link.i - VERB_REACH, 0) : link.i]):
        if token.is_punct and token.text not in {"-", "'", "’"}:
            return None
        if token.i in stop or token.lower_ in {"and", "or"}:
            return None
        if token.tag_ in VERB_TAGS:
            mover = lemma(token) in word_set("links", "movers") and token.dep_ not in {"amod", "compound"}
            passive = token.tag_ == "VBN" and not any(t.lower_ in {"has", "have", "had"} for t in doc[: token.i])
            noun = noun_from(doc, token.i + 1, stop, link.i) if mover and not passive else None
            if noun is None or is_time(noun) or doc[token.i + 1].tag_ == "IN" or is_brought(mention, token, noun):
                return None
            span = whole(noun, mention.sentence)
            nouns = all(t.tag_ in NOUN_TAGS for t in doc[span.end : link.i])
            return found(mention.sentence, doc.span(span.start, link.i if nouns else span.end), "moved")
    return None


def compared_for(mention: Mention) -> Found | None:
    """Doctors earn $90, compared with {$40} for [nurses]; against {5%} for [those] who left"""
    word, doc, end = before(mention), mention.anchor.doc, mention.anchor.end
    if word is None or word.lower_ not in COMPARING or end + 1 >= len(doc) or doc[end].lower_ != "for":
        return None
    if word.lower_ in {"with", "to"} and (not word.i or word.nbor(-1).lower_ != "compared"):
        return None
    noun = next((t for t in doc[end].children if t.dep_ == "pobj"), None)
    if noun is None or noun.i in barred(mention.sentence) or any(map(is_time, doc[end + 1 : noun.right_edge.i + 1])):
        return None
    pointed = noun.lower_ == "those" and bool(noun.children)
    return found(mention.sentence, whole(noun, mention.sentence), "compared_for") if is_noun(noun) or pointed else None


def accompanying(mention: Mention) -> Token | None:
    """, with {$5} in [credit] already set aside; , with {900} [people] missing: what a clause of its own tells of"""
    word, doc, end = before(mention), mention.anchor.doc, mention.anchor.end
    if word is None or word.lower_ != "with" or not word.i or word.nbor(-1).text != ",":
        return None
    noun = counted_noun(mention)
    if mention.figure.kind == "money" and end + 1 < len(doc) and doc[end].lower_ == "in":
        noun = next((t for t in doc[end].children if t.dep_ == "pobj" and is_noun(t)), None)
    if noun is None or noun.i + 1 >= len(doc) or is_time(noun):
        return None
    following = doc[noun.i + 1 : noun.i + 4]
    placed = [t.tag_ for t in following][:2] == ["IN", "NN"] and following[0].lower_ == "in"
    plight = placed and (len(following) < 3 or following[2].is_punct)  # noqa: PLR2004 - `in`, `poverty` and the end
    return noun if following[0].tag_ in SMALL_TAGS or plight else None


def unsaid(mention: Mention) -> Found | None:
    """118,000 [customers] had no power. By Monday {9,400} were still in the dark: the noun that heads its clause"""
    doc, end = mention.anchor.doc, mention.anchor.end
    if mention.figure.kind != "count" or end >= len(doc) or counted_noun(mention) is not None:
        return None
    word = before(mention)
    led = word is not None and (word.lower_ in GOVERNING or word.tag_ in VERB_TAGS)
    return noun_of_unit(mention) if doc[end].tag_ in {"VBD", "VBP", "MD"} and not led else None


def of_amount(mention: Mention) -> Token | None:
    """Of the 1.2 million hectares of arable [land] only {8%} is wet: what the first amount is of"""
    if not mention.index or mention.sentence.words[0] not in {"of", "among"} or top(mention).dep_ not in SUBJECTS:
        return None
    first = mention.sentence.mentions[0]
    return material(first) if first.anchor.start <= OPENING and counted_noun(mention) is None else None


def own_unit(mention: Mention) -> Found | None:
    """According to him, {216,000 [hectares]} were sown: an amount that heads its clause is the number of its unit"""
    if mention.figure.kind != "quantity" or top(mention).dep_ not in SUBJECTS:
        return None
    figure, text = mention.figure, mention.article.text
    start = text.rfind(" ", figure.start, figure.end) + 1
    return Found(start, figure.end, text[start : figure.end], "own_unit") if start else None
