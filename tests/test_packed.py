"""The facts of a long document, packed: they come out as they went in, in order, at any place, also from the disk."""

from __future__ import annotations

import datetime as dt
import gc
import pickle
from decimal import Decimal
from itertools import islice

import pytest

from figex import packed
from figex.errors import OutputError
from figex.facts import Document, Fact
from figex.link.sentence import Article, Mention
from figex.packed import PACKED_TOGETHER, PackedFacts
from figex.pipeline import Extractor

DAY = dt.date(2031, 5, 6)


def fact(number: int) -> Fact:
    return Fact(
        start=number * 10,
        end=number * 10 + 4,
        kind="money",
        value=Decimal(f"{number}.10"),
        unit="EUR",
        doc="report",
        id=number + 1,
        text="four",
        sentence="Sales of {} rose – “again”.",
        period_start=DAY,
        links=("subject:verb",),
    )


def packed_facts(count: int, at_a_time: int = 700) -> PackedFacts:
    made, facts = PackedFacts(), map(fact, range(count))
    while some := list(islice(facts, at_a_time)):
        made.extend(some)
    return made


@pytest.mark.parametrize("spool", [packed.SPOOL_BYTES, 10], ids=["in memory", "on the disk"])
@pytest.mark.parametrize("count", [0, 1, PACKED_TOGETHER - 1, PACKED_TOGETHER, 3 * PACKED_TOGETHER + 5])
def test_what_goes_in_comes_out(count: int, spool: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "SPOOL_BYTES", spool)
    facts, expected = packed_facts(count), list(map(fact, range(count)))
    assert len(facts) == count
    assert list(facts) == expected
    assert list(pickle.loads(pickle.dumps(facts))) == expected  # noqa: S301 -- our own bytes
    assert [facts[i] for i in range(0, count, 499)] == expected[::499]
    assert facts[-7:] == expected[-7:]
    assert [str(f.value) for f in facts[:2]] == [str(f.value) for f in expected[:2]]


def test_links_are_kept() -> None:
    assert {f.links for f in packed_facts(PACKED_TOGETHER + 1)} == {("subject:verb",)}


@pytest.mark.parametrize("place", [2 * PACKED_TOGETHER, -2 * PACKED_TOGETHER - 1])
def test_no_fact_past_the_end(place: int) -> None:
    with pytest.raises(IndexError):
        packed_facts(2 * PACKED_TOGETHER)[place]


def test_readers_do_not_disturb_each_other() -> None:
    facts = packed_facts(2 * PACKED_TOGETHER + 10)
    assert all(a == b == facts[i] for i, (a, b) in enumerate(zip(facts, facts, strict=True)))


def test_few_facts_are_a_list() -> None:
    assert packed_facts(3).unpacked_if_few() == list(map(fact, range(3)))
    assert isinstance(packed_facts(PACKED_TOGETHER + 1).unpacked_if_few(), PackedFacts)


def test_a_full_disk_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    facts = PackedFacts()
    monkeypatch.setattr(facts, "_store", type("Full", (), {"seek": full, "write": full, "read": full})())
    with pytest.raises(OutputError, match="temporary file: No space left on device"):
        facts.extend(map(fact, range(PACKED_TOGETHER)))


def test_a_long_document_gives_the_facts_of_its_parts() -> None:
    part = "".join(f"Tomsk sold {number} boats.\n\n" for number in range(2, 802))
    short = Extractor().extract(part)
    texts = [part] * 3
    document = Document(id="long", text="", parts=lambda: iter(texts))
    ((_, facts),) = Extractor().extract_documents([document])
    assert isinstance(facts, PackedFacts)
    whole = "".join(texts)
    assert [f.text for f in facts] == [whole[f.start : f.end] for f in facts]
    assert [f.id for f in facts] == list(range(1, 3 * len(short) + 1))
    assert [f.value for f in facts] == [f.value for f in short] * 3


def test_nothing_of_a_parse_outlives_its_facts() -> None:
    found = Extractor().extract("Tomsk sold 40 boats for $3.2 million (£2.5 million) in 2029, up 5% from 2028.")
    gc.collect()
    assert len(found) == 4
    assert not [item for item in gc.get_objects() if isinstance(item, Article | Mention)]
