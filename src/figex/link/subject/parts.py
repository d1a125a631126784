"""Parts and what they are parts of: `half of the [mills]`, `30 people, two-thirds of them`, `9 tonnes of [rice]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.mistaken import moving
from figex.link.sentence import Found
from figex.link.subject.clause import before, outermost
from figex.link.tree import PLURAL_TAGS, SUBJECTS, clause_verb, is_noun, is_time, is_verb, lemma, own_subject, singular
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

NOT_JOINING = r"(?!(?:in|out|of)\b)"
IN_FRACTION = re.compile(
    rf"\w+\s+({NOT_JOINING}[^\W\d]\S*(?:\s{NOT_JOINING}\S+)?)\s+(?:in|out\s+of)(?:\s+every)?\s+\w+"
)


OF_WHICH = (["of", "which"], ["of", "whom"])
THERE_REACH = 6


def inner_noun(mention: Mention) -> Found | None:
    """{two [villages] in three} have gas; {one [county] in four}: the noun that the fraction itself names"""
    figure = mention.figure
    inner = IN_FRACTION.fullmatch(mention.article.text, figure.start, figure.end) if figure.kind == "fraction" else None
    word = before(mention)
    if inner is None or (word is not None and word.lower_ in {"to", "from", "at"}):
        return None
    if singular(inner[1]) in word_set("links", "measures"):
        return None  # {seven tons in ten} are not the number of tons
    return Found(inner.start(1), inner.end(1), inner[1], "inner_noun")


def all_but(mention: Mention) -> Token | None:
    """All but {40} of our 312 [shops] are shut; all but {five} [plants] will close"""
    words, at = mention.sentence.words, mention.anchor.start
    return counted(mention) if words[max(at - 2, 0) : at] == ["all", "but"] else None


def part_of(mention: Mention) -> Token | Found | None:
    """{Half} of the [mills] run; 30 [workers], {two-thirds} of them skilled: what a share is of, where no verb says"""
    doc, at, words = mention.anchor.doc, mention.anchor.end, mention.sentence.words
    earlier = mention.sentence.mentions[mention.index - 1] if mention.index else None
    word = before(mention)
    if word is not None and word.i and words[word.i] in {"which", "whom"} and words[word.i - 1] == "of":
        apart = earlier is not None and earlier.figure.kind == "money" and mention.figure.kind in {"count", "quantity"}
        return _noun_before(mention, word.i - 1) if earlier is None or apart else _whole_before(earlier)
    at += words[at : at + 2] == ["out", "of"]
    if at + 1 >= len(words) or words[at] != "of":
        return None
    if doc[at + 1].lower_ in {"which", "whom"} and at > 1 and earlier is None:
        return _noun_before(mention, mention.anchor.start)
    heads = mention.anchor.root.dep_ in SUBJECTS
    if doc[at + 1].lower_ in word_set("links", "wholes") and doc[at + 1].dep_ != "det":
        return _part_of_pronoun(mention, doc[at + 1], earlier, heads=heads)
    inner = next((t for t in doc[at].children if t.dep_ == "pobj"), None)
    if inner is not None and inner.lower_ == "total":
        return None  # {5} out of a total of 9
    own = heads or mention.anchor.root.dep_ == "ROOT" or words[at + 1] == "whose"
    whole = next((m for m in mention.sentence.mentions[mention.index + 1 :] if inner in m.anchor), None)
    if whole is not None and inner is not None and whole.figure.kind == "quantity":
        owner = next((t for t in inner.lefts if t.dep_ == "poss" and is_noun(t)), None)
        inner = material(whole) or owner  # some 3,000 of the [county]'s 9,000 acres
    return inner if inner is not None and own else None


OF_THIS = re.compile(r"\W?(?:Of|Out\sof)\s(?:this|that|it|the\stotal|this\s(?:sum|amount|total|figure)),?\s")


def of_this(mention: Mention) -> Found | None:
    """Its [debt] was $9 billion. Of this, {a third} is owed abroad: of what the last figure before is of"""
    at = mention.sentence.index
    before_it = mention.article.sentences[at - 1].mentions if at and not mention.index else []
    if not before_it or OF_THIS.match(mention.sentence.text) is None:
        return None
    return before_it[-1].subject


def there_are(mention: Mention) -> Token | None:
    """`at [hotels], of which there are now {40}`"""
    words, at = mention.sentence.words, mention.anchor.start
    there = next((i for i in range(at - 1, max(at - THERE_REACH, 2), -1) if words[i] == "there"), None)
    if there is None or words[there - 2 : there] not in OF_WHICH:
        return None
    noun = mention.anchor.doc[there - 3 - (words[there - 3] == ",")]
    return noun if is_noun(noun) else None


def _noun_before(mention: Mention, end: int) -> Token | None:
    """`Visitor [arrivals], of whom {one in four} are old`; `the [mills], {half} of which are shut`"""
    noun = next((t for t in reversed(mention.anchor.doc[:end]) if is_noun(t)), None)
    return outermost(noun) if noun is not None else None


def included(mention: Mention) -> Token | Found | None:
    """employs 300 [people], including {40} in Tarvik: a part of what the figure before counts"""
    word = before(mention)
    if word is None or word.lower_ != "including" or mention.figure.kind != "count" or mention.index == 0:
        return None
    return _whole_before(mention.sentence.mentions[mention.index - 1]) if counted_noun(mention) is None else None


def _part_of_pronoun(mention: Mention, pronoun: Token, earlier: Mention | None, *, heads: bool) -> Token | Found | None:
    """`{half} of those asked`; `{half} of it` will be gone; 30 workers, `{half} of them` skilled"""
    following = pronoun.nbor().tag_ if pronoun.i + 1 < len(pronoun.doc) else ""
    told = following == "WP" or (following in {"VBN", "VBG"} and pronoun.lower_ != "them")
    if told or any(t.dep_ in {"prep", "relcl", "acl"} for t in pronoun.children):
        return pronoun
    if earlier is None:
        return pronoun if heads else None
    doc, start = mention.anchor.doc, mention.anchor.start
    comma = max((t.i for t in doc[:start] if t.text in {",", "–", "—", "-"}), default=0)
    verb_between = any(is_verb(t) for t in doc[max(comma, earlier.anchor.end) : start])
    if verb_between and not heads:
        return None
    if pronoun.lower_ == "it" and heads and (same := _same_subject(mention)) is not None:
        return same
    if pronoun.lower_ == "them":
        if (many := _many_before(mention, earlier)) is not None:
            return many
        earlier = _main_count(mention) or earlier
    return (_single_before(mention, earlier) if pronoun.lower_ == "it" else None) or _whole_before(earlier)


def _same_subject(mention: Mention) -> Token | None:
    """`the [loan] is $300, a tenth of the budget, and {half} of it is a grant`: of what the clause before is"""
    verb = clause_verb(mention.anchor.root)
    above = verb.head if verb is not None and verb.dep_ == "conj" else None
    if above is None or lemma(above) not in word_set("links", "resuming") | {"come", "total", "stand", "reach"}:
        return None
    subject = own_subject(above)
    one = subject is not None and subject.tag_ not in PLURAL_TAGS and subject.i < mention.anchor.start
    return subject if one and subject is not None and is_noun(subject) and not is_time(subject) else None


def _main_count(mention: Mention) -> Mention | None:
    """`2,300 [workers] at three ports struck after {96%} of them voted`: the count that is the sentence's subject"""
    counts = [m for m in mention.sentence.mentions[: mention.index] if m.figure.kind == "count"]
    nouns = ((m, counted_noun(m)) for m in counts)
    return next((m for m, noun in nouns if noun is not None and noun.dep_ in SUBJECTS), None) if counts[1:] else None


