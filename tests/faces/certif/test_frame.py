import pytest

pytestmark = pytest.mark.django_db


def test_smoke(karim, session):
    assert "10001" in karim.get("/certif/").text
    assert karim.get("/certif/sessions/10001").status_code == 200
