"""Names of challenges."""

import pytest

from pix.core.items.identifiers import (
    ChallengeId,
    UnknownChallengeError,
    base62,
    export_id,
    parse_challenge_id,
)


@pytest.mark.parametrize(
    ("challenge", "exported"),
    [
        (ChallengeId("ventes-max", 1, 1), "challenge34cF19wTOyFWVA"),
        (ChallengeId("ventes-max", 1, 2), "challenge5F6Qj5TEqrFXvO"),
    ],
)
def test_export_names_follow_the_published_vector(challenge, exported):
    assert export_id(challenge) == exported


@pytest.mark.parametrize("text", ["ventes-max.1.7", "a.12.0", "ventes-max.1.7.en", "x1.1.1.nl-be"])
def test_identifiers_read_back(text):
    assert str(parse_challenge_id(text)) == text


def test_french_is_not_written():
    assert str(parse_challenge_id("a.1.2.fr")) == "a.1.2"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a.1",
        "a.1.",
        "A.1.1",
        "a.1.1.",
        "a.-1.1",
        "a.1.1.fr.en",
        "a--b.1.1",
        "a.1.9999999999",
        "a.1.1\n",
    ],
)
def test_anything_else_is_unknown(text):
    with pytest.raises(UnknownChallengeError):
        parse_challenge_id(text)


def test_base62_alphabet():
    assert [base62(n) for n in (0, 9, 10, 35, 36, 61, 62)] == ["0", "9", "a", "z", "A", "Z", "10"]
