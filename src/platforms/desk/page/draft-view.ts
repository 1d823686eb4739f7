import type { VNode } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type Addable, AddBar } from "./add-bar.ts";
import { ArticleView } from "./article-view.ts";
import {
  type DecideOutcome,
  type DeskDraft,
  followChanges,
  localizedText,
  readDraft,
  type SelectedWords,
  type ShownProblem,
  say,
  sendDecision,
} from "./data.ts";
import { EditForm } from "./edit-form.ts";
import { type ItemAction, ItemView, mayDo } from "./item-view.ts";
import { useShortcuts } from "./keys.ts";
import { focusNow, newestOnly } from "./late.ts";
import { markup } from "./markup.ts";
import { MergeForm } from "./merge-form.ts";
import { inReadingOrder, isOpenItem, newEntry, nextUndecided } from "./order.ts";
import { selectedWords } from "./selection.ts";

/** The open form. An edit or merge form has the part's state from when the form was opened. */
type OpenForm =
  | { readonly kind: "edit" | "merge"; readonly item: DraftItem }
  | { readonly kind: "add"; readonly type: Addable; readonly words: SelectedWords };

const focusItem = (key: string): void => {
  const article = document.querySelector<HTMLElement>(`article[data-key="${CSS.escape(key)}"]`);
  article?.focus({ preventScroll: true });
  article?.scrollIntoView({ block: "nearest" });
};

const scrollToPassage = (key: string): void => {
  const mark = document.querySelector(`mark[data-keys~="${CSS.escape(key)}"]`);
  mark?.scrollIntoView({ block: "center", behavior: "instant" });
};

/** A draft: its article on the left, its parts on the right, uncertain ones first. */
export const DraftView = ({ slug }: { readonly slug: string }): VNode => {
  const [draft, setDraft] = useState<DeskDraft | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [current, setCurrent] = useState("");
  const [form, setForm] = useState<OpenForm | null>(null);
  const [selected, setSelected] = useState<SelectedWords | null>(null);
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

  useEffect(() => followChanges(slug, () => void refresh(), setConnected), [slug, refresh]);
  const sources = draft?.sources;
  useEffect(() => {
    const onSelection = (): void => {
      const words = sources === undefined ? null : selectedWords(sources);
      if (words !== null) setSelected(words);
    };
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, [sources]);

  const items = draft === null ? [] : inReadingOrder(draft, order.current);
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
  const decide = async (
    decision: unknown,
    done: string,
    from: string | null,
  ): Promise<readonly ShownProblem[]> => {
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
        if (isLast) setMessage(done);
        if (!isLast || !isFormTheSame) return [];
        const next =
          from === null || now === null ? null : nextUndecided(inReadingOrder(now, order.current), from);
        if (next !== null) focus(next, isFocusHere);
        else if (outcome.keys[0] !== undefined && from !== null) focus(outcome.keys[0], isFocusHere);
        return [];
      }
      case "changed":
        if (isFormTheSame) setForm(null);
        setMessage(say("changed"));
        return [];
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
  const sure = items.filter(({ state }) => state === "sure");
  const undecided = items.filter(isOpenItem).length;
  const briefing = draft.items.find(({ type }) => type === "briefing");
  const headline = localizedText(briefing?.entry.headline);

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
      : markup`<${EditForm} key=${key} draft=${draft} type=${item.type} entry=${form.item.entry} languages=${languages}
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
    <header class="bar">
      <p><a href="/">${say("queue")}</a></p>
      <h1 dir="auto">${headline}</h1>
      <p class="progress">${say("progress", { done: items.length - undecided, all: items.length })}</p>
      <p class="buttons">
        ${
          draft.status === "draft" &&
          sure.length > 0 &&
          markup`<button type="button" onClick=${() =>
            void decide(
              { do: "keep", items: sure.map(({ key, version }) => ({ key, version })) },
              say("done.keepAll", { count: sure.length }),
              sure[0]?.key ?? null,
            )}>${say("keepAll", { count: sure.length })}</button>`
        }
        ${
          draft.status === "draft"
            ? markup`<button type="button" class="primary" aria-disabled=${undecided > 0} onClick=${() =>
                undecided > 0
                  ? setMessage(say("stillOpen", { count: undecided }))
                  : void decide(
                      { do: "approve", version: draft.version },
                      say("done.approve"),
                      null,
                    )}>${say("approve")}</button>`
            : markup`<button type="button" onClick=${() => void decide({ do: "reopen" }, say("done.reopen"), null)}>${say("reopen")}</button>`
        }
      </p>
      ${draft.firstApproval !== null && markup`<p class="note">${say("firstApproval", { who: draft.firstApproval })}</p>`}
      <p class="message" role="status">${isConnected ? message : say("offline")}</p>
    </header>
    <main class="desk">
      <section class="articles" aria-label=${say("article")} tabindex="0">
        ${draft.sources.map(
          (source) => markup`<div key=${source.id}><h2>${source.publisher}: ${source.title}</h2>
            <${ArticleView} source=${source} items=${items} current=${current} onChoose=${focus} /></div>`,
        )}
      </section>
      <section class="facts" id="facts" aria-label=${say("facts")}>
        <h2>${say("facts")}</h2>
        ${
          draft.status === "draft" &&
          markup`<${AddBar} sources=${draft.sources} selected=${selected} onSelect=${setSelected}
            onAdd=${(type: Addable) => selected !== null && setForm({ kind: "add", type, words: selected })} />`
        }
        ${
          form?.kind === "add" &&
          markup`<${EditForm} key=${`add ${form.type}`} draft=${draft} type=${form.type} entry=${newEntry(draft, form.type, form.words)}
            languages=${languages} selected=${form.words} isNew=${true} onSave=${add(form.type)} onCancel=${() => setForm(null)} />`
        }
        <ol>${items.map(
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
        <p class="quiet">${say("keys")}</p>
      </section>
    </main>`;
};
