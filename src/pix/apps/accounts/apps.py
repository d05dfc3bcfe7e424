import importlib

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "pix.apps.accounts"
    label = "accounts"

    def ready(self) -> None:
        importlib.import_module("pix.apps.accounts.tasks")
