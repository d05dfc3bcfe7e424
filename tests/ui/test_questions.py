"""What the page of a question says of its material."""

from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from pix.ui.questions import is_one_document


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), False),
        (("liste.ods",), False),
        (("liste.ods", "liste.xlsx"), True),
        (("notes.v2.odt", "notes.v2.docx", "notes.v2.pdf"), True),
        (("lettre.odt", "inscrits.ods"), False),
        (("modele.odt", "copie.odt", "modele.docx", "copie.docx"), False),
        (("enquete", "club"), False),
    ],
)
def test_files_are_one_document_when_only_their_format_differs(names, expected):
    variant = SimpleNamespace(attachments=tuple(SimpleNamespace(name=name) for name in names))
    assert is_one_document(variant) is expected


@pytest.mark.parametrize("same", [True, False])
def test_the_page_says_to_take_one_only_then(same):
    files = [{"name": name, "url": f"/{name}"} for name in ("a.odt", "a.docx")]
    html = render_to_string(
        "ui/question/material.html", {"page": {"attachments": files, "same_document": same}}
    )
    assert ("plusieurs formats" in html) is same
