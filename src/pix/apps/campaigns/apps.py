import importlib

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CampaignsConfig(AppConfig):
    name = "pix.apps.campaigns"
    label = "campaigns"

    def ready(self) -> None:
        for module in ("receivers", "personal_data"):
            importlib.import_module(f"pix.apps.campaigns.{module}")
        catalogue = importlib.import_module("pix.apps.campaigns.catalogue")
        post_migrate.connect(catalogue.synchronise_after_migration, sender=self)
