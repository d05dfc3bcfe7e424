from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "pix.apps.content"
    label = "content"
