import re


def solve(question):
    source = question.attachments["boutique.html"]["source"]
    base = int(re.search(r"body \{ font-size: (\d+)px", source)[1])
    box = int(re.search(r"\n\.encart \{ font-size: (\d+)%", source)[1])
    price = int(re.search(r"\.encart \.prix \{ font-size: (\d+)%", source)[1])
    return base * box * price // 10000
