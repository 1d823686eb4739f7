import iconv from "iconv-lite";

export interface Decoding {
  readonly text: string;
  /** The standard name of the character set. */
  readonly charset: string;
}

/** Reads bytes in one character set; null if they are not in it. */
export interface Charset {
  readonly name: string;
  /** Whether it is in the web's standard. */
  readonly isOfWeb: boolean;
  decode(bytes: Uint8Array): Decoding | null;
}

/** Encodings of `iconv-lite` that write bytes as text, and are no character sets. Servers call any file "binary". */
const notCharsets = /^(?:binary|base64|hex)$/u;

/** Korean e-mail: a byte switches to the letters of EUC-KR without their high bit, and another one back (RFC 1557). */
const iso2022Kr: Charset = {
  name: "iso-2022-kr",
  isOfWeb: false,
  decode(bytes) {
    const letters = new Uint8Array(bytes.length);
    let [isShifted, length] = [false, 0];
    for (const byte of bytes) {
      if (byte === 0x0e || byte === 0x0f) isShifted = byte === 0x0e;
      else letters[length++] = isShifted && byte > 0x20 ? byte | 0x80 : byte;
    }
    const read = webCharset("euc-kr")?.decode(letters.subarray(0, length)) ?? null;
    return read === null ? null : { text: read.text.replaceAll("\u001b$)C", ""), charset: "iso-2022-kr" };
  },
};

/** The character set of a label, as a page, an e-mail or a server declares it; null if it is not known. */
export const charsetOf = (label: string): Charset | null => {
  const name = label.toLowerCase().replace(/^x-(?=viscii|tcvn)/u, "");
  if (name === iso2022Kr.name) return iso2022Kr;
  const web = webCharset(name);
  if (web !== null || notCharsets.test(name) || !iconv.encodingExists(name)) return web;
  return {
    name,
    isOfWeb: false,
    decode(bytes) {
      const text = iconv.decode(Buffer.from(bytes), name);
      return text.includes("\ufffd") ? null : { text, charset: name };
    },
  };
};

/** The character set that the web's standard gives for a label. It does not have those of DOS, nor VISCII and TCVN. */
const webCharset = (label: string): Charset | null => {
  try {
    const name = new TextDecoder(label).encoding;
    return {
      name,
      isOfWeb: true,
      decode(bytes) {
        try {
          return { text: new TextDecoder(label, { fatal: true }).decode(bytes), charset: name };
        } catch {
          return null;
        }
      },
    };
  } catch {
    return null;
  }
};
