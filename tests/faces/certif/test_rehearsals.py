"""« Test the room » in the space of centres: opened on any day, followed live, closed, printed."""

import pytest

from pix.apps.certification.actions import rehearsing
from pix.apps.certification.models import Rehearsal
from tests.factories.centres import make_centre, make_centre_member

pytestmark = pytest.mark.django_db
LIST = "/certif/repetitions"


@pytest.fixture
def centre():
    return make_centre()


@pytest.fixture
def member(client, centre):
    user = make_centre_member(centre).user
    client.force_login(user)
    return user


def test_a_rehearsal_is_opened_from_the_menu(client, member, centre):
    assert f'href="{LIST}"' in client.get("/certif/").text
    answer = client.post(LIST, {"room": " Salle 104 ", "secured_browser": "required"})
    rehearsal = Rehearsal.objects.get()
    assert answer.headers["Location"] == f"{LIST}/{rehearsal.public_id}"
    assert (rehearsal.room, rehearsal.centre, rehearsal.secured_browser) == ("Salle 104", centre, "required")
    page = client.get(answer.headers["Location"]).text
    assert rehearsal.code in page
    assert "/repetition" in page


@pytest.mark.parametrize("sent", [{}, {"room": " "}, {"room": "B12", "secured_browser": "other"}])
def test_a_room_has_a_name(client, member, sent):
    client.post(LIST, sent)
    assert Rehearsal.objects.count() == 0


def test_computers_appear_by_themselves_for_nothing_when_nothing_changed(client, member, centre):
    rehearsal = rehearsing.open_rehearsal(centre, "B12", "no", member)
    address = f"{LIST}/{rehearsal.public_id}/postes"
    empty = client.get(address)
    assert client.get(address, headers={"if-none-match": empty.headers["ETag"]}).status_code == 304
    rehearsing.join_rehearsal(rehearsal.code, "PC-07", address="a")
    joined = rehearsing.join_rehearsal(rehearsal.code, "PC-06", address="a")
    rehearsing.note_sound(joined.computer, is_heard=False)
    after = client.get(address, headers={"if-none-match": empty.headers["ETag"]})
    assert after.status_code == 200
    assert after.text.index("PC-06") < after.text.index("PC-07")
    assert "2 postes, prêts\u00a0: 0" in after.text


@pytest.mark.parametrize("count", [1, 6])
def test_one_statement_a_list(client, member, centre, count, django_assert_num_queries):
    from pix.apps.certification.queries.rehearsals import computers_of

    rehearsal = rehearsing.open_rehearsal(centre, "B12", "no", member)
    for number in range(count):
        rehearsing.join_rehearsal(rehearsal.code, f"PC-{number}", address="a")
    with django_assert_num_queries(1):
        assert len(computers_of(rehearsal)) == count


def test_it_is_closed_once_and_stays_to_be_printed(client, member, centre):
    rehearsal = rehearsing.open_rehearsal(centre, "B12", "no", member)
    for _ in range(2):
        client.post(f"{LIST}/{rehearsal.public_id}/fermer")
    rehearsal.refresh_from_db()
    assert rehearsal.closed_at is not None
    assert rehearsal.code not in client.get(f"{LIST}/{rehearsal.public_id}").text


def test_the_rehearsal_of_another_centre_does_not_exist(client, member):
    other = make_centre()
    rehearsal = rehearsing.open_rehearsal(other, "B12", "no", make_centre_member(other).user)
    for address in (f"{LIST}/{rehearsal.public_id}", f"{LIST}/{rehearsal.public_id}/postes"):
        assert client.get(address).status_code == 404
    assert client.post(f"{LIST}/{rehearsal.public_id}/fermer").status_code == 404
    rehearsal.refresh_from_db()
    assert rehearsal.closed_at is None
