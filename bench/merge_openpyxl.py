# The merge script an office would write: opens each return, copies the fill cells to a row, sums at the foot.
import json
import pathlib
import sys
import time

import openpyxl

folder, cells, out = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3]
begin = time.perf_counter()
book = openpyxl.Workbook()
sheet = book.active
sheet.append(["单位"] + cells)
for path in sorted(pathlib.Path(folder).glob("*.xlsx")):
    form = openpyxl.load_workbook(path, data_only=True)["统计表"]
    sheet.append([path.stem] + [form[cell].value for cell in cells])
totals = ["合计"]
for column in range(2, len(cells) + 2):
    values = [sheet.cell(row, column).value for row in range(2, sheet.max_row + 1)]
    totals.append(sum(value for value in values if isinstance(value, (int, float))))
sheet.append(totals)
book.save(out)
print(json.dumps({"files": sheet.max_row - 2, "seconds": time.perf_counter() - begin, "total": sum(totals[1:])}))
