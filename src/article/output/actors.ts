import { fold } from "../../fold.ts";
import type { Actor, DraftOrganization, DraftPerson } from "../draft-facts.ts";
import type { BriefingInput, Drafting, Note, OpenFact } from "./draft.ts";
import { notes } from "./notes.ts";
import { findOnRecord } from "./on-record.ts";
import { slugOf } from "./slug.ts";

type OrganizationInput = NonNullable<BriefingInput["organizations"]>[number];
type PersonInput = NonNullable<BriefingInput["people"]>[number];

/** The people and organizations of a draft, and the ids under which facts refer to them. */
export interface DraftedActors {
  readonly organizations: readonly OrganizationInput[];
  readonly people: readonly PersonInput[];
  readonly notes: readonly Note[];
  readonly open: readonly OpenFact[];
  /** The id of an actor, or null where it is not in the draft. */
  idOf(actor: Actor): string | null;
  /** The id of an actor that is itself left open; `?` where nobody is known. */
  openIdOf(actor: Actor): string;
  /** An actor as the article names it. */
  nameOf(actor: Actor): string;
}

const vietnameseLetters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

const longestAlias = 120;
const mostPassages = 3;

/** Stands where a name is needed and none is known: the publisher's, or an organization's. */
export const toName = "?";

const isShortForm = (title: string, titles: readonly string[]): boolean =>
  titles.some((other) => other.length > title.length && fold(other).includes(fold(title)));

export const draftActors = (drafting: Drafting): DraftedActors => {
  const { facts, language, library, selectors, inLanguage } = drafting;
  const told: Note[] = [];
  const open: OpenFact[] = [];

  /** The id on record where the name is the same there; else a new one, with whoever it may be as a note. */
  const identify = (type: "person" | "organization", name: string, say: (text: string) => void): string => {
    const record = findOnRecord(library, type, name);
    if (record.found === "same") {
      const id = drafting.newId(record.id, record.id);
      if (id === record.id) say(notes(language, "onRecord"));
      return id;
    }
    if (record.found === "maybe") {
      for (const candidate of record.candidates) say(notes(language, "maybe", { ...candidate }));
    }
    const wish = slugOf(name);
    // An id that somebody else has on record must not make them one.
    return library.actors.has(wish) ? drafting.newId(`${wish}-new`, type) : drafting.newId(wish, type);
  };

  const aliasesOf = ({ name, aliases }: DraftPerson | DraftOrganization): { aliases?: string[] } => {
    const words = aliases
      .map((alias) => drafting.wordsAt(alias.spans[0]))
      .filter((alias) => alias.length <= longestAlias);
    const others = [...new Set(words)].filter((alias) => alias !== "" && alias !== name);
    return others.length === 0 ? {} : { aliases: others };
  };

  // A country that speaks is an organization here: the state, not the place.
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

  // The format wants an organization for each role. Where none was found, one without a name stands for it, which
  // an editor must name before the draft can be approved.
  let unnamed: string | null = null;
  const unnamedOrganization = (): string => {
    if (unnamed === null) {
      unnamed = drafting.newId("organization-to-name", "organization");
      told.push({ path: ["organizations", organizations.length], text: notes(language, "toName") });
      organizations.push({ id: unnamed, names: inLanguage(toName) });
    }
    return unnamed;
  };

  const people: PersonInput[] = [];
  const everyPersonId: string[] = [];
  const personIds = facts.people.map((person): string | null => {
    const path = ["people", people.length];
    const saidOfPerson: string[] = [];
    const id = identify("person", person.name, (text) => saidOfPerson.push(text));
    everyPersonId.push(id);
    const reasons: string[] = person.roles.length === 0 ? [notes(language, "noRole")] : [];
    const titles = person.roles.map(({ title }) => title);
    const roleNotes: Note[] = [];
    const roles: PersonInput["roles"][number][] = [];
    for (const role of person.roles) {
      const passages = role.spans.flatMap((span) => selectors.of(span) ?? []).slice(0, mostPassages);
      const known = role.organization === null ? null : (organizationIds[role.organization] ?? null);
      if (passages.length === 0) reasons.push(notes(language, "notUnique"));
      // "The minister" beside "the minister of Health" is no role of its own.
      if (passages.length === 0 || (known === null && isShortForm(role.title, titles))) continue;
      const rolePath = [...path, "roles", roles.length];
      for (const doubt of role.doubts) roleNotes.push({ path: rolePath, text: notes(language, doubt) });
      if (known === null) roleNotes.push({ path: rolePath, text: notes(language, "noOrganization") });
      roles.push({
        id: drafting.newId(slugOf(`${id} ${role.title}`, 48), "role"),
        title: inLanguage(role.title),
        organization: known ?? unnamedOrganization(),
        passages,
      });
    }
    const native =
      person.native === null
        ? {}
        : {
            native: {
              language: vietnameseLetters.test(person.native) ? "vi" : facts.language.tag,
              name: person.native,
            },
          };
    const entry = { id, names: inLanguage(person.name), ...native, ...aliasesOf(person) };
    if (roles.length === 0) {
      const passages = person.spans.slice(0, 1).flatMap((span) => selectors.of(span) ?? []);
      open.push({
        type: "person",
        why: [...new Set([...reasons, ...saidOfPerson])].join("; "),
        entry: { ...entry, passages },
      });
      return null;
    }
    if (drafting.proposed.has(person)) saidOfPerson.push(notes(language, "proposedByModel"));
    for (const text of [...saidOfPerson, ...person.doubts.map((doubt) => notes(language, doubt))]) {
      told.push({ path, text });
    }
    told.push(...roleNotes);
    people.push({ ...entry, roles });
    return id;
  });

  return {
    organizations,
    people,
    notes: told,
    open,
    openIdOf: (actor) => (actor.type === "person" ? everyPersonId[actor.index] : undefined) ?? "?",
    idOf: (actor) => {
      switch (actor.type) {
        case "person":
          return personIds[actor.index] ?? null;
        case "organization":
          return organizationIds[actor.index] ?? null;
        case "place":
          return placeIds.get(actor.index) ?? null;
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
        case "unresolved":
          return actor.words;
        default:
          return actor satisfies never;
      }
    },
  };
};
