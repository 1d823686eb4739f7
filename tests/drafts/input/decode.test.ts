import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/drafts/input/article.ts";
import { decode } from "../../../src/drafts/input/bytes/decode.ts";
import { withLigatures } from "../../../src/drafts/input/bytes/guess.ts";

const document = (bytes: Uint8Array | string, charset: string | null = null): Document => ({
  origin: "article",
  bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes,
  format: null,
  charset,
  url: null,
});

const textOf = (given: Document): string => decode(given).text;

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

describe("the character set", () => {
  test("is UTF-8 where nothing says otherwise", () => {
    expect(textOf(document("Việt Nam"))).toBe("Việt Nam");
  });

  test("is what the byte order mark says, before all else", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Việt Nam", "utf16le")]);
    expect(textOf(document(utf16, "iso-8859-1"))).toBe("Việt Nam");
    expect(
      textOf(document(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from("été")]), "latin1")),
    ).toBe("été");
  });

  test("is what the server says, before what the page says", () => {
    expect(textOf(document(latin1('<meta charset="utf-8">été'), "iso-8859-1"))).toBe(
      '<meta charset="utf-8">été',
    );
  });

  test.each([
    '<meta charset="iso-8859-1">',
    "<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>",
    '<?xml version="1.0" encoding="iso-8859-1"?>',
  ])("is what the page says in %s", (declaration) => {
    expect(textOf(document(latin1(`${declaration}été`)))).toBe(`${declaration}été`);
  });

  test.each(["binary", "base64", "hex"])("is not what a server calls %s", (declared) => {
    expect(textOf(document("Reeve Tilda Marsh said no.", declared))).toBe("Reeve Tilda Marsh said no.");
    const windows = Buffer.from([0x93, ...latin1("L'été sera très chaud, dit la maire."), 0x94]);
    expect(textOf(document(windows, declared))).toBe("“L'été sera très chaud, dit la maire.”");
  });

  test.each([
    ["Un c½ur et l'½uvre d'une vie", "Un cœur et l'œuvre d'une vie"],
    ["The path is 2½km long.", "The path is 2½km long."],
    ["\u0093Un c½ur\u0094, dit-elle.", "“Un c½ur”, dit-elle."],
  ])(
    "is ISO-8859-15 and not windows-1252 if words have its œ, and no byte is of windows-1252 alone: %j",
    (written, read) => {
      const bytes = latin1(written);
      const text = new TextDecoder("windows-1252").decode(bytes);
      expect(withLigatures({ text, charset: "windows-1252" }, bytes).text).toBe(read);
    },
  );

  test("may be windows-1258, whose separate tone marks are put together", () => {
    // "Việt": ê is one byte, the dot below another that follows it.
    const bytes = Buffer.from([0x56, 0x69, 0xea, 0xf2, 0x74]);
    expect(textOf(document(bytes, "windows-1258"))).toBe("Việt".normalize("NFC"));
  });
  test.each([
    ["iso-8859-1", "Thủ tướng dự lễ khánh thành"],
    ["gbk", "市长周二表示：城市将在五月之前种植一百棵树"],
  ])("is UTF-8 if the text is valid UTF-8, even if %s is declared, and says so", (charset, text) => {
    expect(decode(document(text, charset))).toEqual({
      text,
      remarks: [{ key: "charset-wrong", values: { declared: charset, charset: "UTF-8" } }],
    });
  });

  test.each([
    ["utf-16le", "The mayor said no.\n"],
    ["utf-16be", "The mayor said no.\n"],
  ] as const)("may be %s without a byte order mark", (charset, text) => {
    const bytes = Buffer.from(text, "utf16le");
    expect(textOf(document(charset === "utf-16le" ? bytes : bytes.swap16()))).toBe(text);
  });

  const french = "La maire a déclaré : « Nous planterons 100 arbres près de l’hôtel de ville. »\n";
  const windows = Buffer.from(french.replace("’", "\u0092"), "latin1");

  test.each([
    ["not declared", null, { key: "charset-guessed", values: { charset: "windows-1252" } }],
    ["wrong", "utf-8", { key: "charset-wrong", values: { declared: "utf-8", charset: "windows-1252" } }],
  ])("is guessed if it is %s, and says so", (_, declared, remark) => {
    expect(decode(document(windows, declared))).toEqual({ text: french, remarks: [remark] });
  });

  test.each([
    [
      "windows-1251",
      [0xcc, 0xfd, 0xf0, 0x20, 0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb, 0x2c, 0x20, 0xf7, 0xf2, 0xee],
      "Мэр сказал, что",
    ],
  ])("is not what is declared if its words would be nonsense: %s", (_, bytes, text) => {
    expect(textOf(document(Buffer.from(bytes), "iso-8859-1"))).toBe(text);
  });
});

test("line ends become LF, and nothing else changes", () => {
  expect(textOf(document("a\r\nb\rc \u00a0d\n"))).toBe("a\nb\nc \u00a0d\n");
});

describe("what is in no character set is refused", () => {
  test.each([
    ["a file of zeros", Buffer.alloc(1_000), /not a text file/u],
    [
      "bytes that make no words",
      Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff]),
      /its character set was not recognized/u,
    ],
  ])("%s", (_name, given, message) => {
    expect(() => decode(document(given))).toThrow(message);
  });
});
