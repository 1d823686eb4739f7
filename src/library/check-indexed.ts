import { stat } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { inPieces } from "../base/time/background-work.ts";
import type { Person } from "./briefing/briefing.ts";
import type { CheckReport } from "./check.ts";
import { type IndexPlace, openIndexSnapshot } from "./index/index-file.ts";
import { prepareQuery } from "./index/query.ts";
import { createBriefingReader } from "./index/stored-briefing.ts";
import type { RoleName } from "./names/proper-names.ts";
import { type Appearance, appearancesIn, mixedUpPeople } from "./same-people.ts";
import { readTakedowns } from "./takedowns-file.ts";
import { missingBriefings, readSeals } from "./updates-file.ts";

/**
 * Checks the record of a running bot by its index, without reading the briefings again: the index knows which have problems. What answers do
 * not use, such as drafts, is not compared with other briefings.
 * Rejects if the folder cannot be read, or if `signal` stops it.
 */
export const checkIndexed = async (
  { file, folder }: IndexPlace,
  signal: AbortSignal,
): Promise<CheckReport> => {
  // Rejects if the folder is away: the index still has its last state.
  await stat(folder);
  const [seals, takedowns] = await Promise.all([readSeals(folder), readTakedowns(folder)]);
  const database = openIndexSnapshot(file);
  try {
    const [{ all = 0, broken = 0 } = {}] = prepareQuery(database, countFolders, countsRow)();
    const report = (line: string, ok: boolean): CheckReport => ({ lines: [line], ok, folders: all });
    if (all === 0) return report("There is no briefing.", false);
    if (broken > 0)
      return report(`${broken} of ${all} briefings ${broken === 1 ? "has" : "have"} problems.`, false);
    const isThere = prepareQuery(database, "select slug from folders where slug = ?", slugRow);
    const [missing] = missingBriefings((slug) => isThere(slug).length > 0, seals, new Set(takedowns.facts));
    if (missing !== undefined) return report(missing, false);
    if (await hasMixedUp(database, signal)) return report("An id is used for two people.", false);
    return report(`${all} ${all === 1 ? "briefing" : "briefings"} without a problem.`, true);
  } finally {
    database.close();
  }
};

const countFolders = 'select count(*) as "all", coalesce(sum(is_broken), 0) as broken from folders';
const countsRow = z.object({ all: z.number(), broken: z.number() });
const slugRow = z.object({ slug: z.string() });

const personRow = z.object({
  id: z.string(),
  slug: z.string(),
  briefing: z.number(),
  content: z.string(),
  roles: z.string(),
});
type PersonRow = z.infer<typeof personRow>;

// Only `write-briefing.ts` writes them.
const writtenPerson = z.custom<Omit<Person, "roles">>();
const writtenRoles = z.custom<readonly RoleName[]>();

/** A person as a briefing has them, with the organizations of their roles as the only signs: a sign more never makes two people of one. */
const bareAppearance = ({ slug, content, roles: json }: PersonRow): Appearance => {
  const roles = writtenRoles.parse(JSON.parse(json));
  const organizations = roles.flatMap(({ organization }) => organization ?? []);
  return {
    slug,
    person: { ...writtenPerson.parse(JSON.parse(content)), roles },
    marks: new Set(organizations.map((organization) => `organization ${organization}`)),
  };
};

/** What a person's briefings say of them. */
interface Sightings {
  readonly id: string;
  readonly briefings: number[];
  /** One appearance of all that show the same: a person may be in thousands of briefings. */
  readonly bare: Map<string, Appearance>;
}

const newSightings = (id: string): Sightings => ({ id, briefings: [], bare: new Map() });

/** The people of the record, one after the other: all together take more memory than the bot has for them. */
async function* peopleIn(database: DatabaseSync): AsyncGenerator<Sightings, void> {
  const statement = database.prepare(
    "select id, slug, briefing, content, roles from entities where type = 'person' order by id, briefing",
  );
  let person = newSightings("");
  for await (const each of inPieces(statement.iterate())) {
    const row = personRow.parse(each);
    if (row.id !== person.id) {
      yield person;
      person = newSightings(row.id);
    }
    const appearance = bareAppearance(row);
    const { wikidata, same } = appearance.person;
    person.briefings.push(row.briefing);
    const shown = JSON.stringify([wikidata, same, [...appearance.marks].sort()]);
    // Without an organization, nothing says that it is the same person.
    const isUnsigned = appearance.marks.size === 0 && person.bare.has(shown);
    person.bare.set(isUnsigned ? `${shown} again` : shown, appearance);
  }
  yield person;
}

/** Whether an id is used for several people. Reads whole briefings only for ids whose people have no organization in common, until one is found. */
const hasMixedUp = async (database: DatabaseSync, signal: AbortSignal): Promise<boolean> => {
  const briefingOf = createBriefingReader(database);
  for await (const { id, briefings, bare } of peopleIn(database)) {
    signal.throwIfAborted();
    if (mixedUpPeople([...bare.values()]).length === 0) continue;
    const whole: Appearance[] = [];
    for await (const briefing of inPieces(briefings))
      whole.push(...appearancesIn(briefingOf(briefing).whole).filter(({ person }) => person.id === id));
    if (mixedUpPeople(whole).length > 0) return true;
  }
  return false;
};
