import fnmatch
import re


def solve(question):
    folder, prefix, extension = re.search(
        r"dans `(.+?)` les fichiers `(.+?)` suivis.*extension `\.(.+?)`", question.instruction
    ).groups()
    listed = question.instruction.split("```")[1].split()
    wanted = [name for name in listed if re.fullmatch(rf"{prefix}\d\d\.{extension}", name)]
    pattern = f"{prefix}??.{extension}"
    if fnmatch.filter(listed, pattern) != wanted or len(wanted) < 2:
        raise ValueError("another question was expected")
    return f"mv {pattern} {folder}/"
