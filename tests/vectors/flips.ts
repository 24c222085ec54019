/** The bytes with one bit changed: a copy for each `step`-th byte, and in each another of its eight bits. */
export function* everyFlip(bytes: Uint8Array, step = 1): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) {
    const bent = bytes.slice();
    bent[at] = (bent[at] ?? 0) ^ (1 << ((at / step) % 8));
    yield bent;
  }
}
