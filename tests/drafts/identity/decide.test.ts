import { describe, expect, test } from "vitest";
import { decidePlace, isReplacedBy } from "../../../src/drafts/identity/decide.ts";
import type { Known, Recognized } from "../../../src/drafts/identity/known.ts";

const words = "The reeve said that the quay will be mended.\n".repeat(8);
const free = { as: "free", until: null } as const;

const article = (
  changes: Partial<Omit<Recognized, "item">> & Partial<Recognized["item"]> = {},
): Recognized => {
  const { id = null, version = null, sent = null, note = null, ...rest } = changes;
  return {
    text: `Quay to be mended\n\n${words}`,
    publisher: "The Wire",
    address: null,
    host: null,
    hold: free,
    ...rest,
    item: { id, version, sent, note },
  };
};

const known = (slug: string, ...sources: readonly Recognized[]): Known => ({ slug, sources, isNew: false });
const item = { id: "urn:x:1", version: "1" };
const held = (as: "embargo" | "withheld" | "canceled", until: string | null = null) => ({
  hold: { as, until },
});
const place = (onRecord: readonly Known[], one: Recognized) => decidePlace(onRecord, one).place;

describe("an item that is on record", () => {
  const onRecord = [known("quay", article(item))];

  test.each([
    ["the same version", { version: "1" }, { as: "version", slug: "quay", ifKept: null }],
    ["a newer version", { version: "2", text: "New." }, { as: "version", slug: "quay", ifKept: null }],
    ["an older version", { version: "0" }, { as: "left", slug: "quay", because: "older" }],
    ["another publisher's version", { publisher: "The Post", text: "New." }, { as: "new" }],
    ["another publisher's copy", { publisher: "The Post" }, { as: "copy", slug: "quay" }],
  ])("comes as %s", (_, changes, expected) => {
    expect(place(onRecord, article({ ...item, ...changes }))).toEqual(expected);
  });

  test("is older by its instant, not by how that is written", () => {
    const sent = [known("quay", article({ id: "urn:x:1", sent: "2026-03-01T10:00:00.5Z" }))];
    const older = article({ id: "urn:x:1", sent: "2026-03-01T11:00:00+01:00" });
    expect(place(sent, older)).toEqual({ as: "left", slug: "quay", because: "older" });
  });

  test("is marked, if editors changed it, by a version that is held back", () => {
    expect(decidePlace(onRecord, article({ ...item, version: "2", ...held("withheld") }))).toEqual({
      place: {
        as: "version",
        slug: "quay",
        ifKept: { slug: "quay", source: 0, status: "withheld", isForeign: false },
      },
      stops: [],
    });
  });

  test("is only stopped by a kill, which is seen to if its note is on record", () => {
    const kill = article({ ...item, version: "2", note: "KILL", text: "KILL\n", ...held("canceled") });
    const stop = { slug: "quay", source: 0, status: "canceled", isForeign: false };
    expect(decidePlace(onRecord, kill)).toEqual({ place: { as: "stop" }, stops: [stop] });
    const seen = [known("quay", article({ ...item, version: "2", note: "KILL" }))];
    expect(decidePlace(seen, kill)).toEqual({ place: { as: "unchanged", slug: "quay" }, stops: [] });
    expect(decidePlace(seen, { ...kill, item: { ...kill.item, version: "3" } }).stops).toEqual([stop]);
  });

  test("is stopped by a kill whose note is a word of its text, but not by a line that it had", () => {
    const quay = [
      known("quay", article({ id: "urn:x:1", text: "Quay\n\nNO KILL HERE\n\nNot before May\n" })),
    ];
    const stops = (note: string) =>
      decidePlace(quay, article({ id: "urn:x:1", text: "-\n", note, ...held("canceled") })).stops.length;
    expect([stops("KILL"), stops("Not before May")]).toEqual([1, 0]);
  });

  test("is only held back by another publisher's kill", () => {
    const kill = article({
      ...item,
      version: "2",
      publisher: "The Post",
      text: "KILL\n",
      ...held("canceled"),
    });
    expect(decidePlace(onRecord, kill)).toEqual({
      place: { as: "stop" },
      stops: [{ slug: "quay", source: 0, status: "withheld", isForeign: true }],
    });
  });
});

describe("an item that is held back", () => {
  test.each([
    ["the same version", "1", { as: "left", slug: "quay", because: "canceled" }],
    ["a newer version", "2", { as: "version", slug: "quay", ifKept: null }],
  ])("is freed by %s or not", (_, version, expected) => {
    const onRecord = [known("quay", article({ ...item, ...held("canceled") }))];
    expect(place(onRecord, article({ ...item, version }))).toEqual(expected);
  });

  test("keeps an embargo that the same version would shorten or drop", () => {
    const onRecord = [known("quay", article({ ...item, ...held("embargo", "2030-01-01T00:00:00Z") }))];
    const left = { as: "left", slug: "quay", because: "embargo" };
    expect(place(onRecord, article({ ...item, ...held("embargo", "2029-01-01T00:00:00Z") }))).toEqual(left);
    expect(place(onRecord, article({ ...item, publisher: "The Post" }))).toEqual(left);
    expect(decidePlace(onRecord, article({ ...item, ...held("withheld") }))).toEqual({
      place: { as: "stop" },
      stops: [{ slug: "quay", source: 0, status: "withheld", isForeign: false }],
    });
  });

  test("is not freed by its words, its address, or its page that came in the same run", () => {
    const paper = { address: "paper.example/1", host: "paper.example" };
    const left = { as: "left", slug: "quay", because: "withheld" };
    const onRecord = [known("quay", article({ ...item, ...held("withheld") }))];
    expect(place(onRecord, article())).toEqual(left);
    const page = article({ ...paper, text: "Rewritten.\n" });
    const named = article({ ...paper, id: "https://paper.example/1", ...held("withheld") });
    expect(place([{ ...known("quay", named), isNew: true }], page)).toEqual(left);
  });
});

