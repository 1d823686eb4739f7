import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { createTables } from "../../../src/library/index/tables.ts";
import { createToldReads } from "../../../src/library/index/told-reads.ts";

test("briefings that changed since the bot last looked are read without going through all others", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const prepared = vi.spyOn(database, "prepare");
  const reads = createToldReads(database, 0);
  expect(reads.since(reads.mark(), Temporal.Instant.from("2026-01-01T00:00:00Z"))).toEqual([]);
  const [sql = ""] = prepared.mock.calls.flatMap(([each]) =>
    each.includes("published_until >") ? [each] : [],
  );
  const steps = database.prepare(`explain query plan ${sql}`).all(0, 0, 0, "");
  expect(steps.map(({ detail }) => detail)).not.toContainEqual(expect.stringMatching(/^SCAN /u));
  expect(steps).toContainEqual(
    expect.objectContaining({ detail: expect.stringContaining("briefings_by_visibility") }),
  );
});
