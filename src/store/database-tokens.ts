import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { languageSchema } from "../base/language/language.ts";
import { type Database, run } from "./database/database.ts";
import { writeAudit } from "./database-audit.ts";
import { instantFrom, instantOrNull } from "./deliveries/delivery-rows.ts";
import { type AccessToken, type Tokens, tokenUses } from "./tokens.ts";

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  use: z.enum(tokenUses),
  person: z.string(),
  cleared_in: z.string().nullable(),
  language: languageSchema,
  made_at: z.coerce.number(),
  expires_at: z.coerce.number(),
  used_at: z.coerce.number().nullable(),
});

export const createTokens = (database: Database): Tokens => {
  const { kysely } = database;
  return {
    make: ({ name, use, clearedIn, language, expiresAt }, by) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const now = by.at.epochMilliseconds;
          await on.deleteFrom("tokens").where("name", "=", name).where("expires_at", "<=", now).execute();
          const secret = newSecret();
          const row = {
            id: randomBytes(6).toString("base64url"),
            hash: hashOf(secret),
            name,
            use,
            person: by.who,
            cleared_in: clearedIn,
            language,
            made_at: now,
            expires_at: expiresAt.epochMilliseconds,
            used_at: null,
          };
          const { numInsertedOrUpdatedRows } = await on
            .insertInto("tokens")
            .values(row)
            .onConflict((conflict) => conflict.column("name").doNothing())
            .executeTakeFirstOrThrow();
          if (numInsertedOrUpdatedRows === 0n) return null;
          await writeAudit(on, { ...by, what: "token-made", subject: row.id, before: null, after: use });
          return secret;
        }),
      ),
    list: ({ epochMilliseconds: now }) =>
      run(database, async () =>
        (
          await kysely
            .selectFrom("tokens")
            .selectAll()
            .where("expires_at", ">", now)
            .orderBy("name")
            .execute()
        ).map(tokenOf),
      ),
    revoke: (name, by) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const found = await on
            .selectFrom("tokens")
            .select(["id", "use"])
            .where("name", "=", name)
            .executeTakeFirst();
          if (found === undefined) return false;
          await on.deleteFrom("tokens").where("id", "=", found.id).execute();
          await writeAudit(on, {
            ...by,
            what: "token-revoked",
            subject: found.id,
            before: found.use,
            after: null,
          });
          return true;
        }),
      ),
    find: (secret, { epochMilliseconds: now }) =>
      run(database, async () => {
        const row = await kysely
          .selectFrom("tokens")
          .selectAll()
          .where("hash", "=", hashOf(secret))
          .where("expires_at", ">", now)
          .executeTakeFirst();
        return row === undefined ? null : tokenOf(row);
      }),
    used: ({ id, maker }, tool, now) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const at = now.epochMilliseconds;
          await on.updateTable("tokens").set({ used_at: at }).where("id", "=", id).execute();
          const entry = { at: now, who: maker, channel: null, what: "token-used" } as const;
          await writeAudit(on, { ...entry, subject: id, before: null, after: tool });
        }),
      ),
  };
};

/** With a prefix, so that programs that look for leaked secrets can find it. */
const newSecret = (): string => `onrecord_${randomBytes(32).toString("base64url")}`;

// The secret is random, so a plain hash cannot be reversed, and looking it up leaks no timing.
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const tokenOf = (row: unknown): AccessToken => {
  const {
    person: maker,
    cleared_in: clearedIn,
    made_at,
    expires_at,
    used_at,
    ...rest
  } = rowSchema.parse(row);
  return {
    ...rest,
    maker,
    clearedIn,
    madeAt: instantFrom(made_at),
    expiresAt: instantFrom(expires_at),
    usedAt: instantOrNull(used_at),
  };
};
