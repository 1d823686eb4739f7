import { type Answer, oneLine } from "../../answer/answer.ts";
import { factLabel } from "../../answer/fact-entry.ts";
import { distinctName, type Reader } from "../../answer/fact-lines.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { formatWatchTarget, parseWatchTarget, type WatchTarget } from "../../store/watches.ts";
import type { CommandContext } from "../command.ts";
import { findFact } from "../lookup/find-fact.ts";
import { narrow } from "../lookup/narrow.ts";
import type { FoundEntity } from "../lookup/which.ts";

const say = messagesOf("ask", "watching/targets");

/** A target in words; what cannot be seen any more is named by its id. */
export const sayTarget = (target: string, reader: Reader): string => {
  const { library, language } = reader;
  const parsed = parseWatchTarget(target);
  if (parsed === null) return target;
  switch (parsed.kind) {
    case "actor":
      return library.actors.has(parsed.id) ? distinctName(parsed.id, reader) : parsed.id;
    case "topic":
      return localize(library.topics.get(parsed.id)?.names ?? {}, language) || parsed.id;
    case "commitment": {
      const fact = library.facts.get(parsed.reference);
      return fact === undefined ? parsed.reference : factLabel(fact, reader);
    }
    default:
      return parsed satisfies never;
  }
};

const failed = (answer: Answer): { readonly found: false; readonly answer: Answer } => ({
  found: false,
  answer,
});

/** The commitment that a reference names. */
const commitmentOf = (typed: string, ask: string, context: CommandContext): FoundEntity<WatchTarget> => {
  const found = findFact(typed, ask, context);
  if (!found.found) return found;
  const { entity: fact, readAs } = found;
  return fact.type === "statement" && fact.kind === "commitment"
    ? { found: true, entity: { kind: "commitment", reference: fact.reference }, readAs }
    : failed(oneLine(context.language, say(context.language, "noCommitment")));
};

/**
 * The people, organizations, topic or commitment that some words mean, as `formatWatchTarget` writes them. Words that name nothing on
 * record cannot be watched. `ask` begins the line for each candidate.
 */
export const findTargets = (
  typed: string,
  ask: string,
  context: CommandContext,
): FoundEntity<readonly string[]> => {
  // A button writes the target itself.
  if (parseWatchTarget(typed) !== null) return { found: true, entity: [typed], readAs: [] };
  if (typed.includes("/")) {
    const found = commitmentOf(typed, ask, context);
    return found.found ? { ...found, entity: [formatWatchTarget(found.entity)] } : found;
  }
  const found = narrow({ who: typed, topic: null, date: null }, ask, context);
  if (!found.found) return found;
  const { actors, about } = found.entity;
  if (about !== null && about.topic === null)
    return failed(oneLine(context.language, say(context.language, "onlyWords", { words: about.words })));
  const targets: readonly WatchTarget[] = [
    ...actors.map(({ id }) => ({ kind: "actor", id }) as const),
    ...(about?.topic == null ? [] : [{ kind: "topic", id: about.topic.id } as const]),
  ];
  return { ...found, entity: targets.map(formatWatchTarget) };
};
