// Patches to styles.xml that the writing library has no words for: an unlocked Normal, a locked column style.

const NORMAL = /<cellStyleXfs count="1"><xf ([^>]*?)\/><\/cellStyleXfs>/;
const FIRST = /<cellXfs count="(\d+)"><xf ([^>]*?)\/>/;

/**
 * Normal becomes unlocked, as a named style and as style 0, so that cells pasted with it do not become
 * locked; one locked style without any look is added for columns. Throws where styles.xml is not as expected.
 */
export function patchStyles(xml: string): { readonly xml: string; readonly lockedId: number } {
  const count = Number(FIRST.exec(xml)?.[1]);
  if (!NORMAL.test(xml) || !(count > 0)) throw new Error("styles.xml is not as expected");
  const locked =
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="1"/></xf>';
  const patched = xml
    .replace(
      NORMAL,
      '<cellStyleXfs count="1"><xf $1 applyProtection="1"><protection locked="0"/></xf></cellStyleXfs>',
    )
    .replace(FIRST, `<cellXfs count="${count + 1}"><xf $2 applyProtection="1"><protection locked="0"/></xf>`)
    .replace("</cellXfs>", `${locked}</cellXfs>`);
  return { xml: patched, lockedId: count };
}
