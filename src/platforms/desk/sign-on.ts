import type { Configuration } from "openid-client";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { createKept, newSecret } from "./kept.ts";

/** The newsroom's own sign-on, through OpenID Connect. */
export interface SignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null if the sign-on knows the bot without a secret. */
  readonly clientSecret: string | null;
  /** Editors' addresses in chat (`slack:T123/U123`), by the e-mail address or the id (`sub`) that the sign-on gives. */
  readonly editors: ReadonlyMap<string, string>;
}

/** The path to which the sign-on sends the browser back. */
export const returnPath = "/sign-in/return";

type SignedOn =
  | { readonly signedOn: true; readonly address: string; readonly to: string }
  /** `unknown`: the sign-on knows the person, but the settings do not. */
  | { readonly signedOn: false; readonly why: "expired" | "refused" | "unknown" };

/** Signs people in through the newsroom's sign-on. */
export interface SignOn {
  /** Where to send the browser, and the cookie with which it must come back. `to` is the path that it opens then. */
  begin(to: string): Promise<{ readonly address: string; readonly cookie: string }>;
  /** Checks with what the browser came back. Never rejects. `log` gets the reason of a refusal. */
  finish(returned: URL, cookie: string, log: (reason: string) => void): Promise<SignedOn>;
}

/** How long a person may take to sign on. */
export const signOnMinutes = 10;
const timeoutSeconds = 10;

/** Asks the sign-on for its addresses and keys. Rejects with a `config` error. */
export const discover = async ({
  issuer,
  clientId,
  clientSecret,
}: Omit<SignOnSettings, "editors">): Promise<Configuration> => {
  const client = await import("openid-client");
  // The settings allow http:// on this machine only.
  const isInsecure = issuer.startsWith("http:");
  return client
    .discovery(
      new URL(issuer),
      clientId,
      {},
      clientSecret === null ? client.None() : client.ClientSecretPost(clientSecret),
      {
        timeout: timeoutSeconds,
        // Without the first, the library trusts the connection alone, and not the signature.
        execute: [client.enableNonRepudiationChecks, ...(isInsecure ? [client.allowInsecureRequests] : [])],
      },
    )
    .then((configuration) => {
      const metadata = configuration.serverMetadata();
      for (const needed of ["authorization_endpoint", "token_endpoint", "jwks_uri"] as const) {
        const { protocol = "" } = URL.parse(metadata[needed] ?? "") ?? {};
        if (protocol !== "https:" && !(isInsecure && protocol === "http:"))
          throw new Error(`it has no ${needed} with https`);
      }
      return configuration;
    })
    .catch((error: unknown) => {
      const message = `ONRECORD_SIGN_ON_ISSUER: expected an issuer of OpenID Connect (${messageOf(error)}).`;
      throw new OnrecordError("config", message, { cause: error });
    });
};

/** Who a sign-on says that a person is: their id, and their e-mail address if it was verified. */
const namesIn = (claims: Readonly<Record<string, unknown>>): readonly string[] => [
  String(claims.sub),
  ...(typeof claims.email === "string" && claims.email_verified === true ? [claims.email.toLowerCase()] : []),
];

/** `origin` is the page's own. `now` is in milliseconds. */
export const createSignOn = (settings: SignOnSettings, origin: () => string, now: () => number): SignOn => {
  const begun = createKept<{
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly to: string;
  }>(now, signOnMinutes * 60_000);
  let discovered: Promise<Configuration> | null = null;
  const configuration = (): Promise<Configuration> => {
    discovered ??= discover(settings).catch((error: unknown) => {
      // The sign-on may be back the next time.
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    async begin(to) {
      const [config, client] = await Promise.all([configuration(), import("openid-client")]);
      const verifier = client.randomPKCECodeVerifier();
      const [state, nonce, cookie] = [client.randomState(), client.randomNonce(), newSecret()];
      begun.keep(cookie, { state, nonce, verifier, to });
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: `${origin()}${returnPath}`,
        scope: "openid email",
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      return { address: address.href, cookie };
    },
    async finish(returned, cookie, log) {
      const kept = begun.take(cookie);
      if (kept === null) return { signedOn: false, why: "expired" };
      const client = await import("openid-client");
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), returned, {
          pkceCodeVerifier: kept.verifier,
          expectedState: kept.state,
          expectedNonce: kept.nonce,
          idTokenExpected: true,
        });
        const names = namesIn({ ...tokens.claims() });
        const address = names.map((name) => settings.editors.get(name)).find((each) => each !== undefined);
        if (address === undefined) {
          log("ONRECORD_SIGN_ON_EDITORS does not name them");
          return { signedOn: false, why: "unknown" };
        }
        return { signedOn: true, address, to: kept.to };
      } catch (error) {
        log(messageOf(error));
        return { signedOn: false, why: "refused" };
      }
    },
  };
};
