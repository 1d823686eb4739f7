import { createHash } from "node:crypto";
import { z } from "zod";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import { type FoldedText, foldText, locateFirst, locatePassage } from "../../../library/passages/passage.ts";
import type { DraftFile } from "./draft-file.ts";
import type { DraftItem, ItemPassage } from "./draft-item.ts";
import { type ItemKey, type ItemType, readItemKey, writeItemKey } from "./item-key.ts";
import { isReassuring } from "./known-notes.ts";
import { actorsNamedBy } from "./references.ts";
import { hindranceIn, isSourceInDoubt } from "./source-doubts.ts";

const entrySchema = z.record(z.string(), z.unknown());
const entriesSchema = z.array(z.looseObject({ id: z.string() })).catch([]);
const reviewSchema = z.array(z.custom<ReviewDecision>()).catch([]);
const fileSchema = z.looseObject({
  sources: entriesSchema,
  organizations: entriesSchema,
  people: entriesSchema,
  statements: entriesSchema,
  figures: entriesSchema,
  events: entriesSchema,
});
const selectorsSchema = z
  .array(
    z.object({
      source: z.string(),
      exact: z.string(),
      prefix: z.string().optional(),
      suffix: z.string().optional(),
    }),
  )
  .catch([]);
const namesSchema = z.record(z.string(), z.string()).catch({});

/** The decisions that a file records. */
export const decisionsIn = ({ document }: DraftFile): readonly ReviewDecision[] =>
  reviewSchema.parse(entrySchema.parse(document.toJS()).review);

/** Whether a decision removed its part from the lists, because it was dropped or merged with another part of the file. */
const isGone = ({ decision, was }: ReviewDecision): boolean =>
  decision === "dropped" || (decision === "merged" && was?.place !== undefined);

/** The decision on a part. If a person was merged with one on record, the new id also finds the decision. */
export const decisionOn = (
  decisions: readonly ReviewDecision[],
  { type, id }: ItemKey,
): ReviewDecision | undefined =>
  decisions.find(({ of }) => of === writeItemKey({ type, id })) ??
  decisions.find(
    (decision) => decision.into === id && !isGone(decision) && readItemKey(decision.of)?.type === type,
  );

/** Whether an editor added a doubt to a part, and has not decided about it since. */
const isDoubted = ({ doubted }: ReviewDecision, notes: readonly string[]): boolean =>
  doubted === true && notes.some((note) => !isReassuring(note));

/** A hash of all that an editor sees of a part: a decision applies only to this version. */
const versionOfItem = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);

/** Every part of a draft, in the order of the file, with dropped parts at the end. `texts` are by file name. */
export const draftItems = (file: DraftFile, texts: ReadonlyMap<string, string>): readonly DraftItem[] => {
  const value = entrySchema.parse(file.document.toJS());
  const { sources, organizations, people, statements, figures, events } = fileSchema.parse(value);
  const decisions = decisionsIn(file);
  const folded = new Map<string, FoldedText>(
    sources.flatMap(({ id, file: name }) => {
      const text = texts.get(String(name));
      return text === undefined ? [] : [[id, foldText(text)] as const];
    }),
  );

  const names = new Map([...organizations, ...people].map((actor) => [actor.id, actor.names]));

  const placed = (entry: Readonly<Record<string, unknown>>): readonly ItemPassage[] =>
    selectorsSchema.parse(entry.passages).flatMap((selector) => {
      const text = folded.get(selector.source);
      if (text === undefined) return [];
      const { source, exact, prefix, suffix } = selector;
      const context = {
        ...(prefix === undefined ? {} : { prefix }),
        ...(suffix === undefined ? {} : { suffix }),
      };
      const found = locatePassage(text, { exact, ...context });
      return found.located === "once" ? [{ source, start: found.start, end: found.end }] : [];
    });
  const named = (entry: Readonly<Record<string, unknown>>): readonly ItemPassage[] => {
    for (const [source, text] of folded) {
      for (const name of Object.values(namesSchema.parse(entry.names))) {
        const found = locateFirst(text, name);
        if (found !== null) return [{ source, ...found }];
      }
    }
    return [];
  };

  const item = (
    type: ItemType,
    id: string,
    entry: Readonly<Record<string, unknown>>,
    notes: readonly string[],
    {
      isInDoubt = !notes.every(isReassuring),
      person = null,
    }: {
      readonly isInDoubt?: boolean;
      readonly person?: string | null;
    } = {},
  ): DraftItem => {
    const key = writeItemKey({ type, id });
    const decision = decisionOn(decisions, { type, id });
    // A part that prevents approval, or that its editor doubts, is undecided, even if an editor decided about it before.
    const isOpenAgain =
      hindranceIn([{ type, entry }]) !== null || (decision !== undefined && isDoubted(decision, notes));
    const state = isOpenAgain ? undefined : decision?.decision;
    return {
      key,
      type,
      id,
      entry,
      person,
      notes,
      state:
        state === undefined || state === "approved"
          ? type === "open"
            ? "open"
            : isInDoubt
              ? "uncertain"
              : "sure"
          : state,
      isGone: false,
      decided: decision === undefined ? null : { by: decision.by, at: decision.at },
      passages: type === "person" || type === "organization" ? named(entry) : placed(entry),
      version: versionOfItem([
        entry,
        decision ?? null,
        person,
        notes,
        actorsNamedBy(entry, person).map((actor) => [actor, names.get(actor) ?? null]),
      ]),
    };
  };

  const { headline, summary, embargo } = value;
  const listed = (type: ItemType, list: string, entries: z.infer<typeof entriesSchema>) =>
    entries.map((entry, at) => item(type, entry.id, entry, file.commentsOn(list, at)));
  const gone = decisions.flatMap((decision): DraftItem[] => {
    const { of, by, at, was } = decision;
    const key = readItemKey(of);
    if (key === null || was === undefined || !isGone(decision)) return [];
    const state = decision.decision === "merged" ? "merged" : "dropped";
    const shown = item(key.type, key.id, was.entry, was.notes ?? []);
    return [{ ...shown, person: was.person ?? null, state, isGone: true, decided: { by, at } }];
  });

  return [
    item(
      "briefing",
      "",
      { headline, summary, ...(embargo === undefined ? {} : { embargo }) },
      file.commentsOn("summary"),
      {
        isInDoubt: false,
      },
    ),
    ...sources.map((entry, at) =>
      item("source", entry.id, entry, file.commentsOn("sources", at), { isInDoubt: isSourceInDoubt(entry) }),
    ),
    ...listed("organization", "organizations", organizations),
    ...people.flatMap(({ roles, ...person }, at) => {
      const ofRoles = entriesSchema.parse(roles ?? []).map((role, index) => ({
        role,
        notes: file.commentsOn("people", at, "roles", index),
      }));
      return [
        item("person", person.id, person, file.commentsOn("people", at)),
        ...ofRoles.map(({ role, notes }) => item("role", role.id, role, notes, { person: person.id })),
      ];
    }),
    ...listed("statement", "statements", statements),
    ...listed("figure", "figures", figures),
    ...listed("event", "events", events),
    ...file
      .open()
      .map(({ id, type, why, entry }) => item("open", id, { ...entry, "left open": type }, [why])),
    ...gone,
  ];
};
