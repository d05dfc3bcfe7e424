import importlib

from django.apps import AppConfig


class CertificationConfig(AppConfig):
    name = "pix.apps.certification"
    label = "certification"

    def ready(self) -> None:
        for module in ("actions.mass_import", "personal_data", "receivers"):  # by clock or signal
            importlib.import_module(f"pix.apps.certification.{module}")
