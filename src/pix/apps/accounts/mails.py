"""Tasks that send the mails of accounts. Their arguments name rows; secrets are made here and nowhere kept.

A task queued twice sends a second mail with a new secret: harmless, each is valid once.
"""

from collections.abc import Callable

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from pix.apps.accounts import demands, letters
from pix.apps.accounts.addresses import mask_email
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.models import EmailChange, User
from pix.apps.accounts.queries import find_by_email
from pix.apps.journal.actions import record
from pix.common import jobs

TEMPLATES = "accounts/mails/letter"


def send(email: str, language: str, write: Callable[[], letters.Letter]) -> None:
    """Writes a letter in the person's language and sends it as text and HTML."""
    with translation.override(language):
        letter = write()
        context = letters.context_of(letter) | {"language": language}
        message = EmailMultiAlternatives(
            subject=letter.subject, body=render_to_string(f"{TEMPLATES}.txt", context), to=[email]
        )
        message.attach_alternative(render_to_string(f"{TEMPLATES}.html", context), "text/html")
    message.send()


def living(user_id: int) -> User | None:
    """The person, when there is still an address to write to."""
    return User.objects.filter(pk=user_id, anonymised_at=None, email__isnull=False).first()


@jobs.task
def send_welcome(user_id: int, next_page: str = "") -> None:
    if user := living(user_id):
        key = demands.make_confirmation_key(user)
        send(user.email, user.language, lambda: letters.welcome(user.first_name, key, next_page))


@transaction.atomic
def open_reset(user: User) -> str:
    record("account.password_reset_asked", f"user:{user.pk}", actor_id=None)
    return demands.make_reset_key(user)


@jobs.task
def send_password_reset(email: str) -> None:
    """Does nothing for an unknown address: asking costs the same on the page, whoever asks."""
    user = find_by_email(email)
    if user and user.methods.filter(provider=Provider.PIX).exists():
        key = open_reset(user)
        send(user.email, user.language, lambda: letters.password_reset(user.first_name, key))


@jobs.task
def send_email_code(change_id: int) -> None:
    change = EmailChange.objects.filter(pk=change_id).select_related("user").first()
    if change and change.is_waiting:
        code = demands.make_code(change)
        send(change.new_email, change.user.language, lambda: letters.email_code(change.user.first_name, code))


@jobs.task
def send_email_changed(user_id: int, old_email: str) -> None:
    if user := living(user_id):
        masked = mask_email(user.email)
        send(old_email, user.language, lambda: letters.email_changed(user.first_name, masked))


@jobs.task
def send_password_changed(user_id: int) -> None:
    if user := living(user_id):
        send(user.email, user.language, lambda: letters.password_changed(user.first_name))


@jobs.task
def send_connection_warning(user_id: int) -> None:
    if user := living(user_id):
        key = "" if user.email_confirmed_at else demands.make_confirmation_key(user)
        send(user.email, user.language, lambda: letters.connection_warning(user.first_name, key))


@jobs.task
def send_farewell(email: str, language: str, first_name: str) -> None:
    send(email, language, lambda: letters.farewell(first_name))


@jobs.task
def send_export_ready(user_id: int) -> None:
    if user := living(user_id):
        send(user.email, user.language, lambda: letters.export_ready(user.first_name))
