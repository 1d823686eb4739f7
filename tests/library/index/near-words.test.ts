import { expect, test } from "vitest";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { summit } from "../../library.ts";

const written = (slug: string, summary: string, embargo?: string) => ({
  ...summit,
  slug,
  summary: { en: summary },
  ...(embargo === undefined ? {} : { embargo }),
});

test("a word that only a briefing under embargo has is not offered, though a form of it can be seen", () => {
  const snapshots = createSnapshots([
    written("open", "A resignation."),
    written("held", "Resignations.", "2026-03-01T06:00:00Z"),
  ]);
  const closest = (now: string) =>
    snapshots.at(Temporal.Instant.from(now)).texts.closestWords("resignatoins");
  expect([closest("2026-03-01T05:00Z"), closest("2026-03-01T06:00Z")]).toEqual([
    ["resignation"],
    ["resignations", "resignation"],
  ]);
});

test("nothing is offered that is no word of a text", () => {
  const { texts } = createSnapshots([written("open", "They run.")]).at(
    Temporal.Instant.from("2026-03-01T00:00Z"),
  );
  expect(texts.closestWords("en·ru enxrun")).toEqual([]);
});
