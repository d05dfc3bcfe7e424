"""Which questions the site asks."""

from pix.apps.content.models import Release
from pix.common import metrics


@metrics.gauge("pix_releases", "Releases stored; the digest is that of the newest, which new tests use.")
def releases() -> dict[metrics.Labels, float]:
    newest = Release.objects.order_by("-id").values_list("digest", flat=True).first()
    return {(("newest", (newest or "none")[:12]),): Release.objects.count()}