describe("a number", () => {
  const numbered = { id: "1001" };
  const railway = "Railway hires\n\nThe railway will hire drivers.\n";
  test.each([
    ["of the same publisher", {}, {}, { as: "version", slug: "quay", ifKept: null }],
    ["of another publisher", {}, { publisher: "The Post" }, { as: "new" }],
    ["of an unknown publisher", {}, { publisher: null }, { as: "new" }],
    [
      "of the same host",
      { host: "a.example" },
      { host: "a.example", publisher: "A" },
      { as: "version", slug: "quay", ifKept: null },
    ],
  ])("%s", (_, one, other, expected) => {
    const onRecord = [known("quay", article({ ...numbered, ...one }))];
    expect(place(onRecord, article({ ...numbered, text: railway, ...other }))).toEqual(expected);
  });

  test("of an unknown publisher counts if the texts have words in common", () => {
    const onRecord = [known("quay", article({ ...numbered, publisher: null }))];
    const changed = article({ ...numbered, text: `Quay to be mended\n\nNew.\n` });
    expect(place(onRecord, changed)).toEqual({ as: "version", slug: "quay", ifKept: null });
  });
});

describe("an address", () => {
  const at = { address: "gov.example/press", host: "gov.example" };
  const onRecord = [known("quay", article(at))];

  test("that has nothing in common with what is on record is that of another article", () => {
    expect(place(onRecord, article({ ...at, text: "Railway hires\n\nDrivers.\n" }))).toEqual({ as: "new" });
    expect(place(onRecord, article({ ...at, text: "Quay to be mended\n\nLater.\n" }))).toEqual({
      as: "version",
      slug: "quay",
      ifKept: null,
    });
  });

  test("of a second source never replaces the first", () => {
    const two = [known("quay", article({ id: "urn:x:1" }), article({ ...at, publisher: "The Post" }))];
    expect(
      place(two, article({ ...at, publisher: "The Post", text: "Quay to be mended\n\nLater.\n" })),
    ).toEqual({
      as: "new",
    });
  });
});

test("a copy is no copy if either is held back", () => {
  const here = { address: "a.example/1", host: "a.example" };
  const there = { address: "b.example/2", host: "b.example" };
  const embargo = held("embargo", "2030-01-01T00:00:00Z");
  for (const [one, other] of [
    [embargo, {}],
    [{}, embargo],
    [embargo, embargo],
  ])
    expect(place([known("quay", article({ ...here, ...one }))], article({ ...there, ...other }))).toEqual({
      as: "new",
    });
  expect(place([known("quay", article(here))], article(there))).toEqual({ as: "copy", slug: "quay" });
});

test("of one item in a document, the newest counts, then the strictest, then the first", () => {
  const [one, newer, killed] = [
    article(item),
    article({ ...item, version: "2" }),
    article({ ...item, ...held("canceled") }),
  ];
  expect([
    isReplacedBy(one, newer, false),
    isReplacedBy(newer, one, true),
    isReplacedBy(one, killed, false),
    isReplacedBy(killed, one, true),
    isReplacedBy(one, one, true),
    isReplacedBy(one, one, false),
    isReplacedBy(one, article({ id: "urn:x:2", version: "9" }), true),
  ]).toEqual([true, false, true, false, true, false, false]);
});

describe("the same words without their publisher or address", () => {
  const whole = { address: "quay.example/a", host: "quay.example" };
  const bare = article({ publisher: null });

  test("change nothing that is known", () => {
    expect(place([known("quay", article(whole))], bare)).toEqual({ as: "unchanged", slug: "quay" });
    expect(place([known("quay", article(whole))], article())).toEqual({ as: "unchanged", slug: "quay" });
  });

  const version = { as: "version", slug: "quay", ifKept: null };

  test("are read again if an editor has filled in the publisher", () => {
    expect(place([known("quay", article())], bare)).toEqual(version);
  });

  test("are replaced once the publisher or the address is known, in the same run as well", () => {
    expect(place([known("quay", bare)], article(whole))).toEqual(version);
    expect(place([{ ...known("quay", bare), isNew: true }], article(whole))).toEqual(version);
    expect(place([{ ...known("quay", article(whole)), isNew: true }], article(whole))).toEqual({
      as: "unchanged",
      slug: "quay",
    });
  });
});
