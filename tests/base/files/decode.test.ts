import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8 } from "../../../src/base/files/decode.ts";

test("UTF-8 is read, in NFC and without its byte order mark", () => {
  const text = "\ufeffNguyễn Mạnh Hùng".normalize("NFD");
  expect(decodeUtf8(Buffer.from(text))).toEqual({ ok: true, text: "Nguyễn Mạnh Hùng".normalize("NFC") });
});

test("what is not UTF-8 is shown as windows-1252 would read it, at its byte and line", () => {
  expect(decodeUtf8(Buffer.from("un\nrévolu", "latin1"))).toEqual({
    ok: false,
    offset: 4,
    line: 2,
    looksLike: "windows-1252",
    around: "un\nrévolu",
  });
});

test("UTF-16 is known by its bytes, whichever comes first", () => {
  const text = "Le ministre a reçu";
  const littleEndian = Buffer.from(text, "utf16le");
  const start = "Le ministre ";
  expect(decodeUtf8(littleEndian)).toEqual({
    ok: false,
    offset: 1,
    line: 1,
    looksLike: "UTF-16",
    around: start,
  });
  const bigEndian = Buffer.from(littleEndian).swap16();
  expect(decodeUtf8(bigEndian)).toEqual({
    ok: false,
    offset: 0,
    line: 1,
    looksLike: "UTF-16",
    around: start,
  });
});

test("a replacement character in the text is no mistake itself", () => {
  expect(decodeUtf8(Buffer.from("a \ufffd b"))).toEqual({ ok: true, text: "a \ufffd b" });
});

test("the first byte that is not UTF-8 is found wherever it is", () => {
  const anyText = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
      const decoded = decodeUtf8(bytes);
      expect(decoded.ok ? null : decoded.offset).toBe(Buffer.from(before).length);
    }),
  );
});
