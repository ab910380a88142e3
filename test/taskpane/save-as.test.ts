// The "save as" dialog of a web view, as the File System Access API says it behaves.
import { saveAsDialog } from "../../src/taskpane/save-as";

const FILE = { name: "表.zip", bytes: new Uint8Array([1, 2, 3]), kind: "other" } as const;

interface Written {
  readonly name: string;
  readonly bytes: readonly number[];
}

function view(written: Written[], fails?: string): object {
  return {
    showSaveFilePicker({ suggestedName }: { suggestedName: string }) {
      if (fails !== undefined) return Promise.reject(new DOMException("said by the browser", fails));
      const writable = {
        write: (bytes: Uint8Array) =>
          Promise.resolve(void written.push({ name: suggestedName, bytes: [...bytes] })),
        close: () => Promise.resolve(),
      };
      return Promise.resolve({ createWritable: () => Promise.resolve(writable) });
    },
  };
}

test("TASK-13 a chosen place gets the file's bytes", async () => {
  const written: Written[] = [];
  expect(await saveAsDialog(view(written))?.(FILE)).toBe(true);
  expect(written).toEqual([{ name: "表.zip", bytes: [1, 2, 3] }]);
});

test("TASK-13 a web view without the dialog offers none", () => {
  expect(saveAsDialog({})).toBeUndefined();
});

test.each([
  ["SecurityError", "unsupported"],
  ["QuotaExceededError", "disk-full"],
  ["NotAllowedError", "no-access"],
])("TASK-13 %s is the world's: %s", async (name, code) => {
  await expect(saveAsDialog(view([], name))?.(FILE)).rejects.toMatchObject({ code });
});

test("TASK-13 a person who chooses nothing is no failure", async () => {
  expect(await saveAsDialog(view([], "AbortError"))?.(FILE)).toBe(false);
});
