import json
import re
import textwrap


def solve(question):
    code = textwrap.dedent(re.search(r"```\n(.+?)```", question.instruction, re.DOTALL)[1])
    shown = []
    exec(code, {"d": json.loads(question.attachments["stations.json"]["bytes"]), "print": shown.append})  # noqa: S102 the program of the question
    return shown[0]
