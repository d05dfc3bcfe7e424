"""The living page: every component in every state, on invented data."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from pix.ui import gallery as sample


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """In English whatever the language of the site, since its samples are not translated."""
    with translation.override("en"):
        context = {
            **sample.chrome(),
            "swatches": sample.SWATCHES,
            "icons": sample.icon_names(),
            "sections": sample.SECTIONS,
            "areas": sample.GARDEN,
            "first_area": sample.GARDEN[0],
            "blooms": sample.BLOOMS,
            "blank_form": sample.SampleForm(auto_id="blank_%s"),
            "wrong_form": sample.SampleForm(sample.WRONG_DATA, auto_id="wrong_%s"),
            "page": Paginator(range(240), 10).page(7),
            "verdicts": ("ok", "ko", "aband", "timedout", "focusedOut", "partially"),
            "notices": sample.NOTICES,
        }
        return render(request, "ui/gallery.html", context)
