import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTakedowns } from "../../src/library/takedowns-file.ts";
import { readSeals } from "../../src/library/updates-file.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

const sha256 = "0123456789abcdef".repeat(4);
const takedowns = { passages: [{ words: 4, sha256 }], facts: ["town/trees"] } as const;
const seals = `{"fact":"town/trees","number":1,"sha256":"${sha256}"}
{"fact":"town/trees","number":2,"sha256":"${sha256}"}
{"fact":"town/trees","number":2,"said":"${sha256}","who":"${sha256}"}
{"fact":"town/trees","number":3,"said":"${sha256}"}
{"removed":"town"}
`;

/** The files beside the briefings: what was taken down, and the seals of updates. */
export default defineTarget({
  casesPerMillion: 6_000,
  generate(random) {
    const written = JSON.stringify(mutateJson(takedowns, random));
    return {
      takedowns: chance(random, 0.7) ? written : mutateText([written], random, 3),
      seals: mutateText([seals], random, 3),
    };
  },
  async start() {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-fuzz-"));
    return {
      async run(files) {
        await writeFile(join(folder, "takedowns.json"), files.takedowns);
        await writeFile(join(folder, "updates.jsonl"), files.seals);
        return [
          ...(await printedOrRefused(async () => [printed(JSON.stringify(await readTakedowns(folder)))])),
          ...(await printedOrRefused(async () => [printed(JSON.stringify([...(await readSeals(folder))]))])),
        ];
      },
      stop: () => rm(folder, { recursive: true }),
    };
  },
});
