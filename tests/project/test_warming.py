import gc

import pytest

from pix.apps.content import registry
from pix.faces.app.presenters.body import bodies
from pix.project import warming


@pytest.mark.django_db
def test_what_is_warmed_is_not_rendered_again(settings):
    release = registry.current_release()
    settings.VARIANTS_IN_MEMORY = 20
    bodies.forget()
    assert warming.warm(release, pause=0) == 20
    listed = next(iter(release.listed.values()))
    key = (release.digest, f"{listed.id}.{listed.version}.0", "fr")
    assert (len(bodies.made), key in bodies.made) == (20, True)
    assert warming.warm(release, pause=0) == 20
    assert len(bodies.made) == 20


def test_memory_is_settled():
    before = gc.get_threshold()
    try:
        warming.settle_memory()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
