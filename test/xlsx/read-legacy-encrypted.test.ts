// .xls encrypted by Excel's own hand is read, by a person's is refused.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { md5, sha1 } from "../../src/xlsx/message-digest";
import { rc4 } from "../../src/xlsx/rc4";
import { readLegacy } from "../../src/xlsx/read-legacy";
import { valuesOf, verdict } from "./foreign-workbook";
import { biffOf, numberCell, oleOf, record, wide } from "./xls-files";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../fixtures/legacy", name)));
}

test.each(["md5", "sha1"] as const)(
  "XLSX-85 %s is that of the machine, around every block's edge",
  (name) => {
    const digest = { md5, sha1 }[name];
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000]) {
      const message = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 255);
      expect(hex(digest(message))).toBe(createHash(name).update(message).digest("hex"));
    }
  },
);

/** RFC 6229, keys of 40 and 128 bits, offset 0. */
test.each([
  ["0102030405", "b2396305f03dc027ccc3524a0a1118a8"],
  ["0102030405060708090a0b0c0d0e0f10", "9ac7cc9a609d1ef7b2932899cde41b97"],
])("XLSX-85 RC4 with the key %s", (key, expected) => {
  expect(hex(rc4(Uint8Array.from(Buffer.from(key, "hex")), 16))).toBe(expected);
});

test("XLSX-85 a workbook with Excel's own password is read, with a person's refused", () => {
  const outcome = readLegacy(fixture("default-password.xls"), "xls");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  expect(outcome.workbook.sheets.map(valuesOf)).toEqual([{ A1: "定海区", B1: 7 }]);
  expect(verdict(readLegacy(fixture("own-password.xls"), "xls"))).toBe("not-a-workbook encrypted");
});

const SALT = Uint8Array.from({ length: 16 }, (_, i) => i);

/** CryptoAPI encryption as [MS-OFFCRYPTO] 2.3.5 describes it, with the machine's SHA-1. */
function encrypted(password: string, keyBits: number): Uint8Array {
  const sha = (...pieces: readonly Uint8Array[]): Uint8Array =>
    pieces.reduce((hash, piece) => hash.update(piece), createHash("sha1")).digest();
  const base = sha(SALT, Buffer.from(password, "utf16le"));
  const key = (block: number): Uint8Array => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(block);
    const part = sha(base, number).subarray(0, keyBits / 8);
    return keyBits === 40 ? Uint8Array.from([...part, ...new Uint8Array(11)]) : part;
  };
  const verifier = Uint8Array.from({ length: 16 }, (_, i) => 100 + i);
  const proof = xor(Uint8Array.from([...verifier, ...sha(verifier)]), rc4(key(0), 36));
  const header = Uint8Array.from([...words(4, 0, 0x6801, 0x8004, keyBits, 1, 0, 0), 0, 0]);
  const pass = record(
    0x002f,
    [1, 2],
    [2, 2],
    [2, 2],
    [4, 4],
    [header.length, 4],
    header,
    [16, 4],
    SALT,
    proof.subarray(0, 16),
    [20, 4],
    proof.subarray(16),
  );
  const rows = Array.from({ length: 200 }, (_, i) => numberCell(i, 0, i));
  rows.push(record(0x0204, [200, 2], [0, 2], [0, 2], wide("定海区", 2)));
  return oleOf({ Workbook: scrambled(biffOf({ globals: [pass], rows }), key) });
}

/** Everything but records' heads, the beginnings of substreams, the password record and places of sheets. */
function scrambled(plain: Uint8Array, key: (block: number) => Uint8Array): Uint8Array {
  const stream = plain.slice();
  for (let at = 0; at < plain.length;) {
    const type = (plain[at] as number) | ((plain[at + 1] as number) << 8);
    const end = at + 4 + ((plain[at + 2] as number) | ((plain[at + 3] as number) << 8));
    for (let i = at + (type === 0x85 ? 8 : 4); i < end && type !== 0x0809 && type !== 0x2f; i += 1) {
      const block = Math.floor(i / 1_024);
      stream[i] = (plain[i] as number) ^ (rc4(key(block), 1_024)[i % 1_024] as number);
    }
    at = end;
  }
  return stream;
}

function xor(bytes: Uint8Array, stream: Uint8Array): Uint8Array {
  return bytes.map((byte, i) => byte ^ (stream[i] as number));
}

function words(...numbers: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => bytes.writeUInt32LE(number, 4 * i));
  return bytes;
}

test.each([40, 128])("XLSX-85 the newer encryption too, keys of %s bits", (bits) => {
  const outcome = readLegacy(encrypted("VelvetSweatshop", bits), "xls");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const found = valuesOf(outcome.workbook.sheets[0] as Parameters<typeof valuesOf>[0]);
  expect(found).toMatchObject({ A1: 0, A100: 99, A200: 199, A201: "定海区" });
  expect(verdict(readLegacy(encrypted("secret", bits), "xls"))).toBe("not-a-workbook encrypted");
});

test.each([
  ["no kind of encryption", [2, 2]],
  ["the oldest", [0, 2]],
] as const)("XLSX-85 %s is refused as encrypted", (_, kind) => {
  const pass = record(0x002f, kind, new Uint8Array(52));
  expect(verdict(readLegacy(oleOf({ Workbook: biffOf({ globals: [pass] }) }), "xls"))).toBe(
    "not-a-workbook encrypted",
  );
});
