import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { shownPath } from "../../base/files/text-file.ts";
import { printLine } from "./print.ts";
import { schemaFiles } from "./schema.ts";

const shipped = fileURLToPath(new URL("../../../", import.meta.url));

const aboutPlugins = `Plug-ins of this newsroom, one JavaScript or TypeScript file each:

- commands/    what people can ask
- digests/     what is posted at set times
- platforms/   other places to answer in

CONTRIBUTING.md in Onrecord's repository has a complete example of each. A plug-in runs with all of the bot's rights:
install only what you have read.
`;

/** The contents of a newsroom's folder: for each name, the function that writes it. */
const parts: Readonly<Record<string, (path: string) => Promise<void>>> = {
  async ".env"(path) {
    // Readable by its owner only, because it will contain tokens.
    await writeFile(path, await readFile(join(shipped, ".env.example")), { flag: "wx", mode: 0o600 });
  },
  async briefings(path) {
    const isSchema = (file: string): boolean => file.endsWith(".schema.json");
    await cp(join(shipped, "briefings"), path, { recursive: true, filter: (file) => !isSchema(file) });
    for (const [name, content] of Object.entries(schemaFiles())) await writeFile(join(path, name), content);
  },
  async plugins(path) {
    await mkdir(path);
    await writeFile(join(path, "README.md"), aboutPlugins);
    await writeFile(join(path, "package.json"), `${JSON.stringify({ private: true, type: "module" })}\n`);
  },
};

/** Creates a newsroom's folder. Writes nothing if any part of it already exists. */
export const init = async (folder: string): Promise<number> => {
  const present = await namesIn(folder);
  const existing = Object.keys(parts).filter((name) => present.includes(name));
  if (existing.length > 0) {
    const paths = existing.map((name) => shownPath(join(folder, name))).join(", ");
    throw new OnrecordError(
      "storage",
      `${paths}: already exists. Nothing was written. Move it away, or name another folder.`,
    );
  }
  for (const [name, write] of Object.entries(parts)) {
    const path = join(folder, name);
    await write(path);
    printLine(process.stdout, shownPath(path));
  }
  const next = [...(folder === "." ? [] : [`cd ${folder}`]), "npx onrecord check", "npx onrecord start"];
  printLine(process.stdout, `\nNext:\n${next.map((line) => `  ${line}`).join("\n")}`);
  return 0;
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    await mkdir(folder, { recursive: true });
    return await readdir(folder);
  } catch (error) {
    throw new OnrecordError(
      "storage",
      `${shownPath(folder)}: expected a writable folder (${messageOf(error)}). Name another one.`,
      { cause: error },
    );
  }
};
