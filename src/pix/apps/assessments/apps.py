from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "pix.apps.assessments"
    label = "assessments"
