import { expect, test } from "vitest";
import { generateBriefings } from "../../bench/briefings.ts";
import { createPreparation } from "../../src/app/preparation.ts";
import { createLibrary } from "../../src/library/create-library.ts";

const log = { debug() {}, info() {}, warn() {}, error() {} };

test("a snapshot is prepared for names that are mistyped", async () => {
  const library = createLibrary(generateBriefings(100));
  await createPreparation(log).prepare(library);
  expect([...library.prepare()]).toEqual([]);
});

test("a snapshot that cannot be prepared is logged", async () => {
  const errors: unknown[] = [];
  const library = {
    ...createLibrary([]),
    prepare: (): never => {
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
    *prepare() {
      for (const _ of whole.prepare()) {
        if (isClosed) throw new Error("the index is closed");
        yield;
      }
    },
  };
  const preparation = createPreparation({ ...log, error: (values: unknown) => void errors.push(values) });
  const prepared = preparation.prepare(library);
  await preparation.stop();
  isClosed = true;
  await prepared;
  expect(errors).toEqual([]);
});
