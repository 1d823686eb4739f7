import type { Environment } from "../../../base/environment.ts";
import { OnrecordError } from "../../../base/errors.ts";
import { languageTagSchema } from "../../../base/language/language.ts";
import { readConfig } from "../../config.ts";
import { runBuild } from "./run.ts";

interface BuildFlags {
  readonly lang: string | undefined;
  readonly model: boolean | undefined;
  readonly update: boolean | undefined;
  readonly out: string | undefined;
}

const readLanguage = (tag: string | undefined): string | null => {
  if (tag === undefined) return null;
  const read = languageTagSchema.safeParse(tag);
  if (read.success) return read.data;
  throw new OnrecordError("config", `--lang: expected a language tag such as fr, en or vi; ${tag} came.`);
};

/** Drafts a briefing from each input. */
export const build = (
  inputs: readonly string[],
  flags: BuildFlags,
  environment: Environment,
): Promise<number> => {
  const { briefingsFolder, language, draftLimits } = readConfig(environment);
  const options = {
    out: flags.out ?? briefingsFolder,
    lang: readLanguage(flags.lang),
    model: flags.model ?? false,
    update: flags.update ?? false,
    language,
    environment,
    limits: draftLimits,
    network: null,
    today: Temporal.Now.plainDateISO().toString(),
    now: Temporal.Now.instant().toString(),
  };
  return runBuild(inputs, options, process);
};
