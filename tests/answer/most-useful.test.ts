import { describe, expect, test } from "vitest";
import { mostUsefulFirst, mostUsefulHeads } from "../../src/answer/most-useful.ts";
import { createLibrary } from "../../src/library/create-library.ts";
import { referencesOf } from "../../src/library/recorded.ts";
import { promises, statusUpdate, type WrittenUpdate } from "../commitments.ts";
import { summit, visit } from "../library.ts";

const updates: readonly (readonly WrittenUpdate[])[] = [
  [],
  [statusUpdate("kept")],
  [statusUpdate("stalled")],
  [statusUpdate("kept", { awaitsSecond: true })],
];
const types = ["role", "statement", "figure", "event"] as const;

describe.each(updates.map((each) => createLibrary([promises(...each), summit, visit])))(
  "facts",
  (library) => {
    test.each(["2026-03-05", "2026-05-01", "2026-06-01", "2026-06-30", "2026-07-05", "2099-01-01"])(
      "that are not read have the same order as those that are, on %s",
      (day) => {
        const reader = { library, language: "en", today: Temporal.PlainDate.from(day) } as const;
        const read = referencesOf(mostUsefulFirst(library.newestFacts({ types }, 100), reader));
        expect(read.length).toBeGreaterThan(5);
        expect(referencesOf(mostUsefulHeads(library.heads({ types }, 100), reader))).toEqual(read);
        expect(referencesOf(library.headsOf(read))).toEqual(read);
      },
    );
  },
);
