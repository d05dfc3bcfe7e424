import importlib

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    name = "pix.apps.organizations"
    label = "organizations"

    def ready(self) -> None:
        for module in ("tasks", "personal_data"):
            importlib.import_module(f"pix.apps.organizations.{module}")
