"""Which lines of a copied page are not the article."""

import time

import pytest

from figex.furniture import furniture

FURNITURE = {
    "menu": "Home  News  Business  Sports  Culture",
    "menu with bars": "Echo Online  Home | World | Business | Video",
    "menu of plain words": "Home News Business Property Life Video",
    "breadcrumbs": "HOME > Business > Economy",
    "masthead": "The Harbour Echo | Mon, Oct 2, 2023",
    "byline": "By Ann Hill | Posted : 2023-10-02 16:20 | Updated : 2023-10-02 17:42",
    "timestamp": "2017-05-12 12:03Echo Editor: Ann Hill Echo App Download",
    "dated line": "Echo — Wed 22 Aug 2018, 9:41am   2 min read   56 comments",
    "share bar": "1.4K SHARES  Facebook 963  Twitter 212",
    "counter": "Video  A- A A+  Share 36  Tweet 8",
    "ticker": "ASX 200 6,266.0 -0.29%  |  AUD/USD 0.7368  |  Gold US$1,196",
    "ticker in a menu": "Menu   Markets   R15.92/$ ▲0.4%   Brent 111.20",
    "offer": "Subscribe now: 30 days for $9 | Hotline 555-3700 | Page 1 of 3",
    "premium offer": "EchoPremium: $7 pm, first month free   |   18 comments",
    "advertisement": "ADVERTISEMENT  Win a car! Call 800-4455",
    "settings": "Cookie settings | 3 partners",
    "teaser": "Newsletter: get 3 stories a day",
    "copyright": "© 2009–2022 Harbour Echo Ltd, 4 Quay Street, Reg. 2009/014417",
    "rights": "Copyright ©1999-2018 echo.example. All rights reserved.",
    "contact": "For further information: call the office, 1-800-555-0121.",
    "phone": "Enquiries 1300 555 018 | Level 7, 45 Quay St",
    "address": "https://www.echo.example/news/20220224005318/",
    "docket": "[Docket No. HA-2014-0061]",
    "page": "Page 6 of 19",
    "running head": "HARBOUR POLICY SUMMARY  |  MAY 2018                    Page 6 of 19",
    "numbered head": "B.3 | HARBOUR BUDGET OUTLOOK 2019                         11",
    "report's head, year first": "2019 Harbour Policy Statement          23",
    "report's head": "Harbour Board Report and Accounts 2019     17",
    "report's head, page first": "118        Harbour & Quays Statistical Bulletin 2019/20",
    "print bar": "Text:AAAPrint",
    "image credit": "Photo: Ann Hill/Harbour Echo 24-70mm",
    "long number": "010020070750000000000000011100001376092431",
}
ARTICLE = {
    "headline": "Harbour traffic up 12 percent in May",
    "headline on who subscribes": "Subscribers slip to 640,000 from 655,000",
    "headline on goods": "Newsletter sign-ups climb 14 percent",
    "headline with a colon": "Tonnage to hit 3 million this year: official",
    "bullet": "• Net revenue of $27 million, up 62 percent",
    "long bullet": "• Core costs eased by 3 points to 2.05%, their lowest since March 2017. Fares took 0.06 points off.",
    "table row": "Revenue 402.5  +12%   EBIT 30.2  +3%",
    "share in a row": "Market share 36%   Sales 12%",
    "row of a place that menus have": "China: 312",
    "row of a place with decimals": "China 822.7",
    "row of a place with a share": "China 31%",
    "third of a list": "(c) USD 3 million for training.",
    "row of reports": "Number of reports     17",
    "caption": "The yard has grown to 20 hectares. Image: Ann Hill",
    "subscribers": "Subscribers paid $3 million for the service in May, the group said.",
    "related": "Related costs rose 5 percent to $3 million in May, the group said.",
    "phone in prose": "The lowest bid came in 6 percent under the estimate, engineer A. Hill (tel. 555-0190) said.",
    "copyright in prose": "Copyright fees earned the group $3 million in the year to May, up 5 percent.",
    "reader": "anna_77: my rent went from $650 to $900",
}


