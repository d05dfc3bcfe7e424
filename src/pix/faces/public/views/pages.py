from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render


def home(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("app:dashboard")
    return render(request, "public/home.html")


def text_page(request: HttpRequest, name: str) -> HttpResponse:
    return render(request, f"public/{name}.html")


def site_map(request: HttpRequest) -> HttpResponse:
    return render(request, "public/site_map.html")


def status(request: HttpRequest) -> HttpResponse:
    return render(request, "public/status.html")
