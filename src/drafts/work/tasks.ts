import { type Builder, createBuilder } from "../build.ts";
import { readForReview } from "../review/approval.ts";
import { approve } from "../review/approve.ts";
import { pageOf } from "../review/page-of.ts";
import type { JobKind, Jobs, Reply } from "./jobs.ts";

type Send = (message: Extract<Reply<JobKind>, { type: "phase" | "finding" }>) => void;

type Tasks = {
  readonly [Kind in JobKind]: (given: Jobs[Kind]["given"], send: Send) => Promise<Jobs[Kind]["result"]>;
};

/** Does the jobs, in the thread that calls it. What is on record stays loaded while drafts follow each other. */
export const createTasks = (): Tasks => {
  let kept: Builder | null = null;
  return {
    async draft({ settings, input, workplace, isFresh }, send) {
      send({ type: "phase", phase: "loading" });
      const builder = (isFresh ? null : kept) ?? (await createBuilder(settings));
      kept = isFresh ? null : builder;
      return builder.prepare(input, workplace, {
        onPhase: (phase) => send({ type: "phase", phase }),
        onFinding: () => send({ type: "finding" }),
      });
    },
    async read({ briefings, slug }, send) {
      send({ type: "phase", phase: "article" });
      return readForReview(briefings, slug);
    },
    async page({ read, language }, send) {
      send({ type: "phase", phase: "article" });
      return pageOf(read, language);
    },
    async approve({ yaml }, send) {
      send({ type: "phase", phase: "article" });
      return approve(yaml);
    },
  };
};
