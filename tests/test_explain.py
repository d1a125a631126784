"""What `figex explain` shows, line by line; the rules' names are those of the code and not repeated here."""

import datetime as dt

import pytest

from figex.explain import explain

pytestmark = pytest.mark.model

TEXT = (
    "Norvex said its sales rose 4.5 percent to 30 million kroner ($2.8 million) last year. "
    "Its Boeing 737 has a 10-year loan.\n\nNothing to count here."
)


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return explain(TEXT, dt.date(2020, 3, 1)).splitlines()


SHOWN = [
    # beginning of the line, what else stands on it
    ("1 Norvex said", "($2.8 million) last year."),
    ("27–38", "percent 4.5 percent"),
    ("42–59", "30 million kroner money 30000000 NOK"),
    ("the parser sees", "rose 5% to $5 last year."),
    ("said", "ROOT"),
    ("#1", "4.5 percent"),
    ("#3", "2800000 USD"),
    ("direction", "up"),
    ("period", "last year [2019-01-01 to 2019-12-31]"),
    ("speaker", "Norvex"),
    ("equivalent_of", "#2"),
    ("2 Its Boeing 737", "10-year loan."),
    ("97–100", "737 none not:"),
    ("107–114", "10-year none not:"),
    ("3 Nothing to count here.", ""),
]


@pytest.mark.parametrize(("begin", "rest"), SHOWN)
def test_line(lines: list[str], begin: str, rest: str) -> None:
    plain = [" ".join(line.lstrip(" ├└│─").split()) for line in lines]
    assert any(line.startswith(begin) and rest in line for line in plain), "\n".join(lines)


def test_every_link_has_its_rule(lines: list[str]) -> None:
    for name in ("subject", "speaker"):
        shown = [line.split() for line in lines if line.lstrip().startswith(name)]
        assert shown
        assert all(len(words) >= 3 for words in shown)


def test_width_and_plainness(lines: list[str]) -> None:
    assert all(len(line) <= 100 and line == line.rstrip() and "\x1b" not in line for line in lines)
    narrow = explain(TEXT, width=40)
    assert max(map(len, narrow.splitlines())) <= 40


def test_colour() -> None:
    assert "\x1b[" in explain("Sales rose 5 percent.", colour=True)


def test_no_number() -> None:
    assert "No number in it." in explain("Nothing to count here.")


def test_furniture_is_named() -> None:
    shown = explain("Sales rose 5 percent.\n\nShare 214 Tweet 31\n\nCosts fell 3 percent.")
    (line,) = (line for line in shown.splitlines() if "214" in line and "none" in line)
    assert line.split()[-1] == "furniture" or "not:" in line


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in explain("Sales rose 5 percent \x1b[2J in 2019.")
