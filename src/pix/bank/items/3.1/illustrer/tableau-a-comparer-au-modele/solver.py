import io
import re
import zipfile


def table(file):
    with zipfile.ZipFile(io.BytesIO(file["bytes"])) as inside:
        source = inside.read("word/document.xml").decode()
    rows = re.findall(r"<w:tr>.*?</w:tr>", source)
    cells = [
        ["".join(re.findall(r"<w:t[^>]*>([^<]*)<", cell)) for cell in re.findall(r"<w:tc>.*?</w:tc>", row)]
        for row in rows
    ]
    return "<w:tblHeader/>" in source, cells


def solve(question):
    _, model = table(question.attachments["modele.docx"])
    header, copy = table(question.attachments["copie.docx"])
    shared = [title for title in model[0] if title in copy[0]]
    teams = [row[0] for row in copy[1:]]
    expected = [row[0] for row in model[1:] if row[0] in teams]
    values = {row[0]: dict(zip(model[0], row, strict=True)) for row in model[1:]}
    changed = any(
        values[row[0]][title] != value for row in copy[1:] for title, value in zip(copy[0], row, strict=True)
    )
    facts = {
        "colonne manque": len(copy[0]) < len(model[0]),
        "colonnes ont changé": copy[0] != shared,
        "en-tête": not header,
        "ligne manque": len(copy) < len(model),
        "nombre": changed,
        "lignes ont changé": teams != expected,
    }
    return [
        option for option in question.options if any(true and mark in option for mark, true in facts.items())
    ]
