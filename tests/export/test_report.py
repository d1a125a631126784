"""The HTML report, in a real browser where there is one: it sorts, filters, ties rows to figures, and lets no markup in."""

import html
import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser

import harbour
import pytest

from figex.export import Style, make_writer
from figex.export.report.charts import amounts_by_subject, values_over_time

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def page(*documents):
    stream = io.BytesIO()
    writer = make_writer("html", stream, Style())
    for document, facts in documents:
        writer.write(document, facts)
    writer.close()
    return stream.getvalue().decode()


def harbour_page():
    return page((harbour.document(), harbour.facts()))


def hostile_page():
    return page(harbour.hostile(), (harbour.document(), harbour.facts()))


class Elements(HTMLParser):
    """The tags of a page with their attributes, and the text of `.text` elements."""

    def __init__(self, markup):
        super().__init__()
        self.found, self.text, self.depth = [], "", 0
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if self.depth or ("class", "text") in attrs:
            self.depth += 1

    def handle_endtag(self, tag):
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        if self.depth:
            self.text += data


def test_the_page_holds_the_text_and_a_mark_and_a_row_for_each_figure():
    elements = Elements(harbour_page())
    assert elements.text == harbour.TEXT
    ids = {attrs["id"] for _, attrs in elements.found if "id" in attrs}
    keys = [f"1-{fact.id}" for fact in harbour.facts()]
    assert {f"{part}-{key}" for key in keys for part in "fr"} <= ids
    targets = {attrs["href"][1:] for tag, attrs in elements.found if tag == "a" and attrs["href"].startswith("#")}
    assert targets <= ids


@pytest.mark.parametrize("made", [harbour_page, hostile_page])
def test_the_page_loads_nothing(made):
    for tag, attrs in Elements(made()).found:
        assert "src" not in attrs, tag
        assert not attrs.get("href", "#").startswith(("http", "//", "javascript"))
        assert not any(name.startswith("on") for name in attrs), (tag, attrs)


def test_hostile_text_stays_text():
    elements = Elements(hostile_page())
    tags = [tag for tag, _ in elements.found]
    assert tags.count("script") == 1
    assert "img" not in tags
    assert 'document.title = "owned"' in elements.text
    assert "{{ 7*7 }}" in elements.text


def test_overlapping_and_misplaced_figures_do_no_harm():
    facts = harbour.facts()
    odd = [facts[0], replace(facts[0], id=2, start=facts[0].start + 2), replace(facts[0], id=3, start=9999, end=10009)]
    assert Elements(page((harbour.document(), odd))).text == harbour.TEXT
    assert "0 facts" in page((harbour.document(), []))
    assert "<title>0 documents" in page()


class Row:
    def __init__(self, fact):
        self.fact, self.key = fact, str(fact.id)


def test_charts_are_drawn_where_there_is_something_to_see():
    rows = [Row(fact) for fact in harbour.facts()]
    currency, bars = amounts_by_subject(rows)
    assert (currency, [(bar.subject, bar.share) for bar in bars]) == (
        "USD",
        [("Rail freight", 100.0), ("owners", 46.68), ("ferry income", 24.2)],
    )
    assert values_over_time(rows) is None
    yearly = [
        Row(replace(rows[8].fact, id=number, value=rows[8].fact.value * number, **harbour.year(2000 + number)))
        for number in range(5)
    ]
    plot = values_over_time(yearly)
    assert (plot.unit, len(plot.dots), [tick.label for tick in plot.days]) == ("USD", 5, ["Jul 2000", "Jul 2004"])
    assert [dot.x for dot in plot.dots] == sorted(dot.x for dot in plot.dots)
    assert [dot.y for dot in plot.dots] == sorted((dot.y for dot in plot.dots), reverse=True)


