import { fold } from "../../base/text/fold.ts";
import type { Actor, DraftOrganization, DraftPerson } from "../facts.ts";
import { languageByLetters } from "../rules/languages/language.ts";
import type { BriefingInput, Drafting, Note } from "./drafting.ts";
import { notes } from "./notes.ts";
import { findOnRecord, otherIdThanOnRecord } from "./on-record.ts";
import { slugOf } from "./slug.ts";

type OrganizationInput = NonNullable<BriefingInput["organizations"]>[number];
type PersonInput = NonNullable<BriefingInput["people"]>[number];

/** The people and organizations of a draft, and the ids under which facts refer to them. */
export interface DraftedActors {
  readonly organizations: readonly OrganizationInput[];
  readonly people: readonly PersonInput[];
  readonly notes: readonly Note[];
  /** The id of an actor; null if it is not in the draft. */
  idOf(actor: Actor): string | null;
  /** The name of an actor in the article. */
  nameOf(actor: Actor): string;
}

const longestAlias = 120;
const mostPassages = 3;

export const draftActors = (drafting: Drafting): DraftedActors => {
  const { facts, language, onRecord, selectors, inLanguage } = drafting;
  const told: Note[] = [];

  /** The id on record if it has the same name; otherwise a new one, with a note of the candidates on record. */
  const identify = (type: "person" | "organization", name: string, say: (text: string) => void): string => {
    const record = findOnRecord(onRecord, type, name);
    if (record.found === "same") {
      const id = drafting.newId(record.id, record.id);
      if (id === record.id) say(notes(language, "onRecord"));
      return id;
    }
    if (record.found === "maybe") {
      for (const candidate of record.candidates) say(notes(language, "maybe", { ...candidate }));
    }
    return drafting.newId(otherIdThanOnRecord(onRecord, type, name) ?? slugOf(name), type);
  };

  const aliasesOf = ({ name, aliases }: DraftPerson | DraftOrganization): { aliases?: string[] } => {
    const words = aliases
      .map((alias) => drafting.wordsAt(alias.spans[0]))
      .filter((alias) => alias.length <= longestAlias);
    const others = [...new Set(words)].filter((alias) => alias !== "" && alias !== name);
    return others.length === 0 ? {} : { aliases: others };
  };

  // A country that speaks is an organization in a briefing: the state, and not the place.
  const speaking = new Set(
    facts.statements.flatMap(({ speaker, onBehalfOf }) =>
      [speaker, onBehalfOf].flatMap((actor) => (actor?.type === "place" ? [actor.index] : [])),
    ),
  );
  const organizations: OrganizationInput[] = [];
  const addOrganization = (
    name: string,
    extra: { aliases?: string[] },
    doubts: readonly string[],
  ): string => {
    const path = ["organizations", organizations.length];
    const id = identify("organization", name, (text) => told.push({ path, text }));
    for (const text of doubts) told.push({ path, text });
    organizations.push({ id, names: inLanguage(name), ...extra });
    return id;
  };
  const organizationIds = facts.organizations.map((organization) =>
    addOrganization(
      organization.name,
      aliasesOf(organization),
      organization.doubts.map((doubt) => notes(language, doubt)),
    ),
  );
  const placeIds = new Map(
    [...speaking].map((index) => [index, addOrganization(facts.places[index]?.name ?? "?", {}, [])]),
  );

  const people: PersonInput[] = [];
  const personIds = facts.people.map((person): string => {
    const path = ["people", people.length];
    const say = (text: string): void => {
      told.push({ path, text });
    };
    const id = identify("person", person.name, say);
    if (drafting.proposed.has(person)) say(notes(language, "proposedByModel"));
    for (const doubt of person.doubts) say(notes(language, doubt));
    if (person.roles.length === 0) say(notes(language, "noRole"));
    const titles = person.roles.map(({ title }) => title);
    const roles: NonNullable<PersonInput["roles"]>[number][] = [];
    for (const role of person.roles) {
      const passages = role.spans.flatMap((span) => selectors.of(span) ?? []).slice(0, mostPassages);
      const organization = role.organization === null ? undefined : organizationIds[role.organization];
      if (passages.length === 0) say(notes(language, "roleNotUnique", { title: role.title }));
      // "The minister" beside "the minister of Health" is no role of its own.
      if (passages.length === 0 || (organization === undefined && isShortForm(role.title, titles))) continue;
      const rolePath = [...path, "roles", roles.length];
      for (const doubt of role.doubts) told.push({ path: rolePath, text: notes(language, doubt) });
      if (organization === undefined) told.push({ path: rolePath, text: notes(language, "noOrganization") });
      roles.push({
        id: drafting.newId(slugOf(`${id} ${role.title}`, 48), "role"),
        title: inLanguage(role.title),
        ...(organization === undefined ? {} : { organization }),
        passages,
      });
    }
    const native =
      person.native === null
        ? {}
        : {
            native: {
              language: languageByLetters(person.native) ?? facts.language.tag,
              name: person.native,
            },
          };
    people.push({
      id,
      names: inLanguage(person.name),
      ...native,
      ...aliasesOf(person),
      ...(roles.length === 0 ? {} : { roles }),
    });
    return id;
  });

  return {
    organizations,
    people,
    notes: told,
    idOf: (actor) => {
      switch (actor.type) {
        case "person":
          return personIds[actor.index] ?? null;
        case "organization":
          return organizationIds[actor.index] ?? null;
        case "place":
          return placeIds.get(actor.index) ?? null;
        case "group":
        case "unresolved":
          return null;
        default:
          return actor satisfies never;
      }
    },
    nameOf: (actor) => {
      switch (actor.type) {
        case "person":
          return facts.people[actor.index]?.name ?? "?";
        case "organization":
          return facts.organizations[actor.index]?.name ?? "?";
        case "place":
          return facts.places[actor.index]?.name ?? "?";
        case "group":
        case "unresolved":
          return actor.words;
        default:
          return actor satisfies never;
      }
    },
  };
};

const isShortForm = (title: string, titles: readonly string[]): boolean =>
  titles.some((other) => other.length > title.length && fold(other).includes(fold(title)));
