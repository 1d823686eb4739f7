import { writeToldForm } from "../../store/told-form.ts";
import {
  actorsOf,
  type Briefing,
  type Fact,
  factsOf,
  lastPublished,
  type Role,
  takenBackIn,
} from "../briefing/briefing.ts";
import { writtenStatusOf } from "../briefing/commitment-status.ts";
import { toldFormOf } from "../briefing/told-form.ts";
import { comparisonKeys } from "../contradictions/comparison-keys.ts";
import { nameWords, tellingWords } from "../names/name-words.ts";
import { officeFormsOf } from "../names/offices.ts";
import type { RoleName } from "../names/proper-names.ts";
import { type TextTokens, unitTokens } from "../search/text-tokens.ts";
import { unitsOf, type WrittenUnit } from "../search/text-units.ts";
import { pageAddress } from "./page.ts";
import { packBriefing } from "./stored-briefing.ts";
import type { NamedType } from "./tables.ts";

export type EntityType = Exclude<NamedType, "briefing">;

interface FactRow {
  readonly fact: Fact;
  readonly place: number;
  readonly isTakenBack: boolean;
  readonly kind: string | null;
  readonly due: string | null;
  /** Who made a statement; null if that is a group. */
  readonly speaker: string | null;
  /** The date of its last correction. */
  readonly corrected: string | null;
  /** A commitment's last status that applies. Null for other facts, and if it was taken back. */
  readonly status: string | null;
  /** When a commitment got its last status that applies, as an instant in UTC. */
  readonly ratedAt: string | null;
  readonly party: Party;
  /** `isHolder`: in a role, only its person is the holder; in other facts, all actors are. */
  readonly actors: readonly { readonly id: string; readonly isHolder: boolean }[];
  readonly topics: readonly string[];
  /** What it has in common with the facts that may contradict it. */
  readonly comparisonKeys: readonly string[];
  /** The titles of a role, for comparison. Empty if its organization is unknown, because many towns have a mayor. */
  readonly titles: readonly string[];
}

/** Whose commitment it is: at most one person and one organization. A person who speaks for another person is not credited. */
interface Party {
  readonly person: string | null;
  readonly organization: string | null;
}

interface EntityRow {
  readonly type: EntityType;
  readonly id: string;
  readonly place: number;
  readonly content: string;
  readonly roles: string;
}

/** The index's rows for a briefing, as far as they can be made without the index. */
export interface BriefingRows {
  readonly briefing: Briefing;
  /** The instant from which everyone may see it, in milliseconds; 0 if it has no embargo. */
  readonly visibleFrom: number;
  readonly headline: string;
  readonly content: string;
  readonly toldForm: string;
  /** The publication date of the newest source of its facts. */
  readonly publishedUntil: string;
  readonly facts: readonly FactRow[];
  readonly corrections: readonly Readonly<Record<"reference" | "date" | "content", string>>[];
  readonly entities: readonly EntityRow[];
  readonly pages: readonly { readonly page: string; readonly host: string; readonly source: string }[];
  readonly units: readonly UnitRow[];
}

/** A text, and its words. */
export interface UnitRow {
  readonly unit: WrittenUnit;
  readonly tokens: TextTokens;
}

export const rowsOf = (briefing: Briefing): BriefingRows => {
  const { embargo, slug } = briefing;
  return {
    briefing,
    visibleFrom: embargo === undefined ? 0 : Temporal.Instant.from(embargo).epochMilliseconds,
    headline: JSON.stringify(briefing.headline),
    content: packBriefing(briefing),
    toldForm: writeToldForm(toldFormOf(briefing, null)),
    publishedUntil: factsOf(briefing).map(lastPublished).sort().at(-1) ?? "",
    facts: factRows(briefing),
    corrections: briefing.corrections.map(({ fact, ...correction }) => ({
      reference: `${slug}/${fact}`,
      date: correction.date,
      content: JSON.stringify(correction),
    })),
    entities: entityRows(briefing),
    pages: briefing.sources.flatMap(({ id, page }) => {
      const address = page === undefined ? null : pageAddress(page.url);
      return address === null ? [] : [{ page: address.page, host: address.host, source: id }];
    }),
    units: unitsOf(briefing)
      .map((unit) => ({ unit, tokens: unitTokens(unit.fields, unit.tags) }))
      .toArray(),
  };
};

