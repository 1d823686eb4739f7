import { z } from "zod";
import { type Environment, readVariables } from "../../base/environment.ts";
import { readOrigin } from "../shared/served.ts";

const port = "expected a port number";

const variables = z.object({
  ONRECORD_API_URL: z
    .url({
      protocol: /^https?$/,
      error: "expected an address such as https://record.example.org or http://127.0.0.1:8430",
    })
    .optional(),
  ONRECORD_API_HOST: z.string().default("127.0.0.1"),
  ONRECORD_WEBHOOK_SECRET: z.string().min(32, "expected at least 32 characters").optional(),
  ONRECORD_API_PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(8_430),
});

export interface ApiSettings {
  /** The address for programs, without a path: `https://record.example.org`. */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  /** The secret with which a content management system signs the articles that it sends; null if the bot accepts none. */
  readonly webhookSecret: string | null;
}

/** Which settings for articles that are sent to the bot are set. It receives them only with both. */
export const webhookSettings = (
  environment: Environment,
): { readonly hasSecret: boolean; readonly hasAddress: boolean } => {
  const read = readVariables(variables, environment);
  return {
    hasSecret: read.ONRECORD_WEBHOOK_SECRET !== undefined,
    hasAddress: read.ONRECORD_API_URL !== undefined,
  };
};

/** Null if no address is set: then programs cannot read the record over HTTP. */
export const readApiSettings = (environment: Environment): ApiSettings | null => {
  const { ONRECORD_API_URL: address, ...read } = readVariables(variables, environment);
  return address === undefined
    ? null
    : {
        origin: readOrigin("ONRECORD_API_URL", address),
        host: read.ONRECORD_API_HOST,
        port: read.ONRECORD_API_PORT,
        webhookSecret: read.ONRECORD_WEBHOOK_SECRET ?? null,
      };
};
