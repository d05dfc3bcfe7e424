import gzip

import pytest
from csp.middleware import CSPMiddleware
from django.http import HttpResponse
from django.test import RequestFactory

from pix.common.middleware import Compress, FixedPolicy

PAGE = b"<p>Bonjour</p>" * 500


def reply_of(middleware, content=PAGE, accepted="gzip", **headers):
    request = RequestFactory().get("/", HTTP_ACCEPT_ENCODING=accepted)
    return middleware(lambda _request: HttpResponse(content, headers=headers))(request)


def test_pages_are_compressed_for_who_reads_gzip():
    reply = reply_of(Compress)
    assert (gzip.decompress(reply.content), reply["Content-Encoding"], reply["Vary"]) == (
        PAGE,
        "gzip",
        "Accept-Encoding",
    )
    assert int(reply["Content-Length"]) == len(reply.content) < len(PAGE) / 10


def test_others_are_not():
    assert reply_of(Compress, accepted="br").content == PAGE
    assert reply_of(Compress, b"short").content == b"short"
    assert reply_of(Compress, **{"Content-Encoding": "br"}).content == PAGE


def test_the_size_of_a_page_tells_nothing():
    assert len({len(reply_of(Compress).content) for _ in range(50)}) > 5


def test_an_etag_is_weakened_as_django_does():
    assert reply_of(Compress, ETag='"a"')["ETag"] == 'W/"a"'


def test_the_policy_is_that_of_the_settings():
    plain = reply_of(CSPMiddleware)["Content-Security-Policy"]
    assert reply_of(FixedPolicy)["Content-Security-Policy"] == plain
    assert "default-src 'self'" in plain


@pytest.mark.parametrize("name", ["_csp_replace", "_csp_update", "_csp_exempt"])
def test_a_page_may_have_a_policy_of_its_own(name):
    def view(_request):
        response = HttpResponse(PAGE)
        setattr(response, name, {"img-src": ["example.org"]} if name != "_csp_exempt" else True)
        return response

    request = RequestFactory().get("/")
    assert FixedPolicy(view)(request).headers == CSPMiddleware(view)(RequestFactory().get("/")).headers


def test_a_page_that_asks_for_a_nonce_goes_the_long_way():
    def view(request):
        return HttpResponse(str(request.csp_nonce))

    settled = RequestFactory().get("/")
    FixedPolicy(view)(settled)
    assert settled._csp_nonce