SCRIPT = """
<script>
const seen = { errors: [] };
addEventListener("error", (event) => seen.errors.push(String(event.message)));
addEventListener("securitypolicyviolation", (event) => seen.errors.push(event.violatedDirective));
addEventListener("load", () => setTimeout(() => {
  const rows = () => [...document.querySelectorAll("tbody tr")].filter((row) => !row.hidden);
  const column = (number) => rows().map((row) => row.cells[number].textContent.trim());
  const heading = (number) => document.querySelectorAll("th button")[number];
  const set = (name, value) => {
    const field = document.querySelector(`[name=${name}]`);
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const kind = (value) => document.querySelector(`[name=kind][value=${value}]`).click();
  const count = () => document.getElementById("count").textContent;
  const chosen = () => [...document.querySelectorAll(".chosen")].map((element) => element.id);
  seen.title = document.title;
  heading(1).click(); seen.up = column(1); seen.sorted = heading(1).closest("th").getAttribute("aria-sort");
  heading(1).click(); seen.down = column(1);
  heading(3).click(); seen.subjects = column(3);
  heading(0).click(); seen.numbers = column(0);
  kind("money"); seen.withoutMoney = count(); seen.off = document.querySelectorAll("mark.off").length; kind("money");
  set("subject", "ferry income"); seen.ferry = column(1); set("subject", "");
  set("text", "rail freight"); seen.rail = count(); set("text", "");
  document.querySelector("tbody tr:nth-child(5) td:nth-child(2)").click(); seen.byRow = chosen();
  seen.focus = document.activeElement.parentNode.id;
  document.querySelector("mark a").click(); seen.byFigure = chosen();
  set("text", "nothing at all"); document.querySelector("mark a").click();
  setTimeout(() => {
    seen.shownAgain = count();
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    seen.next = document.activeElement.closest("tr").id;
    seen.wide = document.documentElement.scrollWidth > innerWidth + 1;
    const result = document.createElement("pre");
    result.id = "result"; result.textContent = JSON.stringify(seen); document.body.append(result);
  }, 50);
}, 50));
</script>
"""


def in_browser(tmp_path, markup, *options):
    """What the test script saw in the page; the page's own policy would not let it run, so it is taken out."""
    unlocked = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", markup)
    (tmp_path / "report.html").write_text(unlocked.replace("</head>", SCRIPT + "</head>"))
    command = [
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=4000",
        *options,
        "--dump-dom",
    ]
    done = subprocess.run(
        [*command, (tmp_path / "report.html").as_uri()], capture_output=True, text=True, timeout=60, check=True
    )
    result = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.DOTALL)
    assert result, done.stdout[-2000:]
    return json.loads(html.unescape(result[1]))


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_in_a_browser_the_report_sorts_filters_and_ties_rows_to_figures(tmp_path):
    seen = in_browser(tmp_path, harbour_page())
    assert seen["errors"] == []
    assert seen["up"][:4] == ["▼ 3–4 %", "▲ 3 ×", "▲ 6.5 %", "~ 58.24 USD/barrel"]
    assert seen["down"][0] == "▼ 75.4 m USD"
    assert seen["sorted"] == "ascending"
    assert seen["subjects"] == sorted(seen["subjects"], key=str.casefold)
    assert seen["numbers"] == [str(fact.id) for fact in harbour.facts()]
    assert (seen["withoutMoney"], seen["off"]) == ("6 of 13 facts", 7)
    assert seen["ferry"] == ["▲ 18.25 m USD", "16 m USD"]
    assert seen["rail"] == "6 of 13 facts"
    assert (seen["byRow"], seen["focus"]) == (["f-1-5", "r-1-5"], "f-1-5")
    assert seen["byFigure"] == ["f-1-1", "r-1-1"]
    assert (seen["shownAgain"], seen["next"]) == ("13 of 13 facts", "r-1-2")
    assert not seen["wide"]


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_in_a_browser_hostile_text_does_nothing_and_a_phone_needs_no_sideways_scrolling(tmp_path):
    seen = in_browser(tmp_path, hostile_page(), "--window-size=500,900")
    assert seen["title"] == "2 documents – facts"
    assert seen["errors"] == []
    assert not seen["wide"]


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_the_page_s_own_policy_lets_its_script_run_and_no_other(tmp_path):
    (tmp_path / "report.html").write_text(
        harbour_page().replace("</body>", "<script>document.title = 'owned'</script></body>")
    )
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom"]
    done = subprocess.run(
        [*command, (tmp_path / "report.html").as_uri()], capture_output=True, text=True, timeout=60, check=True
    )
    assert re.search(r'<form class="filters" role="search">', done.stdout), "the script has shown the filters"
    assert "<title>Elmsund" in done.stdout
