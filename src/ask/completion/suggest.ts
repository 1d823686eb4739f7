import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Logger } from "../../base/logger.ts";
import type { Library } from "../../library/library.ts";
import type { Admission } from "../access/admission.ts";
import type { Asker } from "../access/asker.ts";
import type { Command, CommandContext } from "../command.ts";
import type { Contexts } from "../context.ts";
import { type Completion, completeNames } from "./complete.ts";
import type { Offers } from "./offers.ts";
import { suggestWords } from "./suggest-words.ts";

/** Suggestions for a partly typed option. Never rejects: if there are none, the list is empty. */
export type Suggest = (
  command: string,
  option: string,
  typed: string,
  asker: Asker,
) => Promise<readonly Completion[]>;

interface SuggestParts {
  readonly byName: ReadonlyMap<string, Command>;
  readonly offers: Offers;
  readonly contexts: Contexts;
  readonly admission: Admission;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** Makes the function that suggests values while people type, of what they may see. */
export const createSuggest = (parts: SuggestParts): Suggest => {
  const { byName, offers, contexts, admission, now, log } = parts;

  const digestNames = async ({ channel }: Asker, context: CommandContext): Promise<readonly string[]> => {
    try {
      const digests = channel === null ? null : await context.digests();
      return (await digests?.namesIn(channel ?? "")) ?? [];
    } catch (error) {
      log.warn({}, `The digests of a channel could not be offered: ${messageOf(error)}`);
      return [];
    }
  };

  const digestKinds = async (context: CommandContext): Promise<readonly string[]> => {
    try {
      return (await context.digests())?.kinds.map((kind) => kind.name) ?? [];
    } catch (error) {
      log.warn({}, `The kinds of digests could not be offered: ${messageOf(error)}`);
      return [];
    }
  };

  const contextOf = async (asker: Asker, at: Temporal.Instant): Promise<CommandContext> =>
    contexts.of(asker, at, await contexts.librariesFor(asker, at)).context;

  return async (name, option, typed, asker) => {
    if (!(await maySuggest(asker, admission, now()))) return [];
    const { channel, language } = asker;
    const at = now();
    if (byName.get(name)?.options[option]?.completes === "digests") {
      return completeNames(await digestNames(asker, await contextOf(asker, at)), typed);
    }
    const words = byName.get(name)?.options[option]?.suggests ?? null;
    const kinds = words?.of === "digestKinds" ? await digestKinds(await contextOf(asker, at)) : [];
    const offered = (seen: Library) =>
      words === null
        ? offers.of(byName.get(name), option, typed, { channel, language, library: seen })
        : suggestWords(words, typed, kinds, { language, library: seen });
    const { open, all } = await contexts.librariesFor(asker, at);
    return withEmbargoMarks(offered(open), offered(all ?? open), language);
  };
};

/** Whether a person may get suggestions. */
export const maySuggest = async (
  asker: Asker,
  admission: Admission,
  now: Temporal.Instant,
): Promise<boolean> => (await admission.refusal(asker, ["suggestions"], now)) === null;

const say = messagesOf("ask", "completion/embargo-marks");

/** The suggestions for a cleared editor. Those that are not `open` to everybody are marked as under embargo. */
const withEmbargoMarks = (
  open: readonly Completion[],
  all: readonly Completion[],
  language: Language,
): readonly Completion[] => {
  const isOpen = ({ label, value }: Completion): boolean =>
    open.some((each) => each.label === label && each.value === value);
  return all.map((each) =>
    isOpen(each) ? each : { ...each, label: say(language, "embargoed", { label: each.label }) },
  );
};
