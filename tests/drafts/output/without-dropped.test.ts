import { expect, test } from "vitest";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { withoutDropped } from "../../../src/drafts/output/without-dropped.ts";
import { openDraftFile } from "../../../src/drafts/review/decisions/draft-file.ts";
import { decisionsIn } from "../../../src/drafts/review/decisions/draft-items.ts";
import { article, emptyLibrary, facts } from "../fixture.ts";
import { decided, draftedYaml, itemsOf, seen } from "../review/decisions/draft.ts";

const draft = createDraft(article, facts, {
  onRecord: emptyLibrary,
  language: "en",
  today: "2026-11-23",
  proposed: new Set(),
});

test("what an editor dropped is not proposed again, and the notes stay with their facts", () => {
  const open = itemsOf(draftedYaml).find(({ type }) => type === "open")?.key ?? "";
  const yaml = ["statement/elle-assure-port-ouvrirait-second", "figure/2600000-voyageurs", open].reduce(
    (before, key) => decided(before, { do: "drop", ...seen(before, key) }),
    draftedYaml,
  );
  const file = openDraftFile(yaml) ?? expect.unreachable();
  const again = withoutDropped(draft, decisionsIn(file));
  expect(again.file.statements?.map(({ id }) => id)).toEqual(["compagnie-port-espere-aide", "tessier"]);
  expect(again.file.figures).toEqual([]);
  expect(again.open).toEqual(draft.open.slice(1));
  expect(again.notes.filter(({ path }) => path[0] === "statements" && path.length > 1)).toEqual([]);
  expect(withoutDropped(draft, [])).toBe(draft);
});
