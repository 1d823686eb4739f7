import { readdir } from "node:fs/promises";

/** Runs every measurement of this folder, or those that are named: `npm run bench -- slack names`. */
const wanted = process.argv.slice(2);
const measurements = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.replace(/\.bench\.ts$/, ""))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

if (measurements.length === 0) throw new Error(`There is no measurement called ${wanted.join(", ")}.`);
for (const name of measurements.sort()) {
  const { default: measure }: { default: () => Promise<void> } = await import(`./${name}.bench.ts`);
  await measure();
}
