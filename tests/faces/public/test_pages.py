"""Pages for everybody."""

import pytest
from django.db import DatabaseError
from django.urls import reverse

from pix.apps.content import registry

pytestmark = pytest.mark.django_db
TEXTS = [
    "pupils_parents", "help", "accessibility", "terms", "privacy", "pupils_privacy", "legal", "landmarks",
]  # fmt: skip


@pytest.mark.parametrize("name", [*TEXTS, "home", "site_map", "status", "robots"])
def test_page_answers_without_an_account(client, name):
    assert client.get(reverse(f"public:{name}")).status_code == 200


@pytest.mark.parametrize("name", TEXTS)
def test_facts_of_the_site_are_in_their_places(client, name):
    assert "{" not in client.get(reverse(f"public:{name}")).content.decode().replace("{%", "")


def test_service_that_cannot_reach_its_database_says_so(client, monkeypatch):
    def fail():
        raise DatabaseError

    monkeypatch.setattr(registry, "current_release", fail)
    assert client.get(reverse("public:status")).status_code == 503


@pytest.mark.parametrize("address", ["/nulle-part", "/competences/9.9", "/assessments/x", "/fiches/inconnue"])
def test_unknown_address_is_a_real_404(client, address):
    reply = client.get(address)
    assert reply.status_code == 404
    assert "<h1>" in reply.content.decode()


def test_null_byte_in_an_address_is_refused(client):
    assert client.get("/?a=%00").status_code == 400


def test_policy_lets_nothing_in_from_elsewhere(client):
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
