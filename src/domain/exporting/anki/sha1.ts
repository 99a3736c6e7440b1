const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** The message with a one bit, zeros and its length in bits at the end: whole blocks of sixteen 32-bit words. */
function blocksOf(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(length - 4, message.length << 3);
  return view;
}

/** The constant of each stage of twenty rounds. */
const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

/** What each stage makes of three words. */
function mixed(stage: number, b: number, c: number, d: number): number {
  if (stage === 0) return (b & c) | (~b & d);
  return stage === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

/**
 * SHA-1 of a text in UTF-8 (FIPS 180-4, section 6.1), as forty hexadecimal digits. Anki's check sums are made of it,
 * and the browser's own only answers later; nothing here rests on its strength.
 */
export function sha1(text: string): string {
  const blocks = blocksOf(new TextEncoder().encode(text));
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  const word = (at: number) => words[at] ?? 0;
  for (let block = 0; block < blocks.byteLength; block += 64) {
    for (let at = 0; at < 16; at++) words[at] = blocks.getInt32(block + at * 4);
    for (let at = 16; at < 80; at++) {
      words[at] = rotate(word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let round = 0; round < 80; round++) {
      const stage = Math.floor(round / 20);
      const next = (rotate(a, 5) + mixed(stage, b, c, d) + e + (constants[stage] ?? 0) + word(round)) | 0;
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = next;
    }
    const last = [a, b, c, d, e];
    state = state.map((value, i) => (value + (last[i] ?? 0)) | 0);
  }
  return state.map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('');
}
