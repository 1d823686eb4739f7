import { type CommandAnswer, type Control, paragraph } from "../../answer/answer.ts";
import type { CommandContext } from "../../ask/command.ts";
import { localize } from "../../base/language/language.ts";
import { shorten, text } from "../../base/text/inline.ts";
import { namesakes } from "../../drafts/output/on-record.ts";
import type { Decision } from "../../drafts/review/decisions/decision.ts";
import { withNewActorId } from "../../drafts/review/decisions/new-actor.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import type { Library } from "../../library/library.ts";
import { decideLine, sayDecide } from "./controls.ts";
import { actorInDraft } from "./fields.ts";
import { speakerTypes, type Typed } from "./typed.ts";

/** The most people on record who are offered for a name. */
const mostOnRecord = 3;

const longestLabel = 70;

/** The name of a speaker who is not in the draft; null if they are, or if no speaker was typed. */
const missingSpeaker = ({ decision, speaker, new: type }: Typed, { items }: Review): string | null =>
  (decision === "edit" || decision === "add") &&
  type !== "group" &&
  speaker !== null &&
  actorInDraft(speaker, items) === null
    ? speaker
    : null;

/** The decision that adds the speaker to the draft, if the editor said who it is; null if they have not. */
const adding = (name: string, typed: Typed, review: Review, library: Library): Decision | null => {
  const known = library.actors.get(name);
  const language = review.sources[0]?.language ?? "und";
  if (known === undefined) {
    if (typed.new !== "person" && typed.new !== "organization") return null;
    const set = { names: { [language]: name } };
    return withNewActorId({ do: "add", type: typed.new, set, passages: [] }, library);
  }
  const type = library.people.has(name) ? "person" : "organization";
  return { do: "add", type, id: name, set: { names: known.names }, passages: [] };
};

/** Asks who a speaker is, if they are not in the draft. Each button repeats the decision with the answer. */
const askWho = (name: string, asked: Typed, review: Review, context: CommandContext): CommandAnswer => {
  const { language, openLibrary } = context;
  const repeat = (label: string, changes: Readonly<Record<string, string>>): Control => ({
    label,
    line: decideLine(review.slug, { ...asked, ...changes }),
    effect: "replace",
    about: name,
  });
  const known = (["person", "organization"] as const)
    .flatMap((type) => namesakes(openLibrary, type, name))
    .map(({ id, names }): Control => {
      const role = openLibrary.people.get(id)?.roles[0]?.title;
      const who = `${localize(names, language)}${role === undefined ? "" : `, ${localize(role, language)}`}`;
      return repeat(shorten(sayDecide(language, "who.record", { who }), longestLabel), { speaker: id });
    });
  const summary = sayDecide(language, "who", { name });
  const controls = [
    ...known.slice(0, mostOnRecord),
    ...speakerTypes.map((each) => repeat(sayDecide(language, `who.${each}`), { new: each })),
  ];
  return { language, summary, blocks: [paragraph(text(summary)), { kind: "controls", controls }] };
};

/** What has to happen before a decision: a speaker who is not in the draft is added, or the editor is asked who they are. */
export const beforeDecision = (
  typed: Typed,
  /** The line of which this decision is a part. A question repeats it. */
  asked: Typed,
  review: Review,
  context: CommandContext,
):
  | { readonly do: "nothing" }
  | { readonly do: "add"; readonly decision: Decision }
  | { readonly do: "ask"; readonly answer: CommandAnswer } => {
  const name = missingSpeaker(typed, review);
  if (name === null) return { do: "nothing" };
  // A draft must not have anything of a briefing under embargo.
  const decision = adding(name, typed, review, context.openLibrary);
  return decision === null
    ? { do: "ask", answer: askWho(name, asked, review, context) }
    : { do: "add", decision };
};
