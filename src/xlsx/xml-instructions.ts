// The XML declaration and processing instructions: passed over once they are seen to be what they should.

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*["']1\.0["']([ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*("[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?([ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*("(yes|no)"|'(yes|no)'))?[ \t\r\n]*\?>/;

/** Declarations and names are short; so many blanks nobody writes. */
const LOOKED_AT = 256;

/** Where the declaration ends, 0 where there is none; undefined: there is one, and it is wrong. */
export function declarationEnd(bytes: Uint8Array): number | undefined {
  if (!/^<\?xml[ \t\r\n]/.test(latin(bytes, 0, 6))) return 0;
  return DECLARATION.exec(latin(bytes, 0, LOOKED_AT))?.[0].length;
}

/** Whether what stands between "<?" and "?>" is an instruction; one named "xml" may only begin the part. */
export function isInstruction(bytes: Uint8Array, from: number, to: number): boolean {
  const name = /^[A-Za-z_:][-.\w:]*(?=[ \t\r\n]|$)/.exec(latin(bytes, from, Math.min(to, from + LOOKED_AT)));
  return name !== null && name[0].toLowerCase() !== "xml";
}

/** One character a byte. */
function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let i = from; i < Math.min(to, bytes.length); i += 1) text += String.fromCharCode(bytes[i] as number);
  return text;
}
