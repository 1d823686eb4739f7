import { describe, expect, test } from "vitest";
import { typeset, typesetEach } from "../../../src/base/language/typeset.ts";

describe("a text as its language prints it", () => {
  test("has spaces in French that no line breaks at: thin ones before a semicolon, ! and ?", () => {
    expect(typeset("fr", "« {name} » : oui ; non ! Quoi ? « ? »")).toBe(
      "«\u00a0{name}\u00a0»\u00a0: oui\u202f; non\u202f! Quoi\u202f? «\u00a0?\u00a0»",
    );
  });

  test("is the same in other languages", () => {
    const written = { en: "one ; two : three", fr: "un ; deux", vi: "một ; hai" };
    expect(typesetEach(written)).toEqual({ ...written, fr: "un\u202f; deux" });
  });
});
