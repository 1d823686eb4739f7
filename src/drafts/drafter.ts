import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { RecordWriter } from "../library/record-writer.ts";
import type { Recorded } from "../store/audit.ts";
import type { BuilderSettings, BuildInput, BuildOutcome, Built } from "./building.ts";
import { unreadable } from "./input/unreadable.ts";
import { placeDraft, workplacePrefix } from "./output/place.ts";
import type { Saved } from "./output/save.ts";
import { replaceReviewed } from "./review/replace-reviewed.ts";
import { errorFrom } from "./work/thrown.ts";
import { createWorkQueue } from "./work/work-queue.ts";
import type { WorkerThread } from "./work/worker-thread.ts";

/** The progress of a draft: its article is being read, or the rules are finding facts in it. */
type BuildStage = "reading" | "finding";

/** The result of one article. `origin` is its name in messages. */
export type Drafted =
  | { readonly ok: true; readonly origin: string; readonly built: Built }
  | { readonly ok: false; readonly origin: string; readonly error: Error };

/** Reports the progress of a draft while it is built. */
export interface BuildWatch {
  onStage(stage: BuildStage): void;
  /**
   * Called right before the draft is put in its place. Resolves to what the audit log gets; null if there is no log. If it rejects,
   * nothing is changed.
   */
  onWriting(slug: string, before: "draft" | null): Promise<Recorded | null>;
}

/** Neither shows progress nor has an audit log. */
export const noBuildWatch: BuildWatch = { onStage() {}, onWriting: async () => null };

export interface Drafter {
  /**
   * Builds a draft of each article in an input, when the earlier drafts are done. Rejects with an `article` error if the input
   * cannot be read. If only one of its articles cannot be read, this is one of the results.
   */
  build(input: BuildInput, settings: BuilderSettings, watch: BuildWatch): Promise<readonly Drafted[]>;
  stop(): Promise<void>;
}

/** The most drafts in the queue. More would take longer than an editor waits. */
const mostWaiting = 20;

/**
 * Builds drafts in a worker thread, one after the other, because two drafts of the same article at once would get two folders.
 * The thread only writes into a temporary folder, so that it can be ended at any moment; this file puts the result in its
 * place. `isFresh` means that the record is read again for each draft. `writerFor` gives the writer of the settings' folder.
 */
export const createDrafter = (
  thread: WorkerThread,
  isFresh: boolean,
  writerFor: (out: string) => RecordWriter,
): Drafter => {
  const turns = createWorkQueue(mostWaiting);
  const build: Drafter["build"] = async (input, settings, watch) => {
    const workplace = join(settings.out, `${workplacePrefix}${randomUUID()}`);
    watch.onStage("reading");
    try {
      const given = { settings, input, workplace, isFresh };
      const outcomes = await thread.run("draft", given, originOf(input), () => watch.onStage("finding"));
      const drafted: Drafted[] = [];
      for (const outcome of outcomes) {
        const { origin } = outcome;
        if (outcome.ok) {
          const { built } = outcome;
          const saved = await place(outcome, writerFor(settings.out), watch);
          drafted.push({ ok: true, origin, built: { ...built, saved } });
        } else drafted.push({ ok: false, origin, error: errorFrom(outcome.error) });
      }
      return drafted;
    } finally {
      await rm(workplace, { recursive: true, force: true });
    }
  };
  return {
    async build(input, settings, watch) {
      const built = turns.run(() => build(input, settings, watch));
      if (built === null) throw unreadable(originOf(input), "busy", { most: mostWaiting });
      return built;
    },
    stop: () => thread.stop(),
  };
};

const originOf = (input: BuildInput): string => {
  switch (input.from) {
    case "bytes":
      return input.name;
    case "document":
      return input.document.origin;
    case "place":
      return input.place;
    default:
      return input satisfies never;
  }
};

/** Puts a draft in its place, unless an editor has saved one of its files since it was prepared. */
const place = async (
  { built, placing, workplace }: Extract<BuildOutcome, { ok: true }>,
  writer: RecordWriter,
  watch: BuildWatch,
): Promise<Saved> => {
  const { slug, saved } = built;
  switch (placing.put) {
    case "folder":
      return writer.change(slug, (briefings, putInPlace) =>
        placeDraft(
          briefings,
          slug,
          workplace,
          { saved, seen: placing.seen },
          (replaced) => watch.onWriting(slug, replaced),
          putInPlace,
        ),
      );
    case "file": {
      const changed = await writer.change(slug, async (briefings, putInPlace) => {
        const recorded = await watch.onWriting(slug, "draft");
        return replaceReviewed(join(briefings, slug), placing.texts, placing.yaml, recorded, putInPlace);
      });
      return changed.length === 0 ? saved : { saved: "kept", diff: "" };
    }
    default:
      return placing satisfies never;
  }
};
