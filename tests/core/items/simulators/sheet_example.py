"""A workbook for the tests of the spreadsheet."""

from typing import Any

SPEC: dict[str, Any] = {
    "name": "sheet",
    "sheets": [
        {
            "sheet": "Commandes",
            "rows": [
                ["Article", "Rayon", "Prix", "Nombre", "Total"],
                ["Gourde", "Sport", "12,50 €", 3],
                ["Lampe", "Maison", "8 €", 5],
                ["Corde", "Sport", "20 €", 2],
                ["Tapis", "Maison", "7,90 €", 4],
                ["Ballon", "Sport", "15 €", 1],
            ],
            "cells": {"G1": "Remise", "H1": "20 %", "G2": "=SOMME(D2:D6)"},
            "table": "A1:E6",
            "formats": {"E2:E6": "euro"},
        },
        {"sheet": "Tarifs", "rows": [["Rayon", "Frais"], ["Sport", 2], ["Maison", 3]]},
    ],
    "select": "E2",
}