def _many_before(mention: Mention, earlier: Mention) -> Token | None:
    """`40 [people] in 9 states, {half} of them women`; `a $5 loan for [mills], {a third} of them new`: what is many"""
    root, doc = mention.anchor.root, mention.anchor.doc
    if root.dep_ == "appos" and root.head.tag_ in PLURAL_TAGS and is_noun(root.head):
        return root.head
    named = earlier.subject.text.split()[-1].lower() if earlier.subject is not None else ""
    if earlier.figure.kind != "money" or not named or singular(named) != named:
        return None
    between = doc[earlier.anchor.end : mention.anchor.start]
    return next((t for t in reversed(between) if t.tag_ in PLURAL_TAGS and t.dep_ in {"pobj", "dobj"}), None)


def _single_before(mention: Mention, earlier: Mention) -> Token | None:
    """`nine of ten families live off the [land], but {half} of it is dry`: what one thing, after many, `it` can mean"""
    doc, many = mention.anchor.doc, counted_noun(earlier) or portion(earlier)
    plural = many is not None and many.tag_ in PLURAL_TAGS
    if not plural and earlier.figure.kind != "fraction":
        return None
    between = doc[earlier.anchor.end : mention.anchor.start]
    if not plural and not any(t.tag_ in PLURAL_TAGS and t.dep_ in SUBJECTS for t in between):
        return None
    nouns = (t for t in reversed(between) if t.tag_ in {"NN", "NNP"} and t.dep_ in {"pobj", "dobj", "attr"})
    return next((t for t in nouns if not is_time(t)), None)