def lines_left(text: str) -> list[str]:
    for start, end in reversed(furniture(text)):
        text = text[:start] + text[end:]
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("line", [pytest.param(line, id=name) for name, line in FURNITURE.items()])
def test_furniture(line):
    assert furniture(line) == [(0, len(line))]


@pytest.mark.parametrize("line", [pytest.param(line, id=name) for name, line in ARTICLE.items()])
def test_the_article_stays(line):
    assert furniture(line) == []


@pytest.mark.parametrize(
    "heading", ["MOST READ", "Related stories", "Also read", "RELATED", "Most popular in 24h", "Recommended for you:"]
)
def test_lists_of_other_headlines_go_with_their_heading(heading):
    page = f"The port grew 3 percent in May.\n\n{heading}\n1 Index sheds 2.4 pct\n» Mill cuts 300 posts\nTop 10 fares under $50\n"
    assert lines_left(page) == ["The port grew 3 percent in May."]


def test_heading_and_headline_on_one_line():
    assert lines_left("TRENDING  1. Big bank to cut 6,000 jobs\n#1 Trending: Echo stock soars 14%\n") == []


def test_a_list_ends_where_the_article_goes_on():
    page = "Also read\n• Mill cuts 300 posts\n\nThe group, which has 30 ships, will buy two more next year.\n"
    assert lines_left(page) == ["The group, which has 30 ships, will buy two more next year."]


def test_a_list_ends_at_the_readers_comments():
    assert lines_left("MOST READ\n1. Rents down 3%\nCOMMENTS\nanna_77: mine went up 5%\n") == [
        "COMMENTS",
        "anna_77: mine went up 5%",
    ]


def test_a_lone_number_is_a_page_number_unless_it_is_a_cell():
    assert (
        lines_left("the last line of the page\n   6\nthe first line of the next\n")[1] == "the first line of the next"
    )
    assert lines_left("Ships\n36\n41\nTons\n") == ["Ships", "36", "41", "Tons"]


def test_offsets_cover_whole_lines():
    text = "Echo up 3%\nShare 36  Tweet 8\nPage 1 of 2\nIt rose 3%."
    assert [text[a:b] for a, b in furniture(text)] == ["Share 36  Tweet 8\nPage 1 of 2\n"]


def test_no_text_no_furniture():
    assert furniture("") == []


@pytest.mark.parametrize(
    "line",
    ["gardener: we paid 300 then", "Rooms 412, beds 1,020, nurses 88"],
)
def test_a_comment_or_a_line_of_data_ends_a_list(line):
    text = f"Sales rose to five million in the year to June.\nMost read\nBank cuts 300 jobs\n{line}\n"
    (stretch,) = furniture(text)
    assert text[slice(*stretch)] == "Most read\nBank cuts 300 jobs\n"


def test_a_long_line_is_the_articles_and_ends_a_list():
    paragraph = "the mill has 30 looms and " * 60
    assert lines_left(f"Most read\nBank cuts 300 jobs\n{paragraph}\n") == [paragraph.strip()]


@pytest.mark.parametrize("lead", ["", "Most read\nMill cuts 300 posts\n", "Annual Review 2011-12 ", "5 "])
@pytest.mark.parametrize("piece", ["a", "1", "  ", "A", "a ", "1 ", "\t|", "1,", "x: ", "▲1", "1:2", "Review 2011  "])
def test_time_is_linear(piece, lead):
    """One line of it, just short enough to be asked and far too long, and many of them."""

    def seconds(text):
        start = time.process_time()
        furniture(text)
        return time.process_time() - start

    line = lead + (piece * 900)[: 990 - len(lead)]
    assert seconds(line) < 0.1
    once = min(seconds(f"{line}\n" * 5 + piece * 5_000) for _ in range(3))
    assert seconds(f"{line}\n" * 20 + piece * 20_000) < 8 * once + 0.02
