import { expect, test } from "vitest";
import { loadAllCommands } from "../../../src/app/definitions.ts";
import type { Asker } from "../../../src/ask/access/asker.ts";
import { createLogger } from "../../../src/base/logger.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { askerOf } from "../../askers.ts";
import { briefingOf } from "../../library.ts";
import { createTestAsk } from "../create-test-ask.ts";

const end = Temporal.Instant.from("2026-06-01T06:00:00Z");
const cleared = "slack:C9";

/** A briefing about one person in one office. */
const holder = (slug: string, name: string, title: string, embargo: string | null) =>
  briefingOf(
    slug,
    {
      status: "reviewed",
      ...(embargo === null ? {} : { embargo }),
      headline: { en: "A story" },
      summary: { en: "A story." },
      sources: [
        {
          id: "post",
          file: "post.txt",
          publisher: "The Post",
          language: "en",
          published: { date: "2026-02-02", known: "text" },
        },
      ],
      organizations: [{ id: `city-of-${slug}`, names: { en: `City of ${slug}` } }],
      people: [
        {
          id: slug,
          names: { en: name },
          roles: [
            {
              id: "role",
              title: { en: title },
              organization: `city-of-${slug}`,
              passages: [{ source: "post", exact: name }],
            },
          ],
        },
      ],
    },
    { post: `${name} spoke.` },
  );

const snapshots = createSnapshots([
  holder("north", "Ada Stone", "Mayor", null),
  holder("south", "Ben Gill", "Mayor", null),
  holder("east", "Cleo Marsh", "Former mayor", null),
  holder("west", "Dov Hale", "Former mayor", end.toString()),
]);

const commands = await loadAllCommands(null);

const formerMayors = async (fields: Partial<Asker>) => {
  const ask = createTestAsk({
    commands,
    now: () => end.subtract({ seconds: 1 }),
    log: createLogger(null),
    library: (at) => snapshots.at(at),
    embargo: { library: (at) => snapshots.withEmbargoed(at), channels: [cleared] },
  });
  const { subject, restsOn } = (await ask.line("who are the former mayors?", askerOf("en", fields))).answer;
  return [subject?.actors, restsOn?.embargoed ?? []];
};

test("a former mayor of a briefing under embargo is shown only to an editor in a cleared channel", async () => {
  const editor = { channel: cleared, isEditor: async () => true };
  expect([await formerMayors({}), await formerMayors(editor)]).toEqual([
    [["east"], []],
    [["east", "west"], ["west"]],
  ]);
});
