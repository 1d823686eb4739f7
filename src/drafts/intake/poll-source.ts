import type { ListedItem } from "../../store/intake/items.ts";
import type { StoredSource } from "../../store/intake/sources.ts";
import { dataOf } from "../work/thrown.ts";
import type { Polled, Validators } from "./fetching.ts";
import { listFolder } from "./list-folder.ts";
import type { IntakeSession } from "./parts.ts";
import { newItems, type PlannedSource, pollAgainAt } from "./plan.ts";
import { formatProblemOf } from "./problem.ts";
import type { IntakeSource } from "./source.ts";

/** Polls a source, and records the items that are new or have changed. */
export const pollSource = async (
  { name, etag, lastModified, failures: before }: StoredSource,
  { source, host }: PlannedSource,
  session: IntakeSession,
): Promise<void> => {
  const { items, now, lease, leaveAlone, isStopping, log } = session;
  const known = { etag, lastModified };
  const polled = await ask(source, known, session);
  if (isStopping()) return;
  leaveAlone(host, polled.delayMs);
  const save = (
    validators: Validators,
    failures: number,
    problem: string | null,
    listed: readonly ListedItem[],
    fresh: readonly ListedItem[],
    retryAfterMs: number | null,
  ) =>
    items.savePoll(
      name,
      {
        ...validators,
        nextPollAt: pollAgainAt(source, failures, retryAfterMs, now()),
        polledAt: now(),
        failures,
        problem,
      },
      fresh,
      listed.map(({ identity }) => identity),
      lease(),
    );
  switch (polled.got) {
    case "unchanged":
      await save(known, 0, null, [], [], null);
      return;
    case "items": {
      const fresh = newItems(await items.versions(name), polled.items);
      if (fresh.length > 0) log.info({}, `${name}: ${fresh.length} of ${polled.items.length} items are new.`);
      const { etag: newEtag, lastModified: newLastModified } = polled;
      await save({ etag: newEtag, lastModified: newLastModified }, 0, null, polled.items, fresh, null);
      return;
    }
    case "nothing":
      log.warn({}, `The source ${name} could not be read: ${polled.error.message}`);
      await save(known, before + 1, formatProblemOf(polled.error), [], [], polled.retryAfterMs);
      return;
    default:
      polled satisfies never;
  }
};

/** Asks a source for its items. If the thread had to be ended, for example because the feed takes too much memory, that is a refusal. */
const ask = async (
  { feed, page, links, folder, webhook }: IntakeSource,
  known: Validators,
  { poll, now }: IntakeSession,
): Promise<Polled> => {
  // Its items are sent to the bot.
  if (webhook === true) return { got: "unchanged", delayMs: 0 };
  try {
    if (feed !== undefined) return await poll({ address: feed, lists: "feed" }, known);
    if (page !== undefined) return await poll({ address: page, lists: "links", links: links ?? null }, known);
    const items = await listFolder(folder ?? "", now().epochMilliseconds);
    return { got: "items", items, etag: null, lastModified: null, delayMs: 0 };
  } catch (thrown) {
    return { got: "nothing", error: dataOf(thrown), isLasting: false, retryAfterMs: null, delayMs: 0 };
  }
};
