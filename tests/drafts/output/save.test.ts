import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { draftedOn, readExisting } from "../../../src/drafts/output/folder-state.ts";
import { withStop } from "../../../src/drafts/output/prepare-stop.ts";
import type { DraftFolder } from "../../../src/drafts/output/save.ts";
import { draftYaml } from "../../../src/drafts/output/yaml.ts";
import { openDraftFile } from "../../../src/drafts/review/decisions/draft-file.ts";
import { saveDraft } from "../drafting.ts";
import { article, emptyLibrary, facts, text } from "../fixture.ts";
import { decided } from "../review/decisions/draft.ts";

let briefings: string;
beforeEach(async () => {
  briefings = await mkdtemp(join(tmpdir(), "onrecord-save-"));
});
afterEach(() => rm(briefings, { recursive: true, force: true }));

const draft = createDraft(article, facts, {
  onRecord: emptyLibrary,
  language: "en",
  today: "2026-11-23",
  proposed: new Set(),
});
const folder = (changes: Partial<DraftFolder> = {}): DraftFolder => ({
  slug: "digue",
  madeOn: "2026-11-23",
  texts: [{ file: "le-quotidien.fr.txt", text }],
  yaml: (header) => draftYaml(draft, header, "Complete these."),
  ...changes,
});

const path = (): string => join(briefings, "digue", "briefing.yaml");

describe("saving a draft", () => {
  test("writes the text unchanged beside the YAML, and nothing else", async () => {
    expect(await saveDraft(join(briefings, "new"), folder())).toEqual({ saved: "new" });
    expect((await readdir(join(briefings, "new"), { recursive: true })).sort()).toEqual([
      "digue",
      "digue/briefing.yaml",
      "digue/le-quotidien.fr.txt",
    ]);
    expect(await readFile(join(briefings, "new", "digue", "le-quotidien.fr.txt"), "utf8")).toBe(text);
    expect(draftedOn(readExisting(join(briefings, "new", "digue")))).toBe("2026-11-23");
  });

  test("refuses a draft that would be too long to be read again, in each language, and writes nothing", async () => {
    const yaml = (header: string): string => `${header}\n${"#".repeat(2_000_000)}\n`;
    const error = await saveDraft(briefings, folder({ yaml })).catch((thrown: unknown) => thrown);
    const said = error instanceof OnrecordError ? ["en", "fr", "vi"].map((each) => error.sayIn(each)) : [];
    expect(said).toEqual([
      "digue: more was found in it than fits into one briefing (2,000,000 characters). Use a part of the article.",
      "digue\u00a0: on y a trouvé plus de faits qu’un dossier ne peut en contenir (2\u202f000\u202f000 caractères). Utilisez une partie de l’article.",
      "digue: tìm thấy nhiều thông tin hơn mức một hồ sơ chứa được (2.000.000 ký tự). Hãy dùng một phần của bài.",
    ]);
    expect(await readdir(briefings)).toEqual([]);
  });

  test("changes nothing the second time", async () => {
    await saveDraft(briefings, folder());
    const before = await readFile(path(), "utf8");
    expect(await saveDraft(briefings, folder())).toEqual({ saved: "unchanged" });
    expect(await readFile(path(), "utf8")).toBe(before);
  });

  test("replaces a draft that no editor has changed", async () => {
    await saveDraft(briefings, folder());
    const longer = { file: "le-quotidien.fr.txt", text: `${text}More.\n` };
    expect(await saveDraft(briefings, folder({ texts: [longer] }))).toEqual({
      saved: "replaced",
      changes: ["+ More."],
    });
    expect(await readdir(briefings)).toEqual(["digue"]);
    expect(await readFile(join(briefings, "digue", "le-quotidien.fr.txt"), "utf8")).toBe(longer.text);
  });

  test("leaves a draft as it is once an editor has changed a word of it, and tells the difference", async () => {
    await saveDraft(briefings, folder());
    const edited = (await readFile(path(), "utf8")).replace("kind: hope", "kind: request");
    await writeFile(path(), edited);
    const saved = await saveDraft(briefings, folder());
    expect(await readFile(path(), "utf8")).toBe(edited);
    expect(saved.saved === "kept" ? saved.diff.match(/^[-+] .*$/gmu) : null).toEqual([
      "-    kind: request",
      "+    kind: hope",
    ]);
  });

  test("leaves it as it is as well when the text was changed, or another source added", async () => {
    await saveDraft(briefings, folder());
    const added = join(briefings, "digue", "second.txt");
    await writeFile(added, "x");
    expect((await saveDraft(briefings, folder({ madeOn: "2026-11-24" }))).saved).toBe("kept");
    await rm(added);
    await writeFile(join(briefings, "digue", "le-quotidien.fr.txt"), "x");
    expect((await saveDraft(briefings, folder())).saved).toBe("kept");
  });

  test.each([
    ["a draft without incomplete entries", []],
    ["one that has some", draft.open],
  ])(
    "keeps a statement that an editor pasted into %s, if the article comes again, changes or is withdrawn",
    async (_, open) => {
      const built: Partial<DraftFolder> = {
        yaml: (header) => draftYaml({ ...draft, open }, header, "Complete these."),
      };
      await saveDraft(briefings, folder(built));
      const paste = { do: "add-sentences", pasted: "Luc Tessier a dit non." } as const;
      const pasted = decided(await readFile(path(), "utf8"), paste);
      await writeFile(path(), pasted);
      const texts = [{ file: "le-quotidien.fr.txt", text: `${text}More.\n` }];
      for (const changes of [built, { ...built, madeOn: "2026-11-24" }, { ...built, texts }])
        expect((await saveDraft(briefings, folder(changes))).saved).toBe("kept");
      expect(await readFile(path(), "utf8")).toBe(pasted);
      const withdrawn = withStop(pasted, 0, {
        status: "canceled",
        id: "1",
        version: null,
        sent: null,
        note: null,
      });
      expect(openDraftFile(withdrawn)?.open()).toEqual(openDraftFile(pasted)?.open());
      expect(openDraftFile(withdrawn)?.open()).toHaveLength(open.length + 1);
    },
  );

  test("writes nothing at all when the draft does not hold", async () => {
    const wrong = folder({ texts: [{ file: "le-quotidien.fr.txt", text: "Another text." }] });
    await expect(saveDraft(briefings, wrong)).rejects.toThrow(/does not pass its own check/u);
    expect(await readdir(briefings)).toEqual([]);
  });
});
