import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import { checkDefinition, createKind } from "../base/kind.ts";
import {
  functionSchema,
  type InLanguage,
  inEachLanguage,
  type Language,
  languageTagSchema,
  type Texts,
  textsSchema,
} from "../base/language/language.ts";
import { isLanguageOf } from "../base/language/language-called.ts";
import { factKinds } from "../library/briefing/briefing.ts";
import { idSchema } from "../library/briefing/schema-parts.ts";
import type { Library } from "../library/library.ts";
import type { Knowledge, Told, Watermark } from "../store/deliveries/knowledge.ts";
import type { ToldForm } from "../store/told-form.ts";
import type { Watch } from "../store/watches.ts";

const ids = (what: string) => z.array(idSchema).default([]).describe(`Only facts about these ${what}.`);

/** Filters of a digest. An empty list filters nothing. If several lists are set, a fact must match each of them. */
export const includeSchema = z.strictObject({
  kinds: z
    .array(z.enum(factKinds, `expected one of ${factKinds.join(", ")}`))
    .default([])
    .describe("The kinds of facts. Default: the digest's usual ones."),
  topics: ids("topics"),
  people: ids("people"),
  organizations: ids("organizations"),
  languages: z
    .array(languageTagSchema)
    .default([])
    .describe("Only facts from sources in these languages. pt includes pt-BR."),
  briefings: z.array(idSchema).default([]).describe("Only facts in these briefings, by folder name."),
});

export type Include = z.infer<typeof includeSchema>;

/** The data for a digest. The library is one snapshot, so that all of its parts agree. */
export interface DigestContext {
  readonly library: Library;
  readonly language: Language;
  /** In the time zone of the digest's schedule. */
  readonly now: Temporal.ZonedDateTime;
  readonly include: Include;
  /** What the channel was told in this language. */
  readonly knowledge: Knowledge;
  /** What the channel watches, for a digest that tells it; absent for others. */
  readonly watched?: Watched;
}

/** What a channel watches, and the briefings that have news about it. */
export interface Watched {
  readonly watches: readonly Watch[];
  /** What each briefing told before its news; null for a new briefing. */
  readonly news: ReadonlyMap<string, ToldForm | null>;
}

/** A fact that is left out, and why, in the reader's language. */
export interface LeftOut {
  /** `<briefing>/<fact id>`. */
  readonly reference: string;
  readonly why: string;
}

/** A composed digest. */
export interface Composed {
  /** Whether there is no news; `answer` then says so. */
  readonly isEmpty: boolean;
  readonly answer: Answer;
  /** The facts that the channel knows once the answer is posted. */
  readonly facts: readonly Told[];
  /** The channel's watermark once the answer is posted; null if it does not change. */
  readonly watermark: Watermark | null;
  readonly leftOut: readonly LeftOut[];
}

export interface Digest {
  readonly name: string;
  readonly description: InLanguage;
  /** Whether it tells what its channel watches. */
  readonly tellsWatched?: boolean;
  /** Pure. If it throws, that is a bug. */
  compose(context: DigestContext): Composed;
}

const kind = createKind<Digest>("digest");

/** Loads the digests of a folder. Each is a file. */
export const loadDigests = kind.load;

const definitionSchema = z.object({ name: idSchema, description: textsSchema, compose: functionSchema });

/** Defines a digest: one file in `digests/` with this as its default export, and nothing else to edit. */
export const defineDigest = (
  digest: Omit<Digest, "description"> & { readonly description: Texts },
): Digest => {
  checkDefinition(definitionSchema, digest);
  return kind.define({ ...digest, description: inEachLanguage(digest.description) });
};

/** The ids in the filters that no briefing has, each with its list: `topics: digital-gap`. */
export const unknownIds = (
  { topics, people, organizations, languages, briefings }: Include,
  library: Library,
): readonly string[] => {
  // Reading all briefings of a large archive takes long, and few digests name languages.
  const written =
    languages.length === 0
      ? []
      : library.briefings.flatMap(({ sources }) => sources.map(({ language }) => language));
  const missing = (list: string, wanted: readonly string[], isKnown: (id: string) => boolean) =>
    wanted.filter((id) => !isKnown(id)).map((id) => `${list}: ${id}`);
  return [
    ...missing("topics", topics, (id) => library.topics.has(id)),
    ...missing("people", people, (id) => library.people.has(id)),
    ...missing("organizations", organizations, (id) => library.organizations.has(id)),
    ...missing("languages", languages, (tag) => written.some((language) => isLanguageOf(language, [tag]))),
    ...missing("briefings", briefings, (slug) => library.bySlug.has(slug)),
  ];
};
