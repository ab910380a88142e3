// Text onto the clipboard, by the way the web view allows.

/** false where it allows none. */
export async function copyText(text: string): Promise<boolean> {
  // Missing outside https, and refused where the frame has no permission.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const written = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return written === true || copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.style.position = "fixed";
  box.style.opacity = "0";
  document.body.append(box);
  box.select();
  // Deprecated, and the only way without permission.
  const copied = document.execCommand("copy");
  box.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
