import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { placeDraft } from "../../../src/drafts/output/place.ts";
import { type DraftFolder, prepareDraft } from "../../../src/drafts/output/save.ts";
import { draftYaml } from "../../../src/drafts/output/yaml.ts";
import { saveDraft, unrecorded } from "../drafting.ts";
import { article, emptyLibrary, facts, text } from "../fixture.ts";

const draft = createDraft(article, facts, {
  library: emptyLibrary,
  language: "en",
  today: "2026-11-23",
  proposed: new Set(),
});

const folderWith = (words: string): DraftFolder => ({
  slug: "digue",
  madeOn: "2026-11-23",
  texts: [{ file: "le-quotidien.fr.txt", text: words }],
  yaml: (header) => draftYaml(draft, header, "Complete these."),
});

/** A draft in its place, and a newer version of it that is prepared. */
const prepared = async () => {
  const briefings = await mkdtemp(join(tmpdir(), "onrecord-place-"));
  onTestFinished(() => rm(briefings, { recursive: true, force: true }));
  await saveDraft(briefings, folderWith(text));
  const workplace = join(briefings, ".draft-test");
  const newer = await prepareDraft(briefings, folderWith(`${text}More.\n`), workplace);
  const path = join(briefings, "digue", "briefing.yaml");
  const edit = async (): Promise<string> => {
    const edited = (await readFile(path, "utf8")).replace("kind: hope", "kind: request");
    await writeFile(path, edited);
    return edited;
  };
  const recorded: unknown[] = [];
  const record = {
    before: async (replaced: "draft" | null) => void recorded.push(["before", replaced]),
    withdrawn: async () => void recorded.push("withdrawn"),
  };
  return { briefings, workplace, newer, path, edit, record, recorded };
};

const changesOf = (diff: string) => diff.match(/^[-+](?![-+#]).*$/gmu);

test("a newer version replaces a draft that is as it was seen", async () => {
  const { briefings, workplace, newer, record, recorded } = await prepared();
  const folder = join(briefings, "digue");
  await chmod(folder, 0o700);
  expect(await placeDraft(briefings, "digue", workplace, newer, record)).toEqual({
    saved: "replaced",
    changes: ["+ More."],
  });
  expect(recorded).toEqual([["before", "draft"]]);
  expect(await readFile(join(briefings, "digue", "le-quotidien.fr.txt"), "utf8")).toBe(`${text}More.\n`);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test("a decision that an editor saved after the draft was prepared stays, and nothing is recorded", async () => {
  const { briefings, workplace, newer, path, edit, record, recorded } = await prepared();
  const edited = await edit();
  const saved = await placeDraft(briefings, "digue", workplace, newer, record);
  expect(saved.saved === "kept" ? changesOf(saved.diff) : saved).toEqual([
    "-    kind: request",
    "+    kind: hope",
    "+More.",
  ]);
  expect([await readFile(path, "utf8"), recorded]).toEqual([edited, []]);
});

test("a decision that is saved while the record is written stays, and the record says so", async () => {
  const { briefings, workplace, newer, path, edit, record, recorded } = await prepared();
  let edited = "";
  const saved = await placeDraft(briefings, "digue", workplace, newer, {
    ...record,
    async before(replaced) {
      await record.before(replaced);
      edited = await edit();
    },
  });
  expect(saved.saved).toBe("kept");
  expect([await readFile(path, "utf8"), recorded]).toEqual([edited, [["before", "draft"], "withdrawn"]]);
});

test("a folder that appeared since is not overwritten", async () => {
  const { briefings, workplace } = await prepared();
  const other = { ...folderWith(text), slug: "other" };
  const fresh = await prepareDraft(briefings, other, workplace);
  await saveDraft(briefings, { ...other, madeOn: "2026-11-22" });
  // The helper removes the workplace.
  await prepareDraft(join(briefings, "none"), other, workplace);
  expect((await placeDraft(briefings, "other", workplace, fresh, unrecorded)).saved).toBe("kept");
  expect(await readdir(join(briefings, "other"))).toEqual(["briefing.yaml", "le-quotidien.fr.txt"]);
});
