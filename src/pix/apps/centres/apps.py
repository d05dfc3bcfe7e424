import importlib

from django.apps import AppConfig


class CentresConfig(AppConfig):
    name = "pix.apps.centres"
    label = "centres"

    def ready(self) -> None:
        for module in ("receivers", "personal_data"):
            importlib.import_module(f"pix.apps.centres.{module}")
