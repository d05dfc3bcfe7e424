"""Sentences that wait for the next page (« Your password is changed »), in a cookie of this host."""

from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core import signing


class CookieNotes(CookieStorage):
    """Its signer is made when a sentence is read or written, not at each request."""

    cookie_name = f"{settings.HOST_PREFIX}messages"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super(CookieStorage, self).__init__(*args, **kwargs)

    @cached_property
    def signer(self) -> signing.Signer:
        return signing.get_cookie_signer(salt=self.key_salt)
