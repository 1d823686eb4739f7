import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { pick } from "../../bench/random.ts";
import { commandProblem } from "../../src/app/plugins/command-problem.ts";
import { loadPlugins } from "../../src/app/plugins/load.ts";
import type { Command } from "../../src/ask/command.ts";
import { defineCommand, loadCommands } from "../../src/ask/define-command.ts";
import { optionalChoice, optionalText, requiredText } from "../../src/ask/parsing/option.ts";
import { languages } from "../../src/base/language/language.ts";
import { defineDigest } from "../../src/digests/digest.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { registrationOf } from "../../src/platforms/discord/in/registration.ts";
import { definePlatform } from "../../src/platforms/shared/platform.ts";
import { slackManifest } from "../../src/platforms/slack/manifest.ts";
import { askerOf } from "../../tests/askers.ts";
import { loadDescription } from "../../tests/fakes/discord/description.ts";
import { createHostWith, shippedCommands } from "../../tests/platforms/host.ts";
import { hostilePiece } from "../hostile.ts";
import { mutateJson } from "../mutate.ts";
import { printedOrRefused } from "../printed.ts";
import { chance, many, type Random } from "../random.ts";
import { defineTarget, type Output } from "../target.ts";

/** A command, a digest and a platform in one, as JSON: a text that begins with `=` is a function that returns the rest. */
const definition = {
  name: "ward",
  description: { en: "Which ward", fr: "Quel quartier" },
  example: "north",
  localNames: { fr: "quartier", vi: "phường" },
  onMessage: "Find wards",
  forEditors: false,
  isPersonal: true,
  answersFromRecord: true,
  run: "=",
  compose: "=",
  configure: "=",
} as const;
const optionNames = ["name", "kind", "topic"] as const;

/** Entries of a folder, and what becomes of them. Each has its own content, because a module is loaded once. */
const entries: ReadonlyMap<string, "loaded" | "ignored" | "refused"> = new Map([
  ["a.ts", "loaded"],
  ["b.js", "loaded"],
  ["é ward.ts", "loaded"],
  ["phường.js", "loaded"],
  ["c#1.ts", "loaded"],
  ["50%25.js", "loaded"],
  ["who?.ts", "loaded"],
  ["data:text,1.js", "loaded"],
  ["\u202esj.ts", "loaded"],
  ["-.js", "loaded"],
  ["ward/index.ts", "loaded"],
  ["shared/x.ts", "ignored"],
  ["._a.ts", "ignored"],
  ["README.md", "ignored"],
  ["x.d.ts", "ignored"],
  ["broken.ts", "refused"],
  ["throws.js", "refused"],
  ["other.ts", "refused"],
  ["no-index/x.ts", "refused"],
  ["x.mjs", "refused"],
  ["X.TS", "refused"],
]);
const paths = [...entries.keys()];

const moduleOf = (entry: string, index: number): string => {
  if (entry === "broken.ts") return "export default {";
  if (entry === "throws.js") return "throw new Error('\\u001b[2J no token');";
  if (entry === "other.ts") return "export default { name: 'other' };";
  const source = new URL("../../src/ask/define-command.ts", import.meta.url).href;
  return `import { defineCommand } from ${JSON.stringify(source)};
import { z } from ${JSON.stringify(import.meta.resolve("zod"))};
export default defineCommand({ name: "p${index}", description: "A plug-in", example: "", options: z.strictObject({}), run: () => null });`;
};

/** The definition as a plug-in in JavaScript gives it, with functions. */
const revived = (value: unknown): unknown => {
  if (typeof value === "string") return value.startsWith("=") ? () => value.slice(1) : value;
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revived(item)]));
};

/** Calls a function of the public interface as JavaScript does, without the checks of TypeScript. */
const given = (define: (value: never) => unknown, value: unknown): unknown =>
  Reflect.apply(define, undefined, [value]);

