import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changedTargets, targetsOf } from "../src/digests/watches/targets.ts";
import { type Briefing, factsOf } from "../src/library/briefing/briefing.ts";
import { toldFormOf } from "../src/library/briefing/told-form.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { openStore } from "../src/store/database/open.ts";
import { writeToldForm } from "../src/store/told-form.ts";
import { writeBriefing } from "./briefing-files.ts";
import { generateBriefings } from "./briefings.ts";
import { median } from "./compare.ts";

const watchCount = 100_000;
/** Each channel or person watches so many things. */
const ofEach = 10;
const archive = 2_000;
/** The briefings that are new, one after the other. */
const newBriefings = 51;
const start = Temporal.Instant.from("2026-06-02T08:30Z");

/** A copy of a briefing with a number, as an editor would approve it next. */
const renamed = (briefing: Briefing, number: number): Briefing => ({ ...briefing, slug: `new-${number}` });

/** Matches a new briefing against a hundred thousand watches, beside reading the briefing. */
export default async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-bench-"));
  const store = await openStore(join(folder, "onrecord.sqlite"));
  try {
    const briefings = generateBriefings(archive);
    const targets = [...new Set(briefings.flatMap((briefing) => factsOf(briefing).flatMap(targetsOf)))];
    for (let watcher = 0; watcher < watchCount / ofEach; watcher += 1) {
      // Numbers without a common divisor spread the watches over all targets.
      const watched = Array.from(
        { length: ofEach },
        (_, index) => targets[(watcher * 7_919 + index * 104_729) % targets.length] ?? "",
      );
      const channel = `slack:D${watcher}`;
      await store.watches.add({ channel, person: `slack:T1/U${watcher}` }, [...new Set(watched)], start);
    }
    const read: number[] = [];
    const matched: number[] = [];
    for (let number = 0; number < newBriefings; number += 1) {
      const briefing = briefings[number * 31];
      if (briefing === undefined) throw new Error("The archive has more briefings.");
      const own = await mkdtemp(join(folder, "briefings-"));
      const fresh = renamed(briefing, number);
      await writeBriefing(own, fresh);
      const began = performance.now();
      const { problems } = await readBriefings(own);
      read.push(performance.now() - began);
      if (problems.length > 0) throw new Error(problems[0]?.message);
      const form = toldFormOf(fresh, null);
      const about = changedTargets(fresh, null, form, () => undefined);
      const seenAt = start.add({ minutes: number + 1 });
      const sighting = { slug: fresh.slug, form: writeToldForm(form), seenAt };
      // Recording the briefing itself is not part of the match.
      await store.sightings.add([{ ...sighting, slug: `${fresh.slug}-unwatched` }]);
      const matching = performance.now();
      await store.sightings.add([{ ...sighting, about }]);
      matched.push(performance.now() - matching);
    }
    const told = (await store.watches.waiting()).length;
    process.stdout.write(
      `\n${watchCount.toLocaleString("en")} watches of ${targets.length.toLocaleString("en")} targets, and ${newBriefings} new briefings, for which ${told.toLocaleString("en")} channels or people have news\n`,
    );
    console.table([
      { what: "read a new briefing", ms: Number(median(read).toFixed(2)) },
      { what: "record it, and find those who watch it", ms: Number(median(matched).toFixed(2)) },
    ]);
    if (median(matched) >= median(read))
      throw new Error("Finding those who watch a briefing takes longer than reading it.");
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
};
