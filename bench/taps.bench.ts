import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Control } from "../src/answer/answer.ts";
import type { Reply } from "../src/answer/reply.ts";
import type { Ask } from "../src/ask/ask.ts";
import { loadCommands } from "../src/ask/define-command.ts";
import { createDrafts, type Drafts } from "../src/drafts/drafts.ts";
import { isUndecided } from "../src/drafts/review/decisions/draft-item.ts";
import type { Review } from "../src/drafts/review/decisions/review-of.ts";
import type { Briefing } from "../src/library/briefing/briefing.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { folderWriter } from "../src/library/record-writer.ts";
import { openStore } from "../src/store/database/open.ts";
import { createTestAsk } from "../tests/ask/create-test-ask.ts";
import { askerOf } from "../tests/askers.ts";
import { missingFrom, rightDecision } from "./taps.ts";

const right = fileURLToPath(new URL("../tests/corpus/briefings/", import.meta.url));
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const editor = askerOf("en", { isEditor: async () => true });
const mostTaps = 100;

interface Counted {
  taps: number;
  edits: number;
  drops: number;
  /** Sure facts that are wrong: “Keep all sure facts” would keep them, so the editor decides about them before. */
  wrongSure: number;
  /** Facts that are dropped because the form takes only speakers that the draft has. */
  unsaid: number;
  isApproved: boolean;
}

const controlsOf = ({ answer }: Reply): readonly Control[] =>
  answer.blocks.flatMap((block) =>
    block.kind === "controls" || block.kind === "menu" ? block.controls : [],
  );

const reviewOf = async (slug: string, drafts: Drafts): Promise<Review> => {
  const read = await drafts.read(slug);
  const review = read.found === "briefing" ? await drafts.review(read) : null;
  if (review === null) throw new Error(`${slug} cannot be reviewed.`);
  return review;
};

/** Reviews a draft with buttons alone, and counts the taps. A form takes two: one opens it, one sends it. */
const play = async (slug: string, briefing: Briefing, drafts: Drafts, ask: Ask): Promise<Counted> => {
  const counted: Counted = { taps: 1, edits: 0, drops: 0, wrongSure: 0, unsaid: 0, isApproved: false };
  const tap = (control: Control): Promise<Reply> => {
    counted.taps += 1;
    return ask.line(control.line, editor);
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
      // All sure facts, or the approval. A sure fact that is wrong is chosen from the menu before.
      const wrong = controls.find(({ about }) =>
        review.items.some(
          (each) =>
            each.key === about &&
            !refused.has(each.key) &&
            rightDecision(each, briefing, review).do !== "keep",
        ),
      );
      if (wrong !== undefined) counted.wrongSure += 1;
      const whole = controls.find(({ line }) => line.includes("keep-sure-and-approve"));
      reply = await tap(wrong ?? whole ?? first);
      continue;
    }
    const { do: wanted, ...rest } = rightDecision(item, briefing, review);
    const isRefused = refused.has(item.key);
    if (wanted === "edit" && "set" in rest && !isRefused) {
      const form = controls.find(({ label }) => label === "Edit");
      counted.edits += 1;
      counted.taps += 2;
      reply = await ask.submit(form?.line ?? "", rest.set, editor);
      if (Object.keys(reply.answer.problems ?? {}).length > 0) refused.add(item.key);
      continue;
    }
    if (wanted === "unsaid") counted.unsaid += 1;
    // Others refer to a part that cannot be dropped.
    const isKept = (wanted === "keep" || isRefused) && item.type !== "open";
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

/** The articles of the right briefings. `TAPS_ARTICLES` names a folder with the pages as they were published, in the order of their numbers. */
const articles = async (): Promise<
  readonly { readonly briefing: Briefing; readonly name: string; readonly bytes: Buffer }[]
> => {
  const { briefings } = await readBriefings(right);
  const pages = process.env.TAPS_ARTICLES;
  const names = pages === undefined ? [] : (await readdir(pages)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(pages ?? "", name))));
  return briefings.map((briefing) => {
    const [source] = briefing.sources;
    if (source === undefined) throw new Error("A briefing has a source.");
    // The stored text is the page's, so the page has the words of a passage.
    const words = briefing.statements[0]?.passages[0]?.exact.slice(0, 30) ?? source.text.slice(0, 30);
    const at = texts.findIndex((bytes) => bytes.toString().replaceAll(/\s+/gu, " ").includes(words));
    const page = texts[at];
    return page === undefined
      ? { briefing, name: basename(source.file), bytes: Buffer.from(source.text) }
      : { briefing, name: names[at] ?? "", bytes: page };
  });
};

/** How many taps an editor who knows the right answer needs from a draft to its approval, in chat. */
export default async (): Promise<void> => {
  const commands = await loadCommands(new URL("../src/commands/", import.meta.url));
  const rows = [];
  for (const { briefing, name, bytes } of await articles()) {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-taps-"));
    const now = () => Temporal.Instant.from("2026-11-28T18:00:00Z");
    const drafts = createDrafts({
      writer: folderWriter(join(folder, "briefings")),
      now,
      limits: { articleMs: 60_000, memoryMb: 512 },
      network: null,
    });
    const store = await openStore(join(folder, "onrecord.sqlite"));
    const library = createLibrary([]);
    const ask = createTestAsk({
      commands,
      library: () => library,
      now,
      log: silent,
      drafts,
      store: async () => store,
    });
    const file = { name, sizeBytes: bytes.length, read: async () => bytes };
    const { slug } = await drafts.buildFile(file, "en", {
      onStage() {},
      onWriting: async () => {},
      onWithdrawn: async () => {},
    });
    const before = await reviewOf(slug, drafts);
    const { taps, edits, drops, wrongSure, unsaid, isApproved } = await play(slug, briefing, drafts, ask);
    rows.push({
      briefing: briefing.slug,
      facts: before.items.length,
      taps,
      edits,
      drops,
      "wrong, but sure": wrongSure,
      "speaker not in draft": unsaid,
      missing: missingFrom(briefing, before).length,
      approved: isApproved,
    });
    await drafts.stop();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
  console.table(rows);
  const taps = rows.map((row) => row.taps).toSorted((a, b) => a - b);
  console.log(`median of taps: ${taps[Math.floor(taps.length / 2)]}`);
};
