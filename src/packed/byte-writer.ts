/** Bytes written one after the other. */
export interface ByteWriter {
  readonly length: number;
  byte(value: number): void;
  /** An unsigned number under 2 ** 32, seven bits a byte, the lowest first. */
  number(value: number): void;
  /** UTF-16 code units as numbers: one byte for each letter of ASCII. */
  text(text: string): void;
  append(other: Uint8Array): void;
  bytes(): Uint8Array<ArrayBuffer>;
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024);
  let length = 0;
  const makeRoom = (more: number) => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer);
    buffer = larger;
  };
  const number = (value: number) => {
    makeRoom(5);
    let rest = value;
    while (rest > 127) {
      buffer[length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    buffer[length++] = rest;
  };
  return {
    get length() {
      return length;
    },
    byte(value) {
      makeRoom(1);
      buffer[length++] = value;
    },
    number,
    text(text) {
      for (let n = 0; n < text.length; n++) number(text.charCodeAt(n));
    },
    append(other) {
      makeRoom(other.length);
      buffer.set(other, length);
      length += other.length;
    },
    bytes: () => buffer.slice(0, length),
  };
}
