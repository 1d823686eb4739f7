import { saySettingsProblem } from "../../src/digests/schedules/settings-problem.ts";
import { readStored } from "../../src/digests/schedules/stored-subscription.ts";
import { hostilePiece } from "../hostile.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

const settings = {
  name: "morning",
  digest: "commitments",
  schedule: "weekdays 08:30",
  timeZone: "Europe/Paris",
  language: "fr",
  holidays: ["FR", "2026-12-24"],
  include: { kinds: ["commitment"], topics: ["open-source"] },
  managers: ["slack:T1:U2"],
} as const;

/** Digests in the form of the database or a backup. */
export default defineTarget({
  casesPerMillion: 30_000,
  generate: (random) => {
    const written = JSON.stringify(mutateJson(settings, random));
    return {
      settings: chance(random, 0.8) ? written : mutateText([written], random, 3),
      channel: chance(random, 0.9) ? "slack:C1" : `slack:${hostilePiece(random)}`,
    };
  },
  start: () => ({
    run: ({ settings: written, channel }) =>
      printedOrRefused(() => {
        const read = readStored(
          {
            key: "morning slack:C1",
            channel,
            schedule: "weekdays 08:30",
            settings: written,
            state: { state: "active" },
            createdBy: "slack:T1:U2",
            changedBy: null,
            changedAt: Temporal.Instant.from("2026-06-01T08:00:00Z"),
          },
          { kinds: ["commitments", "news"], language: "en" },
        );
        const problems = read.ok
          ? []
          : read.subscription.problems.map((problem) => saySettingsProblem(problem, "fr"));
        return [printed(JSON.stringify(read)), ...problems.map(printed)];
      }),
  }),
});
