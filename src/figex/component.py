"""The spaCy component: `nlp.add_pipe("figex")` gives `doc._.facts` and `span._.fact` in anyone's own pipeline.

It links on the parse that the pipeline made, so it stands after a tagger and a parser. Facts are kept as plain rows in
`doc.user_data["figex"]`, which `DocBin` and `nlp.pipe(n_process=2)` can carry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from figex.facts import Fact
    from figex.link.sentence import Article

KEY = "figex"


@Language.factory("figex", requires=["token.dep", "token.tag"], assigns=["doc._.facts", "span._.fact"])
def make_component(nlp: Language, name: str) -> Component:  # noqa: ARG001 - spaCy's signature of a factory
    """The factory that spaCy finds by its entry point; `nlp.add_pipe("figex")` calls it."""
    if not Doc.has_extension("facts"):
        Doc.set_extension("facts", getter=facts_of)
    if not Span.has_extension("fact"):
        Span.set_extension("fact", getter=fact_of)
    return Component()


class Component:
    """Recognises and links the figures of a parsed Doc."""

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with its facts as rows in `user_data`."""
        from figex.link import link  # noqa: PLC0415 - spaCy imports this file whenever any model is loaded

        article = _article(doc)
        doc.user_data[KEY] = [_row(fact) for fact in link(article, doc="")]
        return doc


def facts_of(doc: Doc) -> list[Fact]:
    """The facts of a Doc that has been through the component, in order."""
    from datetime import date  # noqa: PLC0415 - see Component.__call__
    from decimal import Decimal  # noqa: PLC0415

    from figex.facts import Fact  # noqa: PLC0415

    makers: dict[str, Callable[[Any], Any]] = {"decimal": Decimal, "date": date.fromisoformat, "tuple": tuple}
    return [
        Fact(**{name: makers[kind](value) if kind else value for name, (kind, value) in row.items()})
        for row in doc.user_data.get(KEY, ())
    ]


def fact_of(span: Span) -> Fact | None:
    """The fact whose figure overlaps the span, the first one, or None."""
    return next(
        (fact for fact in facts_of(span.doc) if fact.start < span.end_char and fact.end > span.start_char), None
    )


def _row(fact: Fact) -> dict[str, tuple[str, Any]]:
    """A fact as what spaCy's serialisation can carry: for each field what it is made of, and its plain value."""
    from dataclasses import fields  # noqa: PLC0415 - see Component.__call__

    return {f.name: _plain(getattr(fact, f.name)) for f in fields(fact)}


def _plain(value: Any) -> tuple[str, Any]:  # noqa: ANN401 - any field of a fact
    from datetime import date  # noqa: PLC0415 - see Component.__call__
    from decimal import Decimal  # noqa: PLC0415

    if isinstance(value, Decimal):
        return "decimal", str(value)
    if isinstance(value, date):
        return "date", value.isoformat()
    return ("tuple", list(value)) if isinstance(value, tuple) else ("", value)


def _article(doc: Doc) -> Article:
    """The Doc's text cut into sentences, each with the part of the Doc's own parse that covers it."""
    from figex.link import prepare  # noqa: PLC0415 - see Component.__call__
    from figex.link.proxy import Proxy  # noqa: PLC0415
    from figex.recognise import recognise  # noqa: PLC0415

    article = prepare(doc.text, recognise(doc.text), None)
    for sentence in article.sentences:
        if sentence.proxy is None:
            continue
        span = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
        if span is None:
            continue
        shift = span.start_char
        sentence.start, sentence.end = shift, span.end_char
        places = [(figure.start - shift, figure.end - shift) for figure in sentence.figures]
        sentence.proxy = Proxy(span.text, places, [None] * len(places), [(0, 0, len(span.text), True)])
        sentence.parsed(span.as_doc())
    return article
