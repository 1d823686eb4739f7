import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { generateBriefings } from "../../bench/briefings.ts";
import { createPreparation } from "../../src/app/preparation.ts";
import { completionEntries } from "../../src/ask/completion/entries.ts";
import { createLibrary } from "../../src/library/create-library.ts";
import type { Making } from "../../src/library/in-steps.ts";
import type { Listed, ListedKind } from "../../src/library/library.ts";
import { writtenNames } from "../../src/library/names/written-names.ts";

const log = { debug() {}, info() {}, warn() {}, error() {} };

test("a snapshot is prepared for typing, searching and finding names, between other work", async () => {
  const library = createLibrary(generateBriefings(1_000));
  let isPrepared = false;
  let turns = 0;
  const prepared = createPreparation(log)
    .prepare(library)
    .then(() => {
      isPrepared = true;
    });
  while (!isPrepared) {
    await setImmediate();
    turns += 1;
  }
  await prepared;
  expect(turns).toBeGreaterThan(2);
  const left = [...Object.values(completionEntries), writtenNames].map(({ steps }) => [...steps(library)]);
  expect(left).toEqual(left.map(() => []));
  expect(Object.values(library.names).map(({ steps }) => [...steps()])).toEqual([[], [], [], [], []]);
});

test("a snapshot that cannot be prepared is told in the log", async () => {
  const errors: unknown[] = [];
  const library = {
    ...createLibrary([]),
    listed: (): never => {
      throw new Error("no room");
    },
  };
  await createPreparation({ ...log, error: (values: unknown) => void errors.push(values) }).prepare(library);
  expect(errors).toEqual([{ err: new Error("no room") }]);
});

test("a preparation that is stopped reads nothing more", async () => {
  const errors: unknown[] = [];
  const whole = createLibrary(generateBriefings(1_000));
  let isClosed = false;
  const library = {
    ...whole,
    listed: (kind: ListedKind): Making<readonly Listed[]> => {
      if (isClosed) throw new Error("the index is closed");
      return whole.listed(kind);
    },
  };
  const preparation = createPreparation({ ...log, error: (values: unknown) => void errors.push(values) });
  const prepared = preparation.prepare(library);
  await preparation.stop();
  isClosed = true;
  await prepared;
  expect(errors).toEqual([]);
});
