// What a cell's validation says when the cursor comes to it.
import type { Area } from "../core/sheet/address";
import type { BookSheet } from "../hosts/wire/book";

export interface InputMessage {
  readonly title: string;
  readonly text: string;
}

export function inputMessage({ validations }: BookSheet, { top, left }: Area): InputMessage | null {
  const prompt = validations.at(top, left)?.prompt as { title?: string; message?: string } | null | undefined;
  const [title, text] = [prompt?.title ?? "", prompt?.message ?? ""];
  return title === "" && text === "" ? null : { title, text };
}
