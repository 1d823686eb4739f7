import { EventEmitter, once } from "node:events";
import { join } from "node:path";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { followBriefings } from "../../src/library/followed-briefings.ts";
import type { Library } from "../../src/library/library.ts";
import { changed, makeFolder } from "./briefing/fixture.ts";

const record = z.object({ msg: z.string(), changed: z.array(z.string()).default([]) });

/** A followed folder and what it logs; `until` waits for a line after which something holds. */
export const followRecorded = async (
  folder: string,
  prepare: (library: Library) => Promise<void> = async () => {},
) => {
  const lines: string[] = [];
  const reread = new Set<string>();
  const heard = new EventEmitter();
  const log = pino(
    {},
    {
      write: (json: string) => {
        const { msg, changed } = record.parse(JSON.parse(json));
        lines.push(msg);
        for (const name of changed) reread.add(name);
        heard.emit("line");
      },
    },
  );
  const indexFile = join(await makeFolder(), "index.sqlite");
  const followed = await followBriefings({ file: indexFile, folder }, log, prepare);
  onTestFinished(() => followed.close());
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await once(heard, "line");
  };
  const library = () => followed.snapshots().at(Temporal.Now.instant());
  const slugs = () => library().briefings.map(({ slug }) => slug);
  const headlineOf = (slug: string) => library().bySlug.get(slug)?.headline.en;
  const { untilShown } = followed;
  return { indexFile, library, lines, reread, until, untilShown, slugs, headlineOf };
};

export const headlined = (headline: string): string => changed("Open code", headline);
