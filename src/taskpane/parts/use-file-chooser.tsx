// The browser's own file chooser, opened by a button or by a choice in a list.
import { useRef, type JSX } from "react";

export interface FileChoosing {
  /** What is chosen, for those who cannot see the button. */
  readonly label: string;
  /** ".json"; any file unless told. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** A whole folder instead of files. */
  readonly folder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export interface FileChooser {
  readonly choose: () => void;
  /** To be rendered somewhere; it is not seen. */
  readonly input: JSX.Element;
}

export function useFileChooser({
  label,
  accept,
  multiple = false,
  folder = false,
  onFiles,
}: FileChoosing): FileChooser {
  const element = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={element}
      type="file"
      hidden
      aria-label={label}
      multiple={multiple || folder}
      {...(accept !== undefined && { accept })}
      {...(folder && { webkitdirectory: "" })}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // The same file, mended, can be chosen again.
        currentTarget.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { choose: () => element.current?.click(), input };
}
