import { type Document, storedText } from "./article.ts";
import { unreadable } from "./unreadable.ts";

/** How far into a page its own character set is searched for; browsers read 1,024 bytes, real pages need more. */
const prescanBytes = 4_096;

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], charset: "utf-8" },
  { bytes: [0xfe, 0xff], charset: "utf-16be" },
  { bytes: [0xff, 0xfe], charset: "utf-16le" },
];

/** The first bytes of files that are not text, and what they are. */
const binaryKinds = [
  { magic: "%PDF-", kind: "pdf" },
  { magic: "PK\u0003\u0004", kind: "archive" },
  { magic: "\u00d0\u00cf\u0011\u00e0", kind: "office" },
  { magic: "\u0089PNG", kind: "image" },
  { magic: "\u00ff\u00d8\u00ff", kind: "image" },
  { magic: "GIF8", kind: "image" },
  { magic: "\u001f\u008b", kind: "compressed" },
  { magic: "{\\rtf", kind: "rtf" },
];

const markCharset = (bytes: Uint8Array): string | null =>
  byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.charset ?? null;

const withoutComments = (page: string): string => {
  const [before = "", ...after] = page.split("<!--");
  return after.reduce((rest, part) => {
    const end = part.indexOf("-->");
    return end < 0 ? rest : rest + part.slice(end + 3);
  }, before);
};

/** The character set that an HTML or XML page names in itself. */
const pageCharset = (start: string): string | null => {
  const page = withoutComments(start);
  const named =
    /<meta\b[^<>]*?\bcharset\s*=\s*(?:["']\s*)?([\w:.-]+)/iu.exec(page) ??
    /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/iu.exec(page);
  const charset = named?.[1]?.toLowerCase() ?? null;
  // A page whose meta element could be read as ASCII is not in UTF-16, whatever it says (WHATWG HTML, 13.2.3.3).
  return charset?.startsWith("utf-16") ? "utf-8" : charset;
};

const decoderFor = (origin: string, charset: string): TextDecoder => {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch (cause) {
    throw unreadable(origin, "charset-unknown", { charset }, cause);
  }
};

const decodeOrNull = (decoder: TextDecoder, bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

/** In these every byte is a character, so that UTF-8 read by mistake never fails: it only looks wrong. */
const oneBytePerCharacter = /^(?:windows-(?:125\d|874)|iso-8859-|macintosh|x-mac-|koi8-|ibm866)/u;

/**
 * The text of a document. Its character set is taken from the byte order mark, then the transport, then the page
 * itself, then UTF-8. Text in the wrong character set is refused: its passages would be quoted wrong.
 */
export const decode = ({ origin, bytes, charset: told }: Document): string => {
  const start = Buffer.from(bytes.subarray(0, prescanBytes)).toString("latin1");
  const binary = binaryKinds.find(
    ({ magic }) => start.trimStart().startsWith(magic) || start.startsWith(magic),
  );
  if (binary !== undefined) {
    throw unreadable(origin, "binary", { kind: binary.kind });
  }
  const mark = markCharset(bytes);
  const declared = mark ?? told ?? pageCharset(start);
  const decoder = decoderFor(origin, declared ?? "utf-8");
  const text = decodeOrNull(decoder, bytes);
  if (text === null) {
    const problem = declared === null ? "charset-expected" : "charset-declared";
    throw unreadable(origin, problem, { charset: decoder.encoding });
  }
  if (mark === null && oneBytePerCharacter.test(decoder.encoding) && /[^\0-\u007f]/u.test(text)) {
    if (decodeOrNull(new TextDecoder("utf-8", { fatal: true }), bytes) !== null) {
      throw unreadable(origin, "charset-wrong", { charset: decoder.encoding });
    }
  }
  if (text.includes("\0")) throw unreadable(origin, "not-text");
  return storedText(text);
};
