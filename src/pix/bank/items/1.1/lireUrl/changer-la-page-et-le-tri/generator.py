from urllib.parse import parse_qsl, urlsplit


def adresse(v, page, tri):
    return (
        f"https://annonces.valcombe.test/liste?rubrique=velo&commune={v['commune']}&du=2027-03-{v['debut']:02}"
        f"&au=2027-03-{v['debut'] + 6:02}&page={page}&tri={tri}"
    )


def build(v, _rng):
    whole = adresse(v, v["page"], v["vers"])
    start, _, query = whole.partition("?")
    return {
        "vars": {
            "depart": adresse(v, 1, "prix"),
            "arrivee": whole,
            "melange": f"{start}?{'&'.join(reversed(query.split('&')))}",
            "seule_page": adresse(v, v["page"], "prix"),
            "seul_tri": adresse(v, 1, v["vers"]),
        }
    }


def judge(expected, answer):
    """The same address once read: order of the settings left free, each given once."""
    typed = answer.strip().removeprefix("https://")
    wanted = urlsplit(expected["depart"])
    given = urlsplit(f"https://{typed}")
    pairs = parse_qsl(given.query, keep_blank_values=True)
    settings = dict(parse_qsl(wanted.query)) | {"page": str(expected["page"]), "tri": expected["tri"]}
    place = (given.hostname, given.path.rstrip("/"))
    return place == (wanted.hostname, wanted.path) and len(pairs) == len(settings) and dict(pairs) == settings
