// MD5 and SHA-1, which old Excel formats derive their keys with; no protection of anything.

type Words = readonly number[];

/** RFC 1321. */
export function md5(message: Uint8Array): Uint8Array {
  const turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
  let sum: Words = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (const block of blocksOf(message, true)) {
    let [a, b, c, d] = sum as [number, number, number, number];
    for (let i = 0; i < 64; i += 1) {
      const round = i >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] as number;
      const word = block[[i, 5 * i + 1, 3 * i + 5, 7 * i][round]! & 15] as number;
      const turned = turn(
        (a + mixed + word + (sines[i] as number)) | 0,
        turns[4 * round + (i & 3)] as number,
      );
      [a, b, c, d] = [d, (b + turned) | 0, b, c];
    }
    sum = added(sum, [a, b, c, d]);
  }
  return bytesOf(sum, true);
}

/** FIPS 180-4. */
export function sha1(message: Uint8Array): Uint8Array {
  let sum: Words = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  for (const block of blocksOf(message, false)) {
    const words = [...block];
    for (let i = 16; i < 80; i += 1) {
      const [p, q, r, s] = [3, 8, 14, 16].map((back) => words[i - back] as number) as [
        number,
        number,
        number,
        number,
      ];
      words.push(turn(p ^ q ^ r ^ s, 1));
    }
    let [a, b, c, d, e] = sum as [number, number, number, number, number];
    words.forEach((word, i) => {
      const round = Math.floor(i / 20);
      const parity = b ^ c ^ d;
      const mixed = [(b & c) | (~b & d), parity, (b & c) | (b & d) | (c & d), parity][round] as number;
      const constant = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round] as number;
      [a, b, c, d, e] = [(turn(a, 5) + mixed + e + constant + word) | 0, a, turn(b, 30), c, d];
    });
    sum = added(sum, [a, b, c, d, e]);
  }
  return bytesOf(sum, false);
}

function turn(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function added(sum: Words, more: Words): Words {
  return sum.map((word, i) => (word + (more[i] as number)) | 0);
}

/** Blocks of 16 words, padded with a one, zeros and the length in bits. */
function blocksOf(message: Uint8Array, little: boolean): readonly Words[] {
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - (little ? 8 : 4), message.length * 8, little);
  return Array.from({ length: padded.length / 64 }, (_, block) =>
    Array.from({ length: 16 }, (__, i) => view.getInt32(64 * block + 4 * i, little)),
  );
}

function bytesOf(words: Words, little: boolean): Uint8Array {
  const bytes = new Uint8Array(4 * words.length);
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => view.setInt32(4 * i, word, little));
  return bytes;
}
