import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type Addable, AddBar } from "./add-bar.ts";
import { ArticleView } from "./article-view.ts";
import {
  type DecideOutcome,
  type DeskDraft,
  readDraft,
  type SelectedWords,
  type ShownProblem,
  say,
  sendDecision,
} from "./data.ts";
import { type Decide, DraftBar } from "./draft-bar.ts";
import { useFirstThenAll } from "./first-then-all.ts";
import { followChanges } from "./follow.ts";
import { type ItemAction, ItemView, mayDo } from "./item-view.ts";
import { useShortcuts } from "./keys.ts";
import { focusNow, newestOnly } from "./late.ts";
import { markup } from "./markup.ts";
import { onDemand } from "./on-demand.ts";
import { inReadingOrder, newEntry, nextUndecided } from "./order.ts";
import { focusItem, scrollToPassage } from "./scroll.ts";
import { useSelectedWords } from "./selection.ts";

const EditForm = onDemand(async () => (await import("./edit-form.ts")).EditForm);
const MergeForm = onDemand(async () => (await import("./merge-form.ts")).MergeForm);

/** The open form. An edit or merge form has the part's state from when the form was opened. */
type OpenForm =
  | { readonly kind: "edit" | "merge"; readonly item: DraftItem }
  | { readonly kind: "add"; readonly type: Addable; readonly words: SelectedWords };

