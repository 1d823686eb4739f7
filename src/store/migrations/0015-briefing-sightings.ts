import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

type Row = {
  language: string;
  reference: string;
  aspect: string;
  correction: string;
  hash: string;
  seen_at: number;
};

/** Hashes by language, or one text if all languages have the same hash. */
type Hashes = Record<string, string>;

/** The facts and corrections that were seen of one briefing so far. */
interface Seen {
  readonly facts: Map<string, Hashes>;
  /** By fact, then by the hash in the language in which the correction was seen first. */
  readonly corrections: Map<string, Map<string, Hashes>>;
}

const slugOf = (reference: string): string => reference.slice(0, reference.indexOf("/"));

const packed = (hashes: Hashes, languages: number): string | Hashes => {
  const [first, ...others] = Object.values(hashes);
  return first !== undefined &&
    others.length > 0 &&
    others.length + 1 === languages &&
    others.every((hash) => hash === first)
    ? first
    : hashes;
};

const inOrder = <Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const formOf = ({ facts, corrections }: Seen, languages: number): string =>
  JSON.stringify({
    facts: inOrder([...facts].map(([id, hashes]) => [id, packed(hashes, languages)] as const)),
    corrections: inOrder(
      [...corrections].map(
        ([id, all]) => [id, [...all.values()].map((hashes) => packed(hashes, languages))] as const,
      ),
    ),
  });

const add = (seen: Seen, { language, reference, aspect, hash }: Row): void => {
  const id = reference.slice(slugOf(reference).length + 1);
  if (aspect === "fact") {
    seen.facts.set(id, { ...seen.facts.get(id), [language]: hash });
  } else if (aspect === "correction") {
    const all = seen.corrections.get(id) ?? new Map<string, Hashes>();
    seen.corrections.set(id, all.set(hash, { ...all.get(hash), [language]: hash }));
  }
};

/** Replaces the rows for each fact, language and time by one row for each time that a briefing had changed. */
export const briefingSightings: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable("briefing_sightings")
      .addColumn("slug", "text", (column) => column.notNull())
      .addColumn("seen_at", "bigint", (column) => column.notNull())
      .addColumn("form", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("briefing_sightings_key", ["slug", "seen_at"])
      .execute();
    await database.schema
      .createIndex("briefing_sightings_by_time")
      .on("briefing_sightings")
      .column("seen_at")
      .execute();
    const { rows }: { rows: Row[] } = await sql<Row>`SELECT * FROM sightings`.execute(database);
    const languages = new Set(rows.map(({ language }) => language)).size;
    const insert = (slug: string, seenAt: number, form: string) =>
      sql`INSERT INTO briefing_sightings (slug, seen_at, form) VALUES (${slug}, ${seenAt}, ${form})`.execute(
        database,
      );
    for (const [slug, ofBriefing] of Map.groupBy(rows, ({ reference }) => slugOf(reference))) {
      const seen: Seen = { facts: new Map(), corrections: new Map() };
      const byTime = [...Map.groupBy(ofBriefing, ({ seen_at }) => Number(seen_at))];
      for (const [seenAt, atOnce] of byTime.sort(([a], [b]) => a - b)) {
        for (const row of atOnce) add(seen, row);
        await insert(slug, seenAt, formOf(seen, languages));
      }
    }
    // No briefing has an empty name: this row says when the bot began to read all of them for the first time.
    const first = rows.reduce(
      (least, { seen_at }) => Math.min(least, Number(seen_at)),
      Number.POSITIVE_INFINITY,
    );
    if (rows.length > 0) await insert("", first, "");
    await database.schema.dropTable("sightings").execute();
  },
};
