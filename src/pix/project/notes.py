"""Sentences that wait for the next page (« Your password is changed »), in a cookie of this host."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage


class CookieNotes(CookieStorage):
    cookie_name = f"{settings.HOST_PREFIX}messages"
