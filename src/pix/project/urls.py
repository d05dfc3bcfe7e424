from django.urls import include, path

urlpatterns = [
    path("", include("pix.faces.app.urls")),  # first: almost every request is an answer
    path("ui/", include("pix.ui.urls")),
    path("", include("pix.faces.public.urls")),
    path("orga/", include("pix.faces.orga.urls")),
    path("certif/", include("pix.faces.certif.urls")),
    path("admin/", include("pix.faces.admin.urls")),
    path("api/", include("pix.faces.api.urls")),
    path("surveillance/", include("pix.faces.supervision.urls")),
    path("editor/", include("pix.faces.editor.urls")),
]

handler400 = "pix.faces.public.views.errors.bad_request"
handler403 = "pix.faces.public.views.errors.permission_denied"
handler404 = "pix.faces.public.views.errors.page_not_found"
handler500 = "pix.faces.public.views.errors.server_error"
