import { z } from "zod";
import type { Environment } from "../../../base/environment.ts";
import { OnrecordError } from "../../../base/errors.ts";
import { languageTagSchema } from "../../../base/language/language.ts";
import { createWorkerThread } from "../../../drafts/work/worker-thread.ts";
import { readConfig } from "../../config.ts";
import { runBuild } from "./run.ts";

interface BuildFlags {
  readonly language: string | undefined;
  /** The older name of `--language`. */
  readonly lang: string | undefined;
  readonly publisher: string | undefined;
  readonly published: string | undefined;
  readonly model: boolean | undefined;
  readonly update: boolean | undefined;
  readonly explain: boolean | undefined;
  readonly out: string | undefined;
}

/** Drafts a briefing from each input. */
export const build = (
  inputs: readonly string[],
  flags: BuildFlags,
  environment: Environment,
): Promise<number> => {
  const { briefingsFolder, changesFolder, indexFile, language, draftLimits } = readConfig(environment);
  const today = Temporal.Now.plainDateISO().toString();
  const options = {
    out: flags.out ?? briefingsFolder,
    indexFile,
    changes: changesFolder,
    told: {
      language: readLanguage(flags.language ?? flags.lang),
      publisher: flags.publisher?.trim() || null,
      published: readPublished(flags.published, today),
    },
    model: flags.model ?? false,
    update: flags.update ?? false,
    explain: flags.explain ?? false,
    language,
    environment,
    thread: createWorkerThread(draftLimits),
    network: null,
    today,
    now: Temporal.Now.instant().toString(),
  };
  return runBuild(inputs, options, process);
};

const readLanguage = (tag: string | undefined): string | null => {
  if (tag === undefined) return null;
  const read = languageTagSchema.safeParse(tag);
  if (read.success) return read.data;
  throw new OnrecordError("config", `--language: expected a language tag such as fr, en or vi; got ${tag}.`);
};

const readPublished = (day: string | undefined, today: string): string | null => {
  if (day === undefined) return null;
  const read = z.iso.date().safeParse(day);
  if (read.success && read.data <= today) return read.data;
  const expected = "expected a date such as 2026-06-01 that is not in the future";
  throw new OnrecordError("config", `--published: ${expected}; got ${day}.`);
};
