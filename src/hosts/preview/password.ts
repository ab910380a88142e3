// Passwords of sheets and of the structure: as a file keeps them, and as one set in the preview is saved.
import { escapeAttribute } from "../../xlsx/escape-text";
import type { XmlScanner } from "../../xlsx/xml-scanner";

/** Attributes of protection (18.2.29, 18.3.1.85) that make up a password's digest. */
const DIGEST = [
  "password",
  "algorithmName",
  "hashValue",
  "saltValue",
  "spinCount",
  "workbookPassword",
  "workbookAlgorithmName",
  "workbookHashValue",
  "workbookSaltValue",
  "workbookSpinCount",
];

/**
 * The attributes of the element just opened that keep its password, as XML: what it was cannot be known, only that
 * there is one, and it is saved as it came. null: there is none.
 */
export function openPassword(scanner: XmlScanner): string | null {
  const kept = DIGEST.map((name) => [name, scanner.attribute(name) ?? ""] as const).filter(
    ([, text]) => text !== "",
  );
  return kept.length === 0 ? null : kept.map(([name, text]) => attributeXml(name, text)).join("");
}

/**
 * @param password as `openPassword` gave it, or as set by an add-in
 * @param name of the attribute for a password of one's own: password, workbookPassword
 */
export function passwordXml(password: string | null, name: string): string {
  if (password === null) return "";
  return OPENED.test(password) ? password : attributeXml(name, shortDigest(password));
}

const OPENED =
  /^(?: (?:password|algorithmName|workbookPassword|workbookAlgorithmName|hashValue|workbookHashValue)=")/;

function attributeXml(name: string, text: string): string {
  return ` ${name}="${escapeAttribute(text)}"`;
}

/** The old 16-bit digest (ECMA-376, part 4, 14.7.1), which every program understands; it looks no further than this. */
const LONGEST = 15;

function shortDigest(password: string): string {
  const characters = [...password].slice(0, LONGEST);
  let digest = 0xce4b ^ characters.length;
  characters.forEach((character, index) => {
    // Rotated to the left within 15 bits.
    const shifted = character.charCodeAt(0) * 2 ** (index + 1);
    digest ^= (shifted % 0x8000) | Math.floor(shifted / 0x8000);
  });
  return digest.toString(16).toUpperCase().padStart(4, "0");
}
