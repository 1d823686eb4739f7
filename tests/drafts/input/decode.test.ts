import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/drafts/input/article.ts";
import { decode } from "../../../src/drafts/input/decode.ts";

const document = (bytes: Uint8Array | string, charset: string | null = null): Document => ({
  origin: "article",
  bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes,
  format: null,
  charset,
  url: null,
});

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

describe("the character set", () => {
  test("is UTF-8 where nothing says otherwise", () => {
    expect(decode(document("Việt Nam"))).toBe("Việt Nam");
  });

  test("is what the byte order mark says, before all else", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Việt Nam", "utf16le")]);
    expect(decode(document(utf16, "iso-8859-1"))).toBe("Việt Nam");
    expect(
      decode(document(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from("été")]), "latin1")),
    ).toBe("été");
  });

  test("is what the server says, before what the page says", () => {
    expect(decode(document(latin1('<meta charset="utf-8">été'), "iso-8859-1"))).toBe(
      '<meta charset="utf-8">été',
    );
  });

  test.each([
    '<meta charset="iso-8859-1">',
    "<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>",
    '<?xml version="1.0" encoding="iso-8859-1"?>',
  ])("is what the page says in %s", (declaration) => {
    expect(decode(document(latin1(`${declaration}été`)))).toBe(`${declaration}été`);
  });

  test("may be windows-1258, whose separate tone marks are put together", () => {
    // "Việt": ê is one byte, the dot below another that follows it.
    const bytes = Buffer.from([0x56, 0x69, 0xea, 0xf2, 0x74]);
    expect(decode(document(bytes, "windows-1258"))).toBe("Việt".normalize("NFC"));
  });
});

test("line ends become LF, and nothing else changes", () => {
  expect(decode(document("a\r\nb\rc \u00a0d\n"))).toBe("a\nb\nc \u00a0d\n");
});

describe("what is not text is named", () => {
  test.each([
    ["a PDF", "%PDF-1.7 …", /this is a PDF/u],
    ["an office document", "PK\u0003\u0004…", /an archive or an office document/u],
    ["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47]), /an image/u],
    ["a file of zeros", Buffer.alloc(1_000), /not a text file/u],
    ["an unknown character set", document("a", "klingon"), /klingon is not known/u],
    [
      "bytes that are not UTF-8",
      latin1("été"),
      /not in utf-8, the character set expected where a file declares none/u,
    ],
    [
      "bytes that are not what is declared",
      document(latin1("été"), "utf-8"),
      /not in utf-8, the character set that it declares/u,
    ],
    [
      "UTF-8 that is declared as latin-1",
      document("été", "iso-8859-1"),
      /declares windows-1252, but it is in UTF-8/u,
    ],
  ])("%s", (_name, given, message) => {
    const input = typeof given === "string" || given instanceof Uint8Array ? document(given) : given;
    expect(() => decode(input)).toThrow(message);
  });
});
