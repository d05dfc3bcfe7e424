from importlib import import_module

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "pix.project"
    label = "project"

    def ready(self) -> None:
        """Checks and signals are declared by being read."""
        import_module("pix.project.checks")
        import_module("pix.project.complementary")
        import_module("pix.project.observing")
