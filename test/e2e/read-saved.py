# Reads a saved form with openpyxl and prints what of it the test looks at, as JSON.
# Arguments: the file; cells of 统计表 whose values are asked for, and those whose locks are: "D7,F7" "D7,C7".
import json
import sys

import openpyxl

path, figures, locks = sys.argv[1:4]
book = openpyxl.load_workbook(path)
table = book["统计表"]
print(
    json.dumps(
        {
            "figures": {cell: table[cell].value for cell in figures.split(",")},
            "locked": {cell: table[cell].protection.locked for cell in locks.split(",")},
            "unlocked": [
                f"{sheet.title}!{cell.coordinate}"
                for sheet in book.worksheets
                for row in sheet.iter_rows()
                for cell in row
                if not cell.protection.locked
            ],
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
