import { describe, expect, test } from "vitest";
import { readComments } from "../../../../src/drafts/review/comments.ts";
import { openDraftFile } from "../../../../src/drafts/review/decisions/draft-file.ts";
import { draftItems } from "../../../../src/drafts/review/decisions/draft-items.ts";
import { decided, deciding, draftedYaml, edit, itemOf, itemsOf, seen, selected } from "./draft.ts";

const uncertain = itemsOf(draftedYaml).filter(
  ({ type, notes }) => notes.length > 0 && type !== "open" && type !== "source" && type !== "briefing",
);
const withoutReview = (yaml: string): string => yaml.replace(/\nreview:\n(?: .*\n)+/u, "\n");

describe("the doubts about a part", () => {
  test("are changed, cleared and restored for each part, and no other part's doubts change", () => {
    expect(uncertain.length).toBeGreaterThan(1);
    for (const { key, notes } of uncertain) {
      const others = (yaml: string) =>
        itemsOf(yaml).flatMap((item) => (item.key === key ? [] : [[item.key, item.notes]]));
      const changed = decided(draftedYaml, edit(draftedYaml, key, { doubts: ["Is it so?", "Ask Ada."] }));
      expect(itemOf(changed, key)).toMatchObject({ notes: ["Is it so?", "Ask Ada."], state: "uncertain" });
      const cleared = decided(changed, edit(changed, key, { doubts: null }));
      expect(itemOf(cleared, key).notes).toEqual([]);
      expect([others(changed), others(cleared)]).toEqual([others(draftedYaml), others(draftedYaml)]);
      const undone = decided(cleared, { do: "undo", ...seen(cleared, key) });
      expect(itemOf(undone, key).notes).toEqual(notes);
      expect(withoutReview(undone)).toBe(withoutReview(draftedYaml));
    }
  });

  test("and the open entries are found in a file that an editor on Windows saved", () => {
    const saved = draftedYaml.replaceAll("\n", "\r\n");
    expect(itemsOf(draftedYaml).some(({ type }) => type === "open")).toBe(true);
    expect(itemsOf(saved)).toEqual(itemsOf(draftedYaml));
    expect(readComments(saved).open).toEqual(readComments(draftedYaml).open);
  });

  test("leave a part undecided if an editor adds one, until an editor keeps it; undo reverts both", () => {
    const sure = itemsOf(draftedYaml).filter(({ type, state }) => type === "statement" && state === "sure");
    for (const { key, entry, notes } of [...uncertain.filter(({ type }) => type === "statement"), ...sure]) {
      const doubts = [...notes, "Ask the port."];
      const doubted = decided(draftedYaml, edit(draftedYaml, key, { doubts, kind: "claim" }));
      expect(itemOf(doubted, key)).toMatchObject({
        state: "uncertain",
        notes: doubts,
        entry: { ...entry, kind: "claim" },
        decided: { by: "slack:T1/U1" },
      });
      const kept = decided(doubted, { do: "keep", items: [seen(doubted, key)] });
      expect(itemOf(kept, key)).toMatchObject({ state: "kept", notes: doubts });
      const undone = decided(kept, { do: "undo", ...seen(kept, key) });
      expect(itemOf(undone, key)).toMatchObject({ entry, notes });
      expect(withoutReview(undone)).toBe(withoutReview(draftedYaml));
      const settled = decided(doubted, edit(doubted, key, { doubts: null }));
      expect(itemOf(settled, key)).toMatchObject({ state: "edited", notes: [] });
    }
    expect(sure.length).toBeGreaterThan(0);
  });

  test("stay decided once an editor keeps them, through later edits that add none", () => {
    const { key } = itemsOf(draftedYaml).find(({ type }) => type === "figure") ?? expect.unreachable();
    const doubted = decided(draftedYaml, edit(draftedYaml, key, { doubts: ["Ask the port."] }));
    const still = decided(doubted, edit(doubted, key, { qualifier: "about" }));
    expect(itemOf(still, key)).toMatchObject({ state: "uncertain", notes: ["Ask the port."] });
    const kept = decided(still, { do: "keep", items: [seen(still, key)] });
    const changed = decided(kept, edit(kept, key, { qualifier: "up-to" }));
    expect(itemOf(changed, key)).toMatchObject({ state: "edited", notes: ["Ask the port."] });
    const same = decided(kept, edit(kept, key, { doubts: ["Ask the port."] }));
    expect(itemOf(same, key).state).toBe("edited");
    const again = decided(kept, edit(kept, key, { doubts: ["Ask the port.", "And Ada."] }));
    expect(itemOf(again, key).state).toBe("uncertain");
    for (const yaml of [changed, again]) {
      const undone = decided(yaml, { do: "undo", ...seen(yaml, key) });
      expect(withoutReview(undone)).toBe(withoutReview(draftedYaml));
    }
  });

  test("leave an added or merged part undecided too, and it can still be undone after an editor keeps it", () => {
    const added = deciding(draftedYaml, {
      do: "add",
      type: "figure",
      set: { value: 2, unit: { fr: "ans" }, counts: { fr: "de travaux" } },
      passages: [selected("port")],
    });
    const yaml = added.decided === "yes" ? added.yaml : expect.unreachable(JSON.stringify(added));
    const [addedKey = ""] = added.decided === "yes" ? added.keys : [];
    const person = seen(draftedYaml, "person/paul-lenoir");
    const merged = decided(draftedYaml, { do: "merge", ...person, into: "p-lenoir" });
    for (const [before, key, state] of [
      [yaml, addedKey, "added"],
      [merged, "person/p-lenoir", "merged"],
    ] as const) {
      expect(itemOf(before, key).state).toBe(state);
      const doubted = decided(before, edit(before, key, { doubts: ["Ask Ada."] }));
      expect(itemOf(doubted, key).state).toBe("uncertain");
      const settled = decided(doubted, edit(doubted, key, { doubts: null }));
      expect(itemOf(settled, key).state).toBe(state);
      const kept = decided(doubted, { do: "keep", items: [seen(doubted, key)] });
      expect(itemOf(kept, key)).toMatchObject({ state, notes: ["Ask Ada."] });
      const undone = decided(kept, { do: "undo", ...seen(kept, key) });
      expect(itemsOf(undone).map((item) => item.key)).toEqual(itemsOf(draftedYaml).map((item) => item.key));
    }
    const doubted = decided(merged, edit(merged, "person/p-lenoir", { doubts: ["Ask Ada."] }));
    expect(
      deciding(doubted, { do: "merge", ...seen(doubted, "person/p-lenoir"), into: "paul" }),
    ).toMatchObject({ decided: "invalid" });
  });

  test("are in the audit log, and come back with a part that was dropped since", () => {
    const [{ key, notes } = expect.unreachable()] = uncertain.filter(({ type }) => type === "statement");
    const result = deciding(draftedYaml, edit(draftedYaml, key, { doubts: [] }));
    expect(result).toMatchObject({
      changes: [
        {
          what: "fact-edited",
          before: JSON.stringify({ doubts: notes }),
          after: JSON.stringify({ doubts: [] }),
        },
      ],
    });
    const cleared = decided(draftedYaml, edit(draftedYaml, key, { doubts: [] }));
    const dropped = decided(cleared, { do: "drop", ...seen(cleared, key) });
    const undone = decided(dropped, { do: "undo", ...seen(dropped, key) });
    expect(itemOf(undone, key)).toMatchObject({ state: "edited", notes: [] });
    const original = decided(undone, { do: "undo", ...seen(undone, key) });
    expect(itemOf(original, key).notes).toEqual(notes);
  });

  test("are short lines, and only of parts whose doubts are in the file", () => {
    const [{ key } = expect.unreachable()] = uncertain;
    for (const doubts of ["x", [""], ["x".repeat(501)], Array.from({ length: 21 }, String)])
      expect(deciding(draftedYaml, edit(draftedYaml, key, { doubts }))).toMatchObject({
        problems: [{ field: "doubts" }],
      });
    const source = itemsOf(draftedYaml).find(({ type }) => type === "source")?.key ?? "";
    expect(deciding(draftedYaml, edit(draftedYaml, source, { doubts: [] }))).toMatchObject({
      problems: [{ field: "doubts" }],
    });
  });

  test("cannot be a second field or a second line of the file", () => {
    const [{ key } = expect.unreachable()] = uncertain;
    const doubts = ["a\n    kind: hope", "# left open"];
    const yaml = decided(draftedYaml, edit(draftedYaml, key, { doubts }));
    expect(itemOf(yaml, key)).toMatchObject({
      notes: ["a kind: hope", "# left open"],
      entry: itemOf(draftedYaml, key).entry,
    });
  });

  test("are not the lines of a text that begin with #, and a role's are not the person's", () => {
    const yaml = `status: draft
people:
  # Which Ada?
  - id: ada
    names: { en: Ada }
    roles:
      # Is she still?
      - id: mayor
        title: { en: Mayor }
statements:
  - id: post
    text:
      en: |-
        Vote.
        #vote
  - id: next
    # Who says so?
    text: { en: x }
`;
    const notesIn = (file: ReturnType<typeof openDraftFile>) =>
      Object.fromEntries(
        draftItems(file ?? expect.unreachable(), new Map())
          .filter(({ type }) => type !== "briefing")
          .map(({ id, notes }) => [id, notes]),
      );
    const file = openDraftFile(yaml) ?? expect.unreachable();
    expect(notesIn(file)).toEqual({
      ada: ["Which Ada?"],
      mayor: ["Is she still?"],
      post: [],
      next: ["Who says so?"],
    });
    expect(file.withComments(["statements", 0], ["New."])?.toYaml()).toContain("  # New.\n  - id: post");
    expect(notesIn(file.withComments(["people", 0], []))).toMatchObject({
      ada: [],
      mayor: ["Is she still?"],
    });
    const unindented = openDraftFile("statements:\n- id: post\n- id: next\n") ?? expect.unreachable();
    expect(notesIn(unindented.withComments(["statements", 1], ["left open"]))).toEqual({
      post: [],
      next: ["left open"],
    });
    expect(file.withComments(["statements", 1], [])?.toYaml()).toContain(
      "        #vote\n  - id: next\n    text:",
    );
  });
});
