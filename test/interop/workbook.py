# Reads workbooks with openpyxl: dumps what stands in them as JSON, or saves them again.
#
# stdin:  {"dump": [path…]}                                   stdout: [workbook…]
#         {"count": path}                                     stdout: {sheet: rows}
#         {"resave": [{"input": path, "output": path, "type": [[sheet, cell, value]…]?}…]}   stdout: []
import datetime
import json
import sys

import openpyxl


def plain(value):
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


def cells_of(sheet, cached):
    found = []
    for row in sheet.iter_rows():
        for cell in row:
            if not cell.has_style and cell.value is None:
                continue
            item = {"cell": cell.coordinate, "locked": cell.protection.locked}
            if cell.data_type == "f":
                item["formula"] = cell.value[1:]
                value = cached[cell.coordinate].value
            else:
                value = cell.value
            if value is not None:
                item["value"] = plain(value)
            item["type"] = cached[cell.coordinate].data_type
            item["font"] = [cell.font.name, cell.font.sz]
            if cell.hyperlink is not None:
                item["link"] = cell.hyperlink.location
            found.append(item)
    return found


def validations_of(sheet):
    return [
        {
            "areas": str(v.sqref),
            "type": v.type,
            "operator": v.operator,
            "formula1": v.formula1,
            "formula2": v.formula2,
            "style": v.errorStyle,
            "allowBlank": v.allowBlank,
            "prompt": [v.promptTitle, v.prompt] if v.prompt is not None else None,
            "error": [v.errorTitle, v.error] if v.showErrorMessage else None,
        }
        for v in sheet.data_validations.dataValidation
    ]


def conditionals_of(sheet):
    return [
        {
            "areas": str(group.sqref),
            "formula": rule.formula[0],
            "priority": rule.priority,
            "stop": bool(rule.stopIfTrue),
            "fill": rule.dxf.fill.bgColor.rgb,
        }
        for group in sheet.conditional_formatting
        for rule in group.rules
    ]


def protection_of(sheet):
    names = "sheet objects scenarios formatCells formatColumns formatRows sort autoFilter"
    names += " selectLockedCells selectUnlockedCells insertRows deleteRows"
    return {name: getattr(sheet.protection, name) for name in names.split()}


def print_of(sheet):
    return {
        "area": sheet.print_area,
        "titleRows": sheet.print_title_rows,
        "titleColumns": sheet.print_title_cols,
        "scale": sheet.page_setup.scale,
        "orientation": sheet.page_setup.orientation,
        "paper": sheet.page_setup.paperSize,
        "fit": sheet.sheet_properties.pageSetUpPr is not None
        and sheet.sheet_properties.pageSetUpPr.fitToPage,
        "wide": sheet.page_setup.fitToWidth,
        "tall": sheet.page_setup.fitToHeight,
        "centered": sheet.print_options.horizontalCentered,
        "footer": sheet.oddFooter.center.text,
        "margins": [getattr(sheet.page_margins, side) for side in ("left", "right", "top", "bottom")],
    }


def view_of(sheet):
    view = sheet.sheet_view
    cursor = [s for s in view.selection if (s.pane or "topLeft") == (view.pane.activePane if view.pane else "topLeft")]
    return {
        "gridLines": view.showGridLines is not False,
        "zoom": view.zoomScale,
        "freeze": sheet.freeze_panes,
        "front": bool(view.tabSelected),
        "cursor": cursor[0].activeCell if cursor else None,
    }


def sheet_of(sheet, cached):
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "cells": cells_of(sheet, cached),
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "validations": validations_of(sheet),
        "conditionals": conditionals_of(sheet),
        "protection": protection_of(sheet),
        "print": print_of(sheet),
        "view": view_of(sheet),
        "filter": sheet.auto_filter.ref,
        "columns": [
            {"from": d.min, "to": d.max, "width": d.width, "hidden": d.hidden, "locked": d.protection.locked}
            for d in sheet.column_dimensions.values()
        ],
        "rows": [
            {"row": r, "height": d.ht, "hidden": d.hidden}
            for r, d in sheet.row_dimensions.items()
            if d.ht is not None
        ],
    }


def dump(path):
    book = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    security = book.security
    return {
        "sheets": [sheet_of(s, cached[s.title]) for s in book.worksheets],
        "names": {n.name: n.attr_text for n in book.defined_names.definedName},
        "active": book.active.title,
        "structureProtected": bool(security is not None and security.lockStructure),
        "title": book.properties.title,
        "modified": plain(book.properties.modified),
        "fullCalcOnLoad": bool(book.calculation.fullCalcOnLoad),
        "normalLocked": book._named_styles["Normal"].protection.locked,
    }


def main():
    request = json.load(sys.stdin)
    for job in request.get("resave", []):
        book = openpyxl.load_workbook(job["input"])
        for sheet, cell, value in job.get("type", []):
            book[sheet][cell] = value
        book.save(job["output"])
    if "count" in request:
        book = openpyxl.load_workbook(request["count"], read_only=True)
        json.dump({s.title: sum(1 for _ in s.iter_rows(values_only=True)) for s in book.worksheets}, sys.stdout)
        return
    json.dump([dump(path) for path in request.get("dump", [])], sys.stdout)


main()
