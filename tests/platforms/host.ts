import type { Command } from "../../src/ask/command.ts";
import type { KeptLines } from "../../src/ask/controls/kept-lines.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import type { OnceKeys } from "../../src/ask/once-keys.ts";
import type { Host } from "../../src/platforms/shared/platform.ts";
import { idOfLine } from "../../src/store/line-id.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { libraryOf, summit, visit } from "../library.ts";

export const shippedCommands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const library = libraryOf(summit, visit);

/** A host for a platform under test: the real commands over two briefings, and a log in memory. */
export const createHost = (...more: readonly Command[]) => createHostWith({}, ...more);

/** Long enough that no answer is deferred on a busy machine. Tests of slow answers set their own time. */
const longMs = 20_000;

/** Claims that several bots of a test can share. */
export const createClaimsInMemory = (): OnceKeys => {
  const claimed = new Set<string>();
  return {
    take: async (key) => !claimed.has(key) && claimed.add(key).has(key),
    async release(key) {
      claimed.delete(key);
    },
  };
};

/** The same host with more options. */
export const createHostWith = (
  {
    claims = createClaimsInMemory(),
    acknowledgeAfterMs = longMs,
    mayPostAgain = () => {},
    remember = () => {},
    rememberCards = () => {},
    ...options
  }: Partial<Parameters<typeof createTestAsk>[0]> & {
    readonly claims?: OnceKeys;
    readonly acknowledgeAfterMs?: number;
  } & Partial<Pick<Host, "mayPostAgain" | "remember" | "rememberCards">>,
  ...more: readonly Command[]
) => {
  const commands = [...shippedCommands, ...more];
  const logged: { readonly level: string; readonly sentence: string }[] = [];
  const keep =
    (level: string) =>
    (_values: unknown, sentence?: unknown): void => {
      logged.push({ level, sentence: String(sentence) });
    };
  const log = { debug() {}, info: keep("info"), warn: keep("warn"), error: keep("error") };
  const now = () => Temporal.Instant.from("2026-06-01T08:00:00Z");
  const kept = new Map<string, string>();
  const lines: KeptLines = {
    keep(all) {
      for (const line of all) kept.set(idOfLine(line), line);
    },
    find: async (id) => kept.get(id) ?? null,
  };
  const host: Host = {
    lines,
    onceKeys: claims,
    acknowledgeAfterMs,
    languages: { of: async () => null },
    commands,
    ask: createTestAsk({ commands, library: () => library, now, log, ...options }),
    language: "en",
    log,
    mayPostAgain,
    remember,
    rememberCards,
    stop() {},
  };
  return { host, logged };
};
