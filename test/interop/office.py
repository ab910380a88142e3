# Drives one headless LibreOffice over a pipe: open, calculate, save as, print, tell which cells are locked.
#
# stdin:  {"profile": dir, "jobs": [{"input": path, "outputs": [{"path", "format"}], "locks": bool}]}
# stdout: [{"locks"?: {...}} | {"error": text}], one for each job, in order
import json
import os
import signal
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {
    "xlsx": "Calc MS Excel 2007 XML",
    "xls": "MS Excel 97",
    "ods": "calc8",
    "pdf": "calc_pdf_Export",
    "csv": "Text - txt - csv (StarCalc)",
}
# Commas, quotes, UTF-8, cells as shown.
OPTIONS = {"csv": "44,34,76,1"}


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def prop(name, value):
    item = PropertyValue()
    item.Name, item.Value = name, value
    return item


def start(profile):
    pipe = "tallysheet" + uuid.uuid4().hex
    process = subprocess.Popen(
        [
            "soffice",
            "-env:UserInstallation=" + url(profile),
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--accept=pipe,name=%s;urp;" % pipe,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    deadline = time.time() + 60
    while True:
        try:
            remote = resolver.resolve(
                "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe
            )
            break
        except NoConnectException:
            if process.poll() is not None or time.time() > deadline:
                stop(process)
                raise SystemExit("LibreOffice did not start")
            time.sleep(0.05)
    desktop = remote.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", remote
    )
    return process, desktop


def stop(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def areas(ranges):
    addresses = ranges.getRangeAddresses()
    return [
        {
            "top": a.StartRow + 1,
            "left": a.StartColumn + 1,
            "bottom": a.EndRow + 1,
            "right": a.EndColumn + 1,
        }
        for a in addresses
    ]


def sheet_locks(sheet):
    # Groups of equally formatted cells cover the whole sheet, cells nobody wrote included.
    unlocked, locked = [], []
    groups = sheet.getUniqueCellFormatRanges()
    for i in range(groups.getCount()):
        group = groups.getByIndex(i)
        (locked if group.CellProtection.IsLocked else unlocked).extend(areas(group))
    return {
        "name": sheet.getName(),
        "protected": sheet.isProtected(),
        "unlocked": unlocked,
        "locked": locked,
    }


def locks(document):
    styles = document.getStyleFamilies().getByName("CellStyles")
    sheets = document.getSheets()
    return {
        "normalLocked": styles.getByName("Default").CellProtection.IsLocked,
        "sheets": [sheet_locks(sheets.getByIndex(i)) for i in range(sheets.getCount())],
    }


def run(desktop, job):
    document = desktop.loadComponentFromURL(
        url(job["input"]), "_blank", 0, (prop("Hidden", True),)
    )
    if document is None:
        return {"error": "LibreOffice cannot open it"}
    try:
        answer = {}
        if job["locks"]:
            answer["locks"] = locks(document)
        for output in job["outputs"]:
            name = FILTERS[output["format"]]
            options = [prop("FilterOptions", OPTIONS[f]) for f in [output["format"]] if f in OPTIONS]
            document.storeToURL(url(output["path"]), (prop("FilterName", name), *options))
        return answer
    finally:
        document.close(True)


def main():
    request = json.load(sys.stdin)
    process, desktop = start(request["profile"])
    answers = []
    try:
        for job in request["jobs"]:
            try:
                answers.append(run(desktop, job))
            except Exception as error:  # one bad file is one answer; the test says so
                answers.append({"error": str(error)})
    finally:
        try:
            desktop.terminate()
            process.wait(20)
        except Exception:  # it crashed or hangs: end what is left of it
            stop(process)
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
