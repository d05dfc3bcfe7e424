"""Columns that a candidate's line and a certification both have."""

from typing import Any

from django.conf import settings
from django.db import models

TEXT: dict[str, Any] = {"max_length": 255, "blank": True}


def person_or_none(related_name: str = "+") -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name=related_name
    )


class Identity(models.Model):
    """Who somebody is on the day of the exam."""

    last_name = models.CharField(max_length=255)
    first_name = models.CharField(max_length=255)
    sex = models.CharField(max_length=1, blank=True)
    birthdate = models.DateField()
    birth_country = models.CharField(**TEXT)
    birth_insee_code = models.CharField(max_length=5, blank=True)
    birth_postal_code = models.CharField(max_length=5, blank=True)
    birth_city = models.CharField(**TEXT)
    external_id = models.CharField(**TEXT)

    class Meta:
        abstract = True

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}"


IDENTITY_COLUMNS = (
    "last_name", "first_name", "sex", "birthdate", "birth_country", "birth_insee_code", "birth_postal_code",
    "birth_city", "external_id",
)  # fmt: skip
