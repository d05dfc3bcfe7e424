"""Answers of the API: JSON, errors as partners know them."""

from typing import Any

from django.http import JsonResponse

TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    409: "Conflict",
    415: "Unsupported Media Type",
    429: "Too Many Requests",
}


def reply(content: dict[str, Any]) -> JsonResponse:
    return JsonResponse(content, json_dumps_params={"ensure_ascii": False})


def refuse(status: int, detail: str, **headers: str) -> JsonResponse:
    error = {"status": str(status), "title": TITLES[status], "detail": detail}
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return JsonResponse({"errors": [error]}, status=status, headers=sent)
