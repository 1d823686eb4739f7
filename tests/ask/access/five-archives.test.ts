import { describe, expect, test } from "vitest";
import { isEmbargoed } from "../../../src/answer/answer.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { languages } from "../../../src/base/language/language.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { askerOf } from "../../askers.ts";
import { fiveArchives } from "../../platforms/five-archives.ts";
import { createTestAsk } from "../create-test-ask.ts";
import { roles } from "./two-newsrooms.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };

const askOf = (...briefings: readonly Briefing[]) => {
  const snapshots = createSnapshots(briefings);
  return createTestAsk({
    commands,
    log,
    now: () => Temporal.Instant.from("2026-05-01T08:00:00Z"),
    library: (at) => snapshots.at(at),
    embargo: { library: (at) => snapshots.withEmbargoed(at), channels: ["slack:C9"] },
  });
};

describe.each(fiveArchives)(
  "a briefing under embargo that has $differsIn",
  ({ open, held, asked, secret }) => {
    const words = asked.map(([, each]) => each);
    const lines = commands.flatMap(({ name, options }) =>
      Object.keys(options).length === 0
        ? [name]
        : words.flatMap((each) => [`${name} ${each}`, `${name} topic:"${each}"`]),
    );

    test("is shown to cleared editors alone, with the mark of the embargo", async () => {
      const [holding, unknowing] = [askOf(held, open), askOf(open)];
      let told = 0;
      for (const language of languages) {
        for (const [role, fields] of Object.entries(roles)) {
          for (const line of lines) {
            const { answer, shareLine } = await holding.line(line, askerOf(language, fields));
            if (!isEmbargoed(answer)) {
              const without = await unknowing.line(line, askerOf(language, fields));
              expect([answer, shareLine], line).toEqual([without.answer, without.shareLine]);
              continue;
            }
            told += secret.test(JSON.stringify(answer)) ? 1 : 0;
            expect([role.startsWith("an editor in a cleared channel"), shareLine], line).toEqual([
              true,
              null,
            ]);
            expect(answer.blocks[0]?.kind).toBe("note");
          }
        }
      }
      expect(told).toBeGreaterThan(0);
    });
  },
);
