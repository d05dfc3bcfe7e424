import re


def solve(question):
    window = int(re.search(r"large de \*\*(\d+) pixels", question.instruction)[1])
    source = question.attachments["galerie.html"]["source"]
    width = int(re.search(r"^\.vignette \{ width: (\d+)px", source, re.M)[1])
    for kind, bound, value in re.findall(
        r"\((min|max)-width: (\d+)px\) \{\s+\.vignette \{ width: (\d+)px", source
    ):
        true = window >= int(bound) if kind == "min" else window <= int(bound)
        width = int(value) if true else width
    return width
