def solve(question):
    lines = question.attachments["tarifs.docx"]["text"].splitlines()
    return sum(1 for line in lines if "€" in line and "\t" not in line)
