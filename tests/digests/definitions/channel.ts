import type { Language } from "../../../src/base/language/language.ts";
import { type Composed, type Digest, type Include, includeSchema } from "../../../src/digests/digest.ts";
import type { Library } from "../../../src/library/library.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import type { Told } from "../../../src/store/deliveries/knowledge.ts";
import { knowledgeOf } from "../news/context.ts";

export interface Compose {
  readonly library: Library;
  /** A day at 08:30 in Ho Chi Minh City. */
  readonly on?: string;
  readonly include?: Partial<Include>;
  readonly language?: Language;
}

/** A channel that gets a digest again and again, and remembers what it was told. */
export const createChannel = (digest: Digest) => {
  const told: Told[] = [];
  const compose = ({ library, on = "2026-06-02", include = {}, language = "en" }: Compose): Composed =>
    digest.compose({
      library,
      language,
      include: includeSchema.parse(include),
      now: Temporal.ZonedDateTime.from(`${on}T08:30+07:00[Asia/Ho_Chi_Minh]`),
      knowledge: knowledgeOf(told, language),
    });
  const post = (options: Compose): Composed => {
    const composed = compose(options);
    told.push(...composed.facts);
    return composed;
  };
  return { told, compose, post };
};

export const shownText = ({ answer }: Composed): string => renderText(answer, { styled: false });

/** What there is of each part: `New (2)`. */
export const headingsOf = ({ answer: { blocks }, isEmpty }: Composed): string[] => {
  const [, counts] = blocks;
  if (isEmpty || counts?.kind !== "note") return [];
  return counts.content.flatMap(({ text }) => text.split(" · "));
};

/** The facts that are shown, in their order. */
export const referencesOf = ({ answer }: Composed): string[] =>
  answer.blocks.flatMap((block) =>
    block.kind === "entry" && block.reference !== null ? [block.reference] : [],
  );

/** What the button for the rest leads to. */
export const moreOf = ({ answer }: Composed): readonly string[] =>
  answer.blocks.flatMap((block) =>
    block.kind === "controls" ? block.controls.map(({ label, line }) => `${label}: ${line}`) : [],
  );
