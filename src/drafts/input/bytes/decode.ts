import { type Document, storedText } from "../article.ts";
import { type Remark, remark } from "../remark.ts";
import { unreadable } from "../unreadable.ts";
import { charsetOf } from "./charsets.ts";
import { guessCharset, withLigatures } from "./guess.ts";
import { looksLikeWords } from "./plausible.ts";
import { fromOldFont } from "./vietnamese-fonts.ts";

/** How far into a page its own character set is searched for; browsers read 1,024 bytes, real pages need more. */
const prescanBytes = 4_096;

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], charset: "utf-8" },
  { bytes: [0xfe, 0xff], charset: "utf-16be" },
  { bytes: [0xff, 0xfe], charset: "utf-16le" },
];

/** In these character sets, every byte is a character, so decoding with the wrong one never fails, but the text looks wrong. */
const oneBytePerCharacter =
  /^(?:windows-(?:125\d|874)|iso-8859-|macintosh|x-mac-|koi8-|ibm|cp\d|viscii|tcvn)/u;

/** Character sets of East Asian e-mail, whose bytes are all those of ASCII: an escape sequence declares them. */
const escapes = [
  { sequence: "\u001b$)C", charset: "iso-2022-kr" },
  { sequence: "\u001b$B", charset: "iso-2022-jp" },
  { sequence: "\u001b$@", charset: "iso-2022-jp" },
];

interface Decoded {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/**
 * The text of a document in any character set: the one of its byte order mark; UTF-8, if it is valid UTF-8; otherwise the one
 * that the transport or the page declares, if the result looks like words; otherwise the one that its bytes suggest. Refuses a
 * text whose character set is still unknown, because its passages would be wrong.
 */
export const decode = (document: Document): Decoded => {
  const { origin, bytes } = document;
  const start = Buffer.from(bytes.subarray(0, prescanBytes)).toString("latin1");
  const wide = markCharset(bytes) ?? unmarkedUtf16(bytes);
  const decoded = ((): Decoded => {
    if (wide === null) return decodeUnmarked(document, start);
    const text = charsetOf(wide)?.decode(bytes)?.text ?? null;
    if (text === null) throw unreadable(origin, "not-text");
    return { text, remarks: [] };
  })();
  if (decoded.text.includes("\0")) throw unreadable(origin, "not-text");
  const old = fromOldFont(decoded.text);
  return old === null
    ? { ...decoded, text: storedText(decoded.text) }
    : { text: storedText(old.text), remarks: [remark("old-font", { charset: old.charset })] };
};

const markCharset = (bytes: Uint8Array): string | null =>
  byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.charset ?? null;

const withoutComments = (page: string): string => {
  const [before = "", ...after] = page.split("<!--");
  return after.reduce((rest, part) => {
    const end = part.indexOf("-->");
    return end < 0 ? rest : rest + part.slice(end + 3);
  }, before);
};

/** The character set that an HTML or XML page declares. */
const pageCharset = (start: string): string | null => {
  const page = withoutComments(start);
  const named =
    /<meta\b[^<>]*?\bcharset\s*=\s*(?:["']\s*)?([\w:.-]+)/iu.exec(page) ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/iu.exec(page);
  const charset = named?.[1]?.toLowerCase() ?? null;
  // If the meta element could be read as ASCII, the page is not in UTF-16, even if it says so (WHATWG HTML, 13.2.3.3).
  return charset?.startsWith("utf-16") ? "utf-8" : charset;
};

/** UTF-16 without a byte order mark: in most languages every second byte of its spaces and tags is zero. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, prescanBytes);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = sample.byteLength / 16;
  if (odd > enough && even * 20 < odd) return "utf-16le";
  return even > enough && odd * 20 < even ? "utf-16be" : null;
};

/** UTF-8 with a few broken characters, for example from a comment that was pasted into a page; null if it is something else. */
const brokenUtf8 = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder("utf-8").decode(bytes);
  const foreign = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return broken * 20 < foreign ? text : null;
};

const escapedCharset = (start: string): string | null =>
  escapes.find(({ sequence }) => start.includes(sequence))?.charset ?? null;

const decodeUnmarked = ({ origin, bytes, charset: told }: Document, start: string): Decoded => {
  const escaped = escapedCharset(start);
  const declared = told ?? escaped ?? pageCharset(start);
  const known = declared === null ? null : charsetOf(declared);
  const utf8 = charsetOf("utf-8")?.decode(bytes)?.text ?? null;
  const isUnsaid = declared === null || known?.name === "utf-8";
  if (utf8 !== null && escaped === null && (isUnsaid || /[^\0-\u007f]/u.test(utf8))) {
    // Text in another character set is hardly ever valid UTF-8, so try UTF-8 before the declared character set.
    return {
      text: utf8,
      remarks: isUnsaid ? [] : [remark("charset-wrong", { declared, charset: "UTF-8" })],
    };
  }
  const stated = known === null || known.name === "utf-8" ? null : known.decode(bytes);
  if (stated !== null && (!oneBytePerCharacter.test(stated.charset) || looksLikeWords(stated.text))) {
    return { text: withLigatures(stated, bytes).text, remarks: [] };
  }
  if (utf8 !== null) return { text: utf8, remarks: [] };
  const broken = brokenUtf8(bytes);
  if (broken !== null) return { text: broken, remarks: [] };
  const guessed = guessCharset(bytes);
  if (guessed !== null) {
    const { text, charset } = guessed;
    const said = declared === null ? remark("charset-guessed", { charset }) : null;
    return { text, remarks: [said ?? remark("charset-wrong", { declared: declared ?? "", charset })] };
  }
  if (declared !== null && known === null) throw unreadable(origin, "charset-unknown", { charset: declared });
  const problem = declared === null ? "charset-expected" : "charset-declared";
  throw unreadable(origin, problem, { charset: known?.name ?? "utf-8" });
};
