import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readForReview } from "../../../src/drafts/review/approval.ts";
import { withdrawBriefing } from "../../../src/drafts/review/withdraw-briefing.ts";
import { folderWriter } from "../../../src/library/record-writer.ts";
import { recordedBy } from "../../../src/store/audit.ts";
import { listedAudit } from "../../listed-audit.ts";

const briefing = (corrections: string): string => `version: 2
status: reviewed
headline: { en: Quay to be mended }
summary: { en: The reeve wants a new quay. }
sources:
  - { id: post, file: post.txt, publisher: The Post, language: en, published: { date: 2026-05-20, known: text } }
people:
  - { id: reeve, names: { en: Jane Roe } }
statements:
  - { id: one, speaker: reeve, kind: hope, text: { en: One }, passages: [{ source: post, exact: The quay will be mended }] }
  - { id: two, speaker: reeve, kind: hope, text: { en: Two }, passages: [{ source: post, exact: the ferry will stop }] }
${corrections}`;

const reviewed = async (yaml: string) => {
  const briefings = await mkdtemp(join(tmpdir(), "onrecord-withdraw-"));
  onTestFinished(() => rm(briefings, { recursive: true, force: true }));
  const folder = join(briefings, "quay");
  await mkdir(folder);
  await writeFile(join(folder, "briefing.yaml"), yaml);
  await writeFile(join(folder, "post.txt"), "The quay will be mended, and the ferry will stop.\n");
  const read = await readForReview(briefings, "quay");
  if (read.found !== "briefing") throw new Error(JSON.stringify(read));
  let whenReady: () => Promise<void> = async () => {};
  const { lines, recorder } = listedAudit(() => whenReady());
  return {
    lines,
    path: join(folder, "briefing.yaml"),
    yamlNow: () => readFile(join(folder, "briefing.yaml"), "utf8"),
    withdraw: (meanwhile: () => Promise<void> = async () => {}) => {
      whenReady = meanwhile;
      const change = {
        what: "briefing-withdrawn",
        subject: "quay",
        before: "reviewed",
        after: "retracted",
      } as const;
      const recorded = recordedBy(recorder("a:1"), change);
      return withdrawBriefing(
        folderWriter(briefings, join(briefings, ".changes"), () => {}),
        "quay",
        read,
        "2026-06-01",
        recorded,
      );
    },
    async corrections() {
      const now = await readForReview(briefings, "quay");
      if (now.found !== "briefing") throw new Error(JSON.stringify(now));
      return now.briefing.corrections.map(({ fact, kind, date }) => `${fact} ${kind} ${date}`);
    },
  };
};

const earlier = "{ fact: one, date: 2026-05-21, kind: corrected, note: { en: A word. } }";
const retracted = ["one retracted 2026-06-01", "two retracted 2026-06-01"];
const corrected = "one corrected 2026-05-21";

test.each([
  ["none", "", []],
  ["an empty list", "corrections: [] # none yet\n", []],
  ["a list on one line", `corrections: [${earlier}] # from the Post\n`, [corrected]],
  [
    "a list in brackets on lines of its own",
    `corrections: [ # from the Post\n  ${earlier},\n]\n`,
    [corrected],
  ],
  ["a list of lines", `corrections:\n  # from the Post\n  - ${earlier}\n`, [corrected]],
  ["a list of lines that is not indented", `corrections:\n- ${earlier}\n`, [corrected]],
  ["a list with an anchor", `corrections: &all\n  - ${earlier}\n`, [corrected]],
])(
  "every fact is retracted in a file whose corrections are %s, and the rest stays",
  async (_, list, others) => {
    const { withdraw, corrections, lines, yamlNow } = await reviewed(briefing(list));
    expect(await withdraw()).toEqual({ became: "withdrawn", count: 2 });
    expect([(await corrections()).toSorted(), lines()]).toEqual([
      [...others, ...retracted].toSorted(),
      ["a:1 briefing-withdrawn quay"],
    ]);
    const yaml = await yamlNow();
    expect(yaml.startsWith(briefing(""))).toBe(true);
    for (const comment of list.match(/# .*/gu) ?? []) expect(yaml).toContain(comment);
  },
);

test("every fact is retracted in a file that is written as JSON", async () => {
  const json = `{ version: 2, status: reviewed, headline: { en: Quay }, summary: { en: The quay. },
  sources: [{ id: post, file: post.txt, publisher: The Post, language: en, published: { date: 2026-05-20, known: text } }],
  people: [{ id: reeve, names: { en: Jane Roe } }],
  statements: [{ id: one, speaker: reeve, kind: hope, text: { en: One }, passages: [{ source: post, exact: The quay }] }] }\n`;
  const { withdraw, corrections } = await reviewed(json);
  expect(await withdraw()).toEqual({ became: "withdrawn", count: 1 });
  expect(await corrections()).toEqual(["one retracted 2026-06-01"]);
});

test("what an editor saves in that moment stays, and nothing is recorded", async () => {
  const { withdraw, path, yamlNow, lines } = await reviewed(briefing(""));
  const edited = briefing("").replace("mended }", "mended at last }");
  const withdrawal = await withdraw(async () => {
    await writeFile(path, edited);
  });
  expect([withdrawal, lines(), await yamlNow()]).toEqual([
    { became: "changed", files: ["briefing.yaml"] },
    [],
    edited,
  ]);
});
