import { PassThrough } from "node:stream";
import { text as readText } from "node:stream/consumers";
import { expect, test } from "vitest";
import { connectConsole } from "../../../src/platforms/console/run.ts";
import { libraryOf } from "../../library.ts";
import { foreignIn, foreignText, hasArrived } from "../foreign-in.ts";
import { createHostWith } from "../host.ts";
import { hostileBriefing } from "../hostile-briefing.ts";
import { hostileForm } from "../hostile-form.ts";
import { postOf } from "../post.ts";

const lines = [
  "who mallory",
  "org town",
  "commitments mallory",
  "timeline mallory",
  "brief town",
  "source town/role",
  "search mallory",
  "names Mallory",
  "home",
  "offer",
  "note about:x words:y",
  "fails",
  // A carriage return would end the typed line.
  ...[foreignText, `who ${foreignText}`, `search ${foreignText}`].map((line) => line.replaceAll("\r", "")),
];

test("nothing that the console prints controls the terminal, from every author", async () => {
  const library = libraryOf(hostileBriefing(foreignText));
  const { host, logged } = createHostWith({ library: () => library }, ...hostileForm(foreignText));
  const input = new PassThrough();
  const output = new PassThrough();
  const printed = readText(output);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const console = await connectConsole(input, output);
  await console.listen({ ...host, stop });
  input.end(`${lines.join("\n")}\n`);
  await stopped;
  const answer = { language: "en", summary: foreignText, blocks: [] } as const;
  await console.post(postOf("terminal", answer).post);
  await console.tell("operator", answer);
  await console.stop();
  output.end();
  const all = await printed;
  expect([foreignIn(all, "printed"), hasArrived(all), logged.length > 0]).toEqual([[], true, true]);
});
