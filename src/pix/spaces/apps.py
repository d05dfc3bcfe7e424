from django.apps import AppConfig


class SpacesConfig(AppConfig):
    name = "pix.spaces"
    label = "spaces"
