import type { Language } from "../../base/language/language.ts";
import type { Briefing, Fact } from "../../library/briefing/briefing.ts";
import { factsOf } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { createKnowledge, type Knowledge, type ToldRow } from "../../store/deliveries/knowledge.ts";
import { hashIn, readToldForm, type ToldForm } from "../../store/told-form.ts";
import { type DigestContext, includeSchema } from "../digest.ts";
import { type Change, changesAmong } from "./changes.ts";
import { tellableOf } from "./tellable.ts";

/** An `include` without filters. */
export const noFilters = includeSchema.parse({});

/** What each briefing told when it was seen before; null if it was not seen before. */
export type SeenBefore = ReadonlyMap<string, ToldForm | null>;

export const readSeen = (slugs: readonly string[], forms: ReadonlyMap<string, string>): SeenBefore =>
  new Map(
    slugs.map((slug) => {
      const form = forms.get(slug);
      return [slug, form === undefined ? null : readToldForm(form)];
    }),
  );

const rowsOf = (slug: string, form: ToldForm, language: Language): readonly ToldRow[] => {
  const row = (id: string, aspect: ToldRow["aspect"], hash: string | null): readonly ToldRow[] =>
    hash === null ? [] : [{ reference: `${slug}/${id}`, aspect, hash, momentMs: 0 }];
  return [
    ...Object.entries(form.facts).flatMap(([id, hashes]) => row(id, "fact", hashIn(hashes, language))),
    ...Object.entries(form.corrections).flatMap(([id, all]) =>
      all.flatMap((hashes) => row(id, "correction", hashIn(hashes, language))),
    ),
  ];
};

const knowledgeOf = (seen: SeenBefore, language: Language): Knowledge =>
  createKnowledge(
    [...seen].flatMap(([slug, form]) => (form === null ? [] : rowsOf(slug, form, language))),
    null,
  );

const newestFirst = (a: Briefing, b: Briefing): number =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : a.slug < b.slug ? -1 : 1;

/** The facts of a briefing, and those that it told before and has withdrawn. */
export const factsSince = (
  briefing: Briefing,
  form: ToldForm | null,
  { facts }: Library,
): readonly Fact[] => {
  const all = factsOf(briefing);
  const ids = new Set(all.map(({ id }) => id));
  const others = Object.keys(form?.facts ?? {}).filter((id) => !ids.has(id));
  return [...all, ...others.flatMap((id) => facts.get(`${briefing.slug}/${id}`) ?? [])];
};

/**
 * How some briefings changed since they were seen before, newest facts first, by the rules of digests. A due date that is
 * closer now does not count as a change.
 */
export const changedSince = (
  context: Omit<DigestContext, "include" | "knowledge">,
  seen: SeenBefore,
): readonly Change[] => {
  const { library, language } = context;
  const facts = [...seen.keys()]
    .flatMap((slug) => library.bySlug.get(slug) ?? [])
    .sort(newestFirst)
    .flatMap((briefing) => factsSince(briefing, seen.get(briefing.slug) ?? null, library));
  const tellables = facts
    .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0))
    .map((fact) => tellableOf(fact, library, language));
  return changesAmong(tellables, {
    ...context,
    include: noFilters,
    knowledge: knowledgeOf(seen, language),
  }).flatMap((change) => (change.mark === null ? [] : [{ ...change, due: null }]));
};
