SENS = {
    "gouv.fr": "Cette extension est réservée aux services de l'État.",
    "org": "Cette extension fait d'abord penser à une association.",
    "fr": "Cette extension désigne la France, sans dire qui tient le site.",
    "com": "Cette extension a d'abord été créée pour le commerce.",
}


def build(v, _rng):
    autres = [
        {"text": f"`{v['mot']}-valcombe.{fin}`", "feedback": sens}
        for fin, sens in SENS.items()
        if fin != v["cas"]["fin"]
    ]
    return {"vars": {"autres": autres}}
