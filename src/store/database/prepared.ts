import { type Compilable, type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "./database.ts";
import type { Tables } from "./schema.ts";

type Value = string | number | null;

/** Marks the position of a value in a compiled query. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Parameter<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/**
 * A query that is built, compiled and planned once. Used for the queries of every delivery, because Kysely takes as long
 * to build one as SQLite takes to run it. `parameter` marks a value that differs in each run.
 */
export const prepare = <Values extends Readonly<Record<string, Value>>, Row>(
  database: Pick<Database, "kysely" | "keepPlan">,
  build: (kysely: Kysely<Tables>, parameter: Parameter<Values>) => Compilable<Row>,
) => {
  const compiled = build(database.kysely, (name) => sql`${new Placeholder(name)}`).compile();
  database.keepPlan(compiled.sql);
  return async (on: Kysely<Tables>, values: Values): Promise<readonly Row[]> => {
    const parameters = compiled.parameters.map((value) =>
      value instanceof Placeholder ? values[value.name] : value,
    );
    const { rows } = await on.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
};
