import json
import re


def solve(question):
    """The page of the history at this date in the evening, opened and kept."""
    day = question.date(re.sub(r"\*\*(\w+) ", "**", question.instruction)).isoformat()
    tool = question.simulator
    url = next(url for url, moment in tool["past"] if moment.startswith(day) and int(moment[11:13]) >= 18)
    return json.dumps({"v": 1, "tabs": [url], "at": 0, "marks": [*tool["marks"], url]})
