import { describe, expect, test } from "vitest";
import { decide } from "../../../../src/drafts/review/decisions/decide.ts";
import type { Decision } from "../../../../src/drafts/review/decisions/decision.ts";
import { isUndecided } from "../../../../src/drafts/review/decisions/draft-item.ts";
import { versionOf } from "../../../../src/drafts/review/version.ts";
import {
  decided,
  deciding,
  draftedYaml,
  edit,
  fileOf,
  itemOf,
  itemsOf,
  seen,
  selected,
  texts,
  versionOfYaml,
} from "./draft.ts";

const hope = "statement/compagnie-port-espere-aide";
const promise = "statement/elle-assure-port-ouvrirait-second";
const figure = "figure/2600000-voyageurs";
const open =
  itemsOf(draftedYaml).find(({ notes }) => notes[0]?.startsWith("it was not found who said"))?.key ?? "";

/** The lines of a file that another one does not have. */
const linesBeyond = (yaml: string, before: string): readonly string[] => {
  const known = new Set(before.split("\n"));
  return yaml.split("\n").filter((line) => !known.has(line));
};

describe("a decision", () => {
  test("to keep a fact is recorded with who and when, and changes no other line", () => {
    const yaml = decided(draftedYaml, { do: "keep", items: [seen(draftedYaml, promise)] });
    expect(linesBeyond(yaml, draftedYaml)).toEqual([
      "review:",
      `  - of: ${promise}`,
      "    decision: kept",
      "    by: slack:T1/U1",
      "    at: 2026-11-28T18:00:00Z",
    ]);
    expect(linesBeyond(draftedYaml, yaml)).toEqual([]);
    expect([itemOf(yaml, promise).state, itemOf(yaml, hope).state]).toEqual(["kept", "sure"]);
  });

  test("to keep all sure facts keeps the ones that were shown", () => {
    const sure = itemsOf(draftedYaml).filter(({ state }) => state === "sure");
    const yaml = decided(draftedYaml, { do: "keep", items: sure.map(({ key }) => seen(draftedYaml, key)) });
    expect(
      itemsOf(yaml)
        .filter(isUndecided)
        .map(({ state }) => state),
    ).toEqual(["uncertain", "uncertain", "open", "open"]);
  });

  test("to edit a fact changes its own lines, keeps what it was, and reads a due date in words", () => {
    const yaml = decided(draftedYaml, edit(draftedYaml, hope, { kind: "request", due: "d’ici 2027" }));
    const [facts = ""] = yaml.split("review:");
    expect(linesBeyond(facts, draftedYaml)).toEqual(["    kind: request", "    due: by 2027"]);
    expect(itemOf(yaml, hope)).toMatchObject({ state: "edited", entry: { kind: "request", due: "by 2027" } });
    expect(fileOf(yaml).review).toMatchObject([
      { of: hope, decision: "edited", was: { entry: { kind: "hope" } } },
    ]);
  });

  test("to drop a fact keeps it in the file as dropped, with its comments", () => {
    const yaml = decided(draftedYaml, { do: "drop", ...seen(draftedYaml, promise) });
    expect(fileOf(yaml).file.statements.map(({ id }: { id: string }) => id)).toEqual([
      "compagnie-port-espere-aide",
      "tessier",
    ]);
    expect(itemOf(yaml, promise)).toMatchObject({
      state: "dropped",
      notes: itemOf(draftedYaml, promise).notes,
      passages: itemOf(draftedYaml, promise).passages,
    });
  });

  test("to add a fact takes its passage from the selection, so that it is verbatim", () => {
    const yaml = decided(draftedYaml, {
      do: "add",
      type: "statement",
      set: { speaker: "jeanne-morel", kind: "claim", text: { fr: "Elle a inauguré la digue." } },
      passages: [selected("la ministre Jeanne Morel a inauguré la digue")],
    });
    expect(fileOf(yaml).file.statements.at(-1)).toEqual({
      id: "elle-inaugure-digue",
      speaker: "jeanne-morel",
      kind: "claim",
      text: { fr: "Elle a inauguré la digue." },
      passages: [{ source: "le-quotidien", exact: "la ministre Jeanne Morel a inauguré la digue" }],
    });
    expect(itemOf(yaml, "statement/elle-inaugure-digue").state).toBe("added");
  });

  test("to complete an open entry makes it a fact, and takes it out of the comment at the end", () => {
    const yaml = decided(draftedYaml, edit(draftedYaml, open, { speaker: "port" }));
    expect(itemsOf(yaml).filter(({ type }) => type === "open")).toHaveLength(1);
    expect(fileOf(yaml).file.statements.at(-1)).toMatchObject({
      speaker: "port",
      kind: "support",
      passages: [{ exact: "Un porte-parole a salué le projet." }],
    });
    expect(yaml.slice(yaml.indexOf("# left open"))).not.toContain("Un porte-parole");
  });

  test("to merge a person with one on record changes the id everywhere", () => {
    const yaml = decided(draftedYaml, {
      do: "merge",
      ...seen(draftedYaml, "person/jeanne-morel"),
      into: "jeanne-morel-2",
    });
    expect(itemOf(yaml, promise).entry.speaker).toBe("jeanne-morel-2");
    expect(itemOf(yaml, "person/jeanne-morel-2").state).toBe("merged");
    expect(yaml).not.toMatch(/speaker: jeanne-morel$/mu);
  });

  test("to merge two people of the draft moves roles and names, and leaves one", () => {
    const yaml = decided(draftedYaml, {
      do: "merge",
      ...seen(draftedYaml, "person/paul-lenoir"),
      into: "luc-tessier",
    });
    expect(fileOf(yaml).file.people).toEqual([
      expect.objectContaining({ id: "jeanne-morel" }),
      {
        id: "luc-tessier",
        names: { fr: "Luc Tessier" },
        aliases: ["Paul Lenoir"],
        roles: [expect.objectContaining({ id: "paul-lenoir-directeur" })],
      },
    ]);
  });

  test("on topics takes their names, and adds those that are new", () => {
    const yaml = decided(draftedYaml, edit(draftedYaml, hope, { topics: ["Aide publique", "Port"] }));
    expect(itemOf(yaml, hope).entry.topics).toEqual(["aide-publique", "port"]);
    const again = decided(yaml, edit(yaml, promise, { topics: ["aide publique"] }));
    expect(fileOf(again).file.topics).toEqual([
      { id: "aide-publique", names: { fr: "Aide publique" } },
      { id: "port", names: { fr: "Port" } },
    ]);
  });

  test("on headline, embargo and publisher is one like any other", () => {
    const first = decided(
      draftedYaml,
      edit(draftedYaml, "briefing", { headline: { fr: "La digue" }, embargo: "2026-12-01T06:00:00+01:00" }),
    );
    const yaml = decided(first, edit(first, "source/le-quotidien", { publisher: "Le Matin" }));
    expect(fileOf(yaml).file).toMatchObject({
      headline: { fr: "La digue" },
      embargo: "2026-12-01T06:00:00+01:00",
      sources: [{ publisher: "Le Matin" }],
    });
  });
});

