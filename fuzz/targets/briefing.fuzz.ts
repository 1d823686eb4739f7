import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { approve } from "../../src/drafts/review/approve.ts";
import { readComments } from "../../src/drafts/review/comments.ts";
import { briefingFileName, readBriefing } from "../../src/library/briefing/read.ts";
import { createLibrary } from "../../src/library/create-library.ts";
import { mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

const files = [
  readFileSync(new URL("../../briefings/viet-nam-un-digital/briefing.yaml", import.meta.url), "utf8").slice(
    0,
    6_000,
  ),
  `status: draft
headline: { en: Trees }
summary: { en: The mayor promised trees. }
sources:
  - { id: wire, file: wire.txt, publisher: The Wire, language: en, published: { date: 2026-03-02, known: text } }
people:
  - id: ada
    names: { en: Ada Stone }
    roles:
      - { id: r, title: { en: Mayor }, organization: town, passages: [{ source: wire, exact: "Mayor Ada Stone" }] }
organizations:
  - { id: town, names: { en: Town } }
statements:
  # Is this hers?
  - { id: trees, speaker: ada, kind: commitment, text: { en: Trees. }, due: 2026-12-01, passages: [{ source: wire, exact: "We will plant 40 trees" }] }
figures:
  - { id: f, value: 40, unit: { en: trees }, counts: { en: planned }, passages: [{ source: wire, exact: "40 trees" }] }
# left open
# - left open: statement
#   why: who?
`,
] as const;
const texts = ['Mayor Ada Stone spoke. "We will plant 40 trees", she said.\n'] as const;

/** The folder of a briefing: its file and the text of its source, and the comments that a review shows. */
export default defineTarget({
  casesPerMillion: 20_000,
  generate: (random) => ({
    // Rarely use the first file, which takes longest.
    yaml: chance(random, 0.15) ? mutateText(files, random) : mutateText(files.slice(1), random),
    text: mutateText(texts, random, 2),
  }),
  async start() {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-fuzz-"));
    const briefing = join(folder, "town");
    await mkdir(briefing);
    return {
      async run({ yaml, text }) {
        await writeFile(join(briefing, briefingFileName), yaml);
        await writeFile(join(briefing, "wire.txt"), text);
        const result = await readBriefing(briefing);
        const { open, unread } = readComments(yaml);
        const more = [
          printed(JSON.stringify(open)),
          printed(unread),
          printed(approve(yaml, { by: "slack:T1/U1", at: "2026-11-28T18:00:00Z" })),
        ];
        if (!result.ok) {
          return [
            ...more,
            ...result.problems.map(({ file, line, column, message }) =>
              printed(`${file}:${line}:${column}: ${message}`),
            ),
          ];
        }
        createLibrary([result.briefing]);
        return more;
      },
      stop: () => rm(folder, { recursive: true }),
    };
  },
});
