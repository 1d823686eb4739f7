import { languages } from "../../src/base/language/language.ts";
import { describeSchedule } from "../../src/digests/schedules/describe.ts";
import { parseDigests } from "../../src/digests/schedules/digests-file.ts";
import { mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { defineTarget } from "../target.ts";

const files = [
  `digests:
  - name: morning
    digest: commitments
    channel: slack:C0123456789
    schedule: weekdays 08:30
    timeZone: Europe/Paris
    language: fr
    holidays: [FR, 2026-12-24]
    include: { kinds: [commitment], topics: [open-source] }
  - name: news
    digest: news
    channel: console:terminal
    schedule: "*/15 * * * *"
`,
  `# yaml-language-server: $schema=./digests.schema.json
digests: &all
  - { name: "a", digest: news, channel: "discord:123456789012345678", schedule: noon }
  - <<: *all
`,
  "digests: []\n---\ndigests: []\n",
  "digests:\n  - cron: '* * * * *'\n    name: !!binary aGk=\n    digest: [[[[[[[[]]]]]]]]\n",
] as const;

/** The texts of a `digests.yaml`. */
export default defineTarget({
  casesPerMillion: 40_000,
  generate: (random) => mutateText(files, random),
  start: () => ({
    run(text) {
      const { digests, problems } = parseDigests("digests.yaml", text, ["commitments", "news"]);
      return [
        ...problems.map(({ file, line, column, message }) =>
          printed(`${file}:${line}:${column}: ${message}`),
        ),
        ...digests.flatMap(({ name, schedule }) =>
          languages.map((language) => printed(`${name} ${describeSchedule(schedule, language)}`)),
        ),
      ];
    },
  }),
});
