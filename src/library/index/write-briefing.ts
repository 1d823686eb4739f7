import type { DatabaseSync } from "node:sqlite";
import { writeToldForm } from "../../store/told-form.ts";
import { actorsOf, type Briefing, type Fact, factsOf, lastPublished } from "../briefing/briefing.ts";
import { takenBackIn } from "../briefing/taken-back.ts";
import { toldFormOf } from "../briefing/told-form.ts";
import { nameWords, tellingWords } from "../names/name-words.ts";
import type { RoleName } from "../names/proper-names.ts";
import { pageAddress } from "./page.ts";
import { prepareWrite } from "./query.ts";
import { packBriefing } from "./stored-briefing.ts";
import type { NamedType } from "./tables.ts";
import { createTextWriter } from "./text-writer.ts";

export type EntityType = Exclude<NamedType, "briefing">;

/** Writes briefings into the index. The caller begins and ends the transaction. */
export interface BriefingWriter {
  /** Writes a briefing in the place of the one of that slug, if there is one. */
  put(briefing: Briefing): void;
  remove(slug: string): void;
}

/** The instant since when everyone may see a briefing, in milliseconds; 0 if it has no embargo. */
const visibleFrom = ({ embargo }: Briefing): number =>
  embargo === undefined ? 0 : Temporal.Instant.from(embargo).epochMilliseconds;

const kindOf = (fact: Fact): string | null => (fact.type === "statement" ? fact.kind : null);

const dueOf = (fact: Fact): string | null => (fact.type === "statement" ? (fact.due?.endsOn ?? null) : null);

/** The only one of a role's actors who has it is its person; of other facts, all count alike. */
const isHolder = (fact: Fact, actor: string): boolean => fact.type !== "role" || fact.person === actor;

/** A title in one language, as it is compared. */
const titleKey = (title: string): string =>
  tellingWords(nameWords(title))
    .map(({ folded }) => folded)
    .join(" ");

export const createBriefingWriter = (database: DatabaseSync): BriefingWriter => {
  const removal = prepareWrite(database, "delete from briefings where slug = ?");
  const insertion = prepareWrite(
    database,
    "insert into briefings (slug, date, visible_from, headline, content) values (?, ?, ?, ?, ?)",
  );
  const toldInsertion = prepareWrite(database, "insert into told values (?, ?, ?, ?)");
  const textInsertion = prepareWrite(database, "insert or ignore into texts values (?, ?, ?)");
  const factInsertion = prepareWrite(
    database,
    "insert or replace into facts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const actorInsertion = prepareWrite(database, "insert into fact_actors values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const correctionInsertion = prepareWrite(database, "insert into corrections values (?, ?, ?, ?, ?)");
  const entityInsertion = prepareWrite(
    database,
    "insert or ignore into entities values (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const officeInsertion = prepareWrite(database, "insert into offices values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const staleEntities = prepareWrite(
    database,
    `insert or ignore into stale_names
     select type, id from entities join briefings on number = briefing where briefings.slug = ?`,
  );
  const staleBriefing = prepareWrite(database, "insert or ignore into stale_names values ('briefing', ?)");
  const pageInsertion = prepareWrite(database, "insert or ignore into pages values (?, ?, ?, ?)");

  const putFacts = (briefing: Briefing, number: number): void => {
    const { slug, date, corrections } = briefing;
    const takenBack = takenBackIn(briefing);
    for (const [place, fact] of factsOf(briefing).entries()) {
      const { reference, type, asOf } = fact;
      const isGone = takenBack.has(fact.id);
      factInsertion.run(
        reference,
        number,
        type,
        kindOf(fact),
        asOf,
        date,
        slug,
        place,
        Number(isGone),
        dueOf(fact),
      );
      if (isGone) continue;
      for (const actor of actorsOf(fact)) {
        const holder = Number(isHolder(fact, actor));
        actorInsertion.run(actor, type, asOf, date, slug, place, holder, number, reference);
      }
    }
    for (const [place, { fact, ...correction }] of corrections.entries())
      correctionInsertion.run(`${slug}/${fact}`, number, correction.date, place, JSON.stringify(correction));
  };

  const putEntities = (
    type: EntityType,
    entities: readonly { readonly id: string }[],
    { date, slug }: Briefing,
    number: number,
    rolesOf: (id: string) => readonly RoleName[] = () => [],
  ): void => {
    for (const [place, entity] of entities.entries()) {
      const [content, roles] = [JSON.stringify(entity), JSON.stringify(rolesOf(entity.id))];
      entityInsertion.run(type, entity.id, number, date, slug, place, content, roles);
    }
  };

  /** Who holds which office; none if its organization is not known: many towns have a mayor. */
  const putOffices = (briefing: Briefing, number: number): void => {
    const takenBack = takenBackIn(briefing);
    const { date, slug } = briefing;
    for (const [place, fact] of factsOf(briefing).entries()) {
      if (fact.type !== "role" || fact.organization === undefined || takenBack.has(fact.id)) continue;
      const { organization, person, reference, asOf } = fact;
      for (const title of new Set(Object.values(fact.title).map(titleKey)))
        officeInsertion.run(organization, title, asOf, date, slug, place, person, reference, number);
    }
  };

  const texts = createTextWriter(database);
  const noteStale = (slug: string): void => {
    staleEntities.run(slug);
    staleBriefing.run(slug);
  };
  const remove = (slug: string): void => {
    noteStale(slug);
    texts.remove(slug);
    removal.run(slug);
  };

  return {
    remove,
    put(briefing) {
      const { slug, date, status, sources, people, organizations, topics } = briefing;
      remove(slug);
      // Nothing is answered from a draft.
      if (status !== "reviewed") return;
      const headline = JSON.stringify(briefing.headline);
      const row = insertion.run(slug, date, visibleFrom(briefing), headline, packBriefing(briefing));
      const number = Number(row.lastInsertRowid);
      for (const { id, text, page } of sources) {
        textInsertion.run(number, id, text);
        const address = page === undefined ? null : pageAddress(page.url);
        if (address !== null) pageInsertion.run(address.page, number, id, address.host);
      }
      const until = factsOf(briefing).map(lastPublished).sort().at(-1) ?? "";
      toldInsertion.run(slug, number, until, writeToldForm(toldFormOf(briefing, null)));
      putFacts(briefing, number);
      const takenBack = takenBackIn(briefing);
      putEntities(
        "person",
        people.map(({ roles: _roles, ...person }) => person),
        briefing,
        number,
        (person) =>
          people
            .filter(({ id }) => id === person)
            .flatMap(({ roles }) => roles)
            .filter(({ id }) => !takenBack.has(id))
            .map(({ reference, title, organization, asOf }) => ({ reference, title, organization, asOf })),
      );
      putEntities("organization", organizations, briefing, number);
      putEntities("topic", topics, briefing, number);
      putOffices(briefing, number);
      noteStale(slug);
      texts.put(briefing, number);
    },
  };
};
