import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pick } from "../../bench/random.ts";
import { runCommandLine } from "../../src/app/command-line/run.ts";
import { hostileText } from "../hostile.ts";
import { mutateText } from "../mutate.ts";
import { chance, many } from "../random.ts";
import { defineTarget, type Output } from "../target.ts";

/** Commands that read words and print. Other commands write files, or do not end. */
const commands = ["ask", "audit", "manifest", "digest"] as const;
const words = [
  "--since",
  "--since=yesterday",
  "--channel",
  "slack:C1",
  "--json",
  "--url",
  "https://bot.example/slack/events",
  "preview",
  "morning",
  "who",
  "ada",
  "--help",
  "--",
  "--no-such",
  "-x",
  "--since=2026-05-03",
] as const;

class Exit extends Error {}

/** Options and words after `npm run`. */
export default defineTarget({
  casesPerMillion: 2_000,
  generate: (random) => [
    pick(commands, random),
    ...many(random, 4, () => {
      if (chance(random, 0.6)) return pick(words, random);
      return chance(random, 0.5) ? mutateText(words, random, 2) : hostileText(random, words, 4);
    }),
  ],
  async start() {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-fuzz-"));
    let text = "";
    const write = (chunk: unknown): boolean => {
      text += String(chunk);
      return true;
    };
    for (const stream of [process.stdout, process.stderr]) {
      Object.defineProperty(stream, "write", { value: write, configurable: true });
    }
    const environment = {
      ONRECORD_BRIEFINGS: new URL("../../briefings", import.meta.url).pathname,
      ONRECORD_DATABASE: join(folder, "onrecord.sqlite"),
    };
    Object.defineProperty(process, "exit", {
      value: () => {
        throw new Exit();
      },
      configurable: true,
    });
    // Load the commands' modules now, because loading belongs to the start of the program and is no stall.
    for (const line of [["ask", "help"], ["audit"], ["manifest"], ["digest", "preview", "morning"]])
      await runCommandLine(line, environment).catch(() => {});
    return {
      async run(argv) {
        text = "";
        try {
          await runCommandLine(argv, environment);
        } catch (error) {
          if (!(error instanceof Exit)) throw error;
        }
        return [{ to: "terminal", text }] satisfies readonly Output[];
      },
      stop: () => rm(folder, { recursive: true }),
    };
  },
});
