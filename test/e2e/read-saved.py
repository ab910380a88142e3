# Reads a saved form with openpyxl and prints what of it the test looks at, as JSON.
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
table = book["统计表"]
print(
    json.dumps(
        {
            "figures": {cell: table[cell].value for cell in ("D7", "F7", "D8", "F4")},
            "locked": {cell: table[cell].protection.locked for cell in ("D7", "C7", "H7")},
            "protected": [sheet.protection.sheet for sheet in book.worksheets],
            "states": [sheet.sheet_state for sheet in book.worksheets],
            "structure": bool(book.security and book.security.lockStructure),
            "names": len(book.defined_names.definedName)
            if hasattr(book.defined_names, "definedName")
            else len(book.defined_names),
            "validations": sum(len(rule.sqref.ranges) for rule in table.data_validations.dataValidation),
        },
        ensure_ascii=False,
    )
)
