// The RC4 keystream, for files that Excel itself encrypts; no protection of anything.

/** The first `length` bytes of the keystream of a key. */
export function rc4(key: Uint8Array, length: number): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(state, i) + at(key, i % key.length)) & 255;
    swap(state, i, j);
  }
  const stream = new Uint8Array(length);
  for (let n = 0, i = 0, j = 0; n < length; n += 1) {
    i = (i + 1) & 255;
    j = (j + at(state, i)) & 255;
    swap(state, i, j);
    stream[n] = at(state, (at(state, i) + at(state, j)) & 255);
  }
  return stream;
}

function at(bytes: Uint8Array, i: number): number {
  return bytes[i] as number;
}

function swap(state: Uint8Array, i: number, j: number): void {
  const kept = at(state, i);
  state[i] = at(state, j);
  state[j] = kept;
}
