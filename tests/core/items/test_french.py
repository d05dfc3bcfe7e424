from pix.core.items.french import with_de


def test_de_before_a_name():
    names = ["Aubrelle", "Brest", "le marché de Noël", "les Vernes", "la kermesse", "Étincelles"]
    assert [with_de(name) for name in names] == [
        "d'Aubrelle", "de Brest", "du marché de Noël", "des Vernes", "de la kermesse", "d'Étincelles",
    ]  # fmt: skip
