"""Every row of the recogniser's tables is read: each currency, code, unit, magnitude and qualifier has a case of its own."""

import pytest
from rows import found

from figex.lexicon import table
from figex.recognise import recognise
from figex.recognise.currencies import codes, prefixes, weak_codes, word_codes, words
from figex.recognise.money import STRONG_SIGNS
from figex.recognise.units import surfaces

GUARDED = {name for key in ("pounds", "verbs") for name in table("currencies")["guarded"][key]}


def unit_of(text):
    (figure,) = recognise(text)
    return figure.unit


def value_of(text):
    (figure,) = recognise(text)
    return figure.value


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_iso_code_before_and_after_the_number(code):
    for text in (
        f"worth {code} 7 million",
        f"worth {code}7.5m",
        f"worth 7 million {code}",
        f"worth 7.5m {code}",
        f"worth {code} 7,500",
    ):
        assert unit_of(text) == prefixes()[code].code, text


@pytest.mark.parametrize("code", sorted(word_codes()))
def test_codes_that_are_words_are_none_beside_a_small_number(code):
    assert "money" not in {figure.kind for figure in recognise(f"then {code} 5 of us")}


@pytest.mark.parametrize("sign", sorted(sign for sign, currency in prefixes().items() if not currency.weak))
def test_every_sign_before_the_number(sign):
    figure = recognise(f"worth {sign}7.5 million")[0]
    assert figure.kind == "money"
    assert figure.unit == (prefixes()[sign].code or table("currencies")["shared"][prefixes()[sign].shared]["default"])


@pytest.mark.parametrize("name", sorted(set(words()) - GUARDED - {"c", "p", "¢"}))
def test_every_name_after_the_number(name):
    (figure,) = recognise(f"worth 7.5 million {name} now")
    currency = words()[name]
    assert figure.kind == "money"
    assert figure.unit == (currency.code or table("currencies")["shared"][currency.shared]["default"])
    assert figure.value * currency.part == 7_500_000


WEAK = [(sign, code) for code, row in table("currencies").items() if "evidence" in row for sign in row.get("weak", ())]


@pytest.mark.parametrize(("sign", "code"), WEAK)
def test_weak_signs_need_their_country(sign, code):
    country = next(iter(table("currencies")[code]["evidence"]))
    assert unit_of(f"{country} has {sign}7.5 million") == code
    bare = f"It has {sign}7.5" if sign in STRONG_SIGNS else f"It has {sign}7.5 million"
    assert code not in {figure.unit for figure in recognise(bare)}


@pytest.mark.parametrize("sign", table("currencies")["after"]["signs"])
def test_every_sign_after_the_number(sign):
    meaning = words().get(sign) or prefixes()[sign]
    code = weak_codes()[sign][0] if meaning.weak else meaning.code
    country = next(iter(table("currencies")[code]["evidence"])) if code else "It"
    assert {figure.kind for figure in recognise(f"{country} has 7,500{'' if sign == '$' else ' '}{sign}")} == {"money"}


SHARED = [
    (name, code)
    for name, row in table("currencies")["shared"].items()
    for code in row["codes"]
    if (row["words"] or row["prefixes"]) and table("currencies").get(code, {}).get("evidence")
]


@pytest.mark.parametrize(("name", "code"), SHARED)
def test_shared_names_follow_the_document(name, code):
    row, evidence = table("currencies")["shared"][name], [*table("currencies")[code]["evidence"]]
    printed = f"7 million {next(iter(row['words']))}" if row["words"] else f"{next(iter(row['prefixes']))}7 million"
    places = ", ".join(evidence[:3] * 3)
    assert unit_of(f"{places}: the fund is worth {printed}") == code


@pytest.mark.parametrize("surface", sorted(surface for surface in surfaces() if not surface.startswith("million")))
def test_every_unit(surface):
    unit = surfaces()[surface]
    glued = surface in table("units")["glued_only"] or not surface[0].isalnum()
    (figure,) = recognise(f"The heat takes 7{'' if glued else ' '}{surface} long")
    assert (figure.kind, figure.unit, figure.per) == ("quantity", unit.name, unit.per)
    assert figure.value == 7 * unit.factor


@pytest.mark.parametrize(("name", "factor"), {**table("numbers")["magnitudes"], **table("numbers")["letters"]}.items())
def test_every_magnitude(name, factor):
    assert value_of(f"worth 7 {name} euros") == 7 * factor


@pytest.mark.parametrize(("letter", "factor"), table("numbers")["money_letters"].items())
def test_every_letter_beside_a_currency(letter, factor):
    assert value_of(f"worth €7{letter} now") == 7 * factor


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, value in table("numbers")["cardinals"].items() if value > 1]
)
def test_every_number_word(name, value):
    assert found(f"with {name} new ships", "count") == str(value)


QUALIFIERS = [
    (mark, phrase, side)
    for side in ("before", "after")
    for mark, phrases in table("qualifiers")[side].items()
    for phrase in phrases
]


@pytest.mark.parametrize(("mark", "phrase", "side"), QUALIFIERS)
def test_every_qualifier(mark, phrase, side):
    glued = phrase[0] in "-+" or phrase[-1] in "-~≈∼<>=≥≤"
    text = "$70" if glued else "$70 "
    printed = f"it was {phrase}{'' if glued else ' '}$70 then" if side == "before" else f"it was {text}{phrase}, then"
    (figure,) = recognise(printed)
    assert figure.qualifier == mark, printed


@pytest.mark.parametrize("label", table("names")["labels"])
def test_a_number_after_a_label_is_none(label):
    assert found(f"as in {label} 14, which") == ""


@pytest.mark.parametrize("name", table("names")["proper"])
def test_a_number_after_a_proper_name_is_none(name):
    assert found(f"as the {name.capitalize()} 14, which") == ""


@pytest.mark.parametrize("name", table("names")["indices"])
def test_a_number_after_an_index_is_none(name):
    assert found(f"as the {name.upper()} 100 did") == ""
