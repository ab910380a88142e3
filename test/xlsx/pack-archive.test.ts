// Issued forms as one zip: what goes in comes out, names in Chinese included.
import { packArchive } from "../../src/xlsx/pack-archive";
import { unpackArchive } from "../../src/xlsx/unpack-archive";

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ["DH_定海区城管局.xlsx", Uint8Array.of(1, 2, 3)],
  ["空白表.xlsx", new Uint8Array(100_000).fill(7)],
  ["empty", new Uint8Array(0)],
];

function packed(): Uint8Array {
  const packer = packArchive();
  for (const [path, bytes] of FILES) expect(packer.add(path, bytes)).toBe(true);
  return Buffer.concat(packer.end());
}

test("XLSX-89 files packed come out as they went in", () => {
  const unpacked = unpackArchive(packed());
  expect(
    unpacked.ok && unpacked.entries.map((entry) => [entry.path, "bytes" in entry && [...entry.bytes]]),
  ).toEqual(FILES.map(([path, bytes]) => [path, [...bytes]]));
});

test("XLSX-89 the same files make the same bytes, and no name stands twice", () => {
  expect(Buffer.compare(packed(), packed())).toBe(0);
  const packer = packArchive();
  packer.add("a", new Uint8Array(1));
  expect(() => packer.add("a", new Uint8Array(1))).toThrow("already");
});
