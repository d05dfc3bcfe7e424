"""The settings LibreOffice starts with: French, formulas always computed again, nothing fetched, no macro."""

from pathlib import Path

from pix.documents.markup import document, tag

_SETTINGS = {
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale"): "fr-FR",
    ("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode"): "0",
    ("/org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode"): "0",
    ("/org.openoffice.Office.Calc/Content/Update", "Link"): "1",
    ("/org.openoffice.Office.Writer/Content/Update", "Link"): "0",
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution"): "true",
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks"): "true",
    ("/org.openoffice.Inet/Settings", "ooInetProxyType"): "2",
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName"): "127.0.0.1",
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort"): "9",
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName"): "127.0.0.1",
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort"): "9",
}


def prepare_profile(folder: Path) -> Path:
    """The folder, with the settings written if it is new."""
    settings = folder / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_bytes(_registry())
    return folder


def _registry() -> bytes:
    namespaces = {
        "oor": "http://openoffice.org/2001/registry",
        "xs": "http://www.w3.org/2001/XMLSchema",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    items = "".join(
        tag(
            "item",
            {"oor:path": path},
            tag("prop", {"oor:name": name, "oor:op": "fuse"}, tag("value", None, value)),
        )
        for (path, name), value in _SETTINGS.items()
    )
    return document("oor:items", namespaces, {}, items)
