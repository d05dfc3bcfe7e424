from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "pix.apps.assessments"
    label = "assessments"

    def ready(self) -> None:
        from pix.apps.assessments import tasks  # noqa: F401, PLC0415 - declares what the worker does
