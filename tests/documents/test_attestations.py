"""Attestations as PDF: one page a person, tagged, in the words given."""

import pytest
from attrs import evolve

from pix.documents.attestations import AttestationWords, Holder, build_attestations

WORDS = AttestationWords(
    title="Attestation de sensibilisation au numérique",
    given_to="Cette attestation est remise à",
    text="qui a montré sa maîtrise.",
    earned_on="Obtenue le",
    signature="La direction",
    site="Pix libre",
)
ZOE = Holder("Zoé D'ARBRISSOL #1 *_[x]", "6E A", "Collège Anita-Conti", "12 mars 2027")


def pages(document: bytes) -> int:
    return document.count(b"/Type /Page\n") or document.count(b"/Type/Page/")


def test_the_same_holders_give_the_same_bytes():
    assert build_attestations(WORDS, [ZOE]) == build_attestations(WORDS, [ZOE])
    assert build_attestations(WORDS, [ZOE]) != build_attestations(WORDS, [evolve(ZOE, name="Noé")])


def test_one_page_a_holder_and_light():
    one, class_of_thirty = build_attestations(WORDS, [ZOE]), build_attestations(WORDS, [ZOE] * 30)
    assert one.startswith(b"%PDF-")
    assert (pages(one), pages(class_of_thirty)) == (1, 30)
    assert len(class_of_thirty) < 30 * 40_000


def test_it_says_its_language_and_is_tagged():
    document = build_attestations(WORDS, [ZOE])
    assert b"/Lang (fr)" in document or b"/Lang(fr)" in document
    assert b"/StructTreeRoot" in document


def test_nobody_has_no_file():
    with pytest.raises(ValueError, match="nobody"):
        build_attestations(WORDS, [])
