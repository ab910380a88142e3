# Works on forms as other programs do: openpyxl leaves names and merges where they were, LibreOffice moves them along.
#
# stdin:  {"openpyxl": [{"input", "output", "steps"}…], "office": [{"input", "output", "steps"}…], "profile": dir}
#         a step is [verb, …]: insertRows at n · deleteRow at · insertColumns at n · deleteColumn at · rename name ·
#         cut from to · copySheet name · unmerge
# stdout: []
import json
import sys

import openpyxl


def by_openpyxl(job):
    book = openpyxl.load_workbook(job["input"])
    sheet = book["统计表"]
    for verb, *args in job["steps"]:
        if verb == "insertRows":
            sheet.insert_rows(*args)
        elif verb == "deleteRow":
            sheet.delete_rows(args[0])
        elif verb == "insertColumns":
            sheet.insert_cols(*args)
        elif verb == "deleteColumn":
            sheet.delete_cols(args[0])
        elif verb == "rename":
            sheet.title = args[0]
        elif verb == "unmerge":
            for area in list(sheet.merged_cells.ranges):
                sheet.unmerge_cells(str(area))
        elif verb == "cut":
            sheet[args[1]].value = sheet[args[0]].value
            sheet[args[0]].value = None
        elif verb == "copySheet":
            book.copy_worksheet(sheet).title = args[0]
    book.save(job["output"])


def by_office(desktop, job):
    from office import FILTERS, prop, url

    document = desktop.loadComponentFromURL(url(job["input"]), "_blank", 0, (prop("Hidden", True),))
    try:
        document.unprotect("")
        sheets = document.getSheets()
        sheet = sheets.getByName("统计表")
        sheet.unprotect("")
        for verb, *args in job["steps"]:
            if verb == "insertRows":
                sheet.getRows().insertByIndex(args[0] - 1, args[1])
            elif verb == "deleteRow":
                sheet.getRows().removeByIndex(args[0] - 1, 1)
            elif verb == "insertColumns":
                sheet.getColumns().insertByIndex(args[0] - 1, args[1])
            elif verb == "deleteColumn":
                sheet.getColumns().removeByIndex(args[0] - 1, 1)
            elif verb == "rename":
                sheet.setName(args[0])
            elif verb == "unmerge":
                sheet.getCellRangeByName("A1:Z80").merge(False)
            elif verb == "cut":
                source = sheet.getCellRangeByName(args[0]).getRangeAddress()
                sheet.moveRange(sheet.getCellRangeByName(args[1]).getCellAddress(), source)
            elif verb == "copySheet":
                sheets.copyByName("统计表", args[0], sheets.getCount())
        document.storeToURL(url(job["output"]), (prop("FilterName", FILTERS["xlsx"]),))
    finally:
        document.close(True)


def main():
    request = json.load(sys.stdin)
    for job in request["openpyxl"]:
        by_openpyxl(job)
    if request["office"]:
        from office import start, stop

        process, desktop = start(request["profile"])
        try:
            for job in request["office"]:
                by_office(desktop, job)
        finally:
            stop(process)
    json.dump([], sys.stdout)


if __name__ == "__main__":
    main()
