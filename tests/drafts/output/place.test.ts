import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { placeDraft, restoreReplaced } from "../../../src/drafts/output/place.ts";
import { type DraftFolder, type PreparedDraft, prepareDraft } from "../../../src/drafts/output/save.ts";
import { draftYaml } from "../../../src/drafts/output/yaml.ts";
import { putInFolder } from "../../../src/library/recorded-change.ts";
import { recordedBy } from "../../../src/store/audit.ts";
import { listedAudit } from "../../listed-audit.ts";
import { saveDraft } from "../drafting.ts";
import { article, emptyLibrary, facts, text } from "../fixture.ts";

const draft = createDraft(article, facts, {
  onRecord: emptyLibrary,
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
  let meanwhile: () => Promise<unknown> = async () => {};
  const { lines, recorder } = listedAudit(async () => void (await meanwhile()));
  const place = (slug: string, draft: PreparedDraft) =>
    placeDraft(
      briefings,
      slug,
      workplace,
      draft,
      async (before) =>
        recordedBy(recorder("a:1"), { what: "briefing-drafted", subject: slug, before, after: "" }),
      putInFolder(join(briefings, ".changes"), () => {}),
    );
  const whenReady = (work: () => Promise<unknown>) => {
    meanwhile = work;
  };
  return { briefings, workplace, newer, path, edit, place, lines, whenReady };
};

test.each(["between its two renames", "after them"])(
  "a draft is there at the next start after a kill %s",
  async (when) => {
    const { briefings, workplace, path } = await prepared();
    const before = await readFile(path, "utf8");
    const folder = join(briefings, "digue");
    await mkdir(join(workplace, "before"));
    await rename(folder, join(workplace, "before", "digue"));
    const isPut = when === "after them";
    if (isPut) await rename(join(workplace, "digue"), folder);
    await restoreReplaced(briefings);
    await restoreReplaced(briefings);
    expect((await readFile(path, "utf8")) === before).toBe(!isPut);
    // The editors may delete the new one.
    if (isPut) await rm(folder, { recursive: true });
    await restoreReplaced(briefings);
    expect(await readdir(briefings)).toEqual(isPut ? [".draft-test"] : [".draft-test", "digue"]);
  },
);

const changesOf = (diff: string) => diff.match(/^[-+](?![-+#]).*$/gmu);

test("a newer version replaces a draft that is as it was seen", async () => {
  const { briefings, newer, place, lines } = await prepared();
  const folder = join(briefings, "digue");
  await chmod(folder, 0o700);
  expect(await place("digue", newer)).toEqual({
    saved: "replaced",
    changes: ["+ More."],
  });
  expect(lines()).toEqual(["a:1 briefing-drafted digue"]);
  expect(await readFile(join(briefings, "digue", "le-quotidien.fr.txt"), "utf8")).toBe(`${text}More.\n`);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test("a decision that an editor saved after the draft was prepared stays, and nothing is recorded", async () => {
  const { newer, path, edit, place, lines } = await prepared();
  const edited = await edit();
  const saved = await place("digue", newer);
  expect(saved.saved === "kept" ? changesOf(saved.diff) : saved).toEqual([
    "-    kind: request",
    "+    kind: hope",
    "+More.",
  ]);
  expect([await readFile(path, "utf8"), lines()]).toEqual([edited, []]);
});

test("a decision that is saved before the draft is put in its place stays, and nothing is recorded", async () => {
  const { newer, path, edit, place, lines, whenReady } = await prepared();
  let edited = "";
  whenReady(async () => {
    edited = await edit();
  });
  expect((await place("digue", newer)).saved).toBe("kept");
  expect([await readFile(path, "utf8"), lines()]).toEqual([edited, []]);
});

test("a folder that appeared since is not overwritten", async () => {
  const { briefings, workplace, place } = await prepared();
  const other = { ...folderWith(text), slug: "other" };
  const fresh = await prepareDraft(briefings, other, workplace);
  await saveDraft(briefings, { ...other, madeOn: "2026-11-22" });
  // The helper removes the workplace.
  await prepareDraft(join(briefings, "none"), other, workplace);
  expect((await place("other", fresh)).saved).toBe("kept");
  expect(await readdir(join(briefings, "other"))).toEqual(["briefing.yaml", "le-quotidien.fr.txt"]);
});
