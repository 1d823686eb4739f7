import { randomUUID } from "node:crypto";
import { messageOf } from "../../base/errors.ts";
import type { StoredSource } from "../../store/intake/sources.ts";
import { draftItem } from "./draft-item.ts";
import { withChosen } from "./filter.ts";
import type { IntakeReading } from "./intake-file.ts";
import type { IntakeParts, IntakeSession } from "./parts.ts";
import { budgetMs, dueIfInterrupted, nextIntakeStep, type PlannedSource } from "./plan.ts";
import { pollSource } from "./poll-source.ts";
import { hostOf, polledAddressOf, settingsOf } from "./source.ts";

/**
 * After a kill, the next process waits for the lease, so it is short. A process that cannot renew it in time, because it was paused, writes
 * nothing once another one has taken over.
 */
const leaseMs = 24_000;
/** So often that the lease does not end if one renewal fails. */
const renewEveryMs = 8_000;
/** With the lease, this is less than half a minute. */
const standByMs = 5_000;
const afterErrorMs = 30_000;

/**
 * Polls the sources and drafts what is new, one step after the other, until it is stopped. `endWork` ends the threads, so that a stop
 * does not wait for a fetch or a draft.
 */
export const startIntake = (parts: IntakeParts, endWork: () => Promise<void>): { stop(): Promise<void> } => {
  const { sources, items, declared, now, sleep, every, log } = parts;
  const stopping = new AbortController();
  const hosts = new Map<string, number>();
  let by = randomUUID();
  let file: IntakeReading | null = null;
  const session: IntakeSession = {
    ...parts,
    lease: () => ({ by, now: now(), until: now().add({ milliseconds: leaseMs }) }),
    leaveAlone(host, ms) {
      if (host !== null) hosts.set(host, now().epochMilliseconds + ms);
    },
    isStopping: () => stopping.signal.aborted,
  };

  const readFile = async (): Promise<void> => {
    const reading = await declared();
    if (reading === file) return;
    // With a problem in the file, some sources may be missing from the reading, so none is removed.
    if (reading.problems.length === 0 || file === null) {
      const written = reading.sources.map((each) => ({ name: each.name, settings: JSON.stringify(each) }));
      const isWhole = reading.problems.length === 0;
      for (const name of await sources.declare(written, isWhole, now())) {
        log.error(
          {},
          `intake.yaml: the name ${name} is taken by a source of chat. Give this one another name.`,
        );
      }
    }
    file = reading;
  };

  /** Does work, and renews the lease until it is done. */
  const underLease = async (work: () => Promise<void>): Promise<void> => {
    const over = new AbortController();
    const renewing = every(renewEveryMs, () => items.take(session.lease()), over.signal);
    try {
      await work();
    } finally {
      over.abort();
      // A renewal under way would take the lease again after it was released.
      await renewing;
    }
  };

  /** Does one step. Returns the milliseconds to wait before the next. */
  const step = async (): Promise<number> => {
    await readFile();
    const stored = await sources.all();
    if (stored.length === 0) return standByMs;
    if (!(await items.take(session.lease()))) return standByMs;
    for (const [host, until] of hosts) if (until <= now().epochMilliseconds) hosts.delete(host);
    const planned = stored.flatMap(plannedOf);
    const waiting = await items.waiting(now(), now().subtract({ milliseconds: budgetMs }));
    const next = nextIntakeStep(planned, waiting, hosts, now());
    switch (next.do) {
      case "poll": {
        const source = stored.find(({ name }) => name === next.source);
        const plan = planned.find(({ name }) => name === next.source);
        if (source !== undefined && plan !== undefined) {
          await underLease(() => pollSource(source, plan, session));
        }
        return 0;
      }
      case "draft": {
        const again = dueIfInterrupted(next.item.attempts, now());
        const item = await items.claim(next.item, again, session.lease());
        // An editor may have removed its source meanwhile.
        if (item === null) return 1_000;
        const plan = planned.find(({ name }) => name === item.source);
        await underLease(() => draftItem(item, plan?.source, session));
        return 0;
      }
      case "wait":
        return next.ms;
      default:
        return next satisfies never;
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const waitMs = await step().catch(async (error: unknown) => {
        log.error({ err: error }, `The intake failed, and continues in 30 seconds: ${messageOf(error)}`);
        // An item that could not be settled is left to the next holder of the lease, which may be this process under a new name.
        await items.release(by).catch(() => {});
        by = randomUUID();
        return afterErrorMs;
      });
      if (waitMs > 0) await sleep(waitMs, stopping.signal);
    }
  };

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await endWork();
      await running;
      await items.release(by).catch(() => {});
    },
  };
};

/** A source that a later version wrote may not be readable, and is left alone. */
const plannedOf = ({
  settings,
  name,
  isPaused,
  nextPollAt,
  chosen,
}: StoredSource): readonly PlannedSource[] => {
  const read = settingsOf(settings);
  if (read === null) return [];
  const source = { ...read, filter: withChosen(read.filter, chosen) };
  const address = polledAddressOf(source);
  return [{ name, isPaused, nextPollAt, source, host: address === null ? null : hostOf(address) }];
};
