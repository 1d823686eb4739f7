import { messageOf } from "../../base/errors.ts";
import type { Builder } from "../building.ts";
import type { NetworkRules } from "../input/fetch.ts";
import type { PoliteFetching } from "../intake/fetching.ts";
import type { JobKind, JobReply, Jobs } from "./jobs.ts";

type Send = (message: Extract<JobReply<JobKind>, { type: "phase" | "finding" }>) => void;

type Tasks = {
  readonly [Kind in JobKind]: (given: Jobs[Kind]["given"], send: Send) => Promise<Jobs[Kind]["result"]>;
};

/** Does the jobs in the thread that calls it. Each job loads only its own modules, because all of them take a second. */
export const createTasks = (): Tasks => {
  /** Keeps the record loaded between drafts. */
  let kept: Builder | null = null;
  /** Keeps websites' rules between polls. */
  let fetching: PoliteFetching | null = null;
  const politeFetching = async (network: NetworkRules | null): Promise<PoliteFetching> => {
    const [{ createPoliteFetching }, { fetchOptionsOf }] = await Promise.all([
      import("../intake/fetching.ts"),
      import("../input/fetch.ts"),
    ]);
    fetching ??= createPoliteFetching(network === null ? {} : fetchOptionsOf(network), Date.now);
    return fetching;
  };
  return {
    async draft({ settings, input, workplace, isFresh }, send) {
      send({ type: "phase", phase: "loading" });
      const { createBuilder } = await import("../build.ts");
      const builder = (isFresh ? null : kept) ?? (await createBuilder(settings));
      kept = isFresh ? null : builder;
      try {
        return await builder.prepare(input, workplace, {
          onPhase: (phase) => send({ type: "phase", phase }),
          onFinding: () => send({ type: "finding" }),
        });
      } finally {
        if (isFresh) builder.close();
      }
    },
    async read({ briefings, slug }, send) {
      const { readForReview } = await import("../review/approval.ts");
      send({ type: "phase", phase: "article" });
      return readForReview(briefings, slug);
    },
    async page({ read, language }, send) {
      const { pageOf } = await import("../review/page-of.ts");
      send({ type: "phase", phase: "article" });
      return pageOf(read, language);
    },
    async review({ read }, send) {
      const { reviewOf } = await import("../review/decisions/review-of.ts");
      send({ type: "phase", phase: "article" });
      return reviewOf(read);
    },
    async decide({ briefings, slug, decision, decider }, send) {
      const { prepareDecision } = await import("../review/decisions/prepare-decision.ts");
      send({ type: "phase", phase: "article" });
      return prepareDecision(briefings, slug, decision, decider);
    },
    async queue({ briefings }, send) {
      send({ type: "phase", phase: "loading" });
      const { queueOf } = await import("../review/queue.ts");
      return queueOf(briefings);
    },
    async approve({ yaml, approvedBy }, send) {
      const { approve } = await import("../review/approve.ts");
      send({ type: "phase", phase: "article" });
      return approve(yaml, approvedBy);
    },
    async update(given, send) {
      const { prepareUpdate } = await import("../updates/prepare-update.ts");
      send({ type: "phase", phase: "article" });
      return prepareUpdate(given);
    },
    async correct(given, send) {
      const { prepareCorrection } = await import("../updates/prepare-correction.ts");
      send({ type: "phase", phase: "article" });
      return prepareCorrection(given);
    },
    async poll({ listing, known, network }, send) {
      const polite = await politeFetching(network);
      send({ type: "phase", phase: "fetching" });
      return polite.poll(listing, known, () => send({ type: "phase", phase: "article" }));
    },
    async fetch({ address, network }, send) {
      const polite = await politeFetching(network);
      send({ type: "phase", phase: "fetching" });
      return polite.page(address);
    },
    async source({ address, passages, network }, send) {
      const polite = await politeFetching(network);
      send({ type: "phase", phase: "fetching" });
      const { delayMs, ...got } = await polite.page(address);
      send({ type: "phase", phase: "article" });
      const [{ readDocument }, { comparePassages }] = await Promise.all([
        import("../input/read.ts"),
        import("../sources/compare-passages.ts"),
      ]);
      if (got.got !== "document") return { delayMs, read: false, why: got.error.message };
      return readDocument(got.document).then(
        ({ text }) => ({
          delayMs,
          read: true,
          at: got.document.url ?? address,
          changes: comparePassages(passages, text),
        }),
        (error: unknown) => ({ delayMs, read: false, why: messageOf(error) }),
      );
    },
    async people({ text }, send) {
      const { peopleIn } = await import("../people-in.ts");
      send({ type: "phase", phase: "article" });
      return peopleIn(text);
    },
  };
};
