import { z } from "zod";
import { type Environment, readVariables } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { splitByCommas } from "../../base/text/trim-end.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import { readOrigin, refuseInsecure } from "../shared/served.ts";
import type { SignOnSettings } from "./sign-on.ts";

const editorsExpected =
  "expected pairs such as anna@news.example=slack:T0123ABCD/U0123ABCD, separated by commas";

/** The editors' addresses in chat, by the names that the sign-on gives them. */
const readEditors = (written: string, context: z.RefinementCtx): ReadonlyMap<string, string> => {
  const pairs = splitByCommas(written).map((pair) => {
    const [name = "", address = ""] = pair.split("=").map((part) => part.trim());
    const person = parsePerson(address);
    if (name === "" || person === null || person.workspace === null) context.addIssue(editorsExpected);
    // E-mail addresses are compared in any case, ids as they are.
    return [name.includes("@") ? name.toLowerCase() : name, address] as const;
  });
  return new Map(pairs);
};

const variables = z.object({
  ONRECORD_DESK_URL: z
    .url({
      protocol: /^https?$/,
      error: "expected an address such as https://desk.example.org or http://127.0.0.1:8420",
    })
    .optional(),
  ONRECORD_SIGN_ON_ISSUER: z
    .url({ protocol: /^https?$/, error: "expected an address such as https://sso.news.example" })
    .optional(),
  ONRECORD_SIGN_ON_CLIENT_ID: z.string().optional(),
  ONRECORD_SIGN_ON_CLIENT_SECRET: z.string().optional(),
  ONRECORD_SIGN_ON_EDITORS: z.string().transform(readEditors).optional(),
  ONRECORD_DESK_HOST: z.string().default("127.0.0.1"),
  ONRECORD_DESK_PORT: z.coerce
    .number("expected a port number")
    .int("expected a port number")
    .min(0, "expected a port number")
    .max(65_535, "expected a port number")
    .default(8_420),
});

export interface DeskSettings {
  /** The page's address for editors, without a path: `https://desk.example.org`. Null for 127.0.0.1 with the port. */
  readonly origin: string | null;
  readonly host: string;
  readonly port: number;
}

export interface ReadDeskSettings {
  /** Null if no address is set. Then the page is off, unless the bot runs in a terminal. */
  readonly page: DeskSettings | null;
  /** The settings for a page without an address. */
  readonly local: DeskSettings;
  /** The newsroom's own sign-on; null if there is none. */
  readonly signOn: SignOnSettings | null;
}

export const readDeskSettings = (environment: Environment): ReadDeskSettings => {
  const read = readVariables(variables, environment);
  const { ONRECORD_DESK_URL: address, ONRECORD_DESK_HOST: host, ONRECORD_DESK_PORT: port } = read;
  const local = { origin: null, host: "127.0.0.1", port };
  const signOn = signOnOf(read);
  if (address === undefined) return { page: null, local, signOn };
  return { page: { origin: readOrigin("ONRECORD_DESK_URL", address), host, port }, local, signOn };
};

const signOnOf = (read: z.output<typeof variables>): SignOnSettings | null => {
  const {
    ONRECORD_SIGN_ON_ISSUER: issuer,
    ONRECORD_SIGN_ON_CLIENT_ID: clientId,
    ONRECORD_SIGN_ON_CLIENT_SECRET: clientSecret = null,
    ONRECORD_SIGN_ON_EDITORS: editors,
    ONRECORD_DESK_URL: page,
  } = read;
  if (issuer === undefined) return null;
  const missing = Object.entries({
    ONRECORD_SIGN_ON_CLIENT_ID: clientId,
    ONRECORD_SIGN_ON_EDITORS: editors,
    ONRECORD_DESK_URL: page,
  })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  if (clientId === undefined || editors === undefined || page === undefined)
    throw new OnrecordError("config", `ONRECORD_SIGN_ON_ISSUER: also set ${missing.join(", ")}.`);
  refuseInsecure("ONRECORD_SIGN_ON_ISSUER", issuer);
  return { issuer, clientId, clientSecret, editors };
};
