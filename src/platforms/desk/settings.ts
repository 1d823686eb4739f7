import { z } from "zod";
import { type Environment, readVariables } from "../../base/environment.ts";
import { readOrigin } from "../shared/served.ts";

const variables = z.object({
  ONRECORD_DESK_URL: z
    .url({
      protocol: /^https?$/,
      error: "expected an address such as https://desk.example.org or http://127.0.0.1:8420",
    })
    .optional(),
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
}

export const readDeskSettings = (environment: Environment): ReadDeskSettings => {
  const read = readVariables(variables, environment);
  const { ONRECORD_DESK_URL: address, ONRECORD_DESK_HOST: host, ONRECORD_DESK_PORT: port } = read;
  const local = { origin: null, host: "127.0.0.1", port };
  if (address === undefined) return { page: null, local };
  return { page: { origin: readOrigin("ONRECORD_DESK_URL", address), host, port }, local };
};
