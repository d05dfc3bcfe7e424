"""What partners read: tokens, the livret scolaire (S56), Parcoursup (S57)."""

import datetime
import json
import uuid
from pathlib import Path

import pytest

from pix.apps.assessments.enums import State
from pix.apps.certification.enums import Emitter, Kind
from pix.apps.certification.models import Certification, CompetenceMark, Result, Session, Transmission
from pix.apps.content.registry import current_release
from pix.apps.partners.actions import open_client, revoke_secrets
from pix.apps.partners.enums import Scope
from pix.apps.partners.models import ApiSecret, ApiToken
from pix.common import time
from tests.factories.accounts import make_user
from tests.factories.organizations import make_learner, make_organization
from tests.factories.results import (
    insert_sitting,
    make_candidate,
    make_centre,
    make_session,
    version_for_tests,
)

pytestmark = pytest.mark.django_db

SAMPLES = Path(__file__).parents[2] / "samples" / "certif"
UAI = "0991234X"
DELIVERED = datetime.datetime(2027, 3, 30, 9, 0, tzinfo=datetime.UTC)
SAT = datetime.datetime(2027, 3, 16, 8, 5, tzinfo=datetime.UTC)
LSU = json.loads((SAMPLES / "lsu-lsl-0991234X.json").read_text("utf-8"))
PARCOURSUP = json.loads((SAMPLES / "parcoursup-reponse-ine.json").read_text("utf-8"))


def token_for(client, scope: Scope, name: str = "partner") -> str:
    opened = open_client(name, [scope])
    answer = client.post("/api/token", credentials(opened, scope))
    assert answer.status_code == 200
    return answer.json()["access_token"]


def credentials(opened, scope) -> dict[str, str]:
    return {
        "grant_type": "client_credentials",
        "client_id": str(opened.client.client_id),
        "client_secret": opened.secret,
        "scope": str(scope),
    }


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def school():
    return make_organization(external_id=UAI, type="SCO", name="Lycée des Trois-Chênes")


def certify(learner, session, *, status="validated", pix=0, levels=None, **columns) -> Certification:
    """A V2 or V3 test with this result, of the account of this pupil."""
    candidate = make_candidate(session, user=learner.user, learner=learner, last_name=learner.last_name)
    test = insert_sitting(
        candidate,
        State.COMPLETED,
        kind=Kind.V3,
        version=version_for_tests(),
        **{"started_at": SAT, **columns},
    )
    result = Result.objects.create(
        certification=test, status=status, emitter=Emitter.ALGORITHM, pix_score=pix, level="LEVEL_BEGINNER_2"
    )
    CompetenceMark.objects.bulk_create(
        CompetenceMark(result=result, competence=code, level=level) for code, level in (levels or {}).items()
    )
    test.last_result = result
    test.is_published = session.published_at is not None
    test.save()
    return test


def pupil(school, **columns):
    return make_learner(school, user=make_user(school=True), **columns)


def named_as_here(competences: list[dict]) -> list[dict]:
    """The competences of a sample, in the words of our framework."""
    referential = current_release().referential
    titles = {one.code: one.title.in_language("fr") for one in referential.competences}
    areas = {one.code: one.title.in_language("fr") for one in referential.areas}
    for one in competences:
        code = one.get("code") or one["id"]
        one["name"] = titles[code]
        if "area" in one:
            one["area"]["name"] = f"{code[0]}. {areas[code[0]]}"
        else:
            one["areaName"] = areas[code[0]]
    return competences


@pytest.fixture
def as_in_the_sample(school):
    """The three pupils of the sample, and two that must not appear."""
    centre = make_centre(name="Lycée des Trois-Chênes")
    published = make_session(centre, finalized_at=DELIVERED, published_at=DELIVERED)
    waiting = make_session(centre, finalized_at=DELIVERED)
    for line in LSU["certifications"]:
        learner = pupil(
            school,
            first_name=line["firstName"],
            last_name=line["lastName"],
            birthdate=datetime.date.fromisoformat(line["birthdate"]),
            national_student_id=line["nationalStudentId"],
        )
        certify(
            learner,
            published if line["deliveredAt"] else waiting,
            id=line["id"],
            verification_code=line["verificationCode"],
            status="rejected" if line["status"] == "rejected" else "validated",
            pix=line["pixScore"] or 99,
            levels={one["competenceId"]: one["level"] for one in line["competenceResults"]} or {"1.1": 3},
        )
    pupil(school, last_name="Never")
    certify(pupil(school, last_name="Disabled", is_disabled=True), published)
    return school


