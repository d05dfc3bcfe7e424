from django.apps import AppConfig


class CentresConfig(AppConfig):
    name = "pix.apps.centres"
    label = "centres"
