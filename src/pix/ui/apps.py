from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "pix.ui"
    label = "ui"
