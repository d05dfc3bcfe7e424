from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "pix.common"
    label = "common"