def test_s56_the_livret_scolaire_is_the_sample(client, as_in_the_sample):
    token = token_for(client, Scope.SCHOOL_RECORD)
    answer = client.get("/api/organizations/0991234x/certifications", headers=bearer(token))
    expected = {**LSU, "competences": named_as_here(LSU["competences"])}
    assert answer.json() == expected
    row = Transmission.objects.get()
    assert (row.system, row.target, row.found, row.outcome) == (Scope.SCHOOL_RECORD, UAI, 3, "ok")


def test_s56_without_token_or_with_another_scope(client, as_in_the_sample):
    page = f"/api/organizations/{UAI}/certifications"
    assert client.get(page).status_code == 401
    assert client.get(page, headers=bearer("wrong")).status_code == 401
    answer = client.get(page, headers=bearer(token_for(client, Scope.PARCOURSUP)))
    assert answer.status_code == 403
    assert answer.json() == {
        "errors": [
            {"status": "403", "title": "Forbidden", "detail": "This token does not open this resource."}
        ]
    }
    assert not Transmission.objects.exists()


def test_an_unknown_school_has_an_empty_list(client):
    token = token_for(client, Scope.SCHOOL_RECORD)
    answer = client.get("/api/organizations/0000000Z/certifications", headers=bearer(token)).json()
    assert (answer["certifications"], len(answer["competences"])) == ([], 16)


def test_the_latest_certification_with_a_result_counts_and_a_cancelled_one_does_not(client, school):
    learner = pupil(school, last_name="Zola")
    sessions = [make_session(finalized_at=DELIVERED, published_at=DELIVERED) for _place in range(3)]
    day = datetime.timedelta(days=1)
    kept = certify(learner, sessions[0], pix=200, levels={"1.1": 2})
    certify(learner, sessions[1], status="cancelled", started_at=SAT + day)
    unjudged = certify(learner, sessions[2], started_at=SAT + 2 * day)
    Certification.objects.filter(pk=unjudged.pk).update(last_result=None, is_published=False)
    token = token_for(client, Scope.SCHOOL_RECORD)
    lines = client.get(f"/api/organizations/{UAI}/certifications", headers=bearer(token)).json()
    assert [one["id"] for one in lines["certifications"]] == [kept.pk]


def search(client, body, token=None) -> tuple[int, dict]:
    token = token or token_for(client, Scope.PARCOURSUP)
    answer = client.post(
        "/api/application/parcoursup/certification/search",
        body if isinstance(body, str) else json.dumps(body),
        content_type="application/json",
        headers=bearer(token),
    )
    return answer.status_code, answer.json()


@pytest.fixture
def zoe(school):
    """The candidate of the sample, this school year."""
    session = make_session(finalized_at=DELIVERED, published_at=DELIVERED)
    learner = pupil(
        school,
        first_name=PARCOURSUP["firstName"],
        last_name=PARCOURSUP["lastName"],
        birthdate=datetime.date.fromisoformat(PARCOURSUP["birthdate"]),
        national_student_id=PARCOURSUP["ine"],
    )
    levels = {one["code"]: one["level"] for one in PARCOURSUP["competences"]}
    return certify(learner, session, pix=PARCOURSUP["pixScore"], levels=levels)


def expected_members() -> dict:
    return {**PARCOURSUP, "competences": named_as_here(PARCOURSUP["competences"])}


@pytest.fixture
def spring():
    """The sample is read in April 2027."""
    with time.shifted(datetime.datetime(2027, 4, 15, tzinfo=datetime.UTC) - time.now()):
        yield


def test_s57_by_ine(client, spring, zoe):
    status, answer = search(client, {"ine": PARCOURSUP["ine"].lower()})
    assert (status, {name: answer[name] for name in PARCOURSUP}) == (200, expected_members())
    assert {name: answer[name] for name in answer if name not in PARCOURSUP} == {
        "certificationId": zoe.pk,
        "certificationCodeVerification": zoe.verification_code,
        "certificationIssuedAt": "2027-03-30T09:00:00.000Z",
        "maxReachableLevel": 7,
        "maxReachablePixScore": 895,
        "globalLevel": "Novice 2",
        "maxGlobalLevel": "Expert 7",
    }
    assert Transmission.objects.get().target == UAI


def test_s57_by_identity(client, spring, zoe):
    asked = {
        "organizationUai": UAI.lower(),
        "lastName": "COEUR",
        "firstName": "zoe",
        "birthdate": PARCOURSUP["birthdate"],
    }
    status, answer = search(client, asked)
    assert (status, answer["certificationId"]) == (200, zoe.pk)


def test_s57_two_people_of_the_same_name(client, spring, zoe, school):
    pupil(school, first_name="Zoé", last_name="Cœur", birthdate=datetime.date(2006, 7, 14))
    asked = {
        "organizationUai": UAI,
        "lastName": "Cœur",
        "firstName": "Zoé",
        "birthdate": "2006-07-14",
    }
    assert search(client, asked)[0] == 409


