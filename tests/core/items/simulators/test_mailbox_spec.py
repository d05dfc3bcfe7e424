"""An author's spec: understood whole, refused with the place of the fault, and nothing secret in the page."""

import json
from typing import Any

import pytest

from pix.core.items.rng import Rng
from pix.core.items.simulators import SimulatorSpecError, simulator
from pix.core.items.simulators.mailbox import InitialState, Mailbox, address_of, moment, ordinary, person
from pix.core.items.simulators.mailbox_addresses import is_address
from pix.core.items.simulators.mailbox_state import File, Message, Person, Rule, Test
from tests.core.items.simulators.mailbox_example import NOUR, OWNER, SPEC

TOOL = simulator("mailbox")


@pytest.fixture
def mailbox() -> Mailbox:
    assert isinstance(TOOL, Mailbox)
    return TOOL


@pytest.fixture
def initial(mailbox: Mailbox) -> InitialState:
    return mailbox.build(SPEC)


def by_key(initial: InitialState, key: str) -> Message:
    return next(one for one in initial.messages.values() if one.key == key)


def test_a_message_is_what_its_author_wrote(initial: InitialState) -> None:
    message = by_key(initial, "facture")
    urgent = next(key for key, name in initial.tags.items() if name == "Urgent")
    assert message == Message(
        id=message.id,
        key="facture",
        folder="inbox",
        sender=Person("Nour Besson", "nour@club-sterne.test"),
        to=(Person("Inès Payet", "ines.payet@pli.example"),),
        cc=(Person("Moussa Diallo", "diallo@college.test"),),
        date="2026-11-03T09:14",
        subject="Facture de la sortie",
        body="Bonjour,\n\nVoir [votre espace](https://club-sterne.test/espace).",
        files=(File("facture.pdf", 120_000, "Total : 312 €"), File("plan.png", 120_000)),
        read=False,
        tags=frozenset({urgent}),
    )


def test_headers_go_on_over_lines(initial: InitialState) -> None:
    assert by_key(initial, "loterie").headers == (
        ("Received", "from a.test by b.test; 10:04 suite"),
        ("From", "Gain <gain@lot-du-val.test>"),
    )


def test_rules_and_groups_name_what_exists(initial: InitialState) -> None:
    assert initial.rules == (Rule((Test("subject", "promo"),), folder="junk"),)
    assert initial.groups == {"Les deux": ("nour@club-sterne.test", "diallo@college.test")}
    assert initial.contacts[1].note == "Alias : arrive chez Malo."


def test_own_messages_come_from_the_owner(initial: InitialState) -> None:
    draft = by_key(initial, "brouillon")
    assert (draft.sender.address, draft.to[0].name) == ("ines.payet@pli.example", "Nour Besson")


def test_the_page_gets_neither_keys_nor_conditions(mailbox: Mailbox, initial: InitialState) -> None:
    payload = mailbox.payload(initial)
    held = json.dumps({key: value for key, value in payload.items() if key != "labels"}, ensure_ascii=False)
    assert "loterie" not in held
    assert "indésirable" not in held
    assert [row["id"] for row in payload["messages"]] == list(initial.messages)
    assert payload["rules"] == [{"t": [["subject", "promo"]], "to": "junk"}]


def test_reading_mode_offers_no_change(mailbox: Mailbox) -> None:
    state = mailbox.build({**SPEC, "mode": "reading"})
    assert state.changes == frozenset()
    assert mailbox.payload(state)["can"] == ["search", "source", "preview", "contacts"]


def test_a_message_may_be_open_at_the_start(mailbox: Mailbox) -> None:
    state = mailbox.build({**SPEC, "open": "indésirable"})
    assert (state.at, state.opened) == ("junk", by_key(state, "indésirable").id)


def test_ids_change_with_the_content(mailbox: Mailbox) -> None:
    other = {**SPEC, "messages": [{**SPEC["messages"][0], "subject": "Autre"}, *SPEC["messages"][1:]]}
    assert by_key(mailbox.build(other), "facture").id != by_key(mailbox.build(SPEC), "facture").id


