import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const file = fileURLToPath(new URL("../../../../shared/discord-openapi.json", import.meta.url));

/** Says what of a request or an answer differs from Discord's own description of its API; null where nothing does. */
export interface Description {
  request(method: string, route: string, body: unknown): string | null;
  answer(method: string, route: string, status: number, body: unknown): string | null;
}

// Where one of many forms is allowed, the error that lies deepest tells most.
const deepest = (errors: readonly ErrorObject[]): string => {
  const [error] = errors.toSorted((a, b) => b.instancePath.length - a.instancePath.length);
  return error === undefined ? "" : `${error.instancePath || "/"} ${error.message}`;
};

const pointer = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");

/**
 * Discord's OpenAPI description (https://github.com/discord/discord-api-spec), or null where it is not beside the
 * project: the fake then checks by its own rules alone.
 */
export const loadDescription = (): Description | null => {
  if (!existsSync(file)) {
    console.warn(
      "Discord's description of its API is not beside the project: the fake checks by its own rules alone.",
    );
    return null;
  }
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  for (const name of ["snowflake", "nonce"]) ajv.addFormat(name, true);
  ajv.addSchema(JSON.parse(readFileSync(file, "utf8")), "discord");
  const known = new Map<string, ValidateFunction>();
  const check = (path: string, value: unknown): string | null => {
    const validate = known.get(path) ?? ajv.getSchema(`discord#${path}`);
    if (validate === undefined) return `Discord's description has no ${path}.`;
    known.set(path, validate);
    return validate(value) === true ? null : `${path}: ${deepest(validate.errors ?? [])}`;
  };
  const json = pointer("content", "application/json", "schema");
  return {
    request: (method, route, body) =>
      check(`${pointer("paths", route, method.toLowerCase(), "requestBody")}${json}`, body),
    answer: (method, route, status, body) =>
      check(`${pointer("paths", route, method.toLowerCase(), "responses", String(status))}${json}`, body),
  };
};
