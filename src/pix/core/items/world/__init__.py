"""The invented world: sites and pages whose slots a variant fills (docs/subsystems/world.md)."""

from pix.core.items.world.reading import SiteFiles, read_page, read_site, read_world, resolve
from pix.core.items.world.values import EMPTY_WORLD, Document, Page, Site, Town, World, WorldError

__all__ = [
    "EMPTY_WORLD",
    "Document",
    "Page",
    "Site",
    "SiteFiles",
    "Town",
    "World",
    "WorldError",
    "read_page",
    "read_site",
    "read_world",
    "resolve",
]
