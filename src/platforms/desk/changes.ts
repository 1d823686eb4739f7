import { stat } from "node:fs/promises";
import { join } from "node:path";
import { briefingFileName } from "../../library/briefing/read.ts";

/** Watches drafts for changes by this process, by another process, or by a person who saves the file. */
export interface DraftChanges {
  /** Calls `onChange` each time the draft changes, until the returned function is called. The queue's `slug` is empty. */
  follow(slug: string, onChange: () => void): () => void;
  /** Reports a decision that this process made about a draft. */
  tell(slug: string): void;
  stop(): void;
}

/** With this interval, editors see each other's decisions within a second, even from another process. */
const pollIntervalMs = 400;

export const createDraftChanges = (briefings: string): DraftChanges => {
  const followers = new Map<string, Set<() => void>>();
  const known = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;
  let isReading = false;

  const call = (slug: string): void => {
    for (const onChange of followers.get(slug) ?? []) onChange();
  };
  const read = async (slug: string): Promise<void> => {
    const path = slug === "" ? briefings : join(briefings, slug, briefingFileName);
    const now = await stateOf(path);
    const before = known.get(slug);
    known.set(slug, now);
    if (before !== undefined && before !== now) call(slug);
  };
  const poll = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      for (const slug of followers.keys()) await read(slug);
    } finally {
      isReading = false;
    }
  };
  return {
    follow(slug, onChange) {
      const of = followers.get(slug) ?? new Set();
      followers.set(slug, of.add(onChange));
      timer ??= setInterval(() => void poll(), pollIntervalMs).unref();
      void read(slug);
      return () => {
        of.delete(onChange);
        if (of.size > 0) return;
        followers.delete(slug);
        known.delete(slug);
        if (followers.size > 0 || timer === null) return;
        clearInterval(timer);
        timer = null;
      };
    },
    tell(slug) {
      // Forgets the known state, so that the next poll does not report this change again.
      known.delete(slug);
      call(slug);
      call("");
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      followers.clear();
    },
  };
};

const stateOf = async (path: string): Promise<string> => {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? "none" : `${found.mtimeNs} ${found.size} ${found.ino}`;
};
