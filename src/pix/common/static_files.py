"""Addresses of scripts, sheets and pictures: a page has a dozen, and they never change in a process."""

from functools import lru_cache

from whitenoise.storage import CompressedManifestStaticFilesStorage


class FixedFiles(CompressedManifestStaticFilesStorage):
    """WhiteNoise's, whose addresses are worked out once each."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.address_of = lru_cache(maxsize=2048)(super().url)

    def url(self, name: str, force: bool = False) -> str:
        return self.address_of(name, force)
