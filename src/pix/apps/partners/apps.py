from django.apps import AppConfig


class PartnersConfig(AppConfig):
    name = "pix.apps.partners"
    label = "partners"

    def ready(self) -> None:
        from pix.apps.partners import tasks  # noqa: F401, PLC0415 - it declares what it does
