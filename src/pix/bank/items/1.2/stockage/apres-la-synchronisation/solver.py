import re


def solve(question):
    names = r"\*([\w.-]+\.\w+)\*"
    folder = set(re.findall(names, re.search(r"contient : (.*?)\. Les deux", question.instruction)[1]))
    changes = question.instruction.split("\n\n")[1]
    for name in re.findall(names + r" est supprimé", changes):
        folder.remove(name)
    for old, new in re.findall(names + r" devient " + names, changes):
        folder.remove(old)
        folder.add(new)
    folder.update(re.findall(names + r" est ajouté dans \*Grenier", changes))
    return sorted(folder)
