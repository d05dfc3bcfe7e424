import re
import textwrap


def solve(question):
    text = question.instruction
    code = re.search(r"```\n(.+?)```", text, re.DOTALL)[1]
    space = {}
    exec(textwrap.dedent(code), space)  # noqa: S102 the program of the question
    call = re.search(r"renvoie `(points\(.+?\))`", text)[1]
    return eval(call, space)  # noqa: S307 the program of the question
