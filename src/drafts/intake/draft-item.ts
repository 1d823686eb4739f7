import { OnrecordError } from "../../base/errors.ts";
import { recordedBy } from "../../store/audit.ts";
import type { ClaimedItem, IntakeEnd } from "../../store/intake/items.ts";
import type { BuildInput } from "../building.ts";
import type { BuildWatch, Drafted } from "../drafter.ts";
import { unreadable } from "../input/unreadable.ts";
import { dataOf } from "../work/thrown.ts";
import type { ThrownData } from "../work/thrown-data.ts";
import type { IntakeSession } from "./parts.ts";
import { tryAgainAt } from "./plan.ts";
import { formatProblemOf, problemOfError, sayIntakeProblem } from "./problem.ts";
import { contentSchema, type IntakeSource } from "./source.ts";

/** What to draft, or why it cannot be had. */
type Input =
  | { readonly ok: true; readonly input: BuildInput }
  | {
      readonly ok: false;
      readonly error: ThrownData;
      readonly isLasting: boolean;
      readonly retryAfterMs: number | null;
    };

/** Drafts an item that was claimed, and settles it. */
export const draftItem = async (
  item: ClaimedItem,
  source: IntakeSource | undefined,
  session: IntakeSession,
): Promise<void> => {
  const { items, draftQueue, build, now, lease, isStopping, log } = session;
  const { by } = lease();
  const settle = async (end: IntakeEnd): Promise<void> => {
    if (end.state === "failed") {
      log.warn(
        {},
        `${item.source}: ${item.title} could not be drafted: ${sayIntakeProblem(end.problem, "en")}`,
      );
    }
    await items.settle(item, end, by);
    if (end.state === "drafted") session.onDrafted();
  };
  const tryAgain = async (error: ThrownData, retryAfterMs: number | null): Promise<void> => {
    const problem = formatProblemOf(error);
    const dueAt = tryAgainAt(item.attempt, retryAfterMs, now());
    await settle(dueAt === null ? { state: "failed", problem } : { state: "waiting", problem, dueAt });
  };
  try {
    const input = await inputOf(item, session);
    if (!input.ok) {
      if (input.isLasting) return await settle({ state: "failed", problem: formatProblemOf(input.error) });
      return await tryAgain(input.error, input.retryAfterMs);
    }
    const declined = [...(await draftQueue.declined())];
    const selection = {
      filter: source?.filter ?? null,
      declined,
      draftedAs: item.slugs,
      mustHaveDay: source?.page !== undefined,
    };
    return await settle(endOf(await build(input.input, selection, watchOf(item, session)), item.title));
  } catch (thrown) {
    // The threads of a bot that stops are ended. The next process finds the item as it is, and drafts it.
    if (isStopping()) return;
    if (thrown instanceof OnrecordError && thrown.code === "storage") throw thrown;
    if (!(thrown instanceof OnrecordError)) log.error({ err: thrown }, `${item.title} could not be drafted.`);
    return tryAgain(dataOf(thrown), null);
  }
};

const inputOf = async ({ content, host }: ClaimedItem, session: IntakeSession): Promise<Input> => {
  const read = contentSchema.parse(JSON.parse(content));
  switch (read.as) {
    case "document": {
      const { origin, format, text, url } = read;
      const document = { origin, bytes: Buffer.from(text), format, charset: "utf-8", url };
      return { ok: true, input: { from: "document", document } };
    }
    case "file":
      return { ok: true, input: { from: "place", place: read.path } };
    case "page": {
      const fetched = await session.fetch(read.address);
      session.leaveAlone(host, fetched.delayMs);
      return fetched.got === "nothing"
        ? { ok: false, ...fetched }
        : { ok: true, input: { from: "document", document: fetched.document } };
    }
    default:
      return read satisfies never;
  }
};

const watchOf = (item: ClaimedItem, { items, audit, draftQueue, lease, now }: IntakeSession): BuildWatch => {
  const { source, title } = item;
  return {
    onStage() {},
    async onWriting(slug, before) {
      // Another process may have taken over, because this one was paused. Then that process drafts the item.
      if (!(await items.mayWrite(item, lease()))) {
        throw new OnrecordError("storage", `${title}: another process drafts it.`);
      }
      // The queue may know another article by this name, whose folder is gone.
      if (before === null) await draftQueue.forget(slug);
      const by = { at: now(), who: `intake:${source}`, channel: null };
      return recordedBy({ audit, by }, { what: "briefing-drafted", subject: slug, before, after: title });
    },
  };
};

const endOf = (drafted: readonly Drafted[], origin: string): IntakeEnd => {
  const slugs = [...new Set(drafted.flatMap((each) => (each.ok ? [each.built.slug] : [])))];
  const problem = drafted.find((each) => !each.ok);
  if (slugs.length > 0) return { state: "drafted", slugs };
  const error = problem?.error ?? unreadable(origin, "no-article");
  if (error instanceof OnrecordError && error.code === "filtered")
    return { state: "filtered", problem: problemOfError(error) };
  return { state: "failed", problem: problemOfError(error) };
};
