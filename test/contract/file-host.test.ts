// What the file host makes of failures outside us, and what it writes.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HostError, type Host } from "../../src/core/sheet/host";
import { hostErrorOf } from "../../src/hosts/file/errors";
import { fileHost } from "../../src/hosts/file/host";
import { PLAN } from "../core/sheet/plans";

function hostAt(path: string, now?: () => string): Host {
  return fileHost({ read: () => readFile(path), write: (bytes) => writeFile(path, bytes) }, now);
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tallysheet-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("SHEET-14 a plan goes to a real file and says when it was saved", async () => {
  const host = hostAt(join(folder, "表.xlsx"), () => "2023-06-30T08:00:00Z");
  await host.apply(PLAN);
  expect((await host.read()).modified).toBe("2023-06-30T08:00:00Z");
});

test.each([
  ["a file that is not there", "none.xlsx", "not-found"],
  ["a folder", ".", "no-access"],
  ["a file inside a file", join("a.txt", "b.xlsx"), "not-found"],
  ["a file that is no workbook", "a.txt", "unreadable"],
  ["an empty file", "empty.xlsx", "unreadable"],
])("SHEET-16 reading %s", async (_, path, code) => {
  await writeFile(join(folder, "a.txt"), "文字");
  await writeFile(join(folder, "empty.xlsx"), "");
  await expect(hostAt(join(folder, path)).read()).rejects.toMatchObject({ name: "HostError", code });
});

test("SHEET-16 writing into a folder that is not there", async () => {
  const host = hostAt(join(folder, "none", "a.xlsx"));
  await expect(host.apply(PLAN)).rejects.toMatchObject({ name: "HostError", code: "not-found" });
});

test("SHEET-16 an apply cancelled while the workbook is made writes nothing", async () => {
  const written: Uint8Array[] = [];
  const host = fileHost({
    read: () => Promise.resolve(new Uint8Array()),
    write: (bytes) => Promise.resolve(void written.push(bytes)),
  });
  let asked = 0;
  const signal = {
    get aborted() {
      asked += 1;
      return asked > 1;
    },
  };
  await expect(host.apply(PLAN, signal)).rejects.toMatchObject({ code: "cancelled" });
  expect(written).toEqual([]);
});

test.each([
  ["ENOENT", "not-found"],
  ["ENOTDIR", "not-found"],
  ["EACCES", "no-access"],
  ["EPERM", "no-access"],
  ["EROFS", "no-access"],
  ["EBUSY", "busy"],
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["ERR_FS_FILE_TOO_LARGE", "too-large"],
  ["EIO", "unexpected"],
  ["toString", "unexpected"],
])("SHEET-16 the system's %s is %s, its error kept as the cause", (system, code) => {
  const error = Object.assign(new Error("…"), { code: system });
  expect(hostErrorOf(error)).toMatchObject({ code, cause: error });
});

test("SHEET-16 a host error stays itself; anything else thrown is unexpected", () => {
  const error = new HostError("busy", "open in Excel");
  expect(hostErrorOf(error)).toBe(error);
  expect(hostErrorOf("text")).toMatchObject({ code: "unexpected", cause: "text" });
});
