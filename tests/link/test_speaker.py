"""Who says it: the answer stands in [brackets] in the text; a text without any credits nobody for its {figures}."""

import pytest

SAID = {
    "plain": "The [bank] said profit rose {12 percent} to {$40 million}.",
    "at the end": "Profit rose {12 percent} to {$40 million}, the [Bristol-based maker of pumps] said.",
    "in the middle": "Of those, {40 percent} were women, [Lund] said, and {20 percent} were under thirty.",
    "time before the verb": "The retailer [Delmar] on Monday said it had closed {30 shops}.",
    "adverb and auxiliary": "Prime Minister [Li Wen] has also said the state will sell {30 percent} of the bank.",
    "told somebody": "The plant will cost {$3 million}, Delmar spokeswoman [Ada Lund] told the Herald by phone.",
    "told that": "A [senior official at the ministry] told reporters that {300 firms} had applied.",
    "inverted": "Sales will hit {$3 million} by then, predicted [Ada Lund], an analyst at Norbank.",
    "role, then name": "We are ready, said its head of sales, [Ada Lund], as {30 shops} opened.",
    "apposition": "[Ada Lund], the company's chief executive, said Tuesday that it would add {300 jobs}.",
    "name as apposition": "The company's chief executive, [Ada Lund], said it would add {300 jobs}.",
    "apposition between dashes": "[Delmar] — the biggest of its kind — said {300 people} work there.",
    "relative clause": "[Lena Brandt], who heads the bureau, told lawmakers the gap had widened to {$3 billion}.",
    "shared subject": "The [company] shut two plants, and added that {30 people} would go.",
    "issued a statement": '[Hill] issued the following statement: "We lost {$5 million}."',
    "compiled by": "Growth of {5 percent} is forecast by the [Fund].",
    "by a count": "Some {300 shops} were shut by the [union]'s count.",
    "guidance and a warning": "The [firm] trimmed its guidance to {$5 million} and warned that more may follow.",
    "that-clause": "The [ministry] reported that exports fell {4 percent} in May.",
    "people": "[People familiar with the matter] said the bid values Orvane at {$3 billion}.",
    "people told of before": "Three lenders are behind the {800 million euro} loan, the [people] said.",
    "possessive": "We see rates at {3 percent}, said Norbank's [Jo Marsh].",
    "headline": "Growth to slow to {3 percent}, says [IMF]",
    "headline's last word": "Steel output up {3 percent} in May: [industry body]",
    "title within": "Inflation, at {3 percent}, is too high, Orvane Chief Executive [Jo Marsh] said as she left.",
    "quoted": "Oil minister [Javad Amiri] was quoted by the agency as saying that exports had hit {2 million barrels}.",
    "claims": "[Organisers] claimed {100,000 people} came.",
    "average of those asked": "The average estimate of five [analysts surveyed by Wren] was for earnings of {66 cents} a share.",
    "valued by": "It wants to sell its paint arm, valued by [bankers] at {$3 billion}.",
    "pencilled in by": "Sales fell short of the {$3 billion} pencilled in by [analysts].",
    "assessment": "A mill would cost {$3 billion}, according to a preliminary economic [assessment].",
    "reader with a dot": "[ada.l]: I pay {$72} for that",
    "quoted by another": "The state news agency quoted [Li Wen] as saying that {300 people} were hurt.",
    "reader": "[anna_77]: my rent went up {5 percent}",
}
PUBLISHED = {
    "according to": "According to the [Union of Millers], stocks stand at {3 million tons}, down from {4 million tons}.",
    "data compiled by": "Prices have gained {6 percent}, according to data compiled by [Fincast].",
    "data of an office": "Wages grew {3 percent}, [Labour Ministry] figures showed.",
    "data from an office": "Exports rose {3 percent}, data from the [General Administration of Customs] showed Tuesday.",
    "possessive": "The [central bank]'s latest forecasts show inflation of {6 percent} in 2024.",
    "report by": "A report by consultancy [Marsh & Co] puts the gap at {$3 billion}.",
    "nobody's report": "The gap is {$3 billion}, the [report] found.",
    "sample": "A [Dataweek] survey of <20 economists> showed growth of {3 percent}.",
    "count": "Some {300 shops} were closed, by the [union]'s count.",
}
FORECAST = {
    "expects": "The [government] expects {3 million visitors}, against {2 million} last year.",
    "expects by": "The economy is expected by the [central bank] to grow {5 percent}.",
    "expected": "Growth of <3 percent> beat the {2 percent} [economists] had expected.",
    "looked for": "Profit topped the {$3 million} that [analysts] were looking for.",
    "at the end": "Hiring will rise {3 percent} this year, the [Labour Organization] forecasts.",
    "estimate of": "Sales were <$3 million>, below [analysts]' average estimate of {$4 million}.",
    "forecast around the figure": "Growth beat the [central bank]'s {3 percent} forecast.",
    "acronym's forecast": "Growth beat the [IMF] forecast of {3 percent}.",
    "forecast from": "Growth of <4 percent> beat a forecast of {3 percent} from [economists].",
    "guides": "The [lender] guided for growth of {3 percent}.",
    "puts it": 'As [Lund] puts it, "{half} of them will leave."',
    "puts": "[Analysts at Corland Bank] put the loss at {$30 million}.",
    "revises": "The [Paris-based agency] lowered its demand forecast by {3 percent}.",
    "nested": "Shares of Delmar rose <3 percent> after the [company] said sales grew {8 percent}.",
    "who expects": '"Costs rose," said trader [Jo Marsh], who expects a loss of {$3 million}.',
}
QUOTED = {
    "goes on": '"Orders are good," said [Jo Marsh], head of sales. "By May we will ship {300 tons}, up from {200 tons}."',
    "begins before": '"We hired {30 people} last year. Now it is {50 people}," said harbour pilot [Jo Marsh].',
    "fragment": 'Output is "north of {30 tons}", [Jo Marsh] told me.',
    "he": '[Jo Marsh] runs the mill. "It is old," he said. "We need {30 people}."',
    "she added": 'Costs rose, said [Ada Lund]. "On Monday the fee goes up by {3 percent}," she added.',
    "next paragraph": '"It is hard," [Ada Lund] told the Echo.\n\n"We lost {$3 million} in May."',
    "curly": "“We hired {30 people} last year. It cost {$3 million},” said [Ada Lund].",
    "single": "'We hired {30 people} last year,' said [Ada Lund]. 'We want {50 people} more.'",
    "introduced": '[Ada Lund] summed it up: "We lost {$5 million}."',
    "label": '[Lars Berg], chief executive: "Our orders of {$3 billion} give us hope."',
    "laughed": '"I lost {$300}," laughed [Lund].',
    "it": "[Delmar Bank] said profit was up. It sees a rise of {2 percent} this year.",
}
NOBODY = [
    "Steelmaker Orvane reported a {4 percent} fall in profit to {$3 million}.",
    "The firm announced a dividend of {$5}.",
    "The firm announced plans to invest {$3 billion}.",
    "The government aims to attract {3 million visitors}.",
    "The company agreed on Monday to pay {$3 million}.",
    "The cost, estimated at {$30 million}, will be shared.",
    "The plan would raise an estimated {$3 billion}.",
    "Its growth forecast was raised to {3 percent}.",
    "May saw sales fall {3 percent}.",
    "Exports added {3 percent} and imports {2 percent}.",
    "The decline continued in May, when sales fell {3 percent}.",
    "The company, which employs {3,000 people}, said it would move.",
    '"We are hiring," said Tom Field, chief executive of Delmar, which has {3,000 workers}.',
    "The regulator told the five mills to repay {$3 million}.",
    "The bank said profit rose. Shares fell {2 percent}.",
    "Early estimates suggest that sales rose {3 percent}.",
    "Full-year profit now expected to grow by {9 percent}",
]


@pytest.mark.model
@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(row, id=f"{group}: {name}")
        for group, rows in {"said": SAID, "published": PUBLISHED, "forecast": FORECAST, "quoted": QUOTED}.items()
        for name, row in rows.items()
        if "{" in row
    ],
)
def test_speaker(mentions, marked):
    found, wanted = mentions(marked)
    assert [m.speaker.text if m.speaker else None for m in found] == [wanted] * len(found)


@pytest.mark.model
@pytest.mark.parametrize("marked", NOBODY)
def test_nobody_is_credited(mentions, marked):
    found, _ = mentions(marked)
    assert [m.speaker for m in found] == [None] * len(found)


@pytest.mark.model
def test_each_figure_takes_its_nearest_credit(mentions):
    found, _ = mentions("About {300 people} came, organizers said; police put the figure at {200}.")
    assert [m.speaker.text for m in found] == ["organizers", "police"]
