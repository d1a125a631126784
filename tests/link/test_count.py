"""What a bare {number} counts: the figure's text as it ends up, and what it is worth."""

import pytest

COUNTED = {
    "{34} projects have been completed.": ("34 projects", "34 project"),
    "The group will build {five} new data centres.": ("five", "5 centre"),
    "Some {10 million} new urban jobs were created.": ("10 million", "10000000 job"),
    "About {1,150} people were hurt.": ("1,150 people", "1150 person"),
    "They will widen the {four}-lane road.": ("four-lane", "4 lane"),
    "They read a {12} page report on it.": ("12 page", "12 page"),
    "The port took in {nine} cruise ships.": ("nine", "9 ship"),
    "It needs {15,000} technicians a year.": ("15,000 technicians a year", "15000 technician/year"),
    "It runs {12} trains daily.": ("12 trains", "12 train/day"),
    "The line carries {40} aircraft.": ("40 aircraft", "40 aircraft"),
    "The council lost {six} women.": ("six women", "6 woman"),
    "It ordered {seven} low-floor buses.": ("seven", "7 bus"),
    "The line ordered {four} gas-fuelled vessels.": ("four", "4 vessel"),
    "It will hire {60}-plus seasonal workers.": ("60", "60 worker"),
}

LEFT_OUT = {
    "The line ordered <four> gas-fuelled vessels and hired {six} others.": ("six", "6 vessel"),
    "There were <108> vacancies for every <100> job seekers, down from {110}.": ("110", "110 vacancy"),
    "Nursing homes blame wages for <$3 million> of losses. {Six} closed in May.": ("Six", "6 home"),
    "Nursing homes closed again. {Six} of them were new.": ("Six", "6 home"),
    "It sold <$400 million> of pumps. Chad bought {6,586} of these.": ("6,586", "6586 pump"),
    "Ireland will lose <140> posts and India {95}.": ("95", "95 post"),
    "Foreign arrivals fell <9%> to {412,000}.": ("412,000", "412000 arrival"),
    "Foreign arrivals fell to <412,000> from {455,000}.": ("455,000", "455000 arrival"),
    "Newly licensed projects numbered {1,142}.": ("1,142", "1142 project"),
    "It will shed {3,700} of its <22,000> employees.": ("3,700", "3700 employee"),
    "It hired <900> locals and sent {64} of them to Ankara.": ("64", "64 local"),
    "<34> projects are done. Another {43} await approval.": ("43", "43 project"),
    "Headcount will rise to {310}.": ("310", "310 employee"),
    "He is mayor of a town of {11,000}.": ("11,000", "11000 person"),
    "The number of units was cut from {440}.": ("440", "440 unit"),
    "Members voted {512} to <88>.": ("512", "512 vote"),
    "The office cleared <212> projects worth <$3 million>, of which {140} are done.": ("140", "140 project"),
    "It spent <£4m> on <38> streets, up from <£3m> and {31} a year ago.": ("31", "31 street"),
}

NOT_COUNTED = {
    "The purchasing managers' index rose to {50.4}.": ("number", "50.4"),
    "The kwacha trades at {26} to the dollar.": ("number", "26"),
    "The Nikkei closed at {38,460}.": ("number", "38460"),
    "The index rose {31} points.": ("number", "31 point"),
}

LIKE_ITS_NEIGHBOUR = {
    "Order intake rose to <€2,486m> ({1,898}).": ("money", "1898000000 EUR"),
    "It made a margin of <13.6 percent> ({9.9}).": ("percent", "9.9 percent"),
    "British funds took <47 percent>, Italians {21}.": ("percent", "21 percent"),
    "Services added <3.9 percentage points> and industry {2.1}.": ("percent", "2.1 percentage point"),
    "Output rose from {1.9} to <3.3 million tonnes>.": ("quantity", "1900000 tonne"),
    "Libya and Chad added {90,000} and <45,000 barrels>.": ("quantity", "90000 barrel"),
    "A tonne costs <4.5 yuan> by truck and {2.8} by train.": ("money", "2.8 CNY"),
    "Kuwaiti supply was <2.6 million barrels>. Iran's slipped to {2.5 million}.": ("quantity", "2500000 barrel"),
}


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), [*COUNTED.items(), *LEFT_OUT.items()])
def test_counts(row, wanted, mentions):
    (mention,), _ = mentions(row)
    figure = mention.figure
    assert figure.kind == "count"
    assert (mention.article.text[figure.start : figure.end], str(figure)) == wanted


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), [*NOT_COUNTED.items(), *LIKE_ITS_NEIGHBOUR.items()])
def test_other_kinds(row, wanted, mentions):
    (mention,), _ = mentions(row)
    assert (mention.figure.kind, str(mention.figure)) == wanted
