import type { Format } from "../article.ts";

/** The kind of a file, from its first bytes: a format that is read, or one that is not. */
export type FileKind =
  | { readonly kind: "format"; readonly format: Format }
  | { readonly kind: "compressed" }
  | { readonly kind: "zip" }
  | { readonly kind: "unread"; readonly what: string };

/** The first bytes of files that are not articles, with their kinds. */
const unreadKinds = [
  { magic: "\u00d0\u00cf\u0011\u00e0", what: "office" },
  { magic: "\u0089PNG", what: "image" },
  { magic: "\u00ff\u00d8\u00ff", what: "image" },
  { magic: "GIF8", what: "image" },
  { magic: "II*\0", what: "image" },
  { magic: "MM\0*", what: "image" },
  { magic: "{\\rtf", what: "rtf" },
  { magic: "WARC/", what: "warc" },
  { magic: "bplist", what: "webarchive" },
  { magic: "BZh", what: "archive" },
  { magic: "7z\u00bc\u00af", what: "archive" },
  { magic: "Rar!", what: "archive" },
  { magic: "\u00fd7zXZ", what: "archive" },
  { magic: "(\u00b5/\u00fd", what: "archive" },
  { magic: "ID3", what: "sound" },
  { magic: "OggS", what: "sound" },
  { magic: "fLaC", what: "sound" },
  { magic: "\u001aE\u00df\u00a3", what: "video" },
  { magic: "%!PS", what: "postscript" },
  { magic: "BEGIN:VCALENDAR", what: "calendar" },
  { magic: "BEGIN:VCARD", what: "contact" },
  { magic: "WEBVTT", what: "subtitles" },
];

/** How far into a file a PDF may begin. PDF readers allow the same (ISO 32000, annex H). */
const longestBeforePdf = 1_024;

/** The kind of a file, from its first bytes; null if it may be text. */
export const fileKindOf = (bytes: Uint8Array): FileKind | null => {
  const start = Buffer.from(bytes.subarray(0, longestBeforePdf)).toString("latin1");
  if (/^[^<]{0,1000}?%PDF-\d/su.test(start)) return { kind: "format", format: "pdf" };
  if (start.startsWith("\u001f\u008b")) return { kind: "compressed" };
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return { kind: "zip" };
  const trimmed = start.trimStart();
  const unread = unreadKinds.find(({ magic }) => start.startsWith(magic) || trimmed.startsWith(magic));
  if (unread !== undefined) return { kind: "unread", what: unread.what };
  // MP4 and its relatives, RIFF with WAV, AVI or WebP.
  if (/^.{4}ftyp/su.test(start)) return { kind: "unread", what: "video" };
  if (/^RIFF.{4}(?:WEBP)/su.test(start)) return { kind: "unread", what: "image" };
  if (/^RIFF.{4}(?:WAVE|AVI )/su.test(start)) return { kind: "unread", what: "sound" };
  return null;
};
