import type { Inline } from "../base/text/inline.ts";
import { type Fact, kindOf } from "../library/briefing/briefing.ts";
import type { FactHead } from "../library/library.ts";
import type { Block, Entry } from "./answer.ts";
import { citeOnce } from "./cite.ts";
import { type DatedReader, factEntry } from "./fact-entry.ts";
import type { FactView, Reader } from "./fact-lines.ts";
import { splitBlock } from "./split.ts";

/** The size of a block in a message, as the platform counts it. */
export interface Size {
  readonly blocks: number;
  readonly characters: number;
}

/** The limits of one message on a platform, and how to measure a block. Sizes can be added. */
export interface PageMeasure {
  readonly limit: Size;
  sizeOf(block: Block): Size;
}

/** The limits of one page, on every platform. */
export interface Room {
  readonly entries: number;
  /** Characters, not counting passages. */
  readonly words: number;
}

const boundless: Room = { entries: Number.POSITIVE_INFINITY, words: Number.POSITIVE_INFINITY };

const noSize: Size = { blocks: 0, characters: 0 };
const eachWay =
  (combine: (a: number, b: number) => number) =>
  (a: Size, b: Size): Size => ({
    blocks: combine(a.blocks, b.blocks),
    characters: combine(a.characters, b.characters),
  });
const addSizes = eachWay((a, b) => a + b);
const largest = eachWay(Math.max);

/** The number of characters in a block, not counting passages and controls. */
export const wordsRead = (block: Block): number => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "note":
      return lengthOf(block.content);
    case "list":
      return lengthsOf(block.items);
    case "entry":
      return (
        block.marks.reduce((sum, { text }) => sum + text.length, 0) +
        lengthsOf([block.content, ...block.notes, ...block.quotes.map(({ citation }) => citation)])
      );
    case "passage":
      return lengthOf(block.citation);
    case "preformatted":
      return block.text.length;
    case "controls":
    case "menu":
      return 0;
    default:
      return block satisfies never;
  }
};

const within = (size: Size, limit: Size): boolean =>
  size.blocks <= limit.blocks && size.characters <= limit.characters;

const lengthOf = (line: readonly Inline[]): number => line.reduce((sum, { text }) => sum + text.length, 0);

const lengthsOf = (lines: readonly (readonly Inline[])[]): number =>
  lines.reduce((sum, line) => sum + lengthOf(line), 0);

const fitsRoom = (blocks: readonly Block[], { entries, words }: Room): boolean =>
  blocks.filter(({ kind }) => kind === "entry").length <= entries &&
  blocks.reduce((sum, block) => sum + wordsRead(block), 0) <= words;

/**
 * Splits an answer's blocks into messages that fit the platform and, if there is one, the limits of each page. Nothing is
 * dropped or shortened: a block larger than a message continues in the next one, and every piece of a passage has its
 * citation. A heading stays with the blocks below it, and a paragraph with its passages, if they fit into one message. A list
 * begins below its introduction.
 */
export const paginate = (
  blocks: readonly Block[],
  measure: PageMeasure,
  roomOf: (page: number) => Room = () => boundless,
): readonly (readonly Block[])[] => {
  // Blocks are counted in less time than they are measured.
  const fits = (some: readonly Block[], page: number): boolean => {
    const shown = citeOnce(some);
    return (
      fitsRoom(shown, roomOf(page)) &&
      within(shown.map((block) => measure.sizeOf(block)).reduce(addSizes, noSize), measure.limit)
    );
  };
  // Most answers are one message.
  if (fits(blocks, 0)) return blocks.length === 0 ? [] : [citeOnce(blocks)];

  const pages: Block[][] = [];
  let page: Block[] = [];
  const place = (group: readonly Block[]): void => {
    if (page.length > 0 && !fits([...page, ...group], pages.length)) {
      pages.push(page);
      page = [];
    }
    page.push(...group);
  };
  const fitsAlone = (group: readonly Block[]): boolean =>
    fits(group, page.length === 0 ? pages.length : pages.length + 1);
  /** Puts the first items of a list on a page that has only its introduction, and returns the rest. */
  const begin = (group: readonly Block[]): readonly Block[] => {
    const isIntroduced = page.length > 0 && page.every(({ kind }) => introductions.has(kind));
    const fitsHere = (some: readonly Block[]): boolean => fits([...page, ...some], pages.length);
    if (!isIntroduced || fitsHere(group)) return group;
    const { start, rest } = beginningOf(group, fitsHere);
    page.push(...start);
    return rest;
  };
  for (const whole of groupsOf(blocks)) {
    const group = begin(whole);
    if (fitsAlone(group)) place(group);
    else {
      for (const block of group) {
        for (const piece of splitBlock(block, (part) => fits([part], pages.length))) place([piece]);
      }
    }
  }
  if (page.length > 0) pages.push(page);
  return pages.map(citeOnce);
};

