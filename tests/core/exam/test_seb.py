"""Config Key and proofs, against the sample file and its expected values."""

import datetime
import json
from pathlib import Path

import pytest

from pix.core.exam.seb import (
    config_key,
    expected_proof,
    is_proved,
    read_settings,
    seb_json,
    session_settings,
    write_settings,
)

SAMPLES = Path(__file__).parents[2] / "samples" / "interop"
EXPECTED = json.loads((SAMPLES / "seb.attendu.json").read_text("utf-8"))
SETTINGS = read_settings((SAMPLES / EXPECTED["file"]).read_bytes())
KEY = EXPECTED["config_key"]
PAGE = EXPECTED["headers"][0]["url"]


def test_key_of_the_sample():
    assert seb_json(SETTINGS) == EXPECTED["seb_json"]
    assert config_key(SETTINGS) == KEY


@pytest.mark.parametrize("sent", EXPECTED["headers"], ids=lambda sent: sent["url"])
def test_proofs_of_the_sample(sent):
    assert expected_proof(sent["url"], KEY) == sent["X-SafeExamBrowser-ConfigKeyHash"]
    assert is_proved(sent["url"], KEY, sent["X-SafeExamBrowser-ConfigKeyHash"])
    assert is_proved(sent["url"], KEY, sent["X-SafeExamBrowser-ConfigKeyHash"].upper())


@pytest.mark.parametrize("case", [case for case in EXPECTED["cases"] if "result" in case])
def test_refusals_of_the_sample(case):
    assert not is_proved(case["url"], KEY, case["header"])


def test_fragment_does_not_count_and_query_does():
    same = next(case for case in EXPECTED["cases"] if "same_as" in case)
    assert expected_proof(same["url"], KEY) == expected_proof(same["same_as"], KEY)
    assert expected_proof(same["same_as"], KEY) != expected_proof(same["same_as"].partition("?")[0], KEY)


def test_text_of_the_key():
    settings = {
        "originatorVersion": "x",
        "b": {"Z": 1, "a": [{"y": {}, "X": True}, {}], "empty": {}},
        "A": "back\\slash",
        "none": {},
        "list": [],
        "data": b"\x01\x02",
        "real": 1.5,
        "moment": datetime.datetime(2027, 3, 16, 9, 0, tzinfo=datetime.UTC),
    }
    assert seb_json(settings) == (
        '{"A":"back\\slash","b":{"a":[{"X":true},{}],"Z":1},"data":"AQI=","list":[],'
        '"moment":"2027-03-16T09:00:00+00:00","real":1.5}'
    )


def test_the_file_of_a_session_gives_its_key_and_another_end_gives_another():
    made = session_settings("https://a.example/in", "https://a.example/out", "R4C7X", ["chat.example/*"])
    assert read_settings(write_settings(made)) == made
    assert config_key(read_settings(write_settings(made))) == config_key(made)
    other = session_settings("https://a.example/in", "https://a.example/end", "R4C7X", ["chat.example/*"])
    assert config_key(other) != config_key(made)
    page = "https://a.example/q?n=1"
    assert not is_proved(page, config_key(made), expected_proof(page, config_key(other)))


@pytest.mark.parametrize("content", [b"", b"not a list", b"<plist><array/></plist>"])
def test_what_is_no_file_of_settings(content):
    with pytest.raises(ValueError, match="no settings"):
        read_settings(content)