describe("taking a decision back", () => {
  const keys = itemsOf(draftedYaml).map(({ key }) => key);
  const changes: readonly (readonly [string, string, Decision])[] = [
    ...keys
      .filter((key) => !key.startsWith("source") && key !== "briefing")
      .map((key): readonly [string, string, Decision] => [
        "drop",
        key,
        { do: "drop", ...seen(draftedYaml, key) },
      ]),
    ["edit", hope, edit(draftedYaml, hope, { kind: "praise", text: { en: "x" }, due: "2027" })],
    ["edit", "briefing", edit(draftedYaml, "briefing", { summary: { en: "x" } })],
    ["edit", figure, edit(draftedYaml, figure, { value: 3, qualifier: "about" })],
    ["merge", "person/jeanne-morel", { do: "merge", ...seen(draftedYaml, "person/jeanne-morel"), into: "x" }],
    [
      "merge",
      "person/luc-tessier",
      { do: "merge", ...seen(draftedYaml, "person/luc-tessier"), into: "paul-lenoir" },
    ],
    [
      "merge",
      "person/jeanne-morel",
      { do: "merge", ...seen(draftedYaml, "person/jeanne-morel"), into: "luc-tessier" },
    ],
    [
      "merge",
      "organization/port",
      { do: "merge", ...seen(draftedYaml, "organization/port"), into: "compagnie-du-port" },
    ],
    ["keep", hope, { do: "keep", items: [seen(draftedYaml, hope)] }],
    ["complete", open, edit(draftedYaml, open, { speaker: "port" })],
  ];

  test.each(changes)("gives the file as it was: %s %s", (_, key, decision) => {
    const result = deciding(draftedYaml, decision);
    // People whom facts name cannot be dropped.
    if (result.decided === "invalid") {
      expect([decision.do, result.problems[0]?.message]).toEqual([
        "drop",
        expect.stringContaining("expected"),
      ]);
      return;
    }
    const yaml = result.decided === "yes" ? result.yaml : expect.unreachable();
    const now = (result.decided === "yes" ? result.keys[0] : undefined) ?? key;
    const undone = decided(yaml, { do: "undo", ...seen(yaml, now) });
    expect(fileOf(undone)).toEqual(fileOf(draftedYaml));
    // An entry may be in another place of its list, and the doubts of a role with the person whose role it is.
    const notesOf = (text: string) =>
      itemsOf(text)
        .flatMap(({ notes }) => notes)
        .toSorted();
    expect(notesOf(undone)).toEqual(notesOf(draftedYaml));
  });

  test("an added fact goes", () => {
    const yaml = decided(draftedYaml, {
      do: "add",
      type: "event",
      set: { text: { fr: "La digue est inaugurée." } },
      passages: [selected("a inauguré la digue de Port-Royal")],
    });
    const added = itemsOf(yaml).find(({ state }) => state === "added")?.key ?? "";
    const undone = decided(yaml, { do: "undo", ...seen(yaml, added) });
    expect(fileOf(undone).file).toEqual({ ...fileOf(draftedYaml).file, events: [] });
  });
});