/** A draft: its article on the left, its parts on the right, uncertain ones first. */
export const DraftView = ({ slug }: { readonly slug: string }): VNode => {
  const [draft, setDraft] = useState<DeskDraft | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [current, setCurrent] = useState("");
  const [form, setForm] = useState<OpenForm | null>(null);
  const [message, setMessage] = useState("");
  const [isConnected, setConnected] = useState(true);
  const order = useRef(new Map<string, number>());
  const decisions = useRef(0);
  const openForm = useRef(form);
  openForm.current = form;

  const refresh = useMemo(
    () =>
      newestOnly(
        () => readDraft(slug),
        (found) => {
          if (found !== null) setDraft(found);
          setMissing(found === null);
        },
      ),
    [slug],
  );

  // Before the first paint: an effect would wait for it.
  useLayoutEffect(
    () => followChanges(slug, refresh, ({ version }, state) => version === state, setConnected),
    [slug, refresh],
  );
  const [selected, setSelected] = useSelectedWords(draft?.sources);

  const items = draft === null ? [] : inReadingOrder(draft, order.current);
  const shownItems = useFirstThenAll(items);
  const focus = (key: string, isWanted = () => true): void => {
    if (!isWanted()) return;
    setCurrent(key);
    scrollToPassage(key);
    requestAnimationFrame(() => isWanted() && focusItem(key));
  };

  /**
   * Sends a decision, shows its result, and moves to the next undecided part. The editor may have continued meanwhile: a
   * late result must not close a newer form, or take the focus or the message from a later decision.
   */
  const decide: Decide = async (decision, done, from) => {
    const opened = openForm.current;
    const isFocusHere = focusNow();
    decisions.current += 1;
    const number = decisions.current;
    const outcome: DecideOutcome = await sendDecision(slug, decision);
    const now = await refresh();
    const isLast = number === decisions.current;
    const isFormTheSame = openForm.current === opened;
    switch (outcome.result) {
      case "done": {
        if (isFormTheSame) setForm(null);
        if (isLast) setMessage(outcome.said ?? done);
        if (!isLast || !isFormTheSame) return [];
        const next =
          from === null || now === null ? null : nextUndecided(inReadingOrder(now, order.current), from);
        const to = next ?? outcome.keys[0];
        if (to !== undefined) focus(to, isFocusHere);
        return [];
      }
      case "changed":
        if (isFormTheSame) setForm(null);
        setMessage(say("changed"));
        return [{ field: "", message: say("changed") }];
      case "invalid":
        setMessage(outcome.problems.map(({ message: problem }) => problem).join(" "));
        return outcome.problems;
      case "failed":
        setMessage(outcome.message);
        return [{ field: "", message: outcome.message }];
      default:
        return outcome satisfies never;
    }
  };

  const act = (item: DraftItem, action: ItemAction): void => {
    const { key, version } = item;
    setCurrent(key);
    if (action === "edit" || action === "merge") setForm({ kind: action, item });
    else if (action === "keep") void decide({ do: "keep", items: [{ key, version }] }, say("done.keep"), key);
    else void decide({ do: action, key, version }, say(`done.${action}`), action === "undo" ? null : key);
  };

  useShortcuts(
    items.map(({ key }) => key),
    current,
    focus,
    (action, key) => {
      const item = items.find((each) => each.key === key);
      if (item !== undefined && form === null && draft?.status === "draft" && mayDo(item, action))
        act(item, action);
    },
  );

  if (draft === null)
    return markup`<main class="narrow"><p role="status">${say(isMissing ? "missing" : "loading")}</p>
      <p><a href="/">${say("queue")}</a></p></main>`;

  const languages = [...new Set(draft.sources.map(({ language }) => language))];

  const close = (key: string) => (): void => {
    setForm(null);
    requestAnimationFrame(() => focusItem(key));
  };
  const formOn = (item: DraftItem): VNode | null => {
    if (form === null || form.kind === "add" || form.item.key !== item.key) return null;
    const { key, version } = form.item;
    return form.kind === "merge"
      ? markup`<${MergeForm} key=${key} draft=${draft} item=${item} onCancel=${close(key)}
          onMerge=${(into: string) => decide({ do: "merge", key, version, into }, say("done.merge"), key)} />`
      : markup`<${EditForm} key=${key} draft=${draft} type=${item.type} entry=${{ ...form.item.entry, doubts: form.item.notes }} languages=${languages}
          selected=${selected} isNew=${false} onCancel=${close(key)}
          onSave=${(set: unknown, passages: readonly SelectedWords[] | null) =>
            decide(
              { do: "edit", key, version, set, ...(passages === null ? {} : { passages }) },
              say("done.edit"),
              key,
            )} />`;
  };
  const add =
    (type: Addable) =>
    async (
      { person, ...set }: Readonly<Record<string, unknown>>,
      passages: readonly SelectedWords[] | null,
    ): Promise<readonly ShownProblem[]> => {
      const problems = await decide(
        { do: "add", type, ...(person === undefined ? {} : { person }), set, passages: passages ?? [] },
        say("done.add"),
        null,
      );
      if (problems.length === 0) setSelected(null);
      return problems;
    };

  return markup`<a class="skip" href="#facts">${say("skip")}</a>
    <${DraftBar} draft=${draft} items=${items} message=${isConnected ? message : say("offline")}
      onMessage=${setMessage} decide=${decide} />
    <main class="desk">
      <section class="articles" aria-label=${say("article")} tabindex="0">
        ${draft.sources.map(
          (source) => markup`<div key=${source.id}><h2>${source.publisher}${say("colon")}${source.title}</h2>
            <${ArticleView} source=${source} items=${items} current=${current} onChoose=${focus} /></div>`,
        )}
      </section>
      <section class="facts" id="facts" aria-label=${say("facts")}>
        <h2>${say("facts")}</h2>
        ${
          draft.status === "draft" &&
          markup`<${AddBar} sources=${draft.sources} selected=${selected} onSelect=${setSelected}
            onSentences=${(pasted: string) => decide({ do: "add-sentences", pasted }, say("done.add"), null)}
            onAdd=${(type: Addable) => selected !== null && setForm({ kind: "add", type, words: selected })} />`
        }
        ${
          form?.kind === "add" &&
          markup`<${EditForm} key=${`add ${form.type}`} draft=${draft} type=${form.type} entry=${newEntry(draft, form.type, form.words)}
            languages=${languages} selected=${form.words} isNew=${true} onSave=${add(form.type)} onCancel=${() => setForm(null)} />`
        }
        <ol>${shownItems.map(
          (
            item,
          ) => markup`<${ItemView} key=${item.key} draft=${draft} item=${item} isCurrent=${item.key === current}
            form=${formOn(item)} onAct=${(action: ItemAction) => act(item, action)}
            onFocus=${() => {
              if (item.key === current) return;
              setCurrent(item.key);
              scrollToPassage(item.key);
            }} />`,
        )}</ol>
        <p class="quiet keys">${say("keys")}</p>
      </section>
    </main>`;
};