def test_s57_by_code_without_the_school(client, spring, zoe):
    status, answer = search(client, {"verificationCode": f" {zoe.verification_code.lower()} "})
    assert (status, "ine" in answer, answer["lastName"]) == (200, False, zoe.last_name)


def test_s57_nobody(client, spring, zoe):
    token = token_for(client, Scope.PARCOURSUP)
    assert search(client, {"ine": "000000000ZZ"}, token)[0] == 404
    assert search(client, {"verificationCode": "P-1234567O"}, token)[0] == 404
    Session.objects.update(published_at=None)
    Certification.objects.update(is_published=False)
    assert search(client, {"ine": PARCOURSUP["ine"]}, token)[0] == 404


def test_s57_last_year_s_certification_is_not_this_year_s(client, zoe):
    with time.shifted(datetime.datetime(2027, 9, 15, tzinfo=datetime.UTC) - time.now()):
        assert search(client, {"ine": PARCOURSUP["ine"]})[0] == 404


@pytest.mark.parametrize(
    "body",
    [
        {"ine": "1", "verificationCode": "P-12345678"},
        {},
        {"ine": 3},
        {"ine": " "},
        [],
        "not json",
        {"organizationUai": UAI, "lastName": "a", "firstName": "b", "birthdate": "14/07/2006"},
    ],
)
def test_s57_a_bad_body(client, body):
    status, answer = search(client, body)
    assert (status, answer["errors"][0]["status"]) == (400, "400")


def test_a_secret_is_exchanged_for_an_hour(client):
    opened = open_client("livret", [Scope.SCHOOL_RECORD])
    given = client.post("/api/application/token", credentials(opened, Scope.SCHOOL_RECORD)).json()
    assert (given["token_type"], given["expires_in"], given["scope"]) == (
        "bearer",
        3600,
        Scope.SCHOOL_RECORD,
    )
    page = f"/api/organizations/{UAI}/certifications"
    assert client.get(page, headers=bearer(given["access_token"])).status_code == 200
    with time.shifted(datetime.timedelta(hours=1, seconds=1)):
        assert client.get(page, headers=bearer(given["access_token"])).status_code == 401


def test_wrong_secrets_and_scopes(client):
    opened = open_client("livret", [Scope.SCHOOL_RECORD])
    right = credentials(opened, Scope.SCHOOL_RECORD)
    codes = {
        "secret": client.post("/api/token", right | {"client_secret": "x"}).status_code,
        "client": client.post("/api/token", right | {"client_id": str(uuid.uuid4())}).status_code,
        "no uuid": client.post("/api/token", right | {"client_id": "x"}).status_code,
        "scope": client.post("/api/token", right | {"scope": "parcoursup"}).status_code,
        "grant": client.post("/api/token", right | {"grant_type": "password"}).status_code,
        "empty": client.post("/api/token", right | {"client_secret": ""}).status_code,
        "method": client.get("/api/token").status_code,
    }
    assert codes == {
        "secret": 401,
        "client": 401,
        "no uuid": 401,
        "scope": 403,
        "grant": 400,
        "empty": 400,
        "method": 405,
    }


def test_secrets_and_tokens_are_kept_as_hashes_and_rotate(client):
    first = open_client("livret", [Scope.SCHOOL_RECORD])
    second = open_client("livret", [Scope.SCHOOL_RECORD])
    tokens = [
        client.post("/api/token", credentials(one, Scope.SCHOOL_RECORD)).json()["access_token"]
        for one in (first, second)
    ]
    stored = str([*ApiSecret.objects.values_list(), *ApiToken.objects.values_list()])
    assert not any(secret in stored for secret in (first.secret, second.secret, *tokens))
    assert revoke_secrets("livret", keep_newest=True) == 1
    codes = [
        client.post("/api/token", credentials(one, Scope.SCHOOL_RECORD)).status_code
        for one in (first, second)
    ]
    assert codes == [401, 200]


def test_rates_are_limited(client, settings):
    settings.API_PER_MINUTE_AND_CLIENT, settings.API_TOKENS_PER_MINUTE_AND_ADDRESS = 1, 1
    opened = open_client("livret", [Scope.SCHOOL_RECORD])
    token = client.post("/api/token", credentials(opened, Scope.SCHOOL_RECORD)).json()["access_token"]
    assert client.post("/api/token", credentials(opened, Scope.SCHOOL_RECORD)).status_code == 429
    page = f"/api/organizations/{UAI}/certifications"
    codes = [client.get(page, headers=bearer(token)).status_code for _place in range(2)]
    assert codes == [200, 429]