def spoiled(**parts: Any) -> dict[str, Any]:
    return {**SPEC, **parts}


def first(**parts: Any) -> dict[str, Any]:
    return spoiled(messages=[{**SPEC["messages"][0], **parts}, *SPEC["messages"][1:]])


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"messages": SPEC["messages"]}, "simulator"),
    (spoiled(other=1), "simulator"),
    (spoiled(mode="write"), "simulator.mode"),
    (spoiled(messages=[]), "simulator.messages"),
    (spoiled(folders=["Factures", "factures"]), "simulator.folders"),
    (spoiled(tags=["a/b"]), "simulator.tags"),
    (spoiled(files=["affiche.pdf | grand"]), "simulator.files"),
    (spoiled(contacts=["Nour"]), "simulator.contacts"),
    (spoiled(groups={"Tous": ["Inconnu"]}), "simulator.groups.Tous"),
    (spoiled(rules=[{"if": [], "to": "Club"}]), "simulator.rules[1]"),
    (spoiled(rules=[{"if": [{"sender": "a"}], "to": "Club"}]), "simulator.rules[1].if"),
    (spoiled(rules=[{"if": [{"from": "a"}], "to": "sent"}]), "simulator.rules[1]"),
    (spoiled(rules=[{"if": [{"from": "a"}]}]), "simulator.rules[1]"),
    (spoiled(actions=["fly"]), "simulator.actions"),
    (spoiled(disable=["fly"]), "simulator.disable"),
    (spoiled(open="nowhere"), "simulator"),
    (spoiled(labels={"unknown": "x"}), "simulator.labels"),
    (first(unknown=1), "simulator.messages[1]"),
    (first(id="loterie"), "simulator.messages[2]"),
    (first(date="3 novembre"), "simulator.messages[1].date"),
    (first(to=["Nour"]), "simulator.messages[1].to"),
    (first(**{"in": "Ailleurs"}), "simulator.messages[1].in"),
    (first(tags=["Inconnue"]), "simulator.messages[1].tags"),
    (first(unread="oui"), "simulator.messages[1].unread"),
    (first(headers="sans deux-points"), "simulator.messages[1].headers"),
    (first(files=["a/b.pdf"]), "simulator.messages[1].files"),
]


@pytest.mark.parametrize(("spec", "path"), FAULTS)
def test_a_fault_is_refused_where_it_is(mailbox: Mailbox, spec: dict[str, Any], path: str) -> None:
    with pytest.raises(SimulatorSpecError) as refusal:
        mailbox.build(spec)
    assert refusal.value.path.removesuffix(".open") == path


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a.b@c.test", True),
        ("a-1@c-d.e.test", True),
        ("a+b@c.test", True),
        ("A@c.test", False),
        ("a@c", False),
        ("a b@c.test", False),
        ("a@@c.test", False),
        ("a@c..test", False),
        (".a@c.test", False),
        ("é@c.test", False),
        ("a@-c.test", False),
        ("", False),
        ("a@" + "c" * 90 + ".test", False),
    ],
)
def test_addresses(text: str, right: bool) -> None:
    assert is_address(text) is right


def test_what_generators_write_with() -> None:
    assert person("Léa Do-Minh", "club.test") == "Léa Do-Minh <lea.do-minh@club.test>"
    assert address_of(NOUR) == "nour@club-sterne.test"
    letters = [{"objet": f"o{rank}", "texte": "t"} for rank in range(5)]
    rows = ordinary(Rng("t", 1, 0)("a"), letters, [OWNER, NOUR], 4)
    assert [row["from"] for row in rows] == [OWNER, NOUR, OWNER, NOUR]
    assert len({row["subject"] for row in rows}) == 4
    assert moment(Rng("t", 1, 0)("a")) == moment(Rng("t", 1, 0)("a"))