/** Text of an option: what a plug-in in TypeScript can give, with any words. */
const textOf = (random: Random): string =>
  chance(random, 0.7) ? "A ward of the town" : many(random, 6, () => hostilePiece(random)).join(" ");

/** Folders of plug-ins, and what they define. */
export default defineTarget({
  casesPerMillion: 2_000,
  generate: (random) => ({
    files: many(random, 6, () => pick(paths, random)),
    definition: mutateJson(definition, random, 0.04),
    options: Object.fromEntries(
      optionNames.flatMap((name) =>
        chance(random, 0.5) ? [[chance(random, 0.8) ? name : hostilePiece(random), textOf(random)]] : [],
      ),
    ),
    choices: many(random, 4, () =>
      chance(random, 0.8) ? pick(["a", "b", "c"], random) : hostilePiece(random),
    ),
    isRequired: chance(random, 0.5),
  }),
  async start() {
    const root = await mkdtemp(join(tmpdir(), "onrecord-fuzz-"));
    const folder = join(root, "plug-ins");
    const source = { url: pathToFileURL(`${folder}/`), shown: "plugins/commands/" };
    const none = { url: pathToFileURL(`${root}/none/`), shown: "plugins/commands/" };
    await mkdir(none.url);
    const description = loadDescription();
    const isCommand = (value: unknown): value is Command => typeof value === "object" && value !== null;

    /** Loads plug-ins from files. Each is loaded, is refused by name, or is none. */
    const loadFiles = async (files: readonly string[]): Promise<readonly Output[]> => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder);
      for (const path of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), moduleOf(path, paths.indexOf(path)));
      }
      let loaded = -1;
      const outputs = await printedOrRefused(async () => {
        loaded = (await loadPlugins(loadCommands, source, shippedCommands, commandProblem)).length;
        return [];
      });
      const expected = new Set(files.filter((path) => entries.get(path) === "loaded"));
      const isRefused = files.some((path) => entries.get(path) === "refused");
      if (isRefused ? loaded >= 0 : loaded !== expected.size)
        throw new Error(`${loaded} of ${expected.size} plug-ins were loaded.`);
      return outputs;
    };

    /** What platforms and readers get of a plug-in's command, if nothing refuses it. */
    const use = async (command: Command): Promise<readonly Output[]> => {
      const commands = [command];
      await loadPlugins(async () => commands, none, shippedCommands, commandProblem);
      const problem =
        description?.request("put", "/applications/{application_id}/commands", registrationOf(commands)) ??
        null;
      if (problem !== null) throw new Error(problem);
      slackManifest({
        commands,
        botCommand: "onrecord",
        language: "en",
        url: null,
        hosts: [],
        assistant: false,
      });
      const { host } = createHostWith({}, command);
      const answers = await Promise.all(
        languages.map((language) => host.ask.line(`/help ${command.name}`, askerOf(language))),
      );
      return answers.map(({ answer }) => ({ to: "terminal", text: renderText(answer, { styled: false }) }));
    };

    return {
      async run({ files, definition: written, options: texts, choices, isRequired }) {
        const value = revived(written);
        const shape = Object.fromEntries(
          Object.entries(texts).map(([name, text]) => [
            name,
            choices.length > 0 && name === "kind"
              ? optionalChoice(text, choices, (choice) => choice)
              : isRequired
                ? requiredText(text)
                : optionalText(text),
          ]),
        );
        const withOptions =
          typeof value === "object" && value !== null ? { options: z.strictObject(shape), ...value } : value;
        return [
          ...(await loadFiles(files)),
          ...(await printedOrRefused(async () => {
            const command = given(defineCommand, withOptions);
            return isCommand(command) ? use(command) : [];
          })),
          ...(await printedOrRefused(() => {
            given(defineDigest, value);
            return [];
          })),
          ...(await printedOrRefused(() => {
            given(definePlatform, value);
            return [];
          })),
        ];
      },
      stop: () => rm(root, { recursive: true }),
    };
  },
});
