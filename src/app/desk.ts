import { oneLine } from "../answer/answer.ts";
import type { DeskEditor, DeskLinks } from "../ask/access/desk-links.ts";
import { terminalUser } from "../ask/access/terminal-user.ts";
import type { Environment } from "../base/environment.ts";
import { OnrecordError } from "../base/errors.ts";
import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Logger } from "../base/logger.ts";
import type { PersonChecks, PlatformState } from "../digests/posting.ts";
import { type DeskSettings, readDeskSettings } from "../platforms/desk/settings.ts";
import { createSignIn, linkMinutes } from "../platforms/desk/sign-in.ts";
import { formatPerson } from "../store/channel.ts";
import { parsePerson } from "../store/people/person-address.ts";
import type { Config } from "./config.ts";
import type { App } from "./create-app.ts";

const say = messagesOf("platforms", "desk/pages");

/** The desk's page of a bot. */
export interface Desk {
  /** Null if the page is off. */
  readonly links: DeskLinks | null;
  /** Serves the page; null if it is off. Rejects with a `config` error if it cannot listen. */
  serve(
    app: App,
    config: Config,
    stateOf: (platform: string) => PlatformState,
    log: Logger,
  ): Promise<{ stop(): Promise<void> } | null>;
}

/**
 * Reads the page's settings. If no address is set, the page is on only if the bot answers in a terminal and nowhere else.
 * The person there gets a link that works once.
 */
export const createDesk = (environment: Environment, isAloneInTerminal: boolean): Desk => {
  const { page, local, signOn } = readDeskSettings(environment);
  const settings = page ?? (isAloneInTerminal ? local : null);
  if (settings === null) return { links: null, serve: async () => null };
  const signIn = createSignIn(() => Date.now());
  let origin = settings.origin ?? "";
  const links: DeskLinks = {
    minutes: linkMinutes,
    linkFor: (editor, slug) => `${origin}/sign-in?link=${signIn.newLink(editor, slug)}`,
  };
  return {
    links,
    async serve(app, { briefingsFolder, language, verdictsNeedSecond }, stateOf, log) {
      const { serveDesk } = await import("../platforms/desk/serve.ts");
      const serveOn = (on: DeskSettings) =>
        serveDesk({
          settings: on,
          newsroom:
            signOn === null
              ? null
              : { ...signOn, editorAt: (address, spoken) => editorFrom(address, stateOf, spoken) },
          signIn,
          briefings: briefingsFolder,
          language,
          log,
          drafts: app.drafts,
          library: app.library,
          ask: app.host.ask,
          store: app.store,
          now: () => Temporal.Now.instant(),
          needsSecond: verdictsNeedSecond,
          nameOf: (address) => nameOf(address, stateOf),
          onQueueChanged: () => void app.schedule.queueChanged(),
        });
      const served = await serveOn(settings).catch((error: unknown) => {
        // Another bot on this machine uses the default port. As no one configured it, use any other one.
        if (page !== null || !(error instanceof OnrecordError)) throw error;
        return serveOn({ ...settings, port: 0 });
      });
      origin = served.origin;
      log.info({}, `The desk's page is at ${origin}.`);
      const terminal = stateOf("console");
      if (isAloneInTerminal && terminal.on) {
        const address = formatPerson({ platform: "console", workspace: null, user: terminalUser() });
        const editor = { address, language, isCleared: async () => true, isEditor: async () => true };
        const summary = say(language, "link", { url: links.linkFor(editor, null), minutes: linkMinutes });
        await terminal.platform.tell(terminalUser(), oneLine(language, summary));
      }
      return served;
    },
  };
};

const checksOf = (name: string, platform: (name: string) => PlatformState): PersonChecks | null => {
  const state = platform(name);
  return state.on ? (state.platform.checks ?? null) : null;
};

/** The name of a person by their address; null if their platform does not know it. A person of a terminal is known by their user name. */
const nameOf = async (address: string, platform: (name: string) => PlatformState): Promise<string | null> => {
  const person = parsePerson(address);
  if (person === null) return null;
  return person.platform === "console"
    ? person.user
    : ((await checksOf(person.platform, platform)?.nameOf(person)) ?? null);
};

/** An editor who signed in through the newsroom's sign-on. Their platform says whether they are one; they see nothing under embargo. */
const editorFrom = (
  address: string,
  platform: (name: string) => PlatformState,
  language: Language,
): DeskEditor => {
  const person = parsePerson(address);
  return {
    address,
    language,
    isCleared: async () => false,
    async isEditor() {
      return person !== null && (await checksOf(person.platform, platform)?.isEditor(person)) === true;
    },
  };
};
