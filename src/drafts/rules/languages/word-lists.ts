import { Phrases } from "../structure/phrases.ts";
import type { Weekday } from "./due-words.ts";
import type { CueKind, Verb } from "./speech-words.ts";

/** Words or phrases from one line with "|" between them. */
export const each = (line: string): string[] => line.split(/[|]/).map((word) => word.trim());

export type VerbEntry = readonly [string, Verb];

/** Verbs that introduce the same kind of statement. */
export const wordEntries = (kind: CueKind, form: Verb["form"], words: readonly string[]): VerbEntry[] =>
  words.map((word) => [word, { kind, form }]);

/** Verb forms from one line with "|" between them. */
export const forms = (kind: CueKind, line: string, form: Verb["form"] = "finite"): VerbEntry[] =>
  wordEntries(kind, form, each(line));

/** "A tenu à préciser", "quiso aclarar": each lead with each infinitive. */
export const led = (kind: CueKind, leads: string, infinitives: string): VerbEntry[] =>
  wordEntries(
    kind,
    "finite",
    each(leads).flatMap((lead) => each(infinitives).map((infinitive) => `${lead} ${infinitive}`)),
  );

/** Verbs that may mean less than a promise. */
export const weakly = (entries: readonly VerbEntry[]): VerbEntry[] =>
  entries.map(([phrase, verb]) => [phrase, { ...verb, weak: true }]);

/** Verbs that deny if their object can be true or false, and otherwise make no statement. */
export const denying = (entries: readonly VerbEntry[]): VerbEntry[] =>
  entries.map(([phrase, verb]) => [phrase, { ...verb, denies: true }]);

/** Verbs that negate the verb after them. */
export const refusing = (entries: readonly VerbEntry[]): VerbEntry[] =>
  entries.map(([phrase, verb]) => [phrase, { ...verb, refuses: true }]);

/** Verbs whose words are not meant as they are said. */
export const inJest = (entries: readonly VerbEntry[]): VerbEntry[] =>
  entries.map(([phrase, verb]) => [phrase, { ...verb, jests: true }]);

/** Verbs that make a statement only if they are reflexive. */
export const withSelf = (entries: readonly VerbEntry[]): VerbEntry[] =>
  entries.map(([phrase, verb]) => [phrase, { ...verb, reflexive: true }]);

/** Verbs that make a statement only if "that" or a colon follows. */
export const withThat = (entries: readonly VerbEntry[]): VerbEntry[] =>
  entries.map(([phrase, verb]) => [phrase, { ...verb, needsThat: true }]);

/** Titles with "|" between them and "/" between the forms of one: each form maps to the first. */
export const offices = (line: string): [string, string][] =>
  each(line).flatMap((office) => {
    const variants = office.split("/").map((variant) => variant.trim());
    return variants.map((variant): [string, string] => [variant, variants[0] ?? variant]);
  });

/** Phrases that deny something, and longer ones that begin like them and do not: "I have never" and "I have never seen". */
export const denials = (line: string, others: string): Phrases<boolean> =>
  new Phrases([...valued(true, line), ...valued(false, others)]);

/** Words or phrases with one value. */
export const valued = <Value extends string | number | boolean>(
  value: Value,
  line: string,
): [string, Value][] => each(line).map((word) => [word, value]);

/** The days from Monday on with "|" between them, and how a week is added to a day, which is "*". */
export const namedWeekdays = (
  days: string,
  patterns: Readonly<Partial<Record<Weekday["week"], string>>>,
): [string, Weekday][] =>
  each(days).flatMap((name, index) =>
    (["plain", "coming", "this", "next", "last"] as const).flatMap((week) =>
      each(week === "plain" ? "*" : (patterns[week] ?? "")).flatMap((pattern): [string, Weekday][] =>
        pattern === "" ? [] : [[pattern.replace("*", name), { day: index + 1, week }]],
      ),
    ),
  );
