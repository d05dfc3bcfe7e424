def solve(question):
    files = question.attachments
    return {name.removesuffix(".pdf") for name, file in files.items() if len(file["text"].split()) > 20}
