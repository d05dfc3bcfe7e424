import json

from whitenoise.storage import CompressedManifestStaticFilesStorage

from pix.common.static_files import FixedFiles


def test_addresses_are_those_of_whitenoise(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path
    paths = {"ui/a.css": "ui/a.0123.css", "ui/icons.svg": "ui/icons.4567.svg"}
    manifest = {"paths": paths, "version": "1.1", "hash": "x"}
    (tmp_path / "staticfiles.json").write_text(json.dumps(manifest))
    fixed, plain = (kind(location=tmp_path) for kind in (FixedFiles, CompressedManifestStaticFilesStorage))
    for name in [*paths, *paths, "ui/icons.svg#i-check"]:
        assert fixed.url(name) == plain.url(name)
    assert fixed.url("ui/a.css").endswith("/ui/a.0123.css")
