const utf8 = new TextDecoder("utf-8", { fatal: true });
/** Where HTML and XML declare their encoding, if anywhere. */
const DECLARATION_WITHIN = 2048;

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function zeroPattern(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 256);
  if (head.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [n, byte] of head.entries()) if (byte === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = head.length * 0.35;
  if (odd > most && even === 0) return "utf-16le";
  if (even > most && odd === 0) return "utf-16be";
  return undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString("latin1");
  const label =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    /<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  // The declaration was readable byte by byte, so it cannot be UTF-16.
  return label?.toLowerCase().startsWith("utf-16") ? "utf-8" : label;
}

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    try {
      utf8.decode(bytes.subarray(from, at));
    } catch {
      return line;
    }
    from = at + 1;
    line++;
  }
  return line;
}

/** What windows-1252 has in place of the control characters from 0x80. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  if (decoder.encoding === "utf-8") return utf8.decode(bytes);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "windows-1252") return text;
  // Some versions of Node decode it as ISO 8859-1.
  return text.replace(/[\u0080-\u009f]/g, (c) => windows1252.charAt(c.charCodeAt(0) - 0x80));
}

export type Decoded = { text: string } | { fault: string; line?: number };

/**
 * The text of a file: by its byte order mark, else as the caller or the file itself declares (HTML,
 * XML), else UTF-8. Line ends become `\n`. Bytes that are no text are refused.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): Decoded {
  const label =
    byteOrderMark(bytes) ?? encoding ?? zeroPattern(bytes) ?? declared(bytes) ?? "utf-8";
  const decoder = decoderFor(label);
  if (decoder === undefined) return { fault: `no such encoding: ${label}` };
  const isWide = decoder.encoding.startsWith("utf-16");
  if (!isWide && bytes.includes(0)) return { fault: "not a text file" };
  try {
    const text = decodeWith(decoder, bytes);
    return text.includes("\0")
      ? { fault: "not a text file" }
      : { text: text.replace(/\r\n?/g, "\n") };
  } catch {
    return { fault: "not UTF-8, and no other encoding is declared", line: lineOfFault(bytes) };
  }
}
