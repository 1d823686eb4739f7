import { type CommandAnswer, type Control, oneLine } from "../../answer/answer.ts";
import type { CommandContext } from "../../ask/command.ts";
import { localize } from "../../base/language/language.ts";
import { shorten } from "../../base/text/inline.ts";
import { namesakes } from "../../drafts/output/on-record.ts";
import type { Decision } from "../../drafts/review/decisions/decision.ts";
import { withActorOnRecord } from "../../drafts/review/decisions/new-actor.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import type { Library } from "../../library/library.ts";
import { actorInDraft } from "./changed-fields.ts";
import { decideLine, sayDecide } from "./controls.ts";
import { addedType, type speakerTypes, type Typed } from "./typed.ts";

/** The most people on record who are offered for a name. */
const mostOnRecord = 3;

const longestLabel = 70;

type ActorType = (typeof speakerTypes)[number];

/** The options that name a person or organization, and what each may be. A group has no entry of its own. */
const actorOptions = {
  speaker: ["person", "organization", "group"],
  behalf: ["organization"],
  person: ["person"],
  organization: ["organization"],
} as const satisfies Readonly<Record<string, readonly ActorType[]>>;

/** A person or organization whom the draft does not have. */
interface Missing {
  readonly option: keyof typeof actorOptions | "wording";
  readonly name: string;
  readonly types: readonly ActorType[];
}

/** What has to happen before a decision: an actor whom the draft does not have is added, or the editor is asked who they are. */
export const beforeDecision = (
  typed: Typed,
  /** The line that this decision is a part of. A question repeats it. */
  asked: Typed,
  review: Review,
  { openLibrary, ...context }: CommandContext,
):
  | { readonly do: "nothing" }
  /** `isAll` if nothing remains to decide then. */
  | { readonly do: "add"; readonly decision: Decision; readonly isAll: boolean }
  | { readonly do: "ask"; readonly answer: CommandAnswer }
  | { readonly do: "refuse"; readonly option: string; readonly message: string } => {
  const missing = missingActor(typed, review);
  if (missing === null) return { do: "nothing" };
  const isAll = missing.option === "wording";
  if (isAll && actorInDraft(missing.name, review.items) !== null) {
    const message = sayDecide(context.language, "inDraft", { name: missing.name });
    return { do: "refuse", option: missing.option, message };
  }
  // A draft must not have anything of a briefing under embargo.
  const [type] = missing.types;
  const isNew = isAll && onRecord(missing, openLibrary).length === 0;
  const said = isNew && type !== undefined ? { ...typed, new: type } : typed;
  const decision = adding(missing, said, review, openLibrary);
  return decision === null
    ? { do: "ask", answer: askWho(missing, asked, review, { openLibrary, ...context }) }
    : { do: "add", decision, isAll };
};

/** The first person or organization of a decision whom the draft does not have; null if it has all. */
const missingActor = (typed: Typed, { items }: Review): Missing | null => {
  const adds = addedType(typed.decision);
  if ((typed.decision !== "edit" && adds === null) || typed.new === "group") return null;
  // A person or organization that is added is itself missing.
  if (adds === "person" || adds === "organization")
    return typed.wording === null ? null : { option: "wording", name: typed.wording, types: [adds] };
  const options = ["speaker", "behalf", "person", "organization"] as const;
  const option = options.find((each) => {
    const name = typed[each];
    return name !== null && name !== "none" && actorInDraft(name, items) === null;
  });
  return option === undefined ? null : { option, name: typed[option] ?? "", types: actorOptions[option] };
};

/** The decision that adds an actor to the draft, if the editor said who it is; null if they have not. */
const adding = (
  { name, types }: Missing,
  typed: Typed,
  review: Review,
  library: Library,
): Decision | null => {
  const type = library.people.has(name) ? "person" : "organization";
  if (library.actors.has(name) && types.includes(type))
    return withActorOnRecord({ do: "add", type, id: name, set: {}, passages: [] }, library);
  const said = types.find((each) => each === typed.new);
  if (said === undefined || said === "group") return null;
  const language = review.sources[0]?.language ?? "und";
  const set = { names: { [language]: name } };
  return withActorOnRecord({ do: "add", type: said, set, passages: [] }, library);
};

/** Those on record who have this name. */
const onRecord = ({ name, types }: Missing, library: Library) =>
  (["person", "organization"] as const)
    .filter((type) => types.includes(type))
    .flatMap((type) => namesakes(library, type, name));

/** Asks who an actor is. Each button repeats the decision with the answer. */
const askWho = (
  missing: Missing,
  asked: Typed,
  review: Review,
  { language, openLibrary }: CommandContext,
): CommandAnswer => {
  const { name, option, types } = missing;
  const repeat = (label: string, changes: Readonly<Record<string, string>>): Control => ({
    label,
    line: decideLine(review.slug, { ...asked, ...changes }),
    effect: "replace",
    about: name,
  });
  const known = onRecord(missing, openLibrary).map(({ id, names }): Control => {
    const role = openLibrary.people.get(id)?.roles[0]?.title;
    const who = `${localize(names, language)}${role === undefined ? "" : `, ${localize(role, language)}`}`;
    return repeat(shorten(sayDecide(language, "who.record", { who }), longestLabel), { [option]: id });
  });
  const summary = sayDecide(language, "who", { name });
  const controls = [
    ...known.slice(0, mostOnRecord),
    ...types.map((each) => repeat(sayDecide(language, `who.${each}`), { new: each })),
  ];
  return oneLine(language, summary, { kind: "controls", controls });
};