def _whole_before(earlier: Mention | None) -> Token | Found | None:
    """What `of them` means after `{30} workers`: what the earlier figure counts or measures"""
    if earlier is None:
        return None
    if earlier.figure.kind in {"percent", "fraction"}:
        whole = portion(earlier)
        return whole if whole is not None and whole.lower_ != "total" else earlier.subject
    if earlier.figure.kind != "count":
        return earlier.subject
    return counted_noun(earlier) or earlier.subject


def material(mention: Mention) -> Token | None:
    """{9,000 tonnes} of [concentrate]; {$5} of net [debt]; {$5} worth of [goods]; {5 km} of the 9 km of [tunnels]"""
    priced = mention.figure.kind == "money" and mention.figure.per is not None
    if mention.figure.kind not in {"quantity", "money"} or mention.host is not None or priced:
        return None
    doc, at = mention.anchor.doc, mention.anchor.end
    while at < len(doc) and doc[at].lower_ in {"'s", "’", "'", "’s", "worth"}:
        at += 1
    if at >= len(doc) or doc[at].lower_ != "of":
        return None
    inner = next((t for t in doc[at].children if t.dep_ == "pobj"), None)
    if inner is None or not is_noun(inner) or is_time(inner) or any(t.lower_ in {"every", "each"} for t in inner.lefts):
        return None
    if _is_step(mention):
        return None
    whole = next((m for m in mention.sentence.mentions[mention.index + 1 :] if inner in m.anchor), None)
    return (material(whole) or inner) if whole is not None else inner


def _is_step(mention: Mention) -> bool:
    """`emissions fell by {5 tonnes} of carbon`: by how much what the verb tells of moved"""
    word = before(mention)
    return word is not None and word.lower_ == "by" and is_verb(word.head) and lemma(word.head) in moving()


def in_noun(mention: Mention) -> Token | None:
    """{$402 million} in [cash]; we got {$5} in [royalties]"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if mention.figure.kind != "money" or at >= len(doc) or doc[at].lower_ != "in":
        return None
    inner = next((t for t in doc[at].children if t.dep_ == "pobj"), None)
    fits = inner is not None and is_noun(inner) and not is_time(inner) and inner.tag_ not in {"NNP", "NNPS"}
    return inner if fits else None


def portion(mention: Mention) -> Token | None:
    """`we lose {4%} of the [crop]`, `{640,000} of our [mugs]`: what a part is of"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if at >= len(doc) or doc[at].lower_ != "of":
        return None
    return next((t for t in doc[at].children if t.dep_ == "pobj" and is_noun(t) and not is_time(t)), None)


def counted(mention: Mention) -> Token | None:
    """The counted noun itself, where nothing else is said of it; `we sold {640,000} of our [mugs]`"""
    return counted_noun(mention) or portion(mention) if mention.figure.kind == "count" else None
