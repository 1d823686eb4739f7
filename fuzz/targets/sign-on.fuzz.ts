import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { z } from "zod";
import { pick } from "../../bench/random.ts";
import { parseJson } from "../../src/base/text/parse-json.ts";
import { createSignOn } from "../../src/platforms/desk/sign-on.ts";
import { hostilePiece } from "../hostile.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

/** Stands for the server's own address, and for the nonce of the sign-in, in what it answers. */
const [here, itsNonce] = ["http://here", "its-nonce"];

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const otherKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const configuration = {
  issuer: here,
  authorization_endpoint: `${here}/authorize`,
  token_endpoint: `${here}/token`,
  jwks_uri: `${here}/keys`,
  response_types_supported: ["code"],
  id_token_signing_alg_values_supported: ["RS256"],
} as const;
const jwks = {
  keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }],
} as const;
const head = { alg: "RS256", kid: "k", typ: "JWT" } as const;
const person = { sub: "1", email: "anna@news.example", email_verified: true } as const;
const granted = { access_token: "a", token_type: "Bearer", expires_in: 60 } as const;
const editors = new Map([["anna@news.example", "slack:T1/ANNA"]]);

/** The claims for which a person may be signed in. */
const right = z.object({
  iss: z.string(),
  aud: z.union([z.literal("onrecord"), z.array(z.string())]),
  nonce: z.literal(itsNonce),
  email: z.string().toLowerCase().pipe(z.literal("anna@news.example")).optional(),
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value) ?? "").toString("base64url");

/** What the newsroom's own sign-on answers: its addresses and keys, its token, and what the browser brings back. */
export default defineTarget({
  casesPerMillion: 2_000,
  generate(random) {
    const seconds = 4_000_000_000;
    const claims = {
      ...person,
      iss: here,
      aud: "onrecord",
      nonce: itsNonce,
      iat: 1_700_000_000,
      exp: seconds,
    };
    return {
      configuration: JSON.stringify(chance(random, 0.8) ? configuration : mutateJson(configuration, random)),
      jwks: JSON.stringify(chance(random, 0.8) ? jwks : mutateJson(jwks, random)),
      head: JSON.stringify(chance(random, 0.8) ? head : mutateJson(head, random, 0.3)),
      claims: JSON.stringify(chance(random, 0.4) ? claims : mutateJson(claims, random, 0.1)),
      token: JSON.stringify(chance(random, 0.8) ? granted : mutateJson(granted, random)),
      key: pick(["its own", "its own", "its own", "another", "none"] as const, random),
      status: chance(random, 0.9) ? 200 : pick([302, 400, 401, 500], random),
      back: chance(random, 0.7)
        ? "code=c&state=STATE"
        : mutateText(["code=c&state=STATE", "error=x&iss=y"], random, 3),
      to: chance(random, 0.5) ? "/" : hostilePiece(random),
    };
  },
  async start() {
    let address = "";
    let answers: Readonly<Record<string, string>> = {};
    let status = 200;
    const server = createServer((request, response) => {
      const answer = answers[request.url ?? ""] ?? "";
      response
        .writeHead(request.url === "/token" ? status : 200, { "content-type": "application/json" })
        .end(answer.replaceAll(here, address));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const bound = server.address();
    address = `http://127.0.0.1:${bound === null || typeof bound === "string" ? 0 : bound.port}`;
    return {
      run: (sent) =>
        printedOrRefused(async () => {
          const settings = { issuer: address, clientId: "onrecord", clientSecret: null, editors };
          const signOn = createSignOn(
            settings,
            () => "http://127.0.0.1:8420",
            () => 0,
          );
          answers = { "/.well-known/openid-configuration": sent.configuration, "/keys": sent.jwks };
          const { address: begun, cookie } = await signOn.begin(sent.to);
          const asked = new URL(begun).searchParams;
          const said = sent.claims.replaceAll(here, address).replaceAll(itsNonce, asked.get("nonce") ?? "");
          const body = `${encoded(parseJson(sent.head))}.${encoded(parseJson(said))}`;
          const { privateKey } = sent.key === "another" ? otherKeys : keys;
          const signature =
            sent.key === "none" ? "" : sign("sha256", Buffer.from(body), privateKey).toString("base64url");
          const granting = z.record(z.string(), z.unknown()).safeParse(parseJson(sent.token)).data ?? {};
          answers = {
            ...answers,
            "/token": JSON.stringify({ ...granting, id_token: `${body}.${signature}` }),
          };
          status = sent.status;
          const query = sent.back.replace("STATE", asked.get("state") ?? "");
          const logged: string[] = [];
          const ended = await signOn.finish(
            new URL(`http://127.0.0.1:8420/sign-in/return?${encodeURI(query.toWellFormed())}`),
            cookie,
            (reason) => logged.push(reason),
          );
          const isRight = right.safeParse(parseJson(sent.claims)).success && sent.key === "its own";
          if (ended.signedOn && !isRight) throw new Error(`signed in as ${ended.address} by ${sent.claims}`);
          return [...logged, JSON.stringify(ended)].map(printed);
        }),
      async stop() {
        server.closeAllConnections();
        server.close();
      },
    };
  },
});
