// What a person drops on the face: folders walked through, and what of them cannot be read.
import { droppedFiles } from "../../../src/taskpane/gather/given-files";

/** As a browser hands an entry of its file system over: a file, a folder, or a reason why not. */
type Dropped = { readonly [name: string]: Dropped } | string | DOMException;

function entryOf(dropped: Dropped, path: string): unknown {
  if (typeof dropped === "string" || dropped instanceof DOMException) {
    const file = (resolve: (file: File) => void, reject: (error: unknown) => void): void =>
      typeof dropped === "string" ? resolve(new File([dropped], path)) : reject(dropped);
    return { isFile: true, fullPath: path, file };
  }
  const portions = Object.entries(dropped).map(([name, each]) => [entryOf(each, `${path}/${name}`)]);
  const readEntries = (resolve: (entries: unknown) => void): void => resolve(portions.shift() ?? []);
  return { isFile: false, fullPath: path, createReader: () => ({ readEntries }) };
}

async function dropped(name: string, content: Dropped): Promise<readonly string[]> {
  const item = { kind: "file", webkitGetAsEntry: () => entryOf(content, `/${name}`) };
  const files = await droppedFiles([item] as unknown as DataTransferItemList);
  return files.map(
    ({ path, content }) => `${path} ${typeof content === "string" ? content : (content as File).size}`,
  );
}

const gone = new DOMException("moved", "NotFoundError");
const locked = new DOMException("locked", "NotReadableError");

test.each<[string, Dropped, readonly string[]]>([
  ["one file", "abc", ["回收 3"]],
  [
    "a folder of folders, litter left out",
    { "甲.xlsx": "a", 二: { "乙.xlsx": "bb", "~$乙.xlsx": "x" }, "Thumbs.db": "x" },
    ["回收/甲.xlsx 1", "回收/二/乙.xlsx 2"],
  ],
  [
    "files that cannot be read, among others that can",
    { "甲.xlsx": "a", "乙.xlsx": gone, 二: { "丙.xlsx": locked }, "丁.xlsx": "dd" },
    ["回收/甲.xlsx 1", "回收/乙.xlsx not-found", "回收/二/丙.xlsx no-access", "回收/丁.xlsx 2"],
  ],
])("GATH-21 %s", async (_, content, expected) => {
  expect(await dropped("回收", content)).toEqual(expected);
});

test("GATH-21 a folder that breaks off keeps what was found in it", async () => {
  const first = entryOf("a", "/回收/甲.xlsx");
  let asked = 0;
  const readEntries = (resolve: (entries: unknown) => void, reject: (error: unknown) => void): void => {
    asked += 1;
    if (asked === 1) resolve([first]);
    else reject(gone);
  };
  const folder = { isFile: false, fullPath: "/回收", createReader: () => ({ readEntries }) };
  const item = { kind: "file", webkitGetAsEntry: () => folder };
  const files = await droppedFiles([item] as unknown as DataTransferItemList);
  expect(files.map(({ path, content }) => [path, content instanceof File ? "file" : content])).toEqual([
    ["回收/甲.xlsx", "file"],
    ["回收", "not-found"],
  ]);
});
