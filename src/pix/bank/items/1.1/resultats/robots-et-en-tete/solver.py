import re


def solve(question):
    shut = re.search(r"Disallow: (/\w+/)", question.instruction)[1]
    rows = re.findall(r"\| `(/\S+)` \| (.+?) \|", question.instruction)
    return {page for page, tag in rows if not page.startswith(shut) and "noindex" not in tag}
