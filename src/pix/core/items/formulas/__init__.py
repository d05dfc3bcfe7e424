"""Spreadsheet formulas as a French spreadsheet writes them: read, computed, copied and moved.

`values` reads what is typed in a cell and writes what the cell shows; `syntax` reads a formula, `references`
rewrites its cells; `functions` are the known functions; `evaluation` computes a workbook. `sheet-formula.js`
does the same in the page: `tests/core/items/formula_cases.json` is run by both.
"""

from pix.core.items.formulas.evaluation import Evaluation, precedents
from pix.core.items.formulas.functions import FUNCTIONS, french_name
from pix.core.items.formulas.references import (
    Area,
    Ref,
    column_letters,
    column_number,
    delete_lines,
    insert_lines,
    parse_area,
    shift,
    write_area,
)
from pix.core.items.formulas.syntax import Call, Expr, FormulaError, functions_of, literals_of, parse_formula
from pix.core.items.formulas.values import (
    DIVISION,
    LOOP,
    MISSING,
    NAME,
    REFERENCE,
    SYNTAX,
    VALUE,
    Fault,
    Value,
    compare,
    display,
    fold,
    read_input,
    same_value,
)

__all__ = [
    "DIVISION",
    "FUNCTIONS",
    "LOOP",
    "MISSING",
    "NAME",
    "REFERENCE",
    "SYNTAX",
    "VALUE",
    "Area",
    "Call",
    "Evaluation",
    "Expr",
    "Fault",
    "FormulaError",
    "Ref",
    "Value",
    "column_letters",
    "column_number",
    "compare",
    "delete_lines",
    "display",
    "fold",
    "french_name",
    "functions_of",
    "insert_lines",
    "literals_of",
    "parse_area",
    "parse_formula",
    "precedents",
    "read_input",
    "same_value",
    "shift",
    "write_area",
]
