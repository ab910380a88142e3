// Files as a person chose or dropped them, folders walked through, as the desk takes them.
import type { GivenFile } from "../../worker/office/calls";
import { unreachableCode } from "../../worker/office/given-file";

/** Litter of office programs and file systems: no return. */
const LITTER = /(^|\/)(~\$|\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

export function chosenFiles(list: readonly File[]): readonly GivenFile[] {
  return withoutLitter(list.map((file) => ({ path: file.webkitRelativePath || file.name, content: file })));
}

/** Must be called within the drop event: the list is empty afterwards. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly GivenFile[]> {
  const dropped = [...items].flatMap((item) => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    const file = entry === null && item.kind === "file" ? item.getAsFile() : null;
    return entry !== null
      ? [filesIn(entry)]
      : file !== null
        ? [Promise.resolve([given(file, file.name)])]
        : [];
  });
  return withoutLitter((await Promise.all(dropped)).flat());
}

/** What cannot be read is handed on as that: it gets its verdict as any other file does (Law R1, R3). */
async function filesIn(entry: FileSystemEntry): Promise<readonly GivenFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  const found: GivenFile[] = [];
  try {
    if (isFile(entry)) {
      found.push(given(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path));
      return found;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // A folder is read in portions, until one is empty.
    for (;;) {
      const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (entries.length === 0) return found;
      for (const each of entries) found.push(...(await filesIn(each)));
    }
  } catch (error) {
    return [...found, { path, content: unreachableCode(error) }];
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function given(file: File, path: string): GivenFile {
  return { path, content: file };
}

function withoutLitter(files: readonly GivenFile[]): readonly GivenFile[] {
  return files.filter(({ path }) => !LITTER.test(path));
}
