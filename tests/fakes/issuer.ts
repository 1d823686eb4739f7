import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { onTestFinished } from "vitest";

/** A person as the issuer knows them. */
export interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** What goes wrong at the issuer. */
export type IssuerFault =
  | "no address"
  | "another nonce"
  | "another audience"
  | "another key"
  | "expired"
  | "no id token";

export interface FakeIssuer {
  readonly address: string;
  /** The person who is signed in there. */
  person: Claims;
  fault: IssuerFault | null;
  /** The parameters of each request for a code. */
  readonly asked: URLSearchParams[];
}

const client = { id: "onrecord", secret: "the-secret" } as const;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A small issuer of OpenID Connect on loopback, which checks the client, the code and its PKCE verifier. */
export const startFakeIssuer = async (): Promise<FakeIssuer> => {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const otherKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, URLSearchParams>();
  let address = "";
  const issuer: { -readonly [Key in keyof FakeIssuer]: FakeIssuer[Key] } = {
    address,
    person: { sub: "1", email: "anna@news.example", email_verified: true },
    fault: null,
    asked: [],
  };
  const idToken = (nonce: string | null): string => {
    const seconds = Math.floor(Date.now() / 1_000);
    const { fault } = issuer;
    const head = encoded({ alg: "RS256", kid: "k", typ: "JWT" });
    const body = encoded({
      ...issuer.person,
      iss: address,
      aud: fault === "another audience" ? "another" : client.id,
      nonce: fault === "another nonce" ? "x" : nonce,
      iat: seconds - (fault === "expired" ? 7_200 : 0),
      exp: seconds + (fault === "expired" ? -3_600 : 300),
    });
    const { privateKey } = fault === "another key" ? otherKeys : keys;
    return `${head}.${body}.${sign("sha256", Buffer.from(`${head}.${body}`), privateKey).toString("base64url")}`;
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", address);
    const send = (status: number, value: object): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    if (url.pathname === "/.well-known/openid-configuration") {
      send(200, {
        issuer: address,
        ...(issuer.fault === "no address" ? {} : { authorization_endpoint: `${address}/authorize` }),
        token_endpoint: `${address}/token`,
        jwks_uri: `${address}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    } else if (url.pathname === "/keys") {
      send(200, {
        keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }],
      });
    } else if (url.pathname === "/authorize") {
      const asked = url.searchParams;
      issuer.asked.push(asked);
      const code = randomUUID();
      codes.set(code, asked);
      const back = new URL(asked.get("redirect_uri") ?? address);
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state") ?? "");
      response.writeHead(303, { location: back.href }).end();
    } else if (url.pathname === "/token") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const code = form.get("code") ?? "";
      const asked = codes.get(code);
      codes.delete(code);
      const challenge = createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest("base64url");
      const isKnown = form.get("client_id") === client.id && form.get("client_secret") === client.secret;
      if (!isKnown || asked === undefined || asked.get("code_challenge") !== challenge)
        send(400, { error: "invalid_grant" });
      else {
        const token = issuer.fault === "no id token" ? {} : { id_token: idToken(asked.get("nonce")) };
        send(200, { access_token: "a", token_type: "Bearer", expires_in: 60, ...token });
      }
    } else send(404, {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The issuer has no port.");
  address = `http://127.0.0.1:${bound.port}`;
  issuer.address = address;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return issuer;
};
