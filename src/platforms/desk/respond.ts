import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { collectBytes } from "../../base/network/collect.ts";
import type { Asset } from "./assets.ts";

/** The headers of every response. The page may load only its own files, and no other website may embed it. */
export const securityHeaders = (importMap: string): Readonly<Record<string, string>> => ({
  "content-security-policy": policyOf(importMap),
  "x-content-type-options": "nosniff",
  // With `no-referrer`, browsers would not send `Origin` with the sign-in form.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
});

const policyOf = (importMap: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash("sha256").update(importMap).digest("base64")}'`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(value));
};

export const sendPage = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(html);
};

export const redirect = (response: ServerResponse, to: string, ...cookies: readonly string[]): void => {
  response
    .writeHead(303, { location: to, ...(cookies.length === 0 ? {} : { "set-cookie": [...cookies] }) })
    .end();
};

/** The body of a request. Null if it is larger than `mostBytes`. */
export const readBody = async (request: IncomingMessage, mostBytes: number): Promise<string | null> => {
  const bytes = await collectBytes(request, mostBytes);
  return bytes === null ? null : Buffer.from(bytes).toString("utf8");
};

/** The value of a cookie. Empty if there is none. */
export const cookieOf = ({ headers }: IncomingMessage, name: string): string => {
  for (const pair of (headers.cookie ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return "";
};

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /\bgzip\b/u.test(String(headers["accept-encoding"] ?? ""));

/** Sends a file of the page. Its path has its version, so browsers keep it. */
export const sendAsset = (
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, compressed }: Asset,
): void => {
  const isCompressed = takesGzip(request);
  response.writeHead(200, {
    "content-type": type,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
    ...(isCompressed ? { "content-encoding": "gzip" } : {}),
  });
  response.end(isCompressed ? compressed : body);
};
