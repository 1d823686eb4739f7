import { EventEmitter, once } from "node:events";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { Library } from "../../src/library/library.ts";
import { openShelf } from "../../src/library/shelf.ts";
import { changed } from "./briefing/fixture.ts";

const record = z.object({ msg: z.string(), changed: z.array(z.string()).default([]) });

/** An open shelf and what it logs; `until` waits for a line after which something holds. */
export const openRecorded = async (folder: string, prepare?: (library: Library) => Promise<void>) => {
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
  const shelf = await openShelf(folder, log, prepare);
  onTestFinished(() => shelf.close());
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await once(heard, "line");
  };
  const slugs = () => shelf.library().briefings.map(({ slug }) => slug);
  const headlineOf = (slug: string) => shelf.library().bySlug.get(slug)?.headline.en;
  return { shelf, lines, reread, until, slugs, headlineOf };
};

export const headlined = (headline: string): string => changed("Open code", headline);
