def build(v, rng):
    draw = rng("amis")
    a, b, c, d, e, f, g = v["prenoms"]
    cas = rng.cycle("cas", ["identifie", "commente"])
    amis = {a: [b, c], b: [a, f], c: [a], d: [e], e: [d], f: [b]}
    if cas == "identifie":
        amis |= {c: [a, g], g: [c]}
        voient = [b, c, d, e]
        raison = (
            f"{b} et {c} sont amis avec {a}. Identifier {d} lui montre la photo, ainsi qu'à ses amis : {e}."
        )
        action = f"{b} a identifié {d} sur cette photo."
    else:
        amis |= {a: [b, c, d], d: [a, e, g], g: [d]}
        voient = [b, c, d]
        raison = (
            f"{b}, {c} et {d} sont amis avec {a}. Un commentaire ne change pas l'audience : "
            f"les autres amis de la personne qui commente ne voient rien de plus."
        )
        action = f"{d} a commenté : « Quelle lumière ! »"
    autres = [one for one in (b, c, d, e, f, g) if one not in voient]
    table = "| Personne | Ses amis |\n|---|---|\n" + "".join(
        f"| {nom} | {', '.join(draw.shuffle(amis[nom]))} |\n" for nom in draw.shuffle(v["prenoms"])
    )
    body = f"::: carte {a} | {draw.randint(2, 26)} mars 2027 · ♥ Amis\n![Un champ au coucher du soleil](Photo)\n\n{action}\n:::\n\n## Qui est ami avec qui\n\n{table}"
    return {
        "vars": {
            "raison": raison, "liste": ", ".join(voient), "voient": voient,
            "autres": [{"text": nom, "feedback": "Rien, dans les règles, ne lui montre la photo."} for nom in autres],
        },
        "simulator": {"new_pages": {"placette/photo": {"title": "La photo", "body": body}}},
    }  # fmt: skip
