import re

import pytest
from django.test import Client

from pix.ui.gallery import SECTIONS


@pytest.fixture
def page(client: Client) -> str:
    response = client.get("/ui/")
    assert response.status_code == 200
    return response.content.decode()


def test_every_section_is_there(page: str):
    assert re.findall(r'<section class="[^"]*" id="([\w-]+)" aria-labelledby="h-', page) == [
        key for key, _label in SECTIONS
    ]


def test_frame_of_a_page(page: str):
    assert '<html lang="en">' in page
    assert '<a class="btn skip" href="#main">' in page
    assert '<a class="btn skip" href="#footer">' in page
    assert '<main id="main" tabindex="-1">' in page
    assert page.count("<h1") == 1
    assert re.search(r"<title>Living page \| Design system \| .+</title>", page)


def test_ids_are_unique_and_references_lead_somewhere(page: str):
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    named = {
        name
        for value in re.findall(r'aria-(?:describedby|labelledby|controls)="([^"]+)"', page)
        for name in value.split()
    }
    assert named - set(ids) == set()
    assert set(re.findall(r'href="#([^"]+)"', page)) - set(ids) == set()
    assert set(re.findall(r'<label[^>]* for="([^"]+)"', page)) - set(ids) == set()


def test_the_page_is_read_only(client: Client):
    assert client.post("/ui/").status_code == 405
