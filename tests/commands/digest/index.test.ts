import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { askerOf, stranger } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { textOf } from "../ask.ts";

describe("/digest", () => {
  test("alone lists what it can do, and so does a subcommand that there is not", async () => {
    const { say } = await createDigestWorld();
    const [title, , first] = (await say("/digest")).split("\n");
    expect([title, first]).toEqual([
      "What /digest can do",
      "• /digest add commitments weekdays 08:30: Sets up a digest in this channel",
    ]);
    expect((await say("/digest what")).split("\n")[0]).toBe("There is no /digest what. You can use:");
  });

  test("says that digests are not ready if the record is not open", async () => {
    expect(await textOf("/digest list", "fr")).toBe(
      "Les digests ne sont pas encore prêts. Réessayez dans un instant. Si le problème persiste, la raison est dans le journal du bot.",
    );
  });

  test("needs a channel", async () => {
    const { say } = await createDigestWorld();
    expect(await say("/digest list", askerOf("en", { channel: null }))).toBe(
      "Digests belong to a channel. Use this command in one.",
    );
  });
});

describe("whatever is typed", () => {
  test("is answered, and the record can be read afterwards", async () => {
    const { lines, say } = await createDigestWorld();
    const subcommand = fc.constantFrom(
      "add",
      "edit a",
      "pause a",
      "resume a",
      "log",
      "remove a",
      "preview a",
    );
    const option = fc.constantFrom("zone", "topic", "person", "kind", "missed", "holidays", "until", "name");
    const value = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom("none", "FR", "UTC", "late 2 h", "2 weeks", "a", "ada", "commitment"),
    );
    const words = fc.tuple(
      subcommand,
      fc.constantFrom("", "news noon", "commitments weekdays 08:30"),
      fc.array(fc.tuple(option, value), { maxLength: 4 }),
      fc.constantFrom(...languages),
    );
    await fc.assert(
      fc.asyncProperty(words, async ([name, first, options, language]) => {
        const typed = options.map(([key, given]) => `${key}:"${given}"`).join(" ");
        const line = `/digest ${name} ${first} ${typed}`;
        expect((await say(line, askerOf(language))).length).toBeGreaterThan(10);
      }),
    );
    await say("/digest list");
    expect(lines.filter((line) => line.startsWith("error"))).toEqual([]);
  });
});

describe("who may not manage a channel", () => {
  test.each([
    "add news noon",
    "pause morning",
    "resume morning",
    "edit morning schedule:noon",
    "remove morning",
    "now morning",
  ])("cannot /digest %s, and reads who can", async (line) => {
    const { digests, fake, say } = await createDigestWorld();
    await say("/digest add news weekdays 08:30 name:morning");
    const before = await digests.inChannel("slack:C1");
    expect(await say(`/digest ${line}`, stranger)).toBe(
      "Only people who may manage this channel can change its digests. Editors may.",
    );
    expect([await digests.inChannel("slack:C1"), fake.all()]).toEqual([before, []]);
  });

  test.each(["list", "preview morning", "log"])("can /digest %s", async (line) => {
    const { say } = await createDigestWorld();
    await say("/digest add news weekdays 08:30 name:morning");
    expect(await say(`/digest ${line}`, stranger)).toBe(await say(`/digest ${line}`));
  });
});
