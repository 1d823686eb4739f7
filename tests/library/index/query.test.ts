import { LRUCache } from "lru-cache";
import { expect, test } from "vitest";
import { resize } from "../../../src/library/index/query.ts";

test("a kept entry that becomes larger leaves less room for others", () => {
  const kept = new LRUCache<string, object>({ maxSize: 10 });
  for (const key of ["old", "new"]) kept.set(key, {}, { size: 3 });
  resize(kept, "new", 8);
  resize(kept, "missing", 8);
  expect([[...kept.keys()], kept.calculatedSize]).toEqual([["new"], 8]);
});

test("an entry that becomes too large is not kept", () => {
  const kept = new LRUCache<string, object>({ maxSize: 10 });
  kept.set("large", {}, { size: 3 });
  resize(kept, "large", 11);
  expect(kept.size).toBe(0);
});
