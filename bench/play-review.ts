import type { Control } from "../src/answer/answer.ts";
import type { Reply } from "../src/answer/reply.ts";
import type { Ask } from "../src/ask/ask.ts";
import type { Drafts } from "../src/drafts/drafts.ts";
import { isUndecided } from "../src/drafts/review/decisions/draft-item.ts";
import type { Review } from "../src/drafts/review/decisions/review-of.ts";
import type { Briefing } from "../src/library/briefing/briefing.ts";
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
  /** Facts that chat does not take: roles and events, which the desk's page takes. */
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

/** The buttons that ask who a new speaker is. */
const whoButtons = {
  person: "A new person",
  organization: "A new organization",
  group: "A group without a name",
} as const;

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
  const fill = async (form: Control | undefined, { set, who }: Filled): Promise<Reply> => {
    counted.taps += 2;
    const sent = await ask.submit(form?.line ?? "", set, editor);
    const asked = controlsOf(sent).find(({ label }) => label === whoButtons[who]);
    return asked === undefined ? sent : tap(asked);
  };
  // The first tap is on “Fact by fact”, below the message about the draft.
  let reply = await ask.line(`decide ${slug}`, editor);
  const refused = new Set<string>();
  while (counted.taps < mostTaps) {
    const review = await reviewOf(slug, drafts);
    if (review.status === "reviewed") return { ...counted, isApproved: true };
    const controls = controlsOf(reply);
    const [first] = controls;
    if (first === undefined) break;
    const item = review.items.find(({ key }) => key === first.about);
    if (item === undefined) {
      const missing = isWhole
        ? missingFrom(briefing, review).find(({ reference }) => !refused.has(reference))
        : undefined;
      if (missing !== undefined) {
        refused.add(missing.reference);
        const form = controls.find(
          ({ label }) => label === (missing.type === "figure" ? "Add a figure" : "Add a statement"),
        );
        const [passage] = missing.passages;
        if (form === undefined || (missing.type !== "figure" && missing.type !== "statement")) {
          counted.notAdded += 1;
          continue;
        }
        const { set, who } = whole(missing, briefing, review);
        reply = await fill(form, { who, set: { words: passage.exact, ...set } });
        const isAdded = (await reviewOf(slug, drafts)).items.length > review.items.length;
        if (isAdded) counted.added += 1;
        else counted.notAdded += 1;
        if (!isAdded) reply = await ask.line(`decide ${slug}`, editor);
        continue;
      }
      // All sure facts, or the approval. A sure fact that is wrong is chosen from the menu before.
      const wrong = review.items.find(
        (each) =>
          !refused.has(each.key) &&
          controls.some(({ about }) => about === each.key) &&
          rightDecision(each, briefing, review).do !== "keep",
      );
      if (wrong === undefined) {
        reply = await tap(controls.find(({ line }) => line.includes("keep-sure-and-approve")) ?? first);
        continue;
      }
      counted.wrongSure += 1;
      refused.add(wrong.key);
      const decision = rightDecision(wrong, briefing, review);
      const control = controls.find(
        ({ about, effect }) => about === wrong.key && (effect === "form") === (decision.do === "edit"),
      );
      if (decision.do === "edit") {
        counted.edits += 1;
        reply = await fill(control, decision);
      } else {
        counted.drops += 1;
        reply = control === undefined ? reply : await tap(control);
      }
      continue;
    }
    const decision = rightDecision(item, briefing, review);
    const isRefused = refused.has(item.key);
    if (decision.do === "edit" && !isRefused) {
      counted.edits += 1;
      reply = await fill(
        controls.find(({ label }) => label === "Edit"),
        decision,
      );
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
