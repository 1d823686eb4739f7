import { expect, test } from "vitest";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { libraryOf } from "../../library.ts";

test("who types the name of a digest is offered those of the channel, and of no other", async () => {
  const { ask, say } = await createDigestWorld();
  for (const name of ["morning", "noon", "Évening"]) await say(`digest add news noon name:${name}`);
  await say("digest add news noon name:secret", askerOf("en", { channel: "slack:C2" }));
  const offered = async (typed: string, fields = {}) =>
    (await ask.complete("digest pause", "name", typed, askerOf("en", fields))).map(({ value }) => value);
  expect(await offered("")).toEqual(["evening", "morning", "noon"]);
  expect([await offered("NI"), await offered("éve"), await offered("x")]).toEqual([
    ["evening", "morning"],
    ["evening"],
    [],
  ]);
  expect([
    await offered("", { channel: null }),
    await offered("", { elsewhere: async () => ["C7"] }),
  ]).toEqual([[], []]);
});

test("typing it offers nothing while the digests cannot be read", async () => {
  const ask = createTestAsk({
    commands: await loadCommands(new URL("../../../src/commands/", import.meta.url)),
    library: () => libraryOf(),
    now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
    digests: () => Promise.reject(new Error("out of order")),
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  expect(await ask.complete("digest pause", "name", "", askerOf())).toEqual([]);
});
