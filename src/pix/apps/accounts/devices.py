"""What a person recognises in a list of their open sessions: a browser and a system, nothing finer."""

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def describe_device(user_agent: str) -> str:
    """`"Firefox, Windows"`; one word when only one is recognised, empty when none is."""
    found = (
        next((name for mark, name in names if mark in user_agent), None) for names in (BROWSERS, SYSTEMS)
    )
    return ", ".join(name for name in found if name)
