import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../store/deliveries/ledger.ts";
import { draftsIn } from "./drafting.ts";
import { draftedYaml, texts } from "./review/decisions/draft.ts";

/** A folder of briefings with drafts of one article, in which tests approve and remove drafts. */
export const folderWithDrafts = async (now: () => Temporal.Instant, ...slugs: readonly string[]) => {
  const folder = temporaryFolder();
  const write = async (slug: string, change: (yaml: string) => string = (yaml) => yaml) => {
    await mkdir(join(folder, slug), { recursive: true });
    await writeFile(join(folder, slug, "briefing.yaml"), change(draftedYaml));
    for (const [name, text] of texts) await writeFile(join(folder, slug, name), text);
  };
  for (const slug of slugs) await write(slug);
  return {
    folder,
    drafts: draftsIn(folder, now),
    write,
    approve: (slug: string) => write(slug, (yaml) => yaml.replace("status: draft", "status: reviewed")),
    embargo: (slug: string, until: string) =>
      write(slug, (yaml) => yaml.replace("status: draft", `status: draft\nembargo: ${until}`)),
    remove: (slug: string) => rm(join(folder, slug), { recursive: true }),
  };
};
