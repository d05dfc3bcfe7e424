from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "pix.apps.journal"
    label = "journal"
