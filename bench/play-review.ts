import type { Control } from "../src/answer/answer.ts";
import type { Reply } from "../src/answer/reply.ts";
import type { Ask } from "../src/ask/ask.ts";
import { optionLabel } from "../src/ask/parsing/option-label.ts";
import { readParts } from "../src/commands/decide/parts.ts";
import type { Drafts } from "../src/drafts/drafts.ts";
import { type DraftItem, isUndecided } from "../src/drafts/review/decisions/draft-item.ts";
import type { Review } from "../src/drafts/review/decisions/review-of.ts";
import type { Briefing } from "../src/library/briefing/briefing.ts";
import { pagesOf } from "../src/platforms/discord/out/render.ts";
import { createRenderer } from "../src/platforms/slack/out/render.ts";
import { askerOf } from "../tests/askers.ts";
import { type Filled, whole } from "./right-values.ts";
import { missingFrom, rightDecision } from "./taps.ts";

const editor = askerOf("en", { isEditor: async () => true });
const mostTaps = 100;

interface Counted {
  taps: number;
  edits: number;
  drops: number;
  /** Sure facts that are wrong: “Keep all sure facts” would keep them, so the editor decides about them before. */
  wrongSure: number;
  /** Facts of which the draft has nothing, and that the editor adds. */
  added: number;
  /** Facts that chat did not take. */
  notAdded: number;
  isApproved: boolean;
}

const controlsOf = ({ answer }: Reply): readonly Control[] =>
  answer.blocks.flatMap((block) =>
    block.kind === "controls" || block.kind === "menu" ? block.controls : [],
  );

export const reviewOf = async (slug: string, drafts: Drafts): Promise<Review> => {
  const read = await drafts.read(slug);
  const review = read.found === "briefing" ? await drafts.review(read) : null;
  if (review === null) throw new Error(`${slug} cannot be reviewed.`);
  return review;
};

const slack = createRenderer("onrecord");

/** How many messages an editor turns over to reach the buttons, on the platform that needs more. */
const messagesBefore = (reply: Reply): number =>
  Math.max(
    ...[slack.pagesOf, pagesOf].map((messagesOf) => messagesOf({ ...reply, isPost: true }, mostTaps).length),
  ) - 1;

/** The buttons that ask who a new speaker is. */
const whoButtons = {
  person: "A new person",
  organization: "A new organization",
  group: "A group without a name",
} as const;

/** The lines of a form’s field with other values. */
const withLines = (lines: string, set: Filled["set"]): string =>
  Object.entries(set).reduce((text, [option, value]) => {
    const label = `${optionLabel(option, "en")}:`;
    return text
      .split("\n")
      .map((line) => (line.startsWith(label) ? `${label} ${value}` : line))
      .join("\n");
  }, lines);

