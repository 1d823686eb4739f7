import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { renameImports, toJavaScript } from "./javascript.ts";

/** What the package has, as paths from the project. The rest is for those who change Onrecord. */
const folders = ["src/", "locales/", "contract/"] as const;

/** The briefing that explains the format, and the examples of settings. Drafts and briefings of the newsroom that packs stay with it. */
const exampleBriefing = "viet-nam-un-digital/";
const exampleSettings = ["digests.yaml", "intake.yaml"] as const;

/** The JSON Schemas, which are written anew, and the program's entry, which the package has as it is. */
const isLeftOut = (name: string): boolean => name.endsWith(".schema.json") || name === "onrecord.cjs";

/** Copies a folder. Each TypeScript module becomes JavaScript, which is the only kind that Node runs in `node_modules`. */
const copyFolder = async (from: URL, to: URL): Promise<void> => {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const { name } = entry;
      const source = new URL(name, from);
      if (entry.isDirectory()) return copyFolder(new URL(`${name}/`, from), new URL(`${name}/`, to));
      if (isLeftOut(name)) return;
      const target = new URL(name.replace(/\.ts$/u, ".js"), to);
      if (name.endsWith(".ts")) {
        return writeFile(target, toJavaScript(await readFile(source, "utf8"), source));
      }
      return cp(source, target);
    }),
  );
};

/** Renames the imports of the type declarations, which `tsc` has written beside the modules. */
const renameInDeclarations = async (project: URL, dist: URL): Promise<void> => {
  const paths = await readdir(dist, { recursive: true });
  await Promise.all(
    paths
      .filter((path) => path.endsWith(".d.ts"))
      .map(async (path) => {
        const file = new URL(path, dist);
        await writeFile(file, renameImports(await readFile(file, "utf8"), new URL(path, project)));
      }),
  );
};

/** Writes what the package runs from, laid out as the project is, so that each part finds the others as it does here. */
export const writePackage = async (project: URL, dist: URL): Promise<void> => {
  await Promise.all(folders.map((folder) => copyFolder(new URL(folder, project), new URL(folder, dist))));
  const [briefings, packed] = [new URL("briefings/", project), new URL("briefings/", dist)];
  await copyFolder(new URL(exampleBriefing, briefings), new URL(exampleBriefing, packed));
  await Promise.all(exampleSettings.map((name) => cp(new URL(name, briefings), new URL(name, packed))));
  await cp(new URL(".env.example", project), new URL(".env.example", dist));
  await renameInDeclarations(project, dist);
};
