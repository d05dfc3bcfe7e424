"""`pix api-client`: opening a client, replacing its secret."""

import datetime

import pytest
from django.core.management import CommandError, call_command

from pix.apps.partners.actions import give_token, purge_tokens
from pix.apps.partners.errors import UnknownClient
from pix.apps.partners.models import ApiClient, ApiToken
from pix.common import time

pytestmark = pytest.mark.django_db
SCOPE = "parcoursup"


def open_client(capsys, *scopes: str) -> tuple[str, str]:
    call_command("api_client", "portail", *scopes)
    told = dict(line.split(": ") for line in capsys.readouterr().out.strip().split("\n"))
    return told["client_id"], told["client_secret"]


def test_the_secret_is_shown_once_and_opens_a_token(capsys):
    client_id, secret = open_client(capsys, SCOPE)
    assert give_token(client_id, secret, SCOPE).scope == SCOPE
    assert secret not in str(ApiClient.objects.values_list())


def test_an_older_secret_ends_when_the_new_one_is_in_place(capsys):
    first, second = open_client(capsys, SCOPE), open_client(capsys, SCOPE)
    call_command("api_client", "portail", revoke_older=True)
    assert capsys.readouterr().out == "1 secrets ended.\n"
    with pytest.raises(UnknownClient):
        give_token(*first, SCOPE)
    assert give_token(*second, SCOPE)


def test_what_is_missing_is_said():
    with pytest.raises(CommandError, match="at least one scope"):
        call_command("api_client", "portail")
    with pytest.raises(CommandError, match="No client is called"):
        call_command("api_client", "nobody", revoke_older=True)
    with pytest.raises(CommandError):
        call_command("api_client", "portail", "everything")


def test_old_tokens_are_forgotten(capsys):
    give_token(*open_client(capsys, SCOPE), SCOPE)
    assert purge_tokens() == 0
    with time.shifted(datetime.timedelta(hours=2)):
        assert purge_tokens() == 1
    assert not ApiToken.objects.exists()
