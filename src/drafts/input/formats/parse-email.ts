import PostalMime, { type Email } from "postal-mime";
import { charsetOf } from "../bytes/charsets.ts";
import { decode } from "../bytes/decode.ts";
import { fromOldFont } from "../bytes/vietnamese-fonts.ts";
import { type Remark, remark } from "../remark.ts";
import { unreadable } from "../unreadable.ts";

/** Deeper than any mail program nests its parts. */
const deepest = 30;
const longestHeadersBytes = 500_000;

/** The headers that declare the types of the parts, on several lines. */
const types = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/gimu;
const textType = /^content-type:\s*text\/(?:plain|html)/iu;
const declaration = /\bcharset\s*=\s*"?([\w.:-]+)"?/iu;

/** The character set of the web in which each byte from 0x80 on becomes a character of its own, from U+F780 on. */
const raw = "charset=x-user-defined";

export interface ParsedEmail {
  readonly email: Email;
  readonly remarks: readonly Remark[];
}

/**
 * Parses an e-mail. Its library knows the character sets of the web, and replaces what is not in the declared one. Such an e-mail
 * is read again, and its text is decoded like that of a file.
 */
export const parseEmail = async (origin: string, bytes: Uint8Array): Promise<ParsedEmail> => {
  const email = await parse(origin, bytes);
  const message = Buffer.from(bytes).toString("latin1");
  const [charset, another] = declaredIn(message);
  const told = another === undefined ? (charset ?? null) : null;
  const isOfWeb = told === null || charsetOf(told)?.isOfWeb === true;
  const isWhole = ![email.text, email.html].some((text) => text?.includes("\ufffd") === true);
  if (isOfWeb && isWhole) return withoutOldFont(email);
  const unread = await parse(origin, asRaw(message));
  const decoded = (text: string | undefined): ReturnType<typeof decode> | null =>
    text === undefined
      ? null
      : decode({ origin, bytes: bytesOfRaw(text), charset: told, format: "text", url: null });
  const [text, html] = [decoded(unread.text), decoded(unread.html)];
  return {
    email: {
      ...email,
      ...(text === null ? {} : { text: text.text }),
      ...(html === null ? {} : { html: html.text }),
    },
    remarks: (text ?? html)?.remarks ?? [],
  };
};

const parse = async (origin: string, bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: deepest, maxHeadersSize: longestHeadersBytes });
  } catch (cause) {
    throw unreadable(origin, "email", {}, cause);
  }
};

/** The character sets that the parts of a message declare. */
const declaredIn = (message: string): ReadonlySet<string> =>
  new Set((message.match(types) ?? []).flatMap((header) => declaration.exec(header)?.[1] ?? []));

/** A message whose texts are all declared to be in the raw character set. */
const asRaw = (message: string): Uint8Array => {
  const declared = message.replace(types, (header) =>
    declaration.test(header) ? header.replace(declaration, raw) : header.replace(textType, `$&; ${raw}`),
  );
  const hasType = /^content-type:/imu.test(declared.split(/\r?\n\r?\n/u, 1)[0] ?? "");
  return Buffer.from(hasType ? declared : `Content-Type: text/plain; ${raw}\n${declared}`, "latin1");
};

const bytesOfRaw = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0) & 0xff);

/** The same e-mail with the letters that a reader sees, if its text is in a Vietnamese font of before Unicode. */
const withoutOldFont = (email: Email): ParsedEmail => {
  const [text, html] = [email.text, email.html].map((part) =>
    part === undefined ? null : fromOldFont(part),
  );
  const charset = text?.charset ?? html?.charset;
  return {
    email: { ...email, ...(text ? { text: text.text } : {}), ...(html ? { html: html.text } : {}) },
    remarks: charset === undefined ? [] : [remark("old-font", { charset })],
  };
};
