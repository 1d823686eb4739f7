import { describe, expect, test } from "vitest";
import type { Fact } from "../../../src/library/briefing/briefing.ts";
import { factHash, toldHashes } from "../../../src/library/briefing/fact-hash.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const factOf = (reference: string): Fact => {
  const fact = libraryOf(summit, visit).facts.get(reference);
  if (fact === undefined) throw new Error(`There is no ${reference}.`);
  return fact;
};

describe("the hash of a fact", () => {
  test("is the same in every process and version: another one would tell every channel everything again", () => {
    const hashes = ["summit/publish", "summit/offices", "summit/ada-role", "visite/ecoles"].map((reference) =>
      factHash(factOf(reference), "en"),
    );
    expect(hashes).toEqual(["C6GsbB-tIJCSioTd", "xzYdc68wxH2NLosl", "4l09jnSR0tJUZNUK", "Hc4dNohmTqYW2sP3"]);
    const happened: Fact = {
      ...factOf("summit/offices"),
      type: "event",
      text: { en: "It rained." },
      participants: [],
    };
    expect(factHash(happened, "en")).toBe("ygpF6gctia6SXv6E");
  });

  test("of a role is that of its title alone where no organization is known", () => {
    const role = factOf("summit/ada-role");
    if (role.type !== "role") throw new Error("The library has changed.");
    const { organization: _, ...alone } = role;
    expect(factHash(alone, "en")).not.toBe(factHash(role, "en"));
  });

  test("is that of the words which the reader gets", () => {
    const fact = factOf("visite/ecoles");
    const inEnglish = factHash(fact, "en");
    expect([factHash(fact, "vi") === inEnglish, factHash(fact, "fr") === inEnglish]).toEqual([true, false]);
  });

  test("is the same, whichever language was hashed before", () => {
    const fact = factOf("visite/ecoles");
    if (fact.type !== "statement") throw new Error("The library has changed.");
    const said: Fact = { ...fact, text: { en: "Schools.", fr: "Des écoles.", vi: "Trường học." } };
    const hashes = toldHashes(said, []);
    for (const language of ["en", "fr", "fr", "es", "vi", "en"])
      expect(hashes(language)).toBe(factHash(said, language));
  });

  test("does not depend on how a computer writes an accent", () => {
    const fact = factOf("visite/ecoles");
    if (fact.type !== "statement") throw new Error("The library has changed.");
    const decomposed = { ...fact, text: { fr: (fact.text.fr ?? "").normalize("NFD") } };
    expect([decomposed.text.fr === fact.text.fr, factHash(decomposed, "fr")]).toEqual([
      false,
      factHash(fact, "fr"),
    ]);
  });

  test("does not depend on the order of passages", () => {
    const fact = factOf("summit/publish");
    const [other] = factOf("summit/follow").passages;
    const [own] = fact.passages;
    expect(factHash({ ...fact, passages: [own, other] }, "en")).toBe(
      factHash({ ...fact, passages: [other, own] }, "en"),
    );
  });

  test("changes with who published the passage", () => {
    const fact = factOf("summit/publish");
    const [own] = fact.passages;
    const elsewhere = { ...own, source: { ...own.source, publisher: "The Bugle" } };
    expect(factHash({ ...fact, passages: [elsewhere] }, "en")).not.toBe(factHash(fact, "en"));
  });
});
