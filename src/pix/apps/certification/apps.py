import importlib

from django.apps import AppConfig


class CertificationConfig(AppConfig):
    name = "pix.apps.certification"
    label = "certification"

    def ready(self) -> None:
        by_clock = ("actions.mass_import", "actions.reminding")
        for module in (*by_clock, "personal_data", "receivers"):
            importlib.import_module(f"pix.apps.certification.{module}")