describe("a decision is refused", () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, string, RegExp]>([
    [hope, { kind: "wish" }, "kind", /expected one of commitment/u],
    [hope, { text: { fr: "" } }, "text.fr", /expected some text/u],
    [hope, { due: "soon" }, "due", /expected a due date/u],
    [hope, { speaker: "nobody" }, "speaker", /expected the id of a person or organization/u],
    [figure, { value: "many" }, "value", /expected a number/u],
    [hope, { text: { fr: "a\u202eb" } }, "text.fr", /changes the direction/u],
    ["briefing", { embargo: "tomorrow" }, "embargo", /expected an instant/u],
    ["source/le-quotidien", { publisher: " " }, "publisher", /expected some text/u],
    [
      "source/le-quotidien",
      { published: { date: "2026-02-30", known: "text" } },
      "published.date",
      /expected a date/u,
    ],
    [hope, { id: "other" }, "id", /cannot be changed/u],
    [
      "role/paul-lenoir-directeur",
      { organization: "nowhere" },
      "organization",
      /expected the id of an organization/u,
    ],
    [open, {}, "speaker", /missing/u],
  ])("with the problem at its field: %s %o", (key, set, field, message) => {
    const result = deciding(draftedYaml, edit(draftedYaml, key, set));
    expect(result).toEqual({
      decided: "invalid",
      problems: expect.arrayContaining([{ field, message: expect.stringMatching(message) }]),
    });
  });

  test.each<readonly [string, string, unknown]>([
    [
      "briefing",
      "review",
      [{ of: "approval/first", decision: "approved", by: "slack:T1/BEN", at: "2026-11-28T17:00:00Z" }],
    ],
    ["briefing", "review", null],
    ["briefing", "statements", []],
    ["briefing", "figures", null],
    ["briefing", "sources", []],
    ["briefing", "people", []],
    ["briefing", "corrections", []],
    ["briefing", "version", 1],
    ["briefing", "status", "reviewed"],
    ["source/le-quotidien", "file", "other.txt"],
    ["source/le-quotidien", "item", null],
    ["person/jeanne-morel", "roles", []],
    ["person/jeanne-morel", "same", true],
    [hope, "updates", []],
    [hope, "passages", []],
    [open, "id", "other"],
    [open, "updates", []],
  ])("if it sets what is no field of the part itself: %s %s", (key, name, value) => {
    expect(deciding(draftedYaml, edit(draftedYaml, key, { [name]: value }))).toEqual({
      decided: "invalid",
      problems: [{ field: name, message: "This field cannot be changed here." }],
    });
  });

  test.each<readonly ["statement" | "person" | "organization", Readonly<Record<string, unknown>>, string]>([
    ["statement", { text: { fr: "x" }, id: "other" }, "id"],
    ["statement", { text: { fr: "x" }, updates: [] }, "updates"],
    ["person", { names: { fr: "Ada" }, roles: [] }, "roles"],
    ["organization", { names: { fr: "Ada" }, id: "other" }, "id"],
  ])("if it adds a part with what is no field of it: %s %o", (type, set, field) => {
    const passages = [selected("La Compagnie du Port")];
    expect(deciding(draftedYaml, { do: "add", type, set, passages })).toEqual({
      decided: "invalid",
      problems: [{ field, message: "This field cannot be changed here." }],
    });
  });

  test("if it adds a part by the id of one that another editor dropped", () => {
    const yaml = decided(draftedYaml, {
      do: "add",
      type: "person",
      id: "ada",
      set: { names: { fr: "Ada" } },
      passages: [],
    });
    const undone = decided(yaml, { do: "drop", ...seen(yaml, "person/ada") }, { by: "slack:T1/BEN" });
    expect(
      deciding(undone, { do: "add", type: "person", id: "ada", set: { names: { fr: "Eva" } }, passages: [] }),
    ).toEqual({ decided: "invalid", problems: [{ field: "", message: "Take the decision back first." }] });
  });

  test("if another editor decided about the same fact, and not if about another one", () => {
    const first = seen(draftedYaml, hope);
    const other = seen(draftedYaml, figure);
    const yaml = decided(draftedYaml, { do: "drop", ...first }, { by: "discord:1/2" });
    expect(deciding(yaml, { do: "keep", items: [first] })).toEqual({ decided: "changed", keys: [hope] });
    expect(deciding(yaml, { do: "keep", items: [other] })).toMatchObject({ decided: "yes" });
  });

  test("if the file was saved with another wording of that fact", () => {
    const before = seen(draftedYaml, hope);
    const yaml = draftedYaml.replace("kind: hope", "kind: request");
    expect(deciding(yaml, { do: "drop", ...before })).toEqual({ decided: "changed", keys: [hope] });
  });

  test.each([
    [promise, "names: { fr: Jeanne Morel }", "names: { fr: Jeanne Martin }"],
    [hope, "names: { fr: Compagnie du Port }", "names: { fr: Compagnie du Nord }"],
    ["role/paul-lenoir-directeur", "names: { fr: Paul Lenoir }", "names: { fr: Pierre Lenoir }"],
  ])("if somebody whom it names has another name since: %s", (key, name, other) => {
    const before = seen(draftedYaml, key);
    expect(draftedYaml).toContain(name);
    const yaml = draftedYaml.replace(name, other);
    expect(deciding(yaml, { do: "keep", items: [before] })).toEqual({ decided: "changed", keys: [key] });
  });

  test("if another doubt is noted on it since, or it is the role of another person", () => {
    const before = seen(draftedYaml, figure);
    const doubted = draftedYaml.replace(
      /^( +)- id: 2600000-voyageurs$/mu,
      "$1# The number is of last year.\n$&",
    );
    expect(deciding(doubted, { do: "keep", items: [before] })).toEqual({
      decided: "changed",
      keys: [figure],
    });
    const role = "role/paul-lenoir-directeur";
    const merged = decided(draftedYaml, {
      do: "merge",
      ...seen(draftedYaml, "person/paul-lenoir"),
      into: "luc-tessier",
    });
    expect(deciding(merged, { do: "keep", items: [seen(draftedYaml, role)] })).toEqual({
      decided: "changed",
      keys: [role],
    });
  });

  test("if the words that were selected are not in the text any more", () => {
    const gone = { ...selected("La Compagnie du Port"), exact: "La Compagnie du Nord" };
    expect(
      deciding(draftedYaml, { do: "add", type: "event", set: { text: { fr: "x" } }, passages: [gone] }),
    ).toMatchObject({ decided: "invalid", problems: [{ field: "passages.0" }] });
  });

  test("if an open entry is kept as it is, or a fact is added without words of the article", () => {
    expect(deciding(draftedYaml, { do: "keep", items: [seen(draftedYaml, open)] })).toMatchObject({
      decided: "invalid",
      problems: [{ message: "This entry is incomplete: edit it, or drop it." }],
    });
    expect(
      deciding(draftedYaml, { do: "add", type: "event", set: { text: { fr: "x" } }, passages: [] }),
    ).toMatchObject({ decided: "invalid", problems: [{ field: "passages" }] });
  });

  test("if a file with it would not load, such as one with the history of a promise that is none any more", () => {
    const yaml = draftedYaml.replace(/^( +)kind: hope$/mu, (_, indent: string) =>
      [
        `${indent}kind: commitment`,
        `${indent}updates:`,
        `${indent}  - status: kept`,
        `${indent}    note: { fr: L’aide est venue. }`,
        `${indent}    passages: [{ source: le-quotidien, exact: la digue de Port-Royal }]`,
        `${indent}    by: Anna`,
        `${indent}    at: 2026-11-20T08:00:00Z`,
      ].join("\n"),
    );
    expect(deciding(yaml, edit(yaml, hope, { kind: "claim" }))).toEqual({
      decided: "invalid",
      problems: [{ field: "updates", message: "expected updates only on commitments; this is a claim." }],
    });
    expect(deciding(yaml, edit(yaml, hope, { due: "2027" }))).toMatchObject({ decided: "yes" });
  });

  test("on a briefing that is approved", () => {
    const yaml = draftedYaml.replace("status: draft", "status: reviewed");
    expect(deciding(yaml, { do: "drop", ...seen(yaml, hope) })).toMatchObject({
      decided: "invalid",
      problems: [{ message: expect.stringContaining("is approved") }],
    });
  });
});