/** The blocks of a group that fit on a page, and the others. */
interface Beginning {
  readonly start: readonly Block[];
  readonly rest: readonly Block[];
}

/** As many items of a list as fit, with their own buttons: a reader presses the button of an item below it, and not on the next page. */
const beginningOf = (group: readonly Block[], fits: (blocks: readonly Block[]) => boolean): Beginning => {
  const [first, second, ...others] = group;
  if (first?.kind !== "list") return { start: [], rest: group };
  const hasButtons =
    (second?.kind === "controls" || second?.kind === "menu") && second.controls.length >= first.items.length;
  const buttons = hasButtons ? second : null;
  const behind = hasButtons || second === undefined ? others : [second, ...others];
  const part = (from: number, to: number | undefined): readonly Block[] => {
    const items = first.items.slice(from, to);
    const controls = buttons?.controls.slice(from, to) ?? [];
    return [
      ...(items.length === 0 ? [] : [{ ...first, items }]),
      ...(buttons === null || controls.length === 0 ? [] : [{ ...buttons, controls }]),
    ];
  };
  let most = first.items.length;
  while (most > 0 && !fits(part(0, most))) most -= 1;
  return most === 0
    ? { start: [], rest: group }
    : { start: part(0, most), rest: [...part(most, undefined), ...behind] };
};

/** What says nothing without the list below it. */
const introductions: ReadonlySet<Block["kind"]> = new Set(["heading", "paragraph", "note"]);

const groupsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const groups: Block[][] = [];
  let group: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    group.push(block);
    const next = blocks[index + 1];
    const staysWithNext =
      block.kind === "heading" ||
      next?.kind === "controls" ||
      next?.kind === "menu" ||
      (block.kind !== "note" && next?.kind === "passage");
    if (staysWithNext && next !== undefined) continue;
    groups.push(group);
    group = [];
  }
  return groups;
};

/** A measure that leaves room for the largest of the possible ends. */
export const leavingRoom = (measure: PageMeasure, ends: readonly (readonly Block[])[]): PageMeasure => {
  const room = ends.map((end) => end.map(measure.sizeOf).reduce(addSizes, noSize)).reduce(largest, noSize);
  return {
    limit: {
      blocks: measure.limit.blocks - room.blocks,
      characters: measure.limit.characters - room.characters,
    },
    sizeOf: (block) => measure.sizeOf(block),
  };
};

/** What is known of an entry without composing it. A fact has a reference, and always a passage. */
type Counted = Pick<Entry, "counts" | "reference">;

/** An entry of a later page. It is composed when a reader asks for that page. */
const laterEntry = ({ counts, reference }: Counted): Entry => ({
  kind: "entry",
  counts,
  reference,
  marks: [],
  content: [],
  notes: [],
  quotes: reference !== null || counts === "passage" ? [{ exact: null, citation: [] }] : [],
  controls: [],
  whole: null,
});

/** A list of entries. Only those that the reader's page may reach are composed. */
export const entriesOf = <Item>(
  items: readonly Item[],
  { mostEntries = Number.POSITIVE_INFINITY }: Pick<Reader, "mostEntries">,
  compose: (item: Item) => Entry,
  counted: (item: Item) => Counted,
): readonly Entry[] =>
  items.map((item, at) => (at < mostEntries ? compose(item) : laterEntry(counted(item))));

/** The same for facts, which are composed with `factEntry` unless `compose` is given. */
export const factEntries = <Kind extends Fact>(
  facts: readonly Kind[],
  view: FactView,
  reader: DatedReader,
  compose: (fact: Kind) => Entry = (fact) => factEntry(fact, view, reader),
): readonly Entry[] =>
  entriesOf(facts, reader, compose, (fact) => ({ counts: kindOf(fact), reference: fact.reference }));

/** The same for the heads of facts. A fact is read only if it is shown. */
export const headEntries = (
  heads: readonly Pick<FactHead, "reference" | "kind">[],
  reader: DatedReader,
  compose: (fact: Fact) => Entry,
): readonly Entry[] =>
  entriesOf(
    heads.map(({ reference, kind }) => ({ reference, counts: kind })),
    reader,
    (head) => {
      const fact = reader.library.facts.get(head.reference);
      return fact === undefined ? laterEntry(head) : compose(fact);
    },
    (head) => head,
  );
