from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "pix.project"
    label = "project"
