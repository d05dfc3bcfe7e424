import re
import textwrap


def solve(question):
    """Run the printed function on every row."""
    code = re.search(r"```\n(.+?)```", question.instruction, re.DOTALL)[1]
    space = {}
    exec(textwrap.dedent(code), space)  # noqa: S102 the program of the question
    (rows,) = question.attachments["visiteurs.csv"]["csv"].values()
    return sum(space["prix"](int(age), member) for _ticket, age, member in rows[1:])
