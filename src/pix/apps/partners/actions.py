"""Opening a client, giving it secrets, exchanging a secret for a token of one hour."""

import secrets
import uuid
from collections.abc import Iterable

from attrs import frozen
from django.conf import settings
from django.db import transaction

from pix.apps.journal.actions import record
from pix.apps.partners.enums import Scope
from pix.apps.partners.errors import InvalidToken, ScopeNotGranted, UnknownClient
from pix.apps.partners.models import ApiClient, ApiSecret, ApiToken
from pix.apps.partners.secrets import hash_secret
from pix.common import time


@frozen
class Opened:
    """A client and its new secret, which is nowhere else."""

    client: ApiClient
    secret: str


@frozen
class Bearer:
    """A token just given, and its life in seconds."""

    token: str
    scope: str
    seconds: int


@transaction.atomic
def open_client(name: str, scopes: Iterable[Scope], *, actor_id: int | None = None) -> Opened:
    """Opens a client, or gives an open one another secret and these scopes."""
    granted = [str(scope) for scope in scopes]
    client, _created = ApiClient.objects.update_or_create(
        name=name, defaults={"scopes": granted, "closed_at": None}
    )
    secret = secrets.token_urlsafe(32)
    ApiSecret.objects.create(client=client, secret_hash=hash_secret(secret))
    record("api_client.secret_given", f"api_client:{client.pk}", actor_id=actor_id, scopes=granted)
    return Opened(client, secret)


@transaction.atomic
def revoke_secrets(name: str, *, keep_newest: bool = False, actor_id: int | None = None) -> int:
    """Ends the secrets of a client, and its tokens; returns how many secrets. Raises UnknownClient."""
    client = ApiClient.objects.filter(name=name).first()
    if client is None:
        raise UnknownClient
    live = client.secrets.filter(revoked_at=None)
    newest = live.order_by("-pk").first()
    if keep_newest and newest is not None:
        live = live.exclude(pk=newest.pk)
    count = live.update(revoked_at=time.now())
    client.tokens.all().delete()
    record("api_client.secrets_revoked", f"api_client:{client.pk}", actor_id=actor_id, count=count)
    return count


@transaction.atomic
def give_token(client_id: str, secret: str, scope: str) -> Bearer:
    """Raises UnknownClient, ScopeNotGranted."""
    row = _live_secret(client_id, secret)
    if scope not in row.client.scopes:
        raise ScopeNotGranted
    now = time.now()
    ApiSecret.objects.filter(pk=row.pk).update(last_used_at=now)
    token, life = secrets.token_urlsafe(32), settings.API_TOKEN_LIFE
    ApiToken.objects.create(
        client=row.client,
        token_hash=hash_secret(token),
        scope=scope,
        created_at=now,
        expires_at=now + life,
    )
    record("api_client.token_given", f"api_client:{row.client_id}", actor_id=None, scope=scope)
    return Bearer(token, scope, int(life.total_seconds()))


def check_token(token: str, scope: Scope) -> ApiClient:
    """The client that shows this token. Raises InvalidToken, ScopeNotGranted."""
    row = ApiToken.objects.filter(token_hash=hash_secret(token)).select_related("client").first()
    if row is None or row.expires_at <= time.now() or row.client.closed_at is not None:
        raise InvalidToken
    if row.scope != scope or scope not in row.client.scopes:
        raise ScopeNotGranted
    return row.client


def purge_tokens() -> int:
    return ApiToken.objects.filter(expires_at__lt=time.now()).delete()[0]


def _live_secret(client_id: str, secret: str) -> ApiSecret:
    try:
        identifier = uuid.UUID(client_id)
    except ValueError:
        raise UnknownClient from None
    rows = ApiSecret.objects.filter(
        client__client_id=identifier,
        client__closed_at=None,
        revoked_at=None,
        secret_hash=hash_secret(secret),
    )
    row = rows.select_related("client").first()
    if row is None:
        raise UnknownClient
    return row