/** Reviews a draft with buttons alone, and counts the taps. A form takes two: one opens it, one sends it. */
export const play = async (
  slug: string,
  briefing: Briefing,
  isWhole: boolean,
  drafts: Drafts,
  ask: Ask,
): Promise<Counted> => {
  const counted: Counted = {
    taps: 1,
    edits: 0,
    drops: 0,
    wrongSure: 0,
    added: 0,
    notAdded: 0,
    isApproved: false,
  };
  const tap = (control: Control): Promise<Reply> => {
    counted.taps += 1;
    return ask.line(control.line, editor);
  };
  /** Sends a form, and says who each speaker is whom the bot asks about. */
  const fill = async (
    form: Control | undefined,
    set: Filled["set"],
    filled: readonly Filled[],
  ): Promise<Reply> => {
    counted.taps += 2;
    let reply = await ask.submit(form?.line ?? "", set, editor);
    for (;;) {
      const asked = controlsOf(reply).find(({ label, about }) =>
        filled.some(({ set: typed, who }) => {
          const type = typed.speaker === about ? who : typed.person === about ? "person" : "organization";
          return Object.values(typed).includes(about ?? "") && label === whoButtons[type];
        }),
      );
      if (asked === undefined) return reply;
      reply = await tap(asked);
    }
  };
  // The first tap is on “Fact by fact”, below the message about the draft.
  let reply = await ask.line(`decide ${slug}`, editor);
  const refused = new Set<string>();
  let counting: Reply | null = null;
  while (counted.taps < mostTaps) {
    const review = await reviewOf(slug, drafts);
    if (review.status === "reviewed") return { ...counted, isApproved: true };
    const controls = controlsOf(reply);
    if (reply !== counting) counted.taps += messagesBefore(reply);
    counting = reply;
    const [first] = controls;
    if (first === undefined) break;
    const item = review.items.find(({ key }) => key === first.about);
    if (item === undefined) {
      const missing =
        isWhole && controls.some(({ line }) => line.includes("decision:add-statement "))
          ? missingFrom(briefing, review).find(({ reference }) => !refused.has(reference))
          : undefined;
      if (missing !== undefined) {
        refused.add(missing.reference);
        const form = controls.find(({ line }) => line.includes(`decision:add-${missing.type} `));
        const [passage] = missing.passages;
        if (form === undefined) {
          counted.notAdded += 1;
          continue;
        }
        const { set, who } = whole(missing, briefing, review);
        reply = await fill(form, { words: passage.exact, ...set }, [{ set, who }]);
        const isAdded = (await reviewOf(slug, drafts)).items.length > review.items.length;
        if (isAdded) counted.added += 1;
        else counted.notAdded += 1;
        if (!isAdded) reply = await ask.line(`decide ${slug}`, editor);
        continue;
      }
      // Several facts at once, or the approval. What is wrong is corrected or dropped before, up to five with one form.
      const isWrong = (each: DraftItem): boolean =>
        !refused.has(each.key) && rightDecision(each, briefing, review).do !== "keep";
      const forms = controls.filter(({ line }) => line.includes("decision:correct "));
      const partsOf = ({ line }: Control) =>
        readParts(/ part:"?(?<parts>[^":]+)"? first:/u.exec(line)?.groups?.parts ?? "", review.items);
      const wrongIn = (form: Control) =>
        partsOf(form).flatMap(({ option, item: found }) =>
          found !== null && isWrong(found) ? [{ option, found }] : [],
        );
      const form = forms.find((each) => wrongIn(each).length > 0);
      if (form === undefined) {
        reply = await tap(controls.find(({ line }) => line.includes("keep-sure-and-approve")) ?? first);
        continue;
      }
      const fields: Record<string, string> = Object.fromEntries(
        ((await ask.form(form.line, editor))?.fields ?? []).map(({ name, value }) => [name, value]),
      );
      const filled: Filled[] = [];
      for (const { option, found } of wrongIn(form)) {
        refused.add(found.key);
        if (found.state === "sure") counted.wrongSure += 1;
        const decision = rightDecision(found, briefing, review);
        if (decision.do === "edit") {
          counted.edits += 1;
          filled.push(decision);
          fields[option] = withLines(fields[option] ?? "", decision.set);
        } else {
          counted.drops += 1;
          fields[option] = "Drop";
        }
      }
      reply = await fill(form, fields, filled);
      continue;
    }
    const decision = rightDecision(item, briefing, review);
    const isRefused = refused.has(item.key);
    if (decision.do === "edit" && !isRefused) {
      counted.edits += 1;
      const form = controls.find(({ label }) => label === "Edit");
      reply = await fill(form, decision.set, [decision]);
      if (Object.keys(reply.answer.problems ?? {}).length > 0) refused.add(item.key);
      continue;
    }
    // Others refer to a part that cannot be dropped.
    const isKept = (decision.do === "keep" || isRefused) && item.type !== "open";
    const label = isKept ? "Keep" : "Drop";
    if (label === "Drop") counted.drops += 1;
    const button = controls.find((each) => each.label === label);
    if (button === undefined) break;
    reply = await tap(button);
    const after = (await reviewOf(slug, drafts)).items.find(({ key }) => key === item.key);
    if (after !== undefined && isUndecided(after)) refused.add(item.key);
  }
  return counted;
};