/** A title in one language, for comparison: the same for a man and a woman. */
const titleKey = (title: string): string =>
  tellingWords(nameWords(title))
    .map(({ folded }) => officeFormsOf(folded)[0] ?? folded)
    .join(" ");

const titlesOf = (role: Role): readonly string[] =>
  role.organization === undefined ? [] : [...new Set(Object.values(role.title).map(titleKey))];

const partyOf = (fact: Fact, { people, organizations }: Briefing): Party => {
  if (fact.type !== "statement") return { person: null, organization: null };
  const { speaker, onBehalfOf } = fact;
  const ids = [onBehalfOf, typeof speaker === "string" ? speaker : speaker.organization].filter(
    (id) => id !== undefined,
  );
  const first = (entities: readonly { readonly id: string }[]): string | null =>
    ids.find((id) => entities.some((entity) => entity.id === id)) ?? null;
  return { person: first(people), organization: first(organizations) };
};

const factRows = (briefing: Briefing): readonly FactRow[] => {
  const takenBack = takenBackIn(briefing);
  const corrections = Map.groupBy(briefing.corrections, ({ fact }) => fact);
  return factsOf(briefing).map((fact, place) => {
    const isTakenBack = takenBack.has(fact.id);
    const isCommitment = fact.type === "statement" && fact.kind === "commitment" && !isTakenBack;
    const rated = isCommitment ? writtenStatusOf(fact) : null;
    const isHolder = (actor: string): boolean => fact.type !== "role" || fact.person === actor;
    return {
      fact,
      place,
      isTakenBack,
      kind: fact.type === "statement" ? fact.kind : null,
      due: fact.type === "statement" ? (fact.due?.endsOn ?? null) : null,
      speaker: fact.type === "statement" && typeof fact.speaker === "string" ? fact.speaker : null,
      corrected:
        (corrections.get(fact.id) ?? [])
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? null,
      status: isCommitment ? (rated?.status ?? "not-rated") : null,
      ratedAt: rated === null ? null : Temporal.Instant.from(rated.at).toString(),
      party: partyOf(fact, briefing),
      actors: isTakenBack ? [] : actorsOf(fact).map((id) => ({ id, isHolder: isHolder(id) })),
      topics: !isTakenBack && (fact.type === "statement" || fact.type === "figure") ? fact.topics : [],
      comparisonKeys: isTakenBack ? [] : comparisonKeys(fact),
      titles: isTakenBack || fact.type !== "role" ? [] : titlesOf(fact),
    };
  });
};

const entityRows = (briefing: Briefing): readonly EntityRow[] => {
  const { people, organizations, topics } = briefing;
  const withoutRoles = people.map(({ roles: _roles, ...person }) => person);
  const takenBack = takenBackIn(briefing);
  const rolesOf = (person: string): readonly RoleName[] =>
    people
      .filter(({ id }) => id === person)
      .flatMap(({ roles }) => roles)
      .filter(({ id }) => !takenBack.has(id))
      .map(({ reference, title, organization, asOf }) => ({ reference, title, organization, asOf }));
  const rows = (
    type: EntityType,
    entities: readonly { readonly id: string }[],
    roles: (id: string) => readonly RoleName[] = () => [],
  ): readonly EntityRow[] =>
    entities.map((entity, place) => ({
      type,
      id: entity.id,
      place,
      content: JSON.stringify(entity),
      roles: JSON.stringify(roles(entity.id)),
    }));
  return [
    ...rows("person", withoutRoles, rolesOf),
    ...rows("organization", organizations),
    ...rows("topic", topics),
  ];
};
