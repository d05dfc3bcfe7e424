"""The domain of an address: refused when a name server says that it does not exist, and then only."""

import pytest

from pix.common.mail_domains import MailDomains, name_servers, says_missing, write_question


def reply(question: bytes, code: int) -> bytes:
    return question[:2] + bytes([0x81, 0x80 | code]) + question[4:]


class Server:
    def __init__(self, code: int) -> None:
        self.code, self.asked = code, []

    def __call__(self, question: bytes) -> bytes:
        self.asked.append(question)
        return reply(question, self.code)


def broken(_question: bytes) -> bytes:
    broken.times += 1
    raise TimeoutError


@pytest.mark.parametrize(("code", "accepted"), [(0, True), (2, True), (3, False), (5, True)])
def test_only_a_missing_domain_is_refused(code, accepted):
    assert MailDomains(Server(code)).accepts("a@example.org") is accepted


def test_a_domain_is_asked_once():
    server = Server(0)
    domains = MailDomains(server)
    assert [domains.accepts(f"{name}@Example.ORG") for name in "abc"] == [True] * 3
    assert len(server.asked) == 1


def test_a_broken_name_server_accepts_and_is_left_alone():
    broken.times = 0
    domains = MailDomains(broken)
    assert [domains.accepts(f"a@{name}.org") for name in "abc"] == [True] * 3
    assert broken.times == 1


@pytest.mark.parametrize("address", ["", "a", "a@b", "a@b@c.org", "a b@c.org", "@c.org"])
def test_what_is_no_address(address):
    assert not MailDomains(Server(0)).accepts(address)


def test_the_answer_to_another_question_says_nothing():
    question = write_question("example.org")
    assert question[12:] == b"\x07example\x03org\x00\x00\x0f\x00\x01"
    assert says_missing(question, reply(question, 3))
    assert not says_missing(question, b"\0\0" + reply(question, 3)[2:])
    assert not says_missing(question, b"")


def test_an_international_domain_is_asked_in_its_ascii_form():
    server = Server(0)
    assert MailDomains(server).accepts("a@école.example")
    assert b"xn--cole-9oa" in server.asked[0]


def test_the_first_name_server_of_the_machine():
    assert name_servers("# none\nsearch lan\nnameserver 192.0.2.1\nnameserver\n") == ["192.0.2.1"]
