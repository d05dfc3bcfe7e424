import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.apps.accounts.models import AuthenticationMethod
from pix.apps.organizations.enums import OrganizationType
from pix.apps.organizations.names import sort_key, sortable
from pix.faces.orga.name_search import distance, matcher, matches, trigrams
from tests.factories.accounts import make_user
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
WRITTEN = {"last_name", "first_name", "birthdate", "number", "class"}


def names(client, query="") -> list[str]:
    return [row["first_name"] for row in client.get(f"/orga/eleves{query}").context["rows"]]


@pytest.fixture
def people(college):
    make_learner(college, first_name="Zoé", last_name="D'ARBRISSOL", division="5E B")
    make_learner(college, first_name="Élio", last_name="MARTIN", division="4E A")
    make_learner(college, first_name="Noa", last_name="MARTIN", division="")
    make_learner(college, first_name="Parti", last_name="AUBE", is_disabled=True)
    make_learner(make_organization(), first_name="Ailleurs", last_name="MARTIN")


def test_by_last_name_then_first_name_without_those_who_left(teacher, people):
    assert names(teacher) == ["Zoé", "Élio", "Noa"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?nom=martin", ["Élio", "Noa"]),
        ("?nom=elio", ["Élio"]),
        ("?nom=ELI", ["Élio"]),
        ("?nom=mrtin+noa", ["Élio", "Noa"]),
        ("?nom=arbri", ["Zoé"]),
        ("?nom=xyzw", []),
        ("?classe=4E+A", ["Élio"]),
        ("?classe=4E+A&classe=5E+B", ["Zoé", "Élio"]),
        ("?classe=", ["Noa"]),
        ("?classe=inconnue", ["Zoé", "Élio", "Noa"]),
        ("?classe=4E+A&nom=zoe", []),
        ("?page=99", ["Zoé", "Élio", "Noa"]),
    ],
)
def test_filters(teacher, people, query, found):
    assert names(teacher, query) == found


def test_a_row_of_the_list(teacher, college):
    user = make_user(email="zoe@example.org", username="zoe.d2403")
    AuthenticationMethod.objects.create(user=user, provider="GAR", external_identifier="saml-1")
    make_learner(college, user=user)
    response = teacher.get("/orga/eleves")
    [row] = response.context["rows"]
    assert {key: str(value) for key, value in row.items() if key in WRITTEN} == {
        "last_name": "D'ARBRISSOL",
        "first_name": "Zoé",
        "birthdate": "2012-03-24",
        "number": "",
        "class": "5E B",
    }
    assert row["methods"] == ["adresse", "identifiant", "médiacentre"]
    assert "24/03/2012" in response.text


def test_twenty_five_a_page_and_the_filters_stay(teacher, college):
    for number in range(30):
        make_learner(college, last_name=f"NOM{number:02}", division="6E A")
    first = teacher.get("/orga/eleves?classe=6E+A")
    assert len(first.context["rows"]) == 25
    assert "?classe=6E+A&amp;page=2" in first.text
    assert [row["last_name"] for row in teacher.get("/orga/eleves?classe=6E+A&page=2").context["rows"]] == [
        f"NOM{number:02}" for number in range(25, 30)
    ]


def test_never_connected(teacher, college, people):
    assert names(teacher, "?jamais=1") == ["Zoé", "Élio", "Noa"]


def test_an_empty_list_says_who_must_act(teacher):
    assert "doit l’importer" in teacher.get("/orga/eleves").text


def test_students_have_a_number_and_a_group(client):
    university = make_organization(type=OrganizationType.SUP)
    make_learner(university, national_student_id=None, student_number="E12", group="L1", division="")
    client.force_login(make_member(university).user)
    response = client.get("/orga/eleves?classe=L1")
    [row] = response.context["rows"]
    assert (row["number"], row["class"]) == ("E12", "L1")
    assert "<h1>Étudiants</h1>" in response.text


def test_names_are_escaped(teacher, college):
    make_learner(college, last_name="<b>X", division='"><script>')
    page = teacher.get('/orga/eleves?nom="><script>').text
    assert "<b>X" not in page
    assert "<script>" not in page


# How a name is recognised


def test_trigrams_are_those_of_postgresql():
    assert trigrams("word") == {"  w", " wo", "wor", "ord", "rd "}
    assert distance("word", "two words") == pytest.approx(1 - 4 / 11)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", True), ("zoe", True), ("ZOÉ", True), ("gall zoé", True), ("le gal", True), ("xyz", False)],
)
def test_matches(typed, found):
    assert matches(typed, "Zoé", "Le Gall") is found
    assert matcher(typed)(sort_key("Le Gall", "Zoé")) is found


@given(st.text("abcdé' -", max_size=8), st.text("abcdé'", max_size=9), st.text("abcdé -", max_size=9))
def test_the_quick_way_finds_the_same_words(typed, first, last):
    """Apostrophes and hyphens part words in the key of a list; elsewhere the two agree."""
    plain = [sortable(text).replace("0", " ") for text in (typed, first, last)]
    assert matcher(typed)(sort_key(last, first)) is matches(*plain)
