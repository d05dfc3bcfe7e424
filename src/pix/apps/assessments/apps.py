from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "pix.apps.assessments"
    label = "assessments"

    def ready(self) -> None:
        from pix.apps.assessments import exports, tasks  # noqa: F401, PLC0415 - both declare what they do
