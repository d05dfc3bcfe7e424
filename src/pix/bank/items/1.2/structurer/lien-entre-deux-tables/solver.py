import re

MONTHS = {"février": "02", "mars": "03", "avril": "04", "mai": "05"}


def solve(question):
    person, month = re.search(r"Pour (.+?), quel.*\*\*(\w+) 2027\*\*", question.instruction).groups()
    number = {
        f"{first} {last}": n
        for n, first, last in re.findall(r"^\| (\d+) \| (\S+) \| (.+) \|$", question.instruction, re.M)
    }
    loans = re.findall(r"^\| \d\d/(\d\d)/2027 \| (\d+) \| (.+) \|$", question.instruction, re.M)
    return {tool for m, n, tool in loans if m == MONTHS[month] and n == number[person.strip("*")]}
