import { onTestFinished } from "vitest";
import { createAdmission } from "../../../src/ask/access/admission.ts";
import { askerGroups } from "../../../src/ask/access/asker.ts";
import { type BudgetSettings, createBudgets } from "../../../src/ask/access/budgets.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import type { PersonChecks } from "../../../src/digests/posting.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { serveApi } from "../../../src/platforms/api/serve.ts";
import type { NewToken } from "../../../src/store/tokens.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { summit, visit } from "../../library.ts";
import { newStore } from "../test-store.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));

export const start = Temporal.Instant.from("2026-06-20T08:00:00Z");
export const maker = "slack:T1/U2";
export const clearedChannel = "slack:C9";

interface Given {
  readonly briefings?: readonly Briefing[];
  readonly budgets?: BudgetSettings | null;
  readonly isOpen?: boolean;
  readonly webhookSecret?: string | null;
}

/** A free port of the loopback. */
const freePort = async (): Promise<number> => {
  const { createServer } = await import("node:net");
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
};

/** The record over HTTP on the loopback, with a database and a Slack that knows who is an editor; stopped after the test. */
export const startApi = async ({
  briefings = [summit, visit],
  budgets = null,
  isOpen = true,
  webhookSecret = null,
}: Given = {}) => {
  const store = await newStore();
  const snapshots = createSnapshots(briefings);
  const logged: string[] = [];
  const keep = (_values: unknown, sentence?: unknown): void => void logged.push(String(sentence));
  const log = { debug() {}, info() {}, warn: keep, error: keep };
  const clock = { now: start };
  const now = () => clock.now;
  const editors = new Set([maker]);
  const members = new Set([`${maker} ${clearedChannel}`]);
  const addressOf: (person: Parameters<PersonChecks["isEditor"]>[0]) => string = ({
    platform,
    workspace,
    user,
  }) => `${platform}:${workspace}/${user}`;
  const checks: Pick<PersonChecks, "isEditor" | "isIn"> = {
    isEditor: async (person) => editors.has(addressOf(person)),
    isIn: async (person, channel) => members.has(`${addressOf(person)} ${channel}`),
  };
  const ask = createTestAsk({
    commands,
    log,
    now,
    admission: createAdmission({
      askers: askerGroups,
      budgets: budgets === null ? null : createBudgets(budgets),
      log,
    }),
    library: (at) => snapshots.at(at),
    embargo: { library: (at) => snapshots.withEmbargoed(at), channels: [clearedChannel] },
    store: async () => store,
    apiAddress: "http://127.0.0.1:8430",
  });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const served = await serveApi({
    settings: { origin, host: "127.0.0.1", port, webhookSecret },
    ask,
    commands,
    version: "1.0.0",
    budgets,
    language: "en",
    timeZone: "UTC",
    library: () => snapshots.at(now()),
    store: async () => (isOpen ? store : null),
    checks: (name) => (name === "slack" ? checks : null),
    now,
    log,
  });
  onTestFinished(() => served.stop());
  const by = { at: start, who: maker, channel: "slack:C1" };
  return {
    origin,
    ask,
    store,
    clock,
    editors,
    members,
    logged,
    editor: askerOf("en", { isEditor: async () => true }),
    /** Makes a token as an editor does. Resolves to its secret. */
    async token(given: Partial<NewToken> = {}): Promise<string> {
      const secret = await store.tokens.make(
        {
          name: "website",
          use: "programs",
          clearedIn: null,
          language: "en",
          expiresAt: start.add({ hours: 24 }),
          ...given,
        },
        by,
      );
      return secret ?? "";
    },
    get: (path: string, secret: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${secret}`, ...headers } }),
    audited: async () =>
      (await store.audit.entries(start, null)).map(({ who, what, after }) => `${who} ${what} ${after}`),
  };
};