describe("an approval", () => {
  /** A draft in which everything is decided. */
  const allDecided = (): string => {
    const closed = itemsOf(draftedYaml)
      .filter(({ type }) => type === "open")
      .reduce((yaml, { key }) => decided(yaml, { do: "drop", ...seen(yaml, key) }), draftedYaml);
    const left = itemsOf(closed).filter(isUndecided);
    return decided(closed, { do: "keep", items: left.map(({ key }) => seen(closed, key)) });
  };
  const approve = (yaml: string): Decision => ({ do: "approve", version: versionOfYaml(yaml) });
  const anna = { by: "slack:T1/ANNA", needsSecond: true };
  const ben = { by: "slack:T1/BEN", needsSecond: true };

  test("is refused as long as a part is undecided", () => {
    expect(deciding(draftedYaml, approve(draftedYaml))).toMatchObject({ decided: "invalid" });
  });

  test("sets the status, and records who and when", () => {
    const yaml = decided(allDecided(), approve(allDecided()));
    expect(fileOf(yaml).file.status).toBe("reviewed");
    expect(fileOf(yaml).review.at(-1)).toEqual({
      of: "approval",
      decision: "approved",
      by: "slack:T1/U1",
      at: "2026-11-28T18:00:00Z",
    });
  });

  test.each([
    ["a fact", (yaml: string) => yaml.replace("kind: hope", "kind: claim"), texts],
    ["its embargo", (yaml: string) => `embargo: 2026-12-24T06:00:00Z\n${yaml}`, texts],
    [
      "a source's text",
      (yaml: string) => yaml,
      new Map([...texts].map(([name, text]) => [name, `${text}\nNon.\n`])),
    ],
  ])("of a first editor is none after %s was changed by hand", (_what, change, changedTexts) => {
    const first = decided(allDecided(), approve(allDecided()), anna);
    const draft = { slug: "digue", yaml: change(first), texts: changedTexts };
    expect(draft).not.toEqual({ slug: "digue", yaml: first, texts });
    const version = versionOf(new Map([["briefing.yaml", draft.yaml], ...draft.texts]));
    const again = decide(
      draft,
      { do: "approve", version },
      { ...ben, at: "2026-11-28T18:00:00Z", language: "en" },
    );
    const yaml = again.decided === "yes" ? again.yaml : expect.unreachable(JSON.stringify(again));
    const { of, by } = fileOf(yaml).review.at(-1);
    expect([fileOf(yaml).file.status, of, by]).toEqual(["draft", "approval/first", ben.by]);
  });

  test.each([
    ["in a server, and then in a direct message", "discord:G1/ANNA", "discord:ANNA"],
    ["in a direct message, and then in a server", "discord:ANNA", "discord:G1/ANNA"],
    ["in two servers", "discord:G1/ANNA", "discord:G2/ANNA"],
  ])("that one editor gives %s counts once", (_where, by, again) => {
    const first = decided(allDecided(), approve(allDecided()), { ...anna, by });
    expect(deciding(first, approve(first), { ...anna, by: again })).toMatchObject({ decided: "invalid" });
  });

  test("by an editor who was erased since is no first approval, because the second could be the same person's", () => {
    const first = decided(allDecided(), approve(allDecided()), anna).replace("slack:T1/ANNA", "erased");
    const again = decided(first, approve(first), ben);
    expect([fileOf(again).file.status, fileOf(again).review.at(-1)?.of]).toEqual(["draft", "approval/first"]);
    expect(fileOf(decided(again, approve(again), anna)).file.status).toBe("reviewed");
  });

  test.each([
    ["withheld", /may not be published yet/u],
    ["canceled", /withdrew it/u],
  ])("is refused as long as the agency's word on a source is in the file: %s", (status, message) => {
    const source = "source/le-quotidien";
    const yaml = allDecided().replace(/^( +)publisher: /mu, `$1item: { status: ${status} }\n$&`);
    expect([itemOf(allDecided(), source).state, itemOf(yaml, source).state]).toEqual(["kept", "uncertain"]);
    const refusal = {
      decided: "invalid",
      problems: [{ field: "", message: expect.stringMatching(message) }],
    };
    expect(deciding(yaml, approve(yaml))).toEqual(refusal);
    expect(deciding(yaml, { do: "keep", items: [seen(yaml, source)] })).toEqual(refusal);
    const edited = decided(yaml, edit(yaml, source, { title: "La digue" }));
    expect(deciding(edited, approve(edited))).toEqual(refusal);
  });

  test.each([
    ["a quotation mark that is never closed", '#   kind: "?"', '#   kind: "?'],
    ["a beginning without its space", "# - left open: statement", "#- left open: statement"],
    ["no reason", "#   why: the kind", "#   because: the kind"],
  ])("waits for an open entry that cannot be read: %s", (_, line, mistake) => {
    const broken = draftedYaml.replace(line, mistake);
    expect(broken).not.toBe(draftedYaml);
    const unread =
      itemsOf(broken).find(({ type, notes }) => type === "open" && notes[0]?.includes(mistake)) ??
      expect.unreachable();
    expect([unread.state, isUndecided(unread)]).toEqual(["open", true]);
    const yaml = decided(broken, { do: "drop", ...seen(broken, unread.key) });
    expect(yaml).not.toContain(`\n${mistake}`);
    expect(itemsOf(yaml).filter(({ type, isGone }) => type === "open" && !isGone)).toHaveLength(1);
    const undone = decided(yaml, { do: "undo", ...seen(yaml, unread.key) });
    expect(undone.split("\n").toSorted()).toEqual(broken.split("\n").toSorted());
  });

  test("keeps YAML that an editor wrote below the open entries", () => {
    const below = "corrections:\n  - { fact: x, date: 2026-11-20, note: { fr: x }, kind: withdrawn }\n";
    const last = itemsOf(draftedYaml).findLast(({ type }) => type === "open")?.key ?? "";
    const yaml = `${draftedYaml}${below}`;
    const dropped = decided(yaml, { do: "drop", ...seen(yaml, last) });
    expect(fileOf(dropped).file.corrections).toEqual(fileOf(yaml).file.corrections);
  });

  test("is refused if the draft changed since the editor saw it", () => {
    const yaml = allDecided();
    expect(deciding(`${yaml}# saved\n`, approve(yaml))).toEqual({ decided: "changed", keys: ["approval"] });
  });

  test("takes two editors if the newsroom wants that, and a decision between them starts again", () => {
    const first = decided(allDecided(), approve(allDecided()), anna);
    expect(fileOf(first).file.status).toBe("draft");
    expect(deciding(first, approve(first), anna)).toMatchObject({ decided: "invalid" });
    expect(fileOf(decided(first, approve(first), ben)).file.status).toBe("reviewed");
    const changed = decided(first, edit(first, hope, { kind: "claim" }), ben);
    expect(fileOf(decided(changed, approve(changed), ben)).file.status).toBe("draft");
  });

  test("can be taken back for a day", () => {
    const yaml = decided(allDecided(), approve(allDecided()));
    const within = { by: "slack:T1/U2", at: "2026-11-29T17:59:00Z" };
    expect(fileOf(decided(yaml, { do: "reopen" }, within))).toEqual(fileOf(allDecided()));
    const late = { by: "slack:T1/U2", at: "2026-11-29T18:01:00Z" };
    expect(deciding(yaml, { do: "reopen" }, late)).toMatchObject({ decided: "invalid" });
  });
});
