import { expect, test } from "vitest";
import { createKept, newSecret } from "../../../src/platforms/desk/kept.ts";

test("a value is found until its time is over, and taken once", () => {
  let at = Date.parse("2026-11-28T18:00:00Z");
  const kept = createKept<{ readonly name: string }>(() => at, 1_000);
  const [secret, other] = [newSecret(), newSecret()];
  kept.keep(secret, { name: "a" });
  kept.keep(other, { name: "b" });
  at += 1_000;
  expect([kept.find(secret), kept.find("guessed"), kept.take(secret), kept.take(secret)]).toEqual([
    { name: "a" },
    null,
    { name: "a" },
    null,
  ]);
  at += 1;
  expect([kept.find(other), kept.take(other)]).toEqual([null, null]);
});

test("of more than 10,000 values, the one that was not used for longest is forgotten", () => {
  const kept = createKept<{ readonly index: number }>(() => Date.now(), 60_000);
  const secrets = Array.from({ length: 10_001 }, newSecret);
  for (const [index, secret] of secrets.entries()) {
    kept.keep(secret, { index });
    kept.find(secrets[0] ?? "");
  }
  expect([0, 1, 2].map((index) => kept.find(secrets[index] ?? "") !== null)).toEqual([true, false, true]);
});
